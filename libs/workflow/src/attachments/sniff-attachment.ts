import type { AttachmentKind } from '@app/domain';
import { decodeText } from '@app/plan-readers';
import { zipNames } from './zip-names.js';

/** First bytes of what is told by them alone. */
const MAGIC: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What an archive must hold to be an office file. */
const PACKAGES: readonly (readonly [AttachmentKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
  ['ofd', 'ofd.xml'],
];
const MACROS = /(?:^|\/)vbaproject\.bin$/;

/** Streams of the directory of an old office file. */
const STREAMS: readonly (readonly [AttachmentKind, readonly string[]])[] = [
  ['word', ['worddocument']],
  ['excel', ['workbook', 'book']],
];

/** Pages and pictures that browsers run, whatever their ending says. */
const MARKUP = /^\s*<(?:!doctype|html|head|body|svg|script|\?xml|iframe)/i;
const MARKUP_AT = 512;
/** No text has these; line ends, tabs and page feeds it may have. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** What the bytes are, whatever the file is called; null for anything that is not taken. Nothing is unpacked. */
export function sniffAttachment(bytes: Uint8Array): AttachmentKind | null {
  const known = MAGIC.find(([, head]) => startsWith(bytes, head));
  if (known !== undefined) return known[0];
  if (startsWith(bytes, ZIP)) return packageKind(zipNames(bytes));
  if (startsWith(bytes, COMPOUND)) return compoundKind(streamNames(bytes));
  return isPlainText(bytes) ? 'text' : null;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function packageKind(names: ReadonlySet<string>): AttachmentKind | null {
  if ([...names].some((name) => MACROS.test(name))) return null;
  return PACKAGES.find(([, part]) => names.has(part))?.[0] ?? null;
}

function compoundKind(names: ReadonlySet<string>): AttachmentKind | null {
  return STREAMS.find(([, streams]) => streams.some((name) => names.has(name)))?.[0] ?? null;
}

const ENTRY = 128;
const HEADER = 512;
const NAME_BYTES = 64;
const NAME_LENGTH_AT = 64;
const STREAM_TYPE_AT = 66;
const STREAM = 2;

/** Names of the streams of an OLE2 file; its directory's entries stand on multiples of their size. */
function streamNames(bytes: Uint8Array): Set<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = HEADER; at + ENTRY <= buffer.length; at += ENTRY) {
    const length = buffer.readUInt16LE(at + NAME_LENGTH_AT);
    if (length < 4 || length > NAME_BYTES || length % 2 === 1) continue;
    if (buffer[at + STREAM_TYPE_AT] !== STREAM) continue;
    names.add(buffer.toString('utf16le', at, at + length - 2).toLowerCase());
  }
  return names;
}

function isPlainText(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes);
  if ('error' in decoded) return false;
  return !CONTROL.test(decoded.text) && !MARKUP.test(decoded.text.slice(0, MARKUP_AT));
}
