import { fold } from './fold.js';
import { strayBlanks } from './stray-blanks.js';

const WORDS = '推进平台建设提升服务水平';
const CUT = `${WORDS} `.repeat(30);

describe('blanks inside running text', () => {
  it('are found where they are frequent', () => {
    expect(strayBlanks(CUT, fold(CUT))).toHaveLength(29);
  });

  it.each([
    ['where they are rare', CUT + WORDS.repeat(200)],
    ['where they are few', `${WORDS} `.repeat(10)],
    ['between the cells of a row', CUT.replaceAll(' ', '\t')],
  ])('leaves alone blanks %s', (_, text) => {
    expect(strayBlanks(text, fold(text))).toEqual([]);
  });
});
