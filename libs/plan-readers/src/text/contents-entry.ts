/** A page number at the end of a line, between dashes or brackets perhaps. */
const PAGE_NUMBER = /[-—–(（]?[\d\uff10-\uff19]{1,4}[-—–)）]?$/;
const BLANKS = /\s+/g;
/** How many points each character of a leader shows. */
const POINTS: Readonly<Record<string, number>> = {
  '.': 1,
  '．': 1,
  '·': 1,
  '・': 1,
  '。': 1,
  '‥': 2,
  '…': 3,
  '⋯': 3,
};
/** An ellipsis (……) shows six. */
const LEADER = 7;

/**
 * Whether a line is an entry of a printed table of contents, which repeats a heading: points that lead to a page.
 *
 *     一、总体要求 ………………… 3
 * Leaves alone: 等……3项
 */
export function isContentsEntry(line: string): boolean {
  const shown = line.replace(BLANKS, '');
  const number = PAGE_NUMBER.exec(shown);
  let end = number?.index ?? 0;
  let points = 0;
  for (; end > 0 && points < LEADER; end -= 1) {
    const shows = POINTS[shown.charAt(end - 1)];
    if (shows === undefined) return false;
    points += shows;
  }
  return points >= LEADER;
}

/** A paragraph without such entries among its lines. */
export const withoutContents = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .filter((line) => !isContentsEntry(line))
        .join('\n')
    : isContentsEntry(text)
      ? ''
      : text;
