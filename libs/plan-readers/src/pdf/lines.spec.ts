import { glyphs } from '../../../../test/support/make-pdf/glyphs.js';
import type { Glyph } from './content.js';
import { linesOf, runsOf } from './lines.js';

const read = (...parts: Glyph[][]): string[] => linesOf(runsOf(parts.flat())).map(({ text }) => text);

describe('lines', () => {
  it.each<[string, Glyph[][], string[]]>([
    ['top to bottom', [glyphs('下', 0, 30), glyphs('上', 0, 10)], ['上', '下']],
    ['parts of one line', [glyphs('右', 40, 10.5), glyphs('左', 30, 10)], ['左右']],
    [
      'no blank where a word processor leaves a little room',
      [glyphs('到2027', 0, 10), glyphs('年', 33, 10)],
      ['到2027年'],
    ],
    ['a printed blank stays', [glyphs('1. 加快', 0, 10)], ['1. 加快']],
    ['a blank between words set apart', [glyphs('Internet', 0, 10), glyphs('of', 44, 10)], ['Internet of']],
    [
      'a blank where two Chinese parts are far apart',
      [glyphs('办公室', 0, 10), glyphs('印发', 80, 10)],
      ['办公室 印发'],
    ],
    [
      'half a blank between the number of a chapter and its name',
      [glyphs('第一章', 0, 10), glyphs('总体要求', 35, 10)],
      ['第一章 总体要求'],
    ],
    [
      'the room of a justified line is no blank',
      [glyphs('工作', 0, 10), glyphs('方案', 23, 10), glyphs('2027', 50, 10), glyphs('年底', 75, 10)],
      ['工作方案2027年底'],
    ],
    [
      'letters spaced out over the line are one word',
      [[...'工作方案'].flatMap((character, i) => glyphs(character, i * 25, 10))],
      ['工作方案'],
    ],
    [
      'the mark of a footnote is no part of the number',
      [glyphs('28', 0, 10), glyphs('1', 10, 6, 5), glyphs('台', 13, 10)],
      ['28¹台'],
    ],
    [
      'a lowered sign belongs to its line',
      [glyphs('CO', 0, 10), glyphs('2', 10, 12, 5), glyphs('排放', 13, 10)],
      ['CO2排放'],
    ],
    [
      'bold made by printing twice',
      [glyphs('电', 0, 10), glyphs('电', 0.4, 10), glyphs('梯', 10, 10), glyphs('梯', 10.4, 10)],
      ['电梯'],
    ],
    ['doubled characters stay', [glyphs('年年底', 0, 10)], ['年年底']],
    ['nothing but blanks', [glyphs('   ', 0, 10)], []],
  ])('%s', (_, parts, expected) => expect(read(...parts)).toEqual(expected));

  it('knows the place of a line and how much room its first word needs', () => {
    const [line] = linesOf(runsOf(glyphs('5G网络', 20, 10)));
    expect(line).toMatchObject({ left: 20, right: 50, base: 10, size: 10, firstWidth: 10 });
  });
});
