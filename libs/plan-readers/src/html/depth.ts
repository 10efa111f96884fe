import { ReadError } from '../read-result.js';

/** Deeper than any page, and shallow enough to walk by recursion. */
export const DEEPEST = 400;

/** Elements that hold nothing. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** What an opening tag closes that its author left open. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  option: ['option'],
};
const TAG = /<(\/?)([a-z][a-z0-9:]*)/gy;

interface Tag {
  readonly closing: boolean;
  readonly name: string;
}

function follow(open: string[], { closing, name }: Tag): void {
  if (VOID.has(name)) return;
  if (closing) {
    const at = open.lastIndexOf(name);
    if (at >= 0) open.length = at;
    return;
  }
  const closes = CLOSES[name] ?? [];
  while (closes.includes(open.at(-1) ?? '')) open.pop();
  open.push(name);
}

/** Place behind a comment or a script that starts here; null where neither does. */
function skip(html: string, at: number): number | null {
  const end = html.startsWith('<!--', at) ? '-->' : html.startsWith('<script', at) ? '</script' : null;
  if (end === null) return null;
  const found = html.indexOf(end, at);
  return found < 0 ? html.length : found + end.length;
}

/**
 * Throws ReadError `too-many-parts` where elements nest deeper than `DEEPEST`: the parser takes time in proportion to
 * length times depth. One pass, before anything is built.
 */
export function assertFlat(html: string): void {
  const lower = html.toLowerCase();
  const open: string[] = [];
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
    const behind = skip(lower, at);
    TAG.lastIndex = at;
    const match = behind === null ? TAG.exec(lower) : null;
    if (match) follow(open, { closing: match[1] === '/', name: match[2] ?? '' });
    if (open.length > DEEPEST) throw new ReadError('too-many-parts', 'elements nest too deep');
    at = behind ?? at + (match?.[0].length ?? 1);
  }
}
