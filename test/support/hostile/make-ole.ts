const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const FAT_PER_SECTOR = SECTOR / 4;

export interface OleLies {
  /** What the chain of every stream goes on to, instead of its next sector. */
  readonly next?: (sector: number) => number;
  /** Left, right and child of every directory entry. */
  readonly links?: readonly [left: number, right: number, child: number];
  readonly directoryStart?: number;
}

/**
 * A compound file (the container of .doc, .xls and .wps) with these streams, all below its root. Streams are padded
 * to 4,096 bytes, so that none is kept among the small ones.
 */
export function makeOle(streams: Readonly<Record<string, Uint8Array>>, lies: OleLies = {}): Buffer {
  const contents = Object.entries(streams).map(([name, data]) => ({ name, data: padded(data) }));
  const directoryLength = Math.ceil((contents.length + 1) / 4);
  const dataLength = contents.reduce((sum, { data }) => sum + data.length / SECTOR, 0);
  const fatLength = Math.ceil((directoryLength + dataLength + 8) / FAT_PER_SECTOR);
  const fat = Array<number>(fatLength * FAT_PER_SECTOR).fill(FREE);
  for (let sector = 0; sector < fatLength; sector += 1) fat[sector] = FAT;
  const next = lies.next ?? ((sector: number) => sector + 1);
  chain(fat, fatLength, directoryLength, (sector) => sector + 1);
  let start = fatLength + directoryLength;
  const entries = [
    directoryEntry('Root Entry', 5, END, 0, lies.links ?? [FREE, FREE, contents.length > 0 ? 1 : FREE]),
  ];
  contents.forEach(({ name, data }, at) => {
    const right = at + 2 <= contents.length ? at + 2 : FREE;
    entries.push(directoryEntry(name, 2, start, data.length, lies.links ?? [FREE, right, FREE]));
    chain(fat, start, data.length / SECTOR, next);
    start += data.length / SECTOR;
  });
  const directory = Buffer.alloc(directoryLength * SECTOR);
  Buffer.concat(entries).copy(directory);
  const table = Buffer.alloc(fat.length * 4);
  fat.forEach((value, at) => table.writeUInt32LE(value, at * 4));
  const head = header(fatLength, lies.directoryStart ?? fatLength);
  return Buffer.concat([head, table, directory, ...contents.map(({ data }) => data)]);
}

function chain(fat: number[], start: number, length: number, next: (sector: number) => number): void {
  for (let at = 0; at < length; at += 1) fat[start + at] = at === length - 1 ? END : next(start + at);
}

function padded(data: Uint8Array): Buffer {
  const length = Math.max(4096, Math.ceil(data.length / SECTOR) * SECTOR);
  const buffer = Buffer.alloc(length);
  buffer.set(data);
  return buffer;
}

function directoryEntry(
  name: string,
  kind: number,
  start: number,
  size: number,
  links: readonly [number, number, number],
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  links.forEach((link, at) => entry.writeUInt32LE(link, 68 + at * 4));
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function header(fatLength: number, directoryStart: number): Buffer {
  const head = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(fatLength, 44);
  head.writeUInt32LE(directoryStart, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < fatLength ? at : FREE, 76 + at * 4);
  return head;
}
