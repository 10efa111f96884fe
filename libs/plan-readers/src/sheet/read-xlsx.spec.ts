import { flatten } from '@app/plan-import';
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { makeZip } from '../../../../test/support/make-zip.js';
import { cellText } from './cell-text.js';
import { ledgerSeparator, parseCsv } from './csv-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const workbook = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
});
const HEAD: CellValue[] = ['序号', '重点任务', '牵头单位'];
const textOf = async (file: Promise<Uint8Array>): Promise<string> =>
  flatten((await readXlsx(await file)).document).text;

describe('what a cell shows', () => {
  const day = new Date('2025-06-30T00:00:00Z');
  it.each<[string, Partial<Cell>, string]>([
    ['a day', { value: day, style: { numFmt: 'yyyy-mm-dd' } }, '2025年6月30日'],
    ['a day in Chinese', { value: day, style: { numFmt: 'yyyy"年"m"月"d"日"' } }, '2025年6月30日'],
    ['a month', { value: day, style: { numFmt: 'yyyy"年"m"月"' } }, '2025年6月'],
    ['a month with a stop', { value: day, style: { numFmt: 'yyyy.mm' } }, '2025年6月'],
    ['a year', { value: day, style: { numFmt: 'yyyy' } }, '2025年'],
    ['a day without its year', { value: day, style: { numFmt: 'm"月"d"日"' } }, '2025年6月30日'],
    ['a share', { value: 0.285, style: { numFmt: '0.0%' } }, '28.5%'],
    ['a number with noise', { value: 0.1 + 0.2 }, '0.3'],
    ['a large number', { value: 1_200_000 }, '1200000'],
    ['yes', { value: true }, '是'],
    ['paragraphs', { value: ' 市财政局\r\n市数据局 ' }, '市财政局\u2028市数据局'],
  ])('%s', async (_, cell, expected) => {
    const rows = [HEAD, [1, 'x', null]];
    const text = await textOf(workbook(sheet('a', rows, { cells: new Map([['1,2', cell]]) })));
    expect(text.split('\n')[1]).toBe(`1\tx\t${expected}`);
  });

  it('a day whose format only Chinese programs know is a month where it is the first', () => {
    const days = ['2025-06-01', '2025-06-30'].map((day) => cellText(new Date(day), undefined));
    expect(days).toEqual(['2025年6月', '2025年6月30日']);
  });

  it('a formula shows the result that was saved, and is not computed', async () => {
    const cells = new Map<string, Partial<Cell>>([
      ['1,1', { formula: '"建设"&"平台"', formulaResult: '建设平台' }],
      ['1,2', { formula: 'WEBSERVICE("http://127.0.0.1:9/")' }],
    ]);
    expect((await textOf(workbook(sheet('a', [HEAD, [1, null, null]], { cells })))).split('\n')[1]).toMatch(
      /^1\t建设平台\t?$/,
    );
  });
});

describe('sheets', () => {
  it('come in order, each with its name; what stands above the heading are paragraphs', async () => {
    const rows = [
      ['枫林市任务台账', null, null],
      [null, null, null],
      ['单位：个', null, '2025年3月'],
      HEAD,
      [1, '建设平台', '市数据局'],
    ];
    const { document } = await readXlsx(
      await workbook(
        sheet('一季度', rows),
        sheet('空', []),
        sheet('二季度', [HEAD, [1, '建设机房', '市财政局']]),
      ),
    );
    expect(document.blocks.map(({ kind, place }) => [kind, place.sheet])).toEqual([
      ['paragraph', '一季度'],
      ['paragraph', '一季度'],
      ['table', '一季度'],
      ['table', '二季度'],
    ]);
    expect(flatten(document).text).toBe(
      '枫林市任务台账\n单位：个 2025年3月\n序号\t重点任务\t牵头单位\n1\t建设平台\t市数据局\n序号\t重点任务\t牵头单位\n1\t建设机房\t市财政局',
    );
  });

  it('that are hidden are left out and named', async () => {
    const { document, notices } = await readXlsx(
      await workbook(
        sheet('台账', [HEAD, [1, '甲', '市数据局']]),
        sheet('字典', [['市旧局']], { hidden: true }),
      ),
    );
    expect(flatten(document).text).not.toContain('市旧局');
    expect(notices).toEqual([{ code: 'sheets-left-out', detail: '字典' }]);
  });

  it('give their title', async () => {
    const rows = [
      ['附件1', null, null],
      ['枫林市任务台账', null, null],
      ['填报单位：市政府办', null, null],
      HEAD,
      [1, '甲', '市数据局'],
    ];
    expect((await readXlsx(await workbook(sheet('a', rows)))).document.meta.title).toBe('枫林市任务台账');
  });

  it('of more rows than a ledger has are refused', async () => {
    const rows = Array.from({ length: 20_002 }, (_, i): CellValue[] => (i === 0 ? HEAD : [i, '甲']));
    await expect(readXlsx(await workbook(sheet('a', rows)))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('survive merged cells that cover everything, again and again', async () => {
    const merges = Array.from({ length: 300 }, () => ({
      startRow: 0,
      startCol: 0,
      endRow: 1_048_575,
      endCol: 16_383,
    }));
    expect(await textOf(workbook(sheet('a', [HEAD, [1, '甲', '市数据局']], { merges })))).toContain('序号');
  });

  it('of charts are passed over', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = (...inner: string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
      {
        name: 'xl/workbook.xml',
        data: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="图" sheetId="1" r:id="a"/><sheet name="台账" sheetId="2" r:id="b"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relations(
          relation('a', 'chartsheet', 'chartsheets/sheet1.xml'),
          relation('b', 'worksheet', '/xl/worksheets/sheet1.xml'),
        ),
      },
      { name: 'xl/chartsheets/sheet1.xml', data: `<chartsheet xmlns="${main}"/>` },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: `<worksheet xmlns="${main}"><sheetData><row>${HEAD.map(String).map(cell).join('')}</row></sheetData></worksheet>`,
      },
    ]);
    expect(flatten((await readXlsx(file)).document).text).toBe('序号\t重点任务\t牵头单位');
  });

  it('without a word are no document', async () => {
    await expect(readXlsx(await workbook(sheet('a', [])))).rejects.toMatchObject({ code: 'no-text' });
  });

  it('that are no workbook inside are refused', async () => {
    await expect(readXlsx(Uint8Array.from([0x50, 0x4b, 3, 4]))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('text with separators', () => {
  it.each<[string, string, ReturnType<typeof ledgerSeparator>]>([
    ['commas', '序号,任务,牵头单位\n1,甲,市数据局\n', ','],
    ['wide commas', '序号，任务，牵头单位\n1，甲，市数据局\n', '，'],
    ['a title above', '任务台账,,\n序号,任务,牵头单位\n1,甲,市数据局\n', ','],
    ['prose', '一、总体要求,坚持任务导向\n二、责任单位,分工负责\n', null],
    ['another table', '姓名,电话,地址\n甲,1,乙\n', null],
    ['a heading alone', '序号,任务,牵头单位\n', null],
    [
      'a plan with a tabbed table',
      '为做好任务分工,各单位、各部门要落实责任。\n序号\t任务\t牵头单位\n1\t甲\t市数据局\n2\t乙\t市财政局\n三、说明\n四、说明\n五、说明',
      null,
    ],
  ])('%s', (_, text, separator) => expect(ledgerSeparator(text)).toBe(separator));

  it.each<[string, string[][]]>([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,"b,""c""\nd"\r\ne,',
      [
        ['a', 'b,"c"\nd'],
        ['e', ''],
      ],
    ],
    ['"a"b,c', [['ab', 'c']]],
    ['"never closed,b\nc', [['"never closed', 'b'], ['c']]],
    ['', []],
  ])('%j', (text, rows) => expect(parseCsv(text, ',')).toEqual(rows));

  it('is read as text where it is no ledger', () => {
    const { document } = readCsv(Buffer.from('姓名,电话\n甲,1'));
    expect(document).toMatchObject({ format: 'txt', blocks: [{ text: '姓名,电话\n甲,1' }] });
  });
});
