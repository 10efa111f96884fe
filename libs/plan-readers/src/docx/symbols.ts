/** Signs that tables of plans use, in fonts that hold no letters, by their code beyond F000. */
const PICTURES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6d: '○',
    0x6e: '■',
    0x6f: '□',
    0x70: '□',
    0x71: '□',
    0x75: '◆',
    0xa1: '○',
    0xa8: '□',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x50: '√', 0x52: '☑', 0x54: '☒', 0x4f: '×', 0xa3: '□' },
  symbol: { 0xb4: '×', 0xb7: '·', 0xd6: '√', 0xb3: '≥', 0xa3: '≤', 0xb1: '±' },
};
const PRIVATE_AREA = 0xf000;
const PRIVATE_END = 0xf0ff;

/** A character given by font and code (`w:sym`); '' for a picture without a meaning. */
export function symbol(font = '', char = ''): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff) return '';
  const pictures = PICTURES[font.toLowerCase()];
  if (pictures) return pictures[code & 0xff] ?? '';
  return code >= PRIVATE_AREA && code <= PRIVATE_END ? '' : String.fromCharCode(code);
}
