import { deflateRawSync } from 'node:zlib';
import { makeZip, type ZipLies, type ZipSource } from '../../../../test/support/make-zip.js';
import { ReadError } from '../read-result.js';
import { assertSafeZip, openZip, ZIP_LIMITS } from './open-zip.js';

const MEGABYTE = 1024 * 1024;
const zeros = (length: number): Uint8Array => new Uint8Array(length);
/** Does not shrink below a hundredth of its size. */
const noise = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let at = 0; at < length; at += 20) {
    state = (state * 75 + 74) % 65537;
    bytes[at] = state;
  }
  return bytes;
};
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return 'fine';
};

describe('openZip', () => {
  it('names the files and inflates what is asked for', async () => {
    const zip = await openZip(
      makeZip([
        { name: 'word/', data: '' },
        { name: 'word/document.xml', data: '牵头' },
        { name: 'word\\stored.xml', data: '配合', method: 0 },
      ]),
    );
    expect(zip.names).toEqual(['word/document.xml', 'word/stored.xml']);
    expect(zip.has('Word/Document.xml')).toBe(true);
    expect(zip.has('word/other.xml')).toBe(false);
    expect(Buffer.from(await zip.read('WORD/document.xml')).toString()).toBe('牵头');
    expect(Buffer.from(await zip.read('word/stored.xml')).toString()).toBe('配合');
    expect(await codeOf(zip.read('word/other.xml'))).toBe('damaged');
  });

  it('reads bytes that are a part of a larger buffer', async () => {
    const file = makeZip([{ name: 'a', data: 'b' }]);
    const around = Buffer.concat([Buffer.from('xx'), file, Buffer.from('yy')]);
    expect((await openZip(around.subarray(2, -2))).names).toEqual(['a']);
  });

  it('inflates nothing that is not asked for', async () => {
    const zip = await openZip(
      makeZip([
        { name: 'bomb', data: zeros(30 * MEGABYTE) },
        { name: 'a', data: 'b' },
      ]),
    );
    expect(await codeOf(zip.read('a'))).toBe('fine');
    expect(await codeOf(zip.read('bomb'))).toBe('too-large');
  });
});

describe('assertSafeZip', () => {
  const good = { name: 'a', data: 'a' };
  const cases: [string, string, ZipSource[], ZipLies?][] = [
    ['fine', 'a small archive', [good]],
    ['fine', 'sizes that are only claimed wrongly', [{ ...good, claimedSize: 4_000_000_000 }]],
    ['fine', 'an empty entry', [{ name: 'empty', data: '' }]],
    ['fine', 'high ratio up to 8 MB', [{ name: 'a', data: zeros(8 * MEGABYTE) }]],
    ['too-large', 'high ratio above 8 MB', [{ name: 'a', data: zeros(8 * MEGABYTE + 1) }]],
    ['fine', '20 MB in one entry', [{ name: 'a', data: noise(20 * MEGABYTE) }]],
    ['too-large', 'more than 20 MB in one entry', [{ name: 'a', data: noise(20 * MEGABYTE + 1) }]],
    ['too-large', 'more than 20 MB stored', [{ name: 'a', data: zeros(20 * MEGABYTE + 1), method: 0 }]],
    ['too-large', 'a bomb that claims one byte', [{ name: 'a', data: zeros(30 * MEGABYTE), claimedSize: 1 }]],
    [
      'too-large',
      'more than 100 MB in all, out of the same bytes',
      [
        { name: '0', data: noise(20 * MEGABYTE) },
        ...['1', '2', '3', '4', '5'].map((name) => ({ name, data: '', sameBytesAs: '0' })),
      ],
    ],
    ['fine', '2000 entries', Array.from({ length: 2000 }, (_, at) => ({ name: `${at}`, data: '' }))],
    [
      'too-many-parts',
      '2001 entries',
      Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, data: '' })),
    ],
    ['too-many-parts', 'a claim of very many entries', [good], { claimedEntries: 60_000 }],
    ['damaged', 'a claim of more entries than there are', [good], { claimedEntries: 2 }],
    ['encrypted', 'an encrypted entry', [{ ...good, flags: 1 }]],
    ['encrypted', 'a strongly encrypted entry', [{ ...good, flags: 0x41 }]],
    ['forbidden-content', 'one name twice', [good, good]],
    ['forbidden-content', 'one name in two cases', [good, { name: 'A', data: '' }]],
    ['forbidden-content', 'a name above the archive', [{ name: '../a', data: '' }]],
    ['forbidden-content', 'a name above the archive, with backslashes', [{ name: 'x\\..\\..\\a', data: '' }]],
    ['forbidden-content', 'an absolute name', [{ name: '/etc/passwd', data: '' }]],
    ['forbidden-content', 'a drive', [{ name: 'C:\\a', data: '' }]],
    ['forbidden-content', 'a NUL in a name', [{ name: 'a\0b', data: '' }]],
    ['damaged', 'an unknown method', [{ ...good, method: 99 }]],
    ['damaged', 'a wrong checksum', [{ ...good, claimedCrc: 1 }]],
    ['damaged', 'half of the data', [{ ...good, packed: deflateRawSync('a'.repeat(99)).subarray(0, 3) }]],
    ['damaged', 'no deflated data', [{ ...good, packed: Buffer.from([255, 255, 255]) }]],
  ];
  it.each(cases)('%s: %s', async (code, _what, entries, lies = {}) => {
    expect(await codeOf(assertSafeZip(makeZip(entries, lies)))).toBe(code);
  });

  it('takes narrower limits', async () => {
    const file = makeZip([good, { name: 'b', data: 'bb' }]);
    expect(await codeOf(assertSafeZip(file, { ...ZIP_LIMITS, entries: 1 }))).toBe('too-many-parts');
    expect(await codeOf(assertSafeZip(file, { ...ZIP_LIMITS, totalBytes: 2 }))).toBe('too-large');
  });

  it.each([0, 1, 21, 22, 60])('ends in damaged when only %i bytes are left', async (length) => {
    const file = makeZip([good]);
    expect(await codeOf(assertSafeZip(file.subarray(0, length)))).toBe('damaged');
    expect(await codeOf(assertSafeZip(file.subarray(file.length - length)))).toBe('damaged');
  });
});
