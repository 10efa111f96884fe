import { flatten } from '@app/plan-import';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { streamOf } from '../sniff/compound-stream.js';
import { readXls } from './read-xls.js';
import { documentOf } from './workbook.js';
import { sheetFormats } from './xls-formats.js';

const ledger = (): Uint8Array =>
  Uint8Array.from(readFileSync(fileURLToPath(new URL('fixtures/ledger.xls', import.meta.url))));
const textOf = async (file: Uint8Array): Promise<string> => flatten((await readXls(file)).document).text;

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, value >> 8]);
const record = (kind: number, data: readonly number[]): number[] => [...u16(kind, data.length), ...data];
const wide = (text: string): number[] => [
  ...u16(text.length),
  1,
  ...u16(...[...text].map((c) => c.charCodeAt(0))),
];
const narrow = (text: string): number[] => [text.length, ...Buffer.from(text)];

/** Number formats of the styles 0, 1, 2 … and what else stands before the first sheet. */
function formatsOf(styles: readonly number[], more: readonly number[], cells: readonly number[]): unknown {
  const globals = [
    ...record(0x0809, u16(0x0600, 5)),
    ...more,
    ...styles.flatMap((format) => record(0x00e0, u16(0, format))),
  ];
  const begins = globals.length + 12 + 4;
  const sheet = [...record(0x0085, [...u16(begins, 0, 0), 0, 0]), ...record(0x000a, [])];
  const stream = [...globals, ...sheet, ...record(0x0809, u16(0x0600, 16)), ...cells, ...record(0x000a, [])];
  return sheetFormats(Uint8Array.from(stream)).map(({ shown, formats }) => [
    shown,
    Object.fromEntries(formats),
  ]);
}

describe('number formats of old workbooks', () => {
  const number = (row: number, column: number, style: number): number[] =>
    record(0x0203, [...u16(row, column, style), 0, 0, 0, 0, 0, 0, 0, 0]);

  it('are those Chinese programs do not spell out, or those spelled out', () => {
    const spelled = record(0x041e, [...u16(164), ...wide('yyyy"年"m"月"')]);
    const older = record(0x041e, [...u16(165), ...narrow('0.0%')]);
    const cells = [0, 1, 2, 3].flatMap((style) => number(style, 4, style));
    expect(formatsOf([31, 164, 165, 0], [...spelled, ...older], cells)).toEqual([
      [true, { '0,4': 'yyyy"年"m"月"d"日"', '1,4': 'yyyy"年"m"月"', '2,4': '0.0%' }],
    ]);
  });

  it('stand with each of several numbers in a record', () => {
    const many = record(0x00bd, [...u16(2, 1), ...u16(0, 0, 0), ...u16(1, 0, 0), ...u16(2)]);
    expect(formatsOf([57, 9], [], many)).toEqual([[true, { '2,1': 'yyyy"年"m"月"', '2,2': '0%' }]]);
  });

  it.each([[[]], [[9]], [[0x85, 0, 2]], [record(0x0203, [1])]])('a torn stream %j has none', (bytes) =>
    expect(sheetFormats(Uint8Array.from(bytes))).toEqual([]),
  );
});

describe('files of other programs', () => {
  it('end in the middle of a sector', async () => {
    const file = ledger();
    const end = file.findLastIndex((byte) => byte !== 0) + 1;
    expect(end % 512).not.toBe(0);
    expect(await textOf(file.subarray(0, end))).toBe(await textOf(ledger()));
  });

  it('write the name of the workbook in capitals', async () => {
    const [usual, capitals] = ['Workbook', 'WORKBOOK'].map((name) => Buffer.from(name, 'utf16le'));
    const file = Buffer.from(ledger());
    capitals?.copy(file, file.indexOf(usual ?? ''));
    expect(streamOf(file, ['workbook'])?.subarray(0, 2)).toEqual(Uint8Array.of(0x09, 0x08));
    expect(await textOf(file)).toBe(await textOf(ledger()));
  });

  it('leave out empty rows and cells', () => {
    const rows: (string | number)[][] = [];
    rows[2] = ['序号', '重点任务', '牵头单位'];
    rows[4] = [];
    rows[4][1] = '建设平台';
    expect(flatten(documentOf({ sheets: [{ name: 'a', rows }] }).document).text).toBe(
      '序号\t重点任务\t牵头单位\n\t建设平台\t',
    );
  });
});
