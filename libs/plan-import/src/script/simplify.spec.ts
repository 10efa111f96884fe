import { REGIONAL_WORDS } from './regional-words.js';
import { isTraditional, simplify } from './simplify.js';

/** A frame of Traditional characters, so that a word is met in a text of that script. */
const framed = (word: string): string => `推動設備更新，${word}，後續應當實現。`;

describe('simplify', () => {
  it.each([
    ['新增計程車2000輛、工具機50臺', '新增出租车2000辆、机床50台'],
    ['智慧型化改造，智慧城市建設', '智能化改造，智慧城市建设'],
    ['數位化轉型效果顯著，著力推動線上線下融合', '数字化转型效果显著，著力推动线上线下融合'],
    ['執行國家標準，建立機制，大多數位於園區', '执行国家标准，建立机制，大多数位于园区'],
    ['公車2450臺，公車改革', '公交车2450台，公车改革'],
    ['乾坤灣景區、乾淨整潔', '乾坤湾景区、干净整洁'],
    ['𨸟嶺村應當實現', '𨸟岭村应当实现'],
  ])('%s', (text, expected) => {
    const view = simplify(text);
    expect(view.text).toBe(expected);
    expect(view.toOriginal({ from: 0, to: view.text.length })).toEqual({ from: 0, to: text.length });
  });

  it('leaves a text in Simplified script as it is', () => {
    const text =
      '著力推动《圖书馆》建设，显著提升公车使用效率，程式完备，全年完成投资一百二十亿元，新增就业三万人。';
    const view = simplify(text);
    expect(isTraditional(text)).toBe(false);
    expect(view).toMatchObject({ text, replaced: [] });
    expect(view.toOriginal({ from: 2, to: 5 })).toEqual({ from: 2, to: 5 });
  });

  it('has nothing to say of an empty text', () => {
    expect(simplify('')).toMatchObject({ text: '', replaced: [] });
  });

  it('lists what it replaced with the printed words', () => {
    const text = '推廣計程車，更換工具機';
    expect(simplify(text).replaced).toEqual([
      { span: { from: 2, to: 5 }, from: '計程車', to: '出租车' },
      { span: { from: 8, to: 11 }, from: '工具機', to: '机床' },
    ]);
  });

  it('traces characters outside the basic plane back to theirs', () => {
    const text = '應當實現\u{28E1F}䮄䮄鄉';
    const view = simplify(text);
    const traced = [...view.text].map((character) => {
      const from = view.text.indexOf(character);
      return view.toOriginal({ from, to: from + character.length });
    });
    expect(traced.every(({ from, to }) => to > from && to <= text.length)).toBe(true);
    expect(view.toOriginal({ from: view.text.length - 1, to: view.text.length })).toEqual({
      from: text.length - 1,
      to: text.length,
    });
  });

  it('leads past the end to the end', () => {
    const text = '設備';
    expect(simplify(text).toOriginal({ from: 9, to: 12 })).toEqual({ from: 2, to: 2 });
    expect(simplify(text).toOriginal({ from: 1, to: 12 })).toEqual({ from: 1, to: 2 });
    expect(simplify(text).toOriginal({ from: 1, to: 1 })).toEqual({ from: 1, to: 1 });
  });
});

describe('regional words', () => {
  it.each(REGIONAL_WORDS.map(({ word, as }) => [word, as]))(
    '%s is read as %s, and leads back',
    (word, as) => {
      const text = framed(word);
      const view = simplify(text);
      const from = view.text.indexOf(as);
      expect(view.text).toBe(`推动设备更新，${as}，后续应当实现。`);
      const { from: start, to } = view.toOriginal({ from, to: from + as.length });
      expect(text.slice(start, to)).toBe(word);
    },
  );

  it('names no word twice', () => {
    const words = REGIONAL_WORDS.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
  });
});
