import { decodeText } from './decode.js';
import { fold } from './fold.js';
import { prepare } from './source.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((char, i) => view.setUint16(i * 2, char.charCodeAt(0), littleEndian));
  return bytes;
};

describe('bytes to text', () => {
  const text = '一、总体要求\n到2027年增长25%';

  it.each([
    ['utf-8', new TextEncoder().encode(text), 'utf-8'],
    ['utf-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['utf-16le', utf16(`\ufeff${text}`, true), 'utf-16le'],
    ['utf-16be', utf16(`\ufeff${text}`, false), 'utf-16be'],
    ['utf-16le without a mark', utf16(text, true), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it('reads GB18030 with its four-byte characters', () => {
    const bytes = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0x81, 0x39, 0xef, 0x31]);
    expect(decodeText(bytes)).toEqual({ text: '一、㐂', encoding: 'gb18030' });
  });

  it.each([
    ['nothing', [], 'empty-file'],
    ['a zip', [0x50, 0x4b, 0x03, 0x04, 0x00], 'binary-file'],
    ['zeros everywhere', [0, 0, 1, 2, 0, 0, 9, 8], 'binary-file'],
    ['no encoding we know', [0xff, 0x41, 0xff, 0x42], 'unknown-encoding'],
  ])('%s', (_, bytes, error) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ error });
  });
});

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
