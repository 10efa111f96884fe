import { deflateRawSync } from 'node:zlib';
import { makeZip, type ZipSource } from '../make-zip.js';
import { docx, docxParts, sourcesOf, xlsxParts, zipOf } from './documents.js';
import type { Cases } from './hostile-file.js';

const MEGABYTE = 1024 * 1024;
const PLAIN = sourcesOf(docxParts());
const DOCUMENT = 'word/document.xml';

const withEntries = (...more: readonly ZipSource[]): Uint8Array => makeZip([...PLAIN, ...more]);
/** The document part with other properties of its entry. */
const withDocument = (change: Partial<ZipSource>): Uint8Array =>
  makeZip(PLAIN.map((entry) => (entry.name === DOCUMENT ? { ...entry, ...change } : entry)));
/** Changes bytes of the end record, counted from its beginning. */
function withEnd(change: (end: Buffer) => void): Uint8Array {
  const archive = Buffer.from(docx());
  change(archive.subarray(archive.length - 22));
  return archive;
}
const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE, ' ');
const nested = (depth: number): Uint8Array =>
  depth === 0 ? docx() : makeZip([{ name: `${depth}.zip`, data: nested(depth - 1) }]);

export const ZIP_CASES: Cases = {
  'an empty archive': () => makeZip([]),
  'one text file': () => makeZip([{ name: '方案.txt', data: '一、内容' }]),
  'only the magic': () => Buffer.from('PK\x03\x04', 'latin1'),
  'the magic of an empty archive and noise': () =>
    Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(90, 7)]),
  '100 MB of blanks in the document': () => withDocument({ data: blanks(100) }),
  '19 MB of blanks in the document': () => withDocument({ data: blanks(19) }),
  '12 parts of 15 MB each': () =>
    withEntries(...Array.from({ length: 12 }, (_, n) => ({ name: `word/media/${n}.xml`, data: blanks(15) }))),
  'an inflated size of zero': () => withDocument({ claimedSize: 0 }),
  'an inflated size of 4 GB': () => withDocument({ claimedSize: 0xffffffff }),
  'a wrong checksum': () => withDocument({ claimedCrc: 7 }),
  'deflated noise': () => withDocument({ packed: Buffer.alloc(5000, 0xa7) }),
  'a deflate stream that is cut off': () =>
    withDocument({ packed: deflateRawSync(Buffer.alloc(100_000, 'ab')).subarray(0, 60) }),
  'an unknown method': () => withDocument({ method: 99 }),
  'a stored part that claims to be deflated': () => withDocument({ packed: Buffer.from('<w:document/>') }),
  'an encrypted part': () => withDocument({ flags: 1 }),
  'strong encryption': () => withDocument({ flags: 0x41 }),
  'a masked directory': () => withDocument({ flags: 0x2000 }),
  'a path that climbs': () => withEntries({ name: '../../../../tmp/evil.sh', data: 'x' }),
  'a path with backslashes': () => withEntries({ name: '..\\..\\evil.bat', data: 'x' }),
  'an absolute path': () => withEntries({ name: '/etc/cron.d/evil', data: 'x' }),
  'a drive letter': () => withEntries({ name: 'C:/windows/evil.dll', data: 'x' }),
  'a zero in a name': () => withEntries({ name: 'word/a\0.xml', data: 'x' }),
  'a name of 60,000 letters': () => withEntries({ name: 'a'.repeat(60_000), data: 'x' }),
  'the document twice': () => withEntries({ name: DOCUMENT, data: '<w:document/>' }),
  'the document twice in other letters': () =>
    withEntries({ name: 'WORD/Document.XML', data: '<w:document/>' }),
  '200 names for the same bytes': () =>
    makeZip([
      { name: 'word/big.xml', data: blanks(15) },
      ...Array.from({ length: 200 }, (_, n) => ({
        name: `word/${n}.xml`,
        data: '',
        sameBytesAs: 'word/big.xml',
      })),
      ...PLAIN,
    ]),
  '5,000 parts': () =>
    withEntries(...Array.from({ length: 5000 }, (_, n) => ({ name: `word/media/${n}`, data: '' }))),
  '65,535 parts claimed': () => makeZip(PLAIN, { claimedEntries: 65_535 }),
  'no parts claimed': () => makeZip(PLAIN, { claimedEntries: 0 }),
  '50 archives within each other': () => nested(50),
  'a directory behind the end': () => withEnd((end) => end.writeUInt32LE(0x7fffffff, 16)),
  'a directory of 4 GB': () => withEnd((end) => end.writeUInt32LE(0xfffffff0, 12)),
  'the marks of zip64 without its record': () => withEnd((end) => end.fill(0xff, 8, 20)),
  'two disks': () => withEnd((end) => end.writeUInt16LE(1, 4)),
  'a comment that claims 65,535 bytes': () => withEnd((end) => end.writeUInt16LE(0xffff, 20)),
  'ten end records': () =>
    Buffer.concat([docx(), ...Array<Buffer>(10).fill(Buffer.from(docx()).subarray(-22))]),
  'noise before the archive': () =>
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(3000, 0x55), docx()]),
  'a program with an archive at its end': () =>
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 0x90), docx()]),
  'Word and Excel in one': () => zipOf({ ...docxParts(), ...xlsxParts() }),
  'an OpenDocument text': () =>
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
      { name: 'content.xml', data: '<office:document-content/>' },
    ]),
  'a Java archive': () => makeZip([{ name: 'META-INF/MANIFEST.MF', data: 'Main-Class: Evil' }]),
};
