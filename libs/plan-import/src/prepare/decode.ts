import type { DecodeCode } from '../messages/codes.js';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  { readonly text: string; readonly encoding: TextEncodingName } | { readonly error: DecodeCode };

/** How far to look for the zero bytes of UTF-16 and of binary files. */
const SAMPLE = 4096;
/** How many times more zeros one side must have. */
const CLEAR = 3;
/** Control characters that no text holds (tab, line feed, form feed and carriage return are fine). */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

function tryDecode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A byte order mark decides. */
function byMark(bytes: Uint8Array): TextEncodingName | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** UTF-16 without a mark: line feeds and digits leave zeros on one side only. */
function byZeros(bytes: Uint8Array): TextEncodingName | null {
  const zeros: [number, number] = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > even * CLEAR) return 'utf-16le'; // 一 is U+4E00, so a few zeros stand on the other side
  return even > odd * CLEAR ? 'utf-16be' : null;
}

function candidates(bytes: Uint8Array): TextEncodingName[] {
  const marked = byMark(bytes);
  if (marked) return [marked];
  const zeroed = byZeros(bytes);
  return zeroed ? [zeroed] : ['utf-8', 'gb18030'];
}

/**
 * Bytes of a text file to a string, or why not. UTF-8 is taken when the bytes are valid UTF-8, else GB18030 (which
 * holds GBK and GB2312); a decoding that yields control characters is a binary file.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { error: 'empty-file' };
  if (MAGIC.some((head) => startsWith(bytes, head))) return { error: 'binary-file' };
  let binary = false;
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    if (!CONTROL.test(text)) return { text, encoding };
    binary = true;
  }
  return { error: binary || bytes.subarray(0, SAMPLE).includes(0) ? 'binary-file' : 'unknown-encoding' };
}
