import iconv from 'iconv-lite';
import { tally, type Tally } from './common-chars.js';

/** Every encoding a plan has been seen in; GBK and GB2312 are read as GB18030, which holds them. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type TextEncodingName = (typeof ENCODINGS)[number];

/** Why bytes could not be read as text. */
export type DecodeCode = 'empty-file' | 'binary-file' | 'unknown-encoding';

export type Decoded =
  { readonly text: string; readonly encoding: TextEncodingName } | { readonly error: DecodeCode };

/** How much is decoded in every encoding for comparison. */
const SAMPLE = 1 << 20;
/** How far to look for the zeros of binary files. */
const HEAD = 4096;
/** One torn character in so many is a damaged text, more are another encoding or no text at all. */
const WRONG_IN = 50;
/** Common characters that one torn character outweighs. */
const WRONG_COSTS = 5;
/** A text of this many characters beyond ASCII with so few common ones is not Chinese. */
const ENOUGH = 20;
const LEAST_COMMON = 0.05;
/** What the declaration of a page weighs, in characters: it decides where the text itself hardly says anything. */
const DECLARED = 2;
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

export const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** TextDecoder gives private characters for some of Big5 (着, 喺), iconv-lite the right ones. */
function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): string {
  const text =
    encoding === 'big5'
      ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5')
      : new TextDecoder(encoding).decode(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A byte order mark decides. */
function byMark(bytes: Uint8Array): TextEncodingName | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

const DECLARATIONS: Readonly<Record<string, TextEncodingName>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

/** Share of common characters; a count would favour UTF-16, which makes Chinese characters of Latin mark-up. */
const scoreOf = ({ common, foreign, wrong }: Tally, bonus: number): number =>
  (common + bonus - wrong * WRONG_COSTS) / Math.max(foreign, 1);

/** The encoding under which most characters are common ones; the order of `ENCODINGS` breaks ties. */
function byCharacters(bytes: Uint8Array, declared: TextEncodingName | undefined): TextEncodingName {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = ENCODINGS.map((encoding) => ({
    encoding,
    score: scoreOf(tally(decodeAs(sample, encoding)), encoding === declared ? DECLARED : 0),
  }));
  const best = scored.reduce((first, other) => (other.score > first.score ? other : first));
  return best.score > 0 ? best.encoding : 'gb18030'; // any two bytes are a character of UTF-16: that alone says nothing
}

function encodingOf(bytes: Uint8Array, declared: string): TextEncodingName {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (isUtf8(bytes) && !bytes.subarray(0, HEAD).includes(0)) return 'utf-8';
  return byCharacters(bytes, DECLARATIONS[declared.toLowerCase()]);
}

/** Whether what came out is a text at all. */
function doubtOf(bytes: Uint8Array, text: string, encoding: TextEncodingName): DecodeCode | null {
  const { length, foreign, common, wrong } = tally(text.slice(0, SAMPLE));
  const strange = encoding !== 'utf-8' && foreign >= ENOUGH && common < foreign * LEAST_COMMON;
  if (!strange && !text.includes('\0') && wrong * WRONG_IN <= Math.max(length, WRONG_IN)) return null;
  return bytes.subarray(0, HEAD).includes(0) ? 'binary-file' : 'unknown-encoding';
}

/**
 * Bytes of a text file to a string, or why not. A byte order mark decides, then valid UTF-8; else the encoding that
 * makes most characters common ones. `declared` is the encoding a page names, a tie-breaker and not the truth.
 */
export function decodeText(bytes: Uint8Array, declared = ''): Decoded {
  if (bytes.length === 0) return { error: 'empty-file' };
  if (MAGIC.some((head) => startsWith(bytes, head))) return { error: 'binary-file' };
  const encoding = encodingOf(bytes, declared);
  const text = decodeAs(bytes, encoding);
  const error = doubtOf(bytes, text, encoding);
  return error ? { error } : { text, encoding };
}
