import { paragraphsOf, type SetLine } from './paragraphs.js';

const SIZE = 10;
const MARGINS = { left: 0, right: 200 };

/** `>>` indents by two characters; a line ends where its text does, or as said behind `|`. */
function page(text: string, { number = 1, margins = MARGINS, size = SIZE } = {}): SetLine[] {
  return text.split('\n').map((printed, i) => {
    const [line = '', room = '0'] = printed.split('|');
    const indent = line.match(/^>*/)?.[0].length ?? 0;
    return {
      text: line.slice(indent),
      left: indent * size,
      right: margins.right - Number(room) * size,
      base: i * 15,
      size,
      firstWidth: size,
      page: number,
      margins,
      area: `full ${number}`,
    };
  });
}

const read = (...pages: SetLine[][]): string[] => paragraphsOf(pages.flat()).map(({ text }) => text);

describe('paragraphs', () => {
  it.each<[string, SetLine[][], string[]]>([
    ['lines up to the right margin go on', [page('>>甲\n乙\n丙|5')], ['甲乙丙']],
    ['a short line ends', [page('>>甲|5\n>>乙|5')], ['甲', '乙']],
    ['an indented line begins', [page('>>甲\n乙\n>>丙|3')], ['甲乙', '丙']],
    ['two lines that stand in are two paragraphs', [page('>>甲\n>>乙')], ['甲', '乙']],
    ['punctuation that hangs over the margin is full', [page('>>甲|-1\n乙|5')], ['甲乙']],
    ['a number begins after the end of a sentence', [page('甲。\n（二）乙|5')], ['甲。', '（二）乙']],
    ['一、 in the middle of 统一、 is no number', [page('甲统\n一、规范|5')], ['甲统一、规范']],
    ['2.5 at the head of a line is no number', [page('增长。\n2.5个点|5')], ['增长。2.5个点']],
    ['on the next page', [page('>>甲'), page('乙|5', { number: 2 })], ['甲乙']],
    ['on the next page, anew', [page('>>甲'), page('>>乙|5', { number: 2 })], ['甲', '乙']],
    ['larger type is a heading', [page('甲', { size: 20 }), page('乙', { number: 2 })], ['甲', '乙']],
    ['a title of two centred lines', [page('>甲|1\n>>>>乙|4')], ['甲乙']],
    ['a centred line below running text', [page('甲。\n>>>>>>附件|6')], ['甲。', '附件']],
    ['text that stands in behind its number', [page('>1.甲\n>>>乙|4')], ['1.甲乙']],
    ['words are joined with a blank', [page('Internet\nof things|5')], ['Internet of things']],
    ['a word broken by a hyphen', [page('Inter-\nnet|5')], ['Internet']],
    ['a word between Chinese', [page('采用BIM\n技术|5')], ['采用BIM技术']],
    ['a signature and its date', [page('>>>>>>>>>>甲办公室|1\n>>>>>>>>>>2024年|1')], ['甲办公室', '2024年']],
    ['text set in as a whole', [page('>>>>甲\n>>>>乙|5')], ['甲乙']],
    ['a table of contents', [page('目录|8\n一、甲………………1\n二、乙\n………………2\n>>一、甲|5')], ['目录', '一、甲']],
    ['nothing', [], []],
  ])('%s', (_, pages, expected) => expect(read(...pages)).toEqual(expected));

  it('sees a wider gap between two lines', () => {
    const lines = page('甲\n乙\n丙\n丁').map((line, i) => ({ ...line, base: line.base + (i >= 2 ? 12 : 0) }));
    expect(read(lines)).toEqual(['甲乙', '丙丁']);
  });

  it('knows that a long word did not fit', () => {
    const [first, second] = page('甲|6\nInternet技术|3');
    expect(read([first as SetLine, { ...(second as SetLine), firstWidth: 7 * SIZE }])).toEqual([
      '甲Internet技术',
    ]);
  });

  it('gives the page a paragraph begins on', () => {
    expect(paragraphsOf([...page('>>甲', { number: 4 }), ...page('乙|5', { number: 5 })])).toEqual([
      { text: '甲乙', page: 4 },
    ]);
  });
});
