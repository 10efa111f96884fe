const NON_CHARACTER = 0xfffe;

/** [first, last] of what a page cannot show or must not obey: controls, lone surrogates, marks that turn the direction of writing. */
const UNPRINTABLE: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
];

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if ((code & NON_CHARACTER) === NON_CHARACTER) return false;
  return !UNPRINTABLE.some(([first, last]) => code >= first && code <= last);
}

/**
 * The text as it may stand in a file and in the database: what cannot be printed becomes a space, and runs of blanks
 * become one. A lone half of a surrogate pair or a control character would make a whole .docx unreadable.
 */
export function printable(text: string): string {
  let shown = '';
  for (const character of text) {
    const next = isPrintable(character) ? character : ' ';
    if (next !== ' ' || !shown.endsWith(' ')) shown += next;
  }
  return shown.trim();
}
