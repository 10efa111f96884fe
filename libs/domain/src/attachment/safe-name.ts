import { extensionOf } from './attachment-types.js';

/** File systems end names at 255 bytes; a download may put something in front. */
const MAX_BYTES = 200;
const EXTENSION_MAX = 10;
const UNNAMED = '附件';

/** Line ends, characters that turn the reading direction, halves of characters: nothing a reader could see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Mean something to a file system or to a shell's user. */
const FORBIDDEN = /[<>:"|?*]/g;
const BLANKS = /\s+/g;
const LAST_PART = /[^/\\]*$/;
/** Names of devices on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every file system can hold and nobody can misread: no path, no hidden characters, not too long. */
export function safeFileName(given: string): string {
  const [last = ''] = LAST_PART.exec(given) ?? [];
  const plain = last.normalize('NFC').replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(BLANKS, ' ');
  const trimmed = withoutDotsAround(plain.trim());
  const named = trimmed === '' ? UNNAMED : trimmed;
  return shortened(DEVICE.test(named) ? `_${named}` : named);
}

/** A leading dot hides a file, dots and blanks at the end are lost on Windows. */
function withoutDotsAround(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && isDotOrBlank(name[from])) from += 1;
  while (to > from && isDotOrBlank(name[to - 1])) to -= 1;
  return name.slice(from, to);
}

const isDotOrBlank = (char: string | undefined): boolean => char === '.' || char === ' ';

/** Cut in front of its ending, between whole characters. */
function shortened(name: string): string {
  if (utf8Bytes(name) <= MAX_BYTES) return name;
  const extension = extensionOf(name);
  const ending =
    extension !== '' && extension.length <= EXTENSION_MAX ? name.slice(-extension.length - 1) : '';
  let room = MAX_BYTES - utf8Bytes(ending);
  let kept = '';
  for (const char of name.slice(0, name.length - ending.length)) {
    room -= utf8Bytes(char);
    if (room < 0) break;
    kept += char;
  }
  return `${kept.trimEnd()}${ending}`;
}

const ONE_BYTE = 0x80;
const TWO_BYTES = 0x800;
const THREE_BYTES = 0x10000;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < ONE_BYTE) bytes += 1;
    else if (code < TWO_BYTES) bytes += 2;
    else bytes += code < THREE_BYTES ? 3 : 4;
  }
  return bytes;
}
