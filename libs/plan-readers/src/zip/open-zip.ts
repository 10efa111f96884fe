import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { ReadError } from '../read-result.js';

const MEGABYTE = 1024 * 1024;

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Inflated bytes of all that is read. */
  readonly totalBytes: number;
  /** Inflated to compressed bytes, of an entry that inflates to more than `freeBytes`. */
  readonly ratio: number;
  /** The numbering of a long Word file shrinks to less than a hundredth: a few megabytes of it are no bomb. */
  readonly freeBytes: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 2000,
  entryBytes: 20 * MEGABYTE,
  totalBytes: 100 * MEGABYTE,
  ratio: 100,
  freeBytes: 8 * MEGABYTE,
};

export interface ZipArchive {
  /** Of files, as written in the archive, without folders. */
  readonly names: readonly string[];
  /** Names are compared without regard to case, as office documents do. */
  has(name: string): boolean;
  /** Inflates an entry. Throws ReadError: `too-large`, `damaged` (a missing entry too). */
  read(name: string): Promise<Uint8Array>;
}

const inflate = promisify(inflateRaw);

const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of an archive; nothing is inflated yet, and archives within it stay closed.
 * Throws ReadError: `too-many-parts`, `encrypted`, `forbidden-content` (names that leave the archive or come twice),
 * `damaged`.
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false }));
  const entries = await orDamaged(readDirectory(zip, limits.entries));
  let left = limits.totalBytes;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name) => {
      const found = entries.get(name.toLowerCase());
      if (!found) throw new ReadError('damaged', 'a part is missing');
      const packed = await orDamaged(packedBytes(zip, found.entry, buffer));
      const content = await unpack(packed, found.entry, Math.min(left, allowed(packed.length, limits)));
      left -= content.length;
      return content;
    },
  };
}

/** Inflates and counts every entry once, for libraries that take the whole file. Throws what `openZip` and `read` throw. */
export async function assertSafeZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<void> {
  const zip = await openZip(bytes, limits);
  for (const name of zip.names) await zip.read(name);
}

/** Sizes that the archive declares are never looked at: they lie. */
const allowed = (packedBytes: number, { entryBytes, freeBytes, ratio }: ZipLimits): number =>
  Math.min(entryBytes, Math.max(freeBytes, packedBytes * ratio));

interface NamedEntry {
  readonly name: string;
  readonly entry: Entry;
}

async function readDirectory(zip: ZipFile, most: number): Promise<Map<string, NamedEntry>> {
  const entries = new Map<string, NamedEntry>();
  if (zip.entryCount > most) throw new ReadError('too-many-parts');
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new ReadError('encrypted', 'zip entry');
    const key = name.toLowerCase();
    if (entries.has(key)) throw new ReadError('forbidden-content', 'two entries of one name');
    entries.set(key, { name, entry });
  }
  return entries;
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (name.includes('\0') || validateFileName(name) !== null)
    throw new ReadError('forbidden-content', 'an entry name leaves the archive');
  return name;
}

async function packedBytes(zip: ZipFile, entry: Entry, buffer: Buffer): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
}

async function unpack(packed: Buffer, entry: Entry, maxOutputLength: number): Promise<Buffer> {
  const content = await inflated(packed, entry.compressionMethod, maxOutputLength);
  if (crc32(content) !== entry.crc32) throw new ReadError('damaged', 'checksum');
  return content;
}

async function inflated(packed: Buffer, method: number, maxOutputLength: number): Promise<Buffer> {
  if (method !== STORED && method !== DEFLATED) throw new ReadError('damaged', `zip method ${method}`);
  if ((method === STORED ? packed.length : 1) > maxOutputLength)
    throw new ReadError('too-large', 'zip entry');
  if (method === STORED) return packed;
  try {
    return await inflate(packed, { maxOutputLength });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw new ReadError(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged', 'zip entry');
  }
}

/** The library's own errors are sentences about the structure of the archive. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(String(error).includes('encryption') ? 'encrypted' : 'damaged', 'zip structure');
  }
}
