const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const MOST_ENTRIES = 5000;

/**
 * Names of the files in an archive, in lower case, as its directory at the end lists them. Nothing is inflated. A
 * directory that is torn, too long or of the kind for huge archives gives what could be read of it, perhaps nothing.
 */
export function zipNames(bytes: Uint8Array): Set<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  const end = endOf(buffer);
  let at = end === null ? buffer.length : buffer.readUInt32LE(end + 16);
  while (
    names.size < MOST_ENTRIES &&
    at + ENTRY_BYTES <= buffer.length &&
    buffer.readUInt32LE(at) === ENTRY
  ) {
    const [name, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place));
    const from = at + ENTRY_BYTES;
    const to = from + (name ?? 0);
    names.add(buffer.toString('utf8', from, to).replaceAll('\\', '/').toLowerCase());
    at = to + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** The end record stands last, before a comment of at most 64 KB. */
function endOf(buffer: Buffer): number | null {
  const first = Math.max(0, buffer.length - END_BYTES - COMMENT_MAX);
  for (let at = buffer.length - END_BYTES; at >= first; at--) {
    if (buffer.readUInt32LE(at) === END) return at;
  }
  return null;
}
