/** Rows of cells of a text with separators. */
export type CsvRows = readonly (readonly string[])[];

const SEPARATORS = [',', '，', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const QUOTE = '"';
/** How many rows tell whether a text is a table. */
const SAMPLE_ROWS = 50;
const SAMPLE = 1 << 18;
const LEAST_ROWS = 2;
/** Share of the rows that must have as many cells as the widest kind of row. */
const REGULAR = 0.7;
/** A heading names what a ledger is about: whose work, by whom or by when; or of a directory, who is who. */
const HEADING =
  /单位|部门|責任|责任|牵头|牽頭|任务|任務|事项|事項|时限|時限|措施|举措|名称|简称|职能|联系人|电话|邮箱/;
const LONGEST_HEADING = 20;

/** Splits a text as spreadsheets write it: quoted cells may hold separators, doubled quotes and line breaks. */
export function parseCsv(text: string, separator: Separator, mostRows = Infinity): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    const cell = text[at] === QUOTE ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface CellAt {
  readonly text: string;
  readonly end: number;
}

/** Every end of a cell that is not quoted, by separator. */
const CELL_END: Readonly<Record<Separator, RegExp>> = {
  ',': /[,\r\n]/g,
  '，': /[，\r\n]/g,
  ';': /[;\r\n]/g,
  '\t': /[\t\r\n]/g,
  '|': /[|\r\n]/g,
};

function plainCell(text: string, at: number, separator: Separator): CellAt {
  const pattern = CELL_END[separator];
  pattern.lastIndex = at;
  const end = pattern.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

function quotedCell(text: string, at: number, separator: Separator): CellAt {
  let close = text.indexOf(QUOTE, at + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  if (close < 0) return plainCell(text, at, separator); // a quotation mark that is none of the format's
  const rest = plainCell(text, close + 1, separator);
  return { text: text.slice(at + 1, close).replaceAll('""', QUOTE) + rest.text, end: rest.end };
}

const cellsOf = (row: readonly string[]): string[] => row.map((cell) => cell.trim()).filter(Boolean);

/** Short names side by side, two of them of a ledger's columns. */
const isHeading = (row: readonly string[]): boolean => {
  const cells = cellsOf(row);
  return (
    cells.length > 2 &&
    cells.every((cell) => cell.length <= LONGEST_HEADING && !/[。：:]/.test(cell)) &&
    cells.filter((cell) => HEADING.test(cell)).length > 1
  );
};

function isRegular(rows: CsvRows): boolean {
  const heading = rows.findIndex(isHeading);
  const width = rows[heading]?.length ?? 0;
  const below = rows.slice(heading + 1).filter((row) => cellsOf(row).length > 0);
  const same = below.filter(({ length }) => length === width).length;
  return heading >= 0 && heading < 10 && below.length >= LEAST_ROWS - 1 && same >= below.length * REGULAR;
}

/** The separator of a ledger saved as text; null where the text is none. */
export function ledgerSeparator(text: string): Separator | null {
  const sample = text.slice(0, SAMPLE);
  return (
    SEPARATORS.find(
      (separator) => sample.includes(separator) && isRegular(parseCsv(sample, separator, SAMPLE_ROWS)),
    ) ?? null
  );
}

export const looksLikeLedger = (text: string): boolean => ledgerSeparator(text) !== null;
