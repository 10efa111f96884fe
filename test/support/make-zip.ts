import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; everything but name and data is there to tell lies. */
export interface ZipSource {
  readonly name: string;
  /** Text is written as UTF-8. */
  readonly data: Uint8Array | string;
  /** 0 stores, 8 deflates, which is the default; any other number is only claimed. */
  readonly method?: number;
  /** Bytes that stand in the archive instead of the deflated data. */
  readonly packed?: Uint8Array;
  /** Inflated size that both headers claim. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** General purpose bits to add, 1 says encrypted; the data stays as it is. */
  readonly flags?: number;
  /** Points at the bytes of an earlier entry instead of bringing its own. */
  readonly sameBytesAs?: string;
}

export interface ZipLies {
  /** What the end record says instead of the true number. */
  readonly claimedEntries?: number;
}

interface Placed {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly offset: number;
}

const UTF8_NAMES = 0x800;
/** 1980-01-01: the same archive at any time. */
const DOS_DATE = 33;

/** A zip archive of the entries in their order, byte for byte the same each time. */
export function makeZip(entries: readonly ZipSource[], lies: ZipLies = {}): Uint8Array {
  const parts: Buffer[] = [];
  const placed = new Map<string, Placed>();
  const directory: Placed[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = packedData(entry);
    const header = commonHeader(entry, name, packed);
    const shared = placed.get(entry.sameBytesAs ?? '');
    directory.push({ header: shared?.header ?? header, name, offset: shared?.offset ?? offset });
    if (shared) continue;
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, packed]);
    placed.set(entry.name, { header, name, offset });
    parts.push(local);
    offset += local.length;
  }
  const records = Buffer.concat(directory.map(directoryRecord));
  return Buffer.concat([
    ...parts,
    records,
    endRecord(lies.claimedEntries ?? entries.length, records.length, offset),
  ]);
}

const bytesOf = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data) : data;

function packedData({ data, method = 8, packed }: ZipSource): Uint8Array {
  return packed ?? (method === 8 ? deflateRawSync(bytesOf(data)) : bytesOf(data));
}

/** The 26 bytes that the local header and the directory record share. */
function commonHeader(entry: ZipSource, name: Buffer, packed: Uint8Array): Buffer {
  const data = bytesOf(entry.data);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAMES | (entry.flags ?? 0), 2);
  header.writeUInt16LE(entry.method ?? 8, 4);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(entry.claimedCrc ?? crc32(data), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.claimedSize ?? data.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function directoryRecord({ header, name, offset }: Placed): Buffer {
  const own = Buffer.alloc(14);
  own.writeUInt32LE(offset, 10);
  const shared = Buffer.from(header);
  shared.writeUInt16LE(name.length, 22);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, own, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
