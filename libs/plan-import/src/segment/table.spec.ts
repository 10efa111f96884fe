import { fold } from '../prepare/fold.js';
import { prepare } from '../prepare/source.js';
import { columnKind } from './columns.js';
import { headingLines, isTableHeading, readTable } from './table.js';

const cells = (text: string): string[][] => {
  const source = prepare(text);
  const table = readTable(source, 0, source.lines.length);
  return (table?.rows ?? []).map((row) =>
    row.cells.map(({ column, span }) => `${column}=${text.slice(span.from, span.to).replace(/\s+/g, '')}`),
  );
};

describe('columns of a task table', () => {
  it.each([
    ['序号', 'number'],
    ['重点任务', 'task'],
    ['具体举措', 'content'],
    ['牵头责任单位', 'lead'],
    ['配合单位', 'cooperating'],
    ['责任部门', 'responsible'],
    ['责任领导', 'leader'],
    ['完成时限', 'date'],
    ['类别', 'group'],
    ['责任单位（牵头）', 'lead'],
    ['牵头（责任）单位', 'lead'],
    ['工作内容', 'content'],
    ['考核指标', 'task'],
    ['主管部门', 'doing'],
    ['金额', null],
  ])('%s → %s', (heading, kind) => {
    expect(columnKind(fold(heading))).toBe(kind);
  });
});

describe('tables flattened to text', () => {
  it('reads one row a line, also where a cell is broken', () => {
    const text =
      '序号\t任务\t牵头单位\t责任单位\t完成时限\n1\t建平台\t市数据局\t市财政局、\n市工信局\t2024年底\n2\t建机制\t市商务局\t\t';
    expect(cells(text)).toEqual([
      ['number=1', 'task=建平台', 'lead=市数据局', 'responsible=市财政局、市工信局', 'date=2024年底'],
      ['number=2', 'task=建机制', 'lead=市商务局'],
    ]);
  });

  it('reads a heading of two rows, and one repeated on the next page', () => {
    const heading = '序号\t任务\t责任单位\t\t时限\n序号\t任务\t牵头单位\t配合单位\t时限';
    expect(
      cells(`${heading}\n1\t建平台\t市数据局\t市财政局\t6月\n${heading}\n2\t建机制\t市商务局\t\t7月`),
    ).toEqual([
      ['number=1', 'task=建平台', 'lead=市数据局', 'cooperating=市财政局', 'date=6月'],
      ['number=2', 'task=建机制', 'lead=市商务局', 'date=7月'],
    ]);
  });

  it('reads headings merged over columns', () => {
    const text = '重点任务\t\t举措\t责任单位\t\t备注\n更新\t工业更新\t建库\t区发展改革局\t区经信局\t省考';
    expect(cells(text)).toEqual([
      [
        'group=更新',
        'task=工业更新',
        'content=建库',
        'responsible=区发展改革局',
        'responsible=区经信局',
        'plain=省考',
      ],
    ]);
  });

  it('ends where an annex or a table of other columns begins', () => {
    const text = '任务\t牵头单位\n建平台\t市数据局\n清单\n序号\t项目\t责任单位\n1\t甲项目\t市商务局';
    expect(cells(text)).toEqual([['task=建平台', 'lead=市数据局']]);
  });

  it('reads bars and skips the rule below the heading', () => {
    expect(cells('|序号|任务|责任单位|\n|---|---|---|\n|1|建平台|市数据局|')).toEqual([
      ['number=1', 'task=建平台', 'responsible=市数据局'],
    ]);
  });

  it('reads bars between the cells only', () => {
    expect(cells('任务|责任单位\n建平台|市数据局')).toEqual([['task=建平台', 'responsible=市数据局']]);
  });

  it('leaves a column without a heading what it is', () => {
    expect(cells('序号\t\t任务\t责任单位\n1\t甲\t建平台\t市数据局')).toEqual([
      ['number=1', 'plain=甲', 'task=建平台', 'responsible=市数据局'],
    ]);
  });

  it('does not fail for a broken row wider than a call has room for', () => {
    const notes = (count: number): string => '\t注'.repeat(count);
    const heading = `任务\t责任单位${notes(200_000)}`;
    expect(cells(`${heading}\n建平台\t市数据局\n机制${notes(150_000)}`)).toEqual([]);
  });

  it('tells how many lines a heading takes', () => {
    const lines = (text: string): number => headingLines(prepare(text), 0);
    expect(lines('序号\n任务\n牵头单位\n1\n建平台\n市数据局')).toBe(3);
    expect(lines('任务\n牵头单位\n建平台\n市数据局')).toBe(2);
    expect(lines('\t任务\n\t牵头单位\n\n\t建设平台。\n\t市数据局\n')).toBe(1);
  });

  it('reads one cell a line with tabs, with groups before the headed columns', () => {
    const text =
      '\t重点任务\n\t重点举措\n\t牵头单位\n\n\t一、更新\n\t工业\n\n更新\n\t建项目库\n\t区发展改革局\n\n\t\n\t\n\t建清单\n\t区工信局\n';
    expect(cells(text)).toEqual([
      ['group=一、更新', 'task=工业更新', 'content=建项目库', 'lead=区发展改革局'],
      ['content=建清单', 'lead=区工信局'],
    ]);
  });

  it('reads one cell a line without any mark, by the running number', () => {
    const text =
      '序号\n任务\n牵头单位\n配合单位\n完成时限\n1\n建平台\n市数据局\n2024年底\n2\n建机制\n市商务局\n市财政局\n长期坚持';
    expect(cells(text)).toEqual([
      ['number=1', 'task=建平台', 'lead=市数据局', 'date=2024年底'],
      ['number=2', 'task=建机制', 'lead=市商务局', 'cooperating=市财政局', 'date=长期坚持'],
    ]);
  });

  it('places what is left over in a row with the last cell of its sort', () => {
    const text = '序号\n任务\n牵头单位\n1\n建平台\n2024年底\n市数据局\n市财政局\n2\n建机制\n市商务局';
    expect(cells(text)).toEqual([
      ['number=1', 'task=建平台', 'plain=2024年底', 'lead=市数据局', 'lead=市财政局'],
      ['number=2', 'task=建机制', 'lead=市商务局'],
    ]);
  });

  it.each([
    '序号\t项目\t金额\n1\t甲\t3',
    '责任单位：市教育局',
    '市数据局\t市财政局',
    '序号\n任务\n牵头单位',
    '',
  ])('leaves alone %j', (text) => {
    expect(isTableHeading(prepare(text), 0)).toBe(false);
    expect(cells(text)).toEqual([]);
  });
});
