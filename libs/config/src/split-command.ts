/** A blank outside of quotes ends an argument; a quoted piece is taken as it stands. */
const PIECE = /\s+|"([^"]*)"|'([^']*)'|([^\s"']+)/gy;

/**
 * Program and arguments as they are written in a settings file: split at blanks, with `"…"` and `'…'` around what has
 * blanks in it. No shell is involved: `$`, `;`, `|` and backslashes mean themselves. Null where a quote is not closed
 * or nothing is named.
 */
export function splitCommand(text: string): string[] | null {
  const words: string[] = [];
  let within = false;
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const [all, ...pieces] = match;
    end = match.index + all.length;
    const piece = pieces.find((each) => each !== undefined);
    if (piece !== undefined) words.push(within ? `${words.pop()}${piece}` : piece);
    within = piece !== undefined;
  }
  return end < text.length || (words[0] ?? '') === '' ? null : words;
}
