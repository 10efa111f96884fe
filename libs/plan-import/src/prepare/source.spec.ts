import { fold } from './fold.js';
import { prepare } from './source.js';

describe('the folded view', () => {
  it.each([
    ['（牽頭單位：市工信局）', '(牵头单位:市工信局)'],
    ['〔２０２４〕', '(2024)'],
    ['⼀、⽬标', '一、目标'],
    ['\u3000\u00a0\t', '   '],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps every offset, also of lone surrogates and pairs', () => {
    const text = '\ud800a𠮷（\udc00';
    expect(fold(text)).toHaveLength(text.length);
  });

  it('indexes lines without the blanks around them', () => {
    const { lines } = prepare('\u3000\u3000一、甲 \r\n\r\n乙');
    expect(lines.map(({ from, to, spaced }) => [from, to, spaced])).toEqual([
      [2, 5, true],
      [10, 11, true],
    ]);
  });
});
