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
const SMALL_SECTOR = 64;

export interface Stream {
  /** In lower case: names are compared without regard to it. */
  readonly name: string;
  /** Where its entry stands. */
  readonly at: number;
  readonly start: number;
  readonly size: number;
}

export type CompoundKind = 'doc' | 'xls';

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entryAt(view: DataView, at: number): Stream | null {
  const length = view.getUint16(at + NAME_BYTES, true);
  if (length < 4 || length > NAME_BYTES || length % 2 === 1) return null;
  if (!TYPES.includes(view.getUint8(at + 66))) return null;
  const units = Array.from({ length: length / 2 - 1 }, (_, i) => view.getUint16(at + i * 2, true));
  if (units.includes(0)) return null;
  return {
    name: String.fromCharCode(...units).toLowerCase(),
    at,
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

export function streamsOf(view: DataView): Stream[] {
  const streams: Stream[] = [];
  for (let at = HEADER; at + ENTRY <= view.byteLength; at += ENTRY) {
    const stream = entryAt(view, at);
    if (stream) streams.push(stream);
  }
  return streams;
}

/** The stream in which small ones lie; a directory may stand in the file twice, once from before it was written. */
export const rootOf = (streams: readonly Stream[]): Stream | undefined =>
  streams.find(({ name, size }) => name === 'root entry' && size > 0);

export const sectorOf = (view: DataView): number => 2 ** Math.min(view.getUint16(SECTOR_SHIFT, true), 12);

/** First bytes of a stream; small ones lie in the stream of the root. Null where they lie beyond the file. */
function headOf(
  view: DataView,
  { start, size }: Stream,
  root: Stream | undefined,
  length: number,
): DataView | null {
  const isSmall = size < SMALL_STREAM && root !== undefined;
  const first = isSmall ? root.start : start;
  const at = (first + 1) * sectorOf(view) + (isSmall ? start * SMALL_SECTOR : 0);
  return at + length > view.byteLength ? null : new DataView(view.buffer, view.byteOffset + at, length);
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

/** The storage in which Excel keeps an embedded object, a Word document perhaps. */
const EMBEDDED_IN_WORKBOOK = /^mbd[0-9a-f]{8}$/;

/** What an OLE2 file is. Throws ReadError: `encrypted`, `unknown-format` (slides, Works, mails). */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const view = viewOf(bytes);
  const streams = view.byteLength > HEADER ? streamsOf(view) : [];
  const find = (...names: readonly string[]): Stream | undefined =>
    streams.find(({ name }) => names.includes(name));
  const head = (stream: Stream): DataView | null => headOf(view, stream, rootOf(streams), HEADER);
  if (find('encryptedpackage', 'encryptioninfo')) throw new ReadError('encrypted', 'office package');
  const [document, workbook] = [find('worddocument'), find(...WORKBOOK_NAMES)];
  const holdsObjects = streams.some(({ name }) => EMBEDDED_IN_WORKBOOK.test(name));
  if (document && !(workbook && holdsObjects)) return unlessLocked('doc', isLockedDocument(head(document)));
  if (workbook) return unlessLocked('xls', isLockedWorkbook(head(workbook)));
  throw new ReadError('unknown-format', 'compound file');
}

function unlessLocked(kind: CompoundKind, isLocked: boolean): CompoundKind {
  if (isLocked) throw new ReadError('encrypted', kind);
  return kind;
}

const WORKBOOKS: ReadonlyMap<string, string> = new Map([
  ['workbook', 'Workbook'],
  ['book', 'Book'],
]);

export const WORKBOOK_NAMES: readonly string[] = [...WORKBOOKS.keys()];

/** The file as Excel itself would write it: other programs leave its last sector short, or name the workbook WORKBOOK. */
export function asExcelWrites(bytes: Uint8Array): Uint8Array {
  const sector = sectorOf(viewOf(bytes));
  const whole = new Uint8Array(Math.ceil(bytes.length / sector) * sector);
  whole.set(bytes);
  for (const { name, at } of streamsOf(viewOf(bytes)))
    [...(WORKBOOKS.get(name) ?? '')].forEach((letter, i) => (whole[at + 2 * i] = letter.charCodeAt(0)));
  return whole;
}
