import { rootOf, sectorOf, streamsOf, viewOf, type Stream } from './compound-file.js';

const FIRST_TABLES = 76;
const TABLES_IN_HEADER = 109;
const NEXT_TABLE = 68;
const MOST_TABLES = 10_000;
/** From here on a number of a sector means none. */
const NONE = 0xfffffffa;
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
const SMALL_TABLE = 60;

interface Container {
  readonly view: DataView;
  readonly sector: number;
  /** Number of the sector that follows each sector. */
  readonly next: (sector: number) => number;
}

const uint = (view: DataView, at: number): number =>
  at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : NONE;

/** Sectors that hold the table of sectors: the first stand in the header, the others in a chain of their own. */
function tableSectors(view: DataView, sector: number): number[] {
  const tables = Array.from({ length: TABLES_IN_HEADER }, (_, i) => uint(view, FIRST_TABLES + 4 * i));
  const perSector = Math.max(1, sector / 4 - 1); // a torn header may say anything
  for (let link = uint(view, NEXT_TABLE); link < NONE && tables.length < MOST_TABLES;) {
    const at = (link + 1) * sector;
    for (let i = 0; i < perSector; i += 1) tables.push(uint(view, at + 4 * i));
    link = uint(view, at + 4 * perSector);
  }
  return tables.filter((table) => table < NONE);
}

function containerOf(bytes: Uint8Array): Container {
  const view = viewOf(bytes);
  const sector = sectorOf(view);
  const tables = tableSectors(view, sector);
  const perSector = sector / 4;
  const next = (of: number): number => {
    const table = tables[Math.floor(of / perSector)];
    return table === undefined ? NONE : uint(view, (table + 1) * sector + 4 * (of % perSector));
  };
  return { view, sector, next };
}

/** Bytes of a chain of blocks; one that goes round in a circle or out of the file ends there. */
function chain(
  source: Uint8Array,
  first: number,
  size: number,
  block: number,
  offset: number,
  next: (block: number) => number,
): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, source.length));
  let done = 0;
  for (let at = first; at < NONE && done < bytes.length; at = next(at)) {
    const piece = source.subarray(at * block + offset, (at + 1) * block + offset);
    if (piece.length === 0) break;
    bytes.set(piece.subarray(0, bytes.length - done), done);
    done += block;
  }
  return bytes;
}

/** The content of a stream, by its name in lower case; null where the file has none. Small ones lie in that of the root. */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const { view, sector, next } = containerOf(bytes);
  const streams = streamsOf(view);
  const read = ({ start, size }: Pick<Stream, 'start' | 'size'>): Uint8Array =>
    chain(bytes, start, size, sector, sector, next);
  const stream = streams.find(({ name }) => names.includes(name));
  const root = rootOf(streams);
  if (!stream) return null;
  if (stream.size >= SMALL_STREAM || !root) return read(stream);
  const table = viewOf(read({ start: uint(view, SMALL_TABLE), size: bytes.length }));
  return chain(read(root), stream.start, stream.size, SMALL_SECTOR, 0, (block) => uint(table, 4 * block));
}
