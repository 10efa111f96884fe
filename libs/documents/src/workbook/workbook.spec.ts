import { readXlsx } from 'hucre/xlsx';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import type { LedgerDocument } from '../ledger/ledger-entry.js';
import { chapterRuns } from '../ledger/ledger-sheet.js';
import { writeWorkbook } from './write-workbook.js';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
  plan: null,
  chapter: null,
  number: '一/(一)',
  title: '更新设备',
  content: '（一）更新设备。',
  lead: [],
  cooperating: [],
  responsible: [],
  implementing: [],
  goals: [],
  due: null,
  dueText: null,
  remark: '',
  progress: null,
  ...part,
});

const writeLedger = (ledger: LedgerDocument): Promise<Uint8Array> =>
  writeWorkbook({ title: ledger.title, ledger });

async function sheetOf(bytes: Uint8Array) {
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const headings = [
  '序号',
  '重点任务',
  '条款',
  '工作任务',
  '具体内容',
  '目标与节点',
  '牵头单位',
  '责任单位',
  '配合单位',
];

describe('ledger', () => {
  const document = { title: '甲市工作方案', subtitle: '甲市人民政府　2024年3月1日' };

  it('prints the usual columns with a frozen head that repeats on paper', async () => {
    const entries = [
      entry({ lead: ['市工信局', '市发改委'], goals: ['目标一', '目标二'], due: '2027-12-31' }),
    ];
    const sheet = await sheetOf(await writeLedger({ ...document, entries }));
    expect(sheet.rows[2]?.slice(0, 9)).toEqual(headings);
    expect(sheet.rows[2]).not.toContain('状态');
    expect(sheet.rows[3]?.[6]).toBe('市工信局、市发改委');
    expect(sheet.rows[3]?.[5]).toBe('目标一\n目标二');
    expect(sheet.freezePane).toMatchObject({ rows: 3, columns: 4 });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      printTitlesRow: expect.stringContaining('3'),
    });
  });

  it('stores days as dates and says where the document fixes none', async () => {
    const entries = [entry({ due: '2024-02-29' }), entry({ dueText: '长期坚持' }), entry({})];
    const sheet = await sheetOf(await writeLedger({ ...document, entries }));
    expect(sheet.rows.slice(3).map((row) => row[10])).toEqual([
      new Date(Date.UTC(2024, 1, 29)),
      '长期坚持',
      '文件未明确',
    ]);
  });

  it('merges neighbouring cells of one chapter', async () => {
    const entries = ['一', '一', null, '一', '二', '二'].map((chapter) => entry({ chapter }));
    expect(chapterRuns(entries)).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
      { first: 4, last: 5 },
    ]);
    const sheet = await sheetOf(await writeLedger({ ...document, entries }));
    const chapters = sheet.merges?.filter(({ startCol, endCol }) => startCol === 1 && endCol === 1);
    expect(chapters?.map(({ startRow, endRow }) => [startRow, endRow])).toEqual([
      [3, 4],
      [7, 8],
    ]);
  });

  it('names the plan where entries come from several, whose chapters may be called the same', async () => {
    const entries = ['甲市方案', '甲市方案', '乙市方案'].map((plan) => entry({ plan, chapter: '一' }));
    expect(chapterRuns(entries)).toEqual([
      { first: 0, last: 1 },
      { first: 2, last: 2 },
    ]);
    const sheet = await sheetOf(await writeLedger({ ...document, entries }));
    expect(sheet.rows.slice(2).map((row) => row.at(-2))).toEqual([
      '方案',
      '甲市方案',
      '甲市方案',
      '乙市方案',
    ]);
  });

  it('shows progress where there is any', async () => {
    const progress = { state: '办理中', deadline: '临近时限', chases: 2, report: '已完成招标' };
    const sheet = await sheetOf(await writeLedger({ ...document, entries: [entry({ progress })] }));
    expect(sheet.rows[2]?.slice(11)).toEqual(['状态', '时限状态', '催办次数', '最近进展', '备注']);
    expect(sheet.rows[3]?.slice(11, 15)).toEqual(['办理中', '临近时限', 2, '已完成招标']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1'])(
    'keeps %j a text',
    async (title) => {
      const sheet = await sheetOf(await writeLedger({ ...document, entries: [entry({ title })] }));
      const cell = sheet.cells?.get('3,3');
      expect(cell?.formula).toBeUndefined();
      expect(sheet.rows[3]?.[3]).toBe(title);
    },
  );

  it('bears what a document may bring', async () => {
    const content = `甲\u0000\ud800\u2028乙${'长'.repeat(40_000)}`;
    const sheet = await sheetOf(await writeLedger({ ...document, entries: [entry({ content })] }));
    const shown = String(sheet.rows[3]?.[4]);
    expect(shown.startsWith('甲\ufffd\ufffd\n乙长')).toBe(true);
    expect(shown).toHaveLength(32_767);
  });

  it('writes a ledger without entries', async () => {
    const sheet = await sheetOf(await writeLedger({ ...document, entries: [] }));
    expect(sheet.rows).toHaveLength(3);
  });
});

describe('matrix', () => {
  it('draws one sign a part and sums them below', async () => {
    const entries = [
      { number: '一', title: '甲', parts: [{ key: '1', name: '市工信局', role: 'lead' as const }] },
      {
        number: '二',
        title: '乙',
        parts: [
          { key: '1', name: '市工信局', role: 'cooperating' as const },
          { key: '2', name: '各县区', role: 'implementing' as const },
        ],
      },
    ];
    const sheet = await sheetOf(await writeWorkbook({ title: '甲市', matrix: { title: '甲市', entries } }));
    expect(sheet.rows.slice(2).map((row) => row.slice(2))).toEqual([
      ['工作任务', '市工信局', '各县区'],
      ['甲', '●', null],
      ['乙', '○', '△'],
      ['牵头（项）', 1, null],
      ['配合（项）', 1, null],
      ['落实（项）', null, 1],
    ]);
  });

  it('stands behind the ledger in one workbook', async () => {
    const ledger = { title: '甲市', subtitle: '', entries: [] };
    const { sheets } = await readXlsx(
      await writeWorkbook({ title: '甲市', ledger, matrix: { title: '甲市', entries: [] } }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '责任矩阵']);
  });
});
