import { isSearchable, searchWords } from './search-words.js';
import { findWords, snippetOf } from './snippet.js';

describe('the words of a query', () => {
  it.each<[string, string[], boolean]>([
    ['电梯', ['电梯'], true],
    [' 电梯　更新 电梯 ', ['电梯', '更新'], true],
    ['ＡＩ', ['ai'], true],
    ['电', ['电'], false],
    ['、，', ['、,'], false],
    ['电、梯', ['电、梯'], false],
    ['𠀀𠮷', ['𠀀𠮷'], true],
    ['', [], false],
  ])('%s', (query, texts, searchable) => {
    const words = searchWords(query);
    expect(words.map(({ text }) => text)).toEqual(texts);
    expect(isSearchable(words)).toBe(searchable);
  });

  it('are cut into pairs', () => {
    expect(searchWords('充电桩')).toEqual([{ text: '充电桩', pairs: ['充电', '电桩'] }]);
    expect(searchWords('2025年')).toEqual([{ text: '2025年', pairs: ['20', '02', '25', '5年'] }]);
    expect(searchWords('汽车、家电')).toEqual([{ text: '汽车、家电', pairs: ['汽车', '家电'] }]);
  });
});

describe('a snippet', () => {
  const marked = (text: string, words: string[]): string[] =>
    findWords(text, words).map(({ from, to }) => text.slice(from, to));

  it.each<[string, string[], string[]]>([
    ['更新ＡＩ设备', ['ai'], ['ＡＩ']],
    ['𠀀𠮷电梯', ['𠮷电'], ['𠮷电']],
    ['面积3㎡以上', ['m2'], ['㎡']],
    ['电梯电梯', ['电梯'], ['电梯电梯']],
    ['充电桩建设', ['充电', '电桩'], ['充电桩']],
    ['没有', ['电梯'], []],
  ])('of %s for %j marks %j', (text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  it('is cut around the first place and never within a character', () => {
    const text = `${'𠀀'.repeat(200)}电梯${'𠮷'.repeat(200)}`;
    const snippet = snippetOf(text, ['电梯']);
    expect([snippet.cutBefore, snippet.cutAfter]).toEqual([true, true]);
    expect(snippet.text).not.toMatch(/\p{Surrogate}/u);
    expect(snippet.marks.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['电梯']);
    expect([...snippet.text]).toHaveLength(140);
  });

  it('is the beginning where nothing is found', () => {
    expect(snippetOf('更新设备', ['电梯'])).toEqual({
      text: '更新设备',
      marks: [],
      cutBefore: false,
      cutAfter: false,
    });
  });
});
