import iconv from 'iconv-lite';
import { seedPlanBytes } from './seeds.js';

/** A file that is no plan, and how the refusal may be called. */
export interface BadFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly status: number;
  readonly codes: readonly string[];
}

const PNG_HEAD = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
];
const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00];
const PDF_HEAD = [...Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
const MEGABYTE = 1024 * 1024;
const ENCODING = ['DOCUMENT_UNREADABLE', 'NO_CLAUSES_FOUND'];

/** The same noise in every run. */
function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

const binary = (head: readonly number[]): Uint8Array => Uint8Array.from([...head, ...noise(20_000, 7)]);
const planText = (): string => seedPlanBytes('changzhi.txt').toString('utf8');
const TRADITIONAL = '關於推動大規模設備更新的通知\n各單位：請於本月底前報送材料，並做好相關工作。\n'.repeat(
  40,
);
const GERMAN = 'Maßnahmen für Gebäude: Überprüfung, Änderung, Lösung. Größe prüfen.\n'.repeat(40);

export const BAD_FILES: readonly BadFile[] = [
  { what: 'an empty file', bytes: () => new Uint8Array(), status: 422, codes: ['DOCUMENT_EMPTY'] },
  { what: 'blanks only', bytes: () => Buffer.from(' \r\n\t　\n'), status: 422, codes: ['DOCUMENT_EMPTY'] },
  { what: 'a picture', bytes: () => binary(PNG_HEAD), status: 422, codes: ['DOCUMENT_UNREADABLE'] },
  { what: 'an archive (.docx)', bytes: () => binary(ZIP_HEAD), status: 422, codes: ['DOCUMENT_UNREADABLE'] },
  { what: 'a PDF', bytes: () => binary(PDF_HEAD), status: 422, codes: ['DOCUMENT_UNREADABLE'] },
  { what: 'noise', bytes: () => noise(50_000, 1), status: 422, codes: ENCODING },
  {
    what: 'a text of 50 MB',
    bytes: () => Buffer.alloc(50 * MEGABYTE, '一、加快更新。'),
    status: 413,
    codes: ['PAYLOAD_TOO_LARGE', 'DOCUMENT_TOO_LARGE'],
  },
  {
    what: 'a document without clauses',
    bytes: () => Buffer.from('会议通知\n请各单位派员参加，不得迟到。\n特此通知。\n'),
    status: 422,
    codes: ['NO_CLAUSES_FOUND'],
  },
  {
    what: 'UTF-16 without a mark, cut in the middle of a character',
    bytes: () => Buffer.from(planText(), 'utf16le').subarray(1, 9_000),
    status: 422,
    codes: ENCODING,
  },
  {
    what: 'UTF-16 noise without a mark',
    bytes: () => noise(9_999, 3).map((byte, at) => (at % 4 === 1 ? 0 : byte)),
    status: 422,
    codes: ENCODING,
  },
  { what: 'Big5', bytes: () => iconv.encode(TRADITIONAL, 'big5'), status: 422, codes: ENCODING },
  { what: 'Latin-1', bytes: () => iconv.encode(GERMAN, 'latin1'), status: 422, codes: ENCODING },
  {
    what: 'UTF-8 with zero bytes',
    bytes: () => Buffer.from(planText().replaceAll('。', '\u0000')),
    status: 422,
    codes: ENCODING,
  },
];

/** File names as nobody means them. */
export const HOSTILE_NAMES: readonly string[] = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\drivers.txt',
  '/dev/null',
  'a\u0000b.txt',
  `${'长'.repeat(3000)}.txt`,
  '<img src=x onerror=alert(1)>.txt',
  `'; DROP TABLE plan; --.txt`,
  '\u202Etxt.exe',
  '.',
  ' ',
  '方案\r\nX-Evil: 1.txt',
  '😀\uD83D.txt',
  '%2e%2e%2f%00.txt',
  '__proto__',
];
