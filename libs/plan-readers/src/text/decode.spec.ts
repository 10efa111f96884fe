import iconv from 'iconv-lite';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ReadError } from '../read-result.js';
import { decodeText, type TextEncodingName } from './decode.js';
import { readText } from './read-text.js';

const PLANS = path.resolve('seeds/plans');
const plans = readdirSync(PLANS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ name: file, text: readFileSync(path.join(PLANS, file), 'utf8') }));

const ENCODINGS: readonly TextEncodingName[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];
const encode = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);
/** What of a text an encoding can hold: Big5 has no simplified characters. */
const holds = (text: string, encoding: string): boolean =>
  iconv.decode(iconv.encode(text, encoding), encoding) === text;
const cut = (text: string, from: number, length: number): string =>
  [...text].slice(from, from + length).join('');

describe('bytes to text', () => {
  const text = '一、总体要求\n到2027年增长25%';

  it.each([
    ['utf-8', encode(text, 'utf-8'), 'utf-8'],
    ['utf-8 with a mark', encode(`\ufeff${text}`, 'utf-8'), 'utf-8'],
    ['utf-16le with a mark', encode(`\ufeff${text}`, 'utf-16le'), 'utf-16le'],
    ['utf-16be with a mark', encode(`\ufeff${text}`, 'utf-16be'), 'utf-16be'],
    ['utf-16le', encode(text, 'utf-16le'), 'utf-16le'],
    ['utf-16be', encode(text, 'utf-16be'), 'utf-16be'],
    ['utf-16le without any zero', encode('总体要求', 'utf-16le'), 'utf-16le', '总体要求'],
    ['gb18030', encode(text, 'gb18030'), 'gb18030'],
  ])('%s', (_, bytes, encoding, expected = text) => {
    expect(decodeText(bytes)).toEqual({ text: expected, encoding });
  });

  it('reads GB18030 with its four-byte characters', () => {
    const bytes = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0x81, 0x39, 0xef, 0x31]);
    expect(decodeText(bytes)).toEqual({ text: '一、㐂', encoding: 'gb18030' });
  });

  it('reads characters of Big5 that are private elsewhere', () => {
    const traditional = '一、總體要求：著力推進設備更新，沿着方向';
    expect(decodeText(encode(traditional, 'big5'))).toEqual({ text: traditional, encoding: 'big5' });
  });

  it.each([
    ['nothing', [], 'empty-file'],
    ['a zip', [0x50, 0x4b, 0x03, 0x04, 0x00], 'binary-file'],
    ['zeros everywhere', [0, 0, 1, 2, 0, 0, 9, 8], 'binary-file'],
    ['no encoding we know', [0xff, 0x41, 0xff, 0x42], 'unknown-encoding'],
  ])('%s', (_, bytes, error) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ error });
  });

  it('refuses a text in an encoding of another language', () => {
    const japanese = 'この計画は、ひらがなとカタカナでかかれています。よろしくおねがいします。';
    expect(decodeText(encode(japanese, 'shift_jis'))).toEqual({ error: 'unknown-encoding' });
  });

  it.each(['gb18030', 'utf-8'])('reads a %s text whose last character is torn', (encoding) => {
    const bytes = encode(text.repeat(4) + '局', encoding);
    const decoded = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(decoded).toMatchObject({ encoding });
    expect('text' in decoded && decoded.text.startsWith(text)).toBe(true);
  });

  it('lets the declaration decide where the text hardly says anything', () => {
    const bytes = encode('<a>繁</a>', 'big5');
    expect(decodeText(bytes, 'big5')).toEqual({ text: '<a>繁</a>', encoding: 'big5' });
    expect(decodeText(encode('<a>简</a>', 'gb18030'), 'big5')).not.toEqual({ error: 'unknown-encoding' });
  });
});

describe('the sample plans in every encoding that can hold them', () => {
  const cases = plans.flatMap(({ name, text }) =>
    ENCODINGS.flatMap((encoding) =>
      [30, 100, 500, text.length]
        .flatMap((length) => [0, 400, 3000].map((from) => cut(text, from, length)))
        .map((piece) => ({ name, encoding, piece }))
        .filter(({ piece }) => /[\u4e00-\u9fff]{4}/.test(piece) && holds(piece, encoding)),
    ),
  );

  it('are enough', () => {
    expect(cases.length).toBeGreaterThan(200);
    expect(cases.filter(({ encoding }) => encoding === 'big5').length).toBeGreaterThan(5);
  });

  it.each(ENCODINGS)('%s', (encoding) => {
    const wrong = cases
      .filter((item) => item.encoding === encoding)
      .filter(({ piece }) => {
        const decoded = decodeText(encode(piece, encoding));
        return !('text' in decoded) || decoded.text !== piece || decoded.encoding !== encoding;
      });
    expect(wrong.map(({ name, piece }) => `${name}: ${piece.slice(0, 30)}`)).toEqual([]);
  });

  it.each(['gb18030', 'big5'])('%s among much mark-up', (encoding) => {
    const page = `${'<div class="nav"><a href="/index.html">home</a></div>\n'.repeat(400)}<p>督查督辦：各部門</p>`;
    expect(decodeText(encode(page, encoding))).toEqual({ text: page, encoding });
  });
});

describe('readText', () => {
  it('keeps the text as it stands, with offsets of the file', () => {
    const text = '标题\r\n\r\n\u3000\u3000一、甲。\n\t表格\t单元\n';
    const { document, encoding, notices } = readText(encode(text, 'gb18030'));
    expect(document.blocks).toEqual([expect.objectContaining({ kind: 'paragraph', label: null, text })]);
    expect({ encoding, notices, format: document.format }).toEqual({
      encoding: 'gb18030',
      notices: [],
      format: 'txt',
    });
  });

  it.each([
    [[], 'empty-file'],
    [[0x50, 0x4b, 0x03, 0x04], 'unknown-format'],
    [[0xff, 0x41, 0xff, 0x42], 'unknown-encoding'],
  ])('%p', (bytes, code) => {
    expect(() => readText(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }));
    expect(() => readText(Uint8Array.from(bytes))).toThrow(ReadError);
  });
});
