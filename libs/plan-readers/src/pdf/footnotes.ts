import type { Line } from './lines.js';

const SMALLER = 0.85;
const MARK = /^(?:[①-⑳⑴-⒇*＊†⁰¹²³⁴⁵⁶⁷⁸⁹]|[〔［[]?\d{1,3}[〕］\]]?\s?\D|注[：:]?)/u;

/** Height of most of the type, by characters. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many of a page's last lines are footnotes: small type at the foot, beginning with a mark. */
export function footnoteLines(lines: readonly Line[]): number {
  const body = bodySize(lines);
  const lastBig = lines.findLastIndex(({ size }) => size > body * SMALLER);
  if (lastBig < 0) return 0; // a page all in small type is no footnote
  const first = lines.findIndex(({ text }, i) => i > lastBig && MARK.test(text));
  return first < 0 ? 0 : lines.length - first;
}
