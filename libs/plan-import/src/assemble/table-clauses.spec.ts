import { importPlan } from '../index.js';

const rows = (table: string): (string | null)[][] =>
  importPlan(
    `某市方案\n为推进工作，制定本方案。\n一、任务\n（一）甲。做。\n（二）乙。做。\n附件\n任务清单\n${table}`,
  )
    .clauses.filter(({ id }) => id.startsWith('附件/'))
    .map(({ number, title, targets }) => [number, title, ...targets.map(({ due }) => due)]);

describe('rows of a task table', () => {
  it('are due at the day, the month or the year of their date cell', () => {
    expect(
      rows(
        '序号\t任务\t牵头单位\t完成时限\n1\t建平台\t市数据局\t2024/12/15\n2\t建机制\t市财政局\t2024.11\n3\t做宣传\t市教育局\t2025',
      ),
    ).toEqual([
      ['1', '建平台', '2024-12-15'],
      ['2', '建机制', '2024-11-30'],
      ['3', '做宣传', '2025-12-31'],
    ]);
  });

  it('are titled by what they hold of a task that several share, and by the task where they hold nothing', () => {
    expect(
      rows(
        '序号\t任务\t具体举措\t牵头单位\n1\t建平台\t甲举措\t市数据局\n\t建平台\t乙举措\t市财政局\n3\t做宣传\t\t市教育局',
      ),
    ).toEqual([
      ['1', '甲举措'],
      [null, '乙举措'],
      ['3', '做宣传'],
    ]);
  });
});
