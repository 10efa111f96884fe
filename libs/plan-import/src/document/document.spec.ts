import { blockAt, CELL_BREAK, flatten } from './flatten.js';
import { importPlanText } from './import-plan-text.js';
import {
  NO_META,
  NO_PLACE,
  type DocumentBlock,
  type PlanText,
  type TableBlock,
  type TableCell,
} from './plan-text.js';

const paragraph = (text: string, label: string | null = null, page: number | null = null): DocumentBlock => ({
  kind: 'paragraph',
  label,
  text,
  level: null,
  place: { ...NO_PLACE, page },
});
const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): TableCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
});
const table = (rows: number, columns: number, cells: TableCell[]): TableBlock => ({
  kind: 'table',
  rows,
  columns,
  cells,
  place: NO_PLACE,
});
const document = (...blocks: DocumentBlock[]): PlanText => ({
  format: 'docx',
  blocks,
  meta: NO_META,
  attachments: [],
});

describe('flatten', () => {
  it.each([
    ['一、', '总体要求', '一、总体要求'],
    ['（一）', '推进更新', '（一）推进更新'],
    ['1.', '2025年底前完成', '1. 2025年底前完成'],
    ['第一条', '目的', '第一条 目的'],
    [null, '正文', '正文'],
    ['', '正文', '正文'],
  ])('prints the counted number %s before %s', (label, text, expected) =>
    expect(flatten(document(paragraph(text, label))).text).toBe(expected),
  );

  it('repeats a cell that is merged over rows and prints one over columns once', () => {
    const cells = [
      cell(0, 0, '市发改委', 2),
      cell(0, 1, ' 建设\t平台\n 建设机房 '),
      cell(1, 1, '合计', 1, 2),
    ];
    expect(flatten(document(table(3, 3, cells))).text).toBe(
      `市发改委\t建设 平台${CELL_BREAK}建设机房\t\n市发改委\t合计\t`,
    );
  });

  it('leaves out what a broken file puts beyond the edge of its table', () =>
    expect(
      flatten(document(table(1, 1, [cell(0, 0, '甲', 9), cell(0, 5, '乙'), cell(7, 0, '丙')]))).text,
    ).toBe('甲'));

  it('repeats no more than a document needs', () => {
    const cells = [cell(0, 0, '长'.repeat(1002), 1000), cell(0, 1, '市发改委', 1000)];
    const lines = flatten(document(table(1000, 2, cells))).text.split('\n');
    expect(lines[0]).toHaveLength(1002 + 1 + 4);
    expect(lines[999]).toBe('\t市发改委');
  });

  it('knows where each block stands', () => {
    const { text, blocks } = flatten(document(paragraph('第一页', null, 1), paragraph('第二页', null, 2)));
    expect(blocks.map(({ from, to }) => text.slice(from, to))).toEqual(['第一页', '第二页']);
    expect(blockAt(blocks, text.indexOf('第二页'))?.place.page).toBe(2);
    expect(blockAt(blocks, text.length)).toBeUndefined();
  });
});

describe('importPlanText', () => {
  const meta = {
    title: '页面标题',
    docNumber: '甲府发〔2024〕1号',
    issuer: '甲市人民政府',
    issuedOn: '2024-03-01',
  };

  it('fills what the text leaves open from what the page states', () => {
    const { draft } = importPlanText({
      ...document(paragraph('一、建设平台。（责任单位：市数据局）')),
      meta,
    });
    expect(draft).toMatchObject(meta);
  });

  it('prefers the text', () => {
    const text = '甲市建设工作方案\n\n一、建设平台。（责任单位：市数据局）';
    expect(importPlanText({ ...document(paragraph(text)), meta }).draft.title).toBe('甲市建设工作方案');
  });
});
