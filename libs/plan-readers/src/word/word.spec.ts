import { CELL_BREAK, flatten, importPlanText } from '@app/plan-import';
import iconv from 'iconv-lite';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReadError, type ReadDocument } from '../read-result.js';
import { flatBlocks } from './flat-blocks.js';
import { readDoc, readPlainDoc } from './read-doc.js';
import { readRtf } from './read-rtf.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const fixture = (name: string): Uint8Array => readFileSync(path.join(here, 'fixtures', name));
const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
/** A cold start of the suite on a busy machine. */
const OFFICE_MS = 30_000;
const withOffice = hasOffice ? it : it.skip;

const textOf = ({ document }: ReadDocument): string => flatten(document).text;
const bodyOf = (read: ReadDocument): string[] => textOf(read).split('\n').slice(0, 10);
const tableOf = (read: ReadDocument): string[] => textOf(read).split('\n').slice(10, 13);

const BODY = [
  '枫林市推动充电设施建设行动方案',
  '为贯彻落实上级部署，加快充电设施建设，结合我市实际，制定本方案。',
  '一、总体要求',
  '（一）工作目标。坚持统筹规划、适度超前，到2027年，全市建成充电桩5000个以上。',
  '二、重点任务',
  '（一）完善规划布局。2025年6月底前编制完成充电设施专项规划。（牵头单位：市发展改革委；配合单位：市自然资源局、市住房城乡建设局）',
  '（二）推进居住区建设。到2026年，新建居住区充电车位占比达到30%。（责任单位：市住房城乡建设局）',
  '三、保障措施',
  '（一）强化监督检查。每季度末前通报一次进展。（责任单位：市政府督查室）',
  '附件：重点任务清单',
];
const TABLE = [
  '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
  `1\t建设公共充电站20座\t市发展改革委\t市自然资源局${CELL_BREAK}市财政局\t2025年12月底前`,
  '2\t改造老旧充电桩300个\t市发展改革委\t市市场监管局\t2026年6月底前',
];
const LABEL = /^(?:[一二三四五]、|（[一二三四五]）)/;

describe('old Word files', () => {
  it('give their text without the numbers, and say so', async () => {
    const read = await readPlainDoc(fixture('plan.doc'));
    expect(bodyOf(read)).toEqual(BODY.map((line) => line.replace(LABEL, '')));
    expect(tableOf(read)).toEqual(TABLE.map((row, i) => (i === 2 ? row.replace('市发展改革委', '') : row)));
    expect(read.notices).toEqual([{ code: 'numbers-may-be-missing', detail: '' }]);
  });

  it(
    'are read one way or the other',
    async () => {
      const read = await readDoc(fixture('plan.doc'));
      expect(read.document.format).toBe('doc');
      expect(textOf(read)).toContain('完善规划布局');
    },
    OFFICE_MS,
  );

  withOffice(
    'keep numbers and merged cells where LibreOffice is installed',
    async () => {
      const read = await readDoc(fixture('plan.doc'));
      expect(bodyOf(read)).toEqual(BODY);
      expect(tableOf(read)).toEqual(TABLE);
      expect(read.notices).toEqual([]);
    },
    OFFICE_MS,
  );

  it('that are torn are damaged', async () => {
    await expect(readPlainDoc(fixture('plan.doc').subarray(0, 2000))).rejects.toThrow();
  });
});

describe('cells that end with tabs', () => {
  it.each([
    ['甲\n乙', '甲\n乙'],
    ['序号\t任务\t\n1\t甲\t\n后文', '序号\t任务\n1\t甲\n后文'],
    ['1\t市财政局\n市数据局\t2025年\t\n', `1\t市财政局${CELL_BREAK}市数据局\t2025年`],
    ['姓名\t电话\n后文', '姓名\t电话\n后文'],
    ['1\t\t空\t\n', '1\t\t空'],
    ['', ''],
  ])('%j', (text, expected) =>
    expect(
      flatten({
        format: 'doc',
        blocks: flatBlocks(text),
        meta: { title: null, docNumber: null, issuer: null, issuedOn: null },
        attachments: [],
      }).text,
    ).toBe(expected),
  );
});

describe('rich text', () => {
  const read = (source: string): ReadDocument => readRtf(iconv.encode(source, 'latin1'));
  const gbk = (text: string): string =>
    [...iconv.encode(text, 'gb18030')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

  it('keeps the numbers that were counted, cells and their paragraphs', () => {
    const plan = readRtf(fixture('plan.rtf'));
    expect(bodyOf(plan)).toEqual(BODY);
    expect(tableOf(plan)).toEqual(TABLE);
    expect(plan.notices).toEqual([]);
    expect(importPlanText(plan.document).draft.clauses.map(({ id }) => id)).toEqual([
      '一/（一）',
      '二/（一）',
      '二/（二）',
      '三/（一）',
      '附件/1',
      '附件/2',
    ]);
  });

  it.each([
    [
      'characters as bytes',
      `{\\rtf1\\ansi\\ansicpg936 ${gbk('一、总体要求')}\\par ${gbk('二、任务')}}`,
      '一、总体要求\n二、任务',
    ],
    ['characters as numbers', '{\\rtf1\\uc1 \\u19968?\\u12289?A}', '一、A'],
    ['negative numbers', '{\\rtf1\\uc0 \\u-244\\u-243}', '\uff0c\uff0d'],
    ['two bytes behind a number', `{\\rtf1\\uc2 \\u24635${gbk('总')}\\u20307${gbk('体')}}`, '总体'],
    [
      'bytes that are not escaped',
      `{\\rtf1 ${iconv.encode('一、总体', 'gb18030').toString('latin1')}}`,
      '一、总体',
    ],
    ['a line within a paragraph', '{\\rtf1 A\\line B\\par C}', 'A\nB\nC'],
    [
      'hidden and deleted words',
      '{\\rtf1 A{\\v B}{\\deleted C}{\\*\\unknown D}{\\fonttbl{\\f0 E;}}{\\header F}\\v G\\v0 H}',
      'AH',
    ],
    ['a field shows its result', '{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt A}}}', 'A'],
    ['braces and backslashes', '{\\rtf1 \\{A\\}\\\\}', '{A}\\'],
    ['a bullet is no number', '{\\rtf1 {\\listtext \\bullet\\tab}A\\par {\\listtext 1.\\tab}B}', 'A\n1. B'],
    ['binary parts', '{\\rtf1 A\\bin3 {{{B}', 'AB'],
    [
      'merged cells',
      '{\\rtf1 \\trowd\\clvmgf\\cellx100\\cellx200\\cellx300\\intbl A\\cell B\\cell C\\cell\\row\\trowd\\clvmrg\\cellx100\\cellx300\\intbl\\cell D\\par E\\cell\\row\\pard F}',
      `A\tB\tC\nA\tD${CELL_BREAK}E\t\nF`,
    ],
  ])('%s', (_, source, expected) => expect(textOf(read(source))).toBe(expected));

  it.each([
    ['groups without end', `{\\rtf1 ${'{'.repeat(100_000)}`, 'too-many-parts'],
    ['no text', '{\\rtf1 {\\fonttbl x}}', 'no-text'],
  ])('%s', (_, source, code) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ code }));
    expect(() => read(source)).toThrow(ReadError);
  });
});
