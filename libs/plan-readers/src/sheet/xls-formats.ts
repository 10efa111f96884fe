/**
 * What the library that reads old workbooks passes over: which sheets are shown, and how their numbers are printed.
 * Records of a workbook (BIFF8) are a kind, a length and that many bytes.
 */
export interface SheetFormats {
  /** A sheet of cells that is not hidden. */
  readonly shown: boolean;
  /** Number formats by `row,column`, from 0. */
  readonly formats: ReadonlyMap<string, string>;
}

const BOF = 0x0809;
const EOF = 0x000a;
const SHEET = 0x0085;
const FORMAT = 0x041e;
const STYLE = 0x00e0;
const MANY_NUMBERS = 0x00bd;
/** Records of one number: its row, column and style come first. */
const NUMBERS: ReadonlySet<number> = new Set([0x0203, 0x027e, 0x0006]);

/** Formats a workbook names without spelling them out; those from 27 on are what Chinese programs print. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

interface BiffRecord {
  readonly kind: number;
  readonly at: number;
  readonly data: DataView;
}

function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = Math.min(view.getUint16(at + 2, true), view.byteLength - at - 4);
    yield {
      kind: view.getUint16(at, true),
      at,
      data: new DataView(view.buffer, view.byteOffset + at + 4, length),
    };
    at += 4 + length;
  }
}

const short = (data: DataView, at: number): number =>
  at + 2 <= data.byteLength ? data.getUint16(at, true) : 0;
const byte = (data: DataView, at: number): number => (at < data.byteLength ? data.getUint8(at) : 0);

/** A text behind its length, one or two bytes a character; some programs write it in the older way, with a short length. */
function textAt(data: DataView, at: number): string {
  const count = short(data, at);
  const wide = (byte(data, at + 2) & 1) === 1;
  const isOlder = at + 3 + count * (wide ? 2 : 1) > data.byteLength;
  const read = (length: number, char: (i: number) => number): string =>
    String.fromCharCode(...Array.from({ length }, (_, i) => char(i)));
  if (isOlder) return read(byte(data, at), (i) => byte(data, at + 1 + i));
  return read(count, (i) => (wide ? short(data, at + 3 + 2 * i) : byte(data, at + 3 + i)));
}

/** Cells of a record of numbers: `row,column` and the number of their style. */
function numbersOf({ kind, data }: BiffRecord): (readonly [string, number])[] {
  const row = short(data, 0);
  const column = short(data, 2);
  if (NUMBERS.has(kind)) return [[`${row},${column}`, short(data, 4)]];
  const count = kind === MANY_NUMBERS ? Math.max(0, Math.floor((data.byteLength - 6) / 6)) : 0;
  return Array.from({ length: count }, (_, i) => [`${row},${column + i}`, short(data, 4 + 6 * i)] as const);
}

interface FoundSheet extends SheetFormats {
  /** Where its records begin. */
  readonly begins: number;
  readonly formats: Map<string, string>;
}

interface Found {
  readonly spelled: Map<number, string>;
  /** Number of the format, by that of the style. */
  readonly styles: number[];
  readonly sheets: FoundSheet[];
  /** The sheet whose records are under way. */
  current: FoundSheet | undefined;
}

const HANDLERS: Readonly<Record<number, (found: Found, record: BiffRecord) => void>> = {
  [FORMAT]: ({ spelled }, { data }) => void spelled.set(short(data, 0), textAt(data, 2)),
  [STYLE]: ({ styles }, { data }) => void styles.push(short(data, 2)),
  [SHEET]: ({ sheets }, { data }) => {
    const begins = short(data, 0) + short(data, 2) * 0x10000;
    sheets.push({ begins, shown: short(data, 4) === 0, formats: new Map() });
  },
  [BOF]: (found, { at }) => {
    found.current = found.sheets.find(({ begins }) => begins === at) ?? found.current;
  },
  [EOF]: (found) => {
    found.current = undefined;
  },
};

function keepFormats({ spelled, styles, current }: Found, record: BiffRecord): void {
  for (const [cell, style] of numbersOf(record)) {
    const id = styles[style] ?? 0;
    const format = spelled.get(id) ?? BUILT_IN[id];
    if (format !== undefined) current?.formats.set(cell, format);
  }
}

/** By the order in which the workbook names its sheets. */
export function sheetFormats(stream: Uint8Array): SheetFormats[] {
  const found: Found = { spelled: new Map(), styles: [], sheets: [], current: undefined };
  for (const record of recordsOf(stream)) (HANDLERS[record.kind] ?? keepFormats)(found, record);
  return found.sheets;
}
