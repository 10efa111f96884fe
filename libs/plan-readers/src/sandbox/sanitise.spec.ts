import { sanitiseText } from './sanitise.js';

describe('sanitiseText', () => {
  it.each([
    ['plain', '第一条'],
    ['a pair', '落后𠀀设备'],
  ])('leaves %s alone', (_, text) => expect(sanitiseText(text)).toBe(text));

  it.each([
    ['a zero', 'a\u0000b', 'a\uFFFDb'],
    ['a lone high surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a lone low surrogate', '\uDC00b', '\uFFFDb'],
    ['a pair the wrong way round', '\uDC00\uD800', '\uFFFD\uFFFD'],
  ])('replaces %s, unit by unit', (_, text, clean) => {
    expect(sanitiseText(text)).toBe(clean);
    expect(clean).toHaveLength(text.length);
  });
});
