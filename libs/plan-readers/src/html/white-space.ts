/** Stands for a line break of the source while a paragraph is collected: it shows as a blank or as nothing. */
const SOURCE_BREAK = '\0';
const FEED = '\n';

const BLANK_RUN = /[ \t\r\n\f\0]+/g;
const SHOWN_RUN = /[ \0]+/g;
const HARD_BLANK = /[\u00a0\u2002\u2003\u2009]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const EDGES = /^[ \u3000]+|[ \u3000]+$/gu;
const EMPTY_LINES = /\n{3,}/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/;

/** Text of an element as it flows. */
export const runningText = (text: string): string =>
  text.replace(BLANK_RUN, (run) => (run.includes('\n') ? SOURCE_BREAK : ' '));

/** Text whose line breaks show. */
export const printedText = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, FEED);

/** A line of the source ends anywhere; between Chinese characters its break is none of the text. */
const joinLines = (text: string): string =>
  text.replace(SHOWN_RUN, (run, at: number) => {
    const between = WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + run.length));
    return run.includes(SOURCE_BREAK) && between ? '' : ' ';
  });

/** Without the blanks of the layout (indents at the head of a line, runs of blanks); line feeds stay. */
function normalise(text: string): string {
  const joined = joinLines(text.replace(INVISIBLE, '').replace(HARD_BLANK, ' '));
  return joined
    .split(FEED)
    .map((line) => line.replace(EDGES, ''))
    .join(FEED)
    .replace(EMPTY_LINES, '\n\n')
    .trim();
}

export const LINE = { feed: FEED, normalise } as const;
