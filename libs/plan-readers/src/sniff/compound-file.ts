import { ReadError } from '../read-result.js';

/**
 * Old Office files are small file systems (OLE2): a header, sectors, and a directory whose entries of 128 bytes stand
 * on multiples of 128. The entries are looked for wherever they may stand, so that a torn sector table hides nothing.
 */
const ENTRY = 128;
const HEADER = 512;
const NAME_BYTES = 64;
const TYPES: readonly number[] = [1, 2, 5];
const SECTOR_SHIFT = 30;
const SMALL_STREAM = 4096;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

export type CompoundKind = 'doc' | 'xls';

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entryAt(view: DataView, at: number): Stream | null {
  const length = view.getUint16(at + NAME_BYTES, true);
  if (length < 4 || length > NAME_BYTES || length % 2 === 1) return null;
  if (!TYPES.includes(view.getUint8(at + 66))) return null;
  const units = Array.from({ length: length / 2 - 1 }, (_, i) => view.getUint16(at + i * 2, true));
  if (units.includes(0)) return null;
  return {
    name: String.fromCharCode(...units),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

function streamsOf(view: DataView): Stream[] {
  const streams: Stream[] = [];
  for (let at = HEADER; at + ENTRY <= view.byteLength; at += ENTRY) {
    const stream = entryAt(view, at);
    if (stream) streams.push(stream);
  }
  return streams;
}

/** First bytes of a stream; null where it is kept among the small ones or lies beyond the file. */
function headOf(view: DataView, { start, size }: Stream, length: number): DataView | null {
  const sector = 2 ** Math.min(view.getUint16(SECTOR_SHIFT, true), 12);
  const at = (start + 1) * sector;
  if (size < SMALL_STREAM || at + length > view.byteLength) return null;
  return new DataView(view.buffer, view.byteOffset + at, length);
}

const ENCRYPTED_DOCUMENT = 0x0100;
/** Word marks a document with a password in the flags of its first record. */
function isLockedDocument(head: DataView | null): boolean {
  return head !== null && (head.getUint16(10, true) & ENCRYPTED_DOCUMENT) !== 0;
}

const FILE_PASS = 0x002f;
const FIRST_RECORDS = 8;
/** Excel puts a record of its own among the first. */
function isLockedWorkbook(head: DataView | null): boolean {
  let at = 0;
  for (let i = 0; head !== null && i < FIRST_RECORDS && at + 4 <= head.byteLength; i += 1) {
    if (head.getUint16(at, true) === FILE_PASS) return true;
    at += 4 + head.getUint16(at + 2, true);
  }
  return false;
}

/** What an OLE2 file is. Throws ReadError: `encrypted`, `unknown-format` (slides, Works, mails). */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const view = viewOf(bytes);
  const streams = view.byteLength > HEADER ? streamsOf(view) : [];
  const find = (...names: string[]): Stream | undefined => streams.find(({ name }) => names.includes(name));
  if (find('EncryptedPackage', 'EncryptionInfo')) throw new ReadError('encrypted', 'office package');
  const document = find('WordDocument');
  if (document && isLockedDocument(headOf(view, document, 32))) throw new ReadError('encrypted', 'doc');
  if (document) return 'doc';
  const workbook = find('Workbook', 'Book');
  if (workbook && isLockedWorkbook(headOf(view, workbook, HEADER))) throw new ReadError('encrypted', 'xls');
  if (workbook) return 'xls';
  throw new ReadError('unknown-format', 'compound file');
}
