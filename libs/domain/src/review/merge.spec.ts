import { mergeTasks } from './merge.js';
import { assignment, milestone, task } from '../../test/draft-task.js';

const summary = (rows: readonly { printedName: string; role: string; id: string | null }[]): string[] =>
  rows.map(({ printedName, role, id }) => `${printedName} ${role} ${id ?? 'new'}`);

describe('mergeTasks', () => {
  it.each([
    [
      'other units are added as new rows',
      [assignment('甲')],
      [assignment('乙', { role: 'cooperating' })],
      ['甲 lead a甲', '乙 cooperating new'],
    ],
    [
      'a unit of both has its stronger role, in the row of the first',
      [assignment('甲'), assignment('乙', { role: 'cooperating' })],
      [assignment('乙')],
      ['甲 lead a甲', '乙 lead a乙'],
    ],
    [
      'one unit under two names is one',
      [assignment('甲', { role: 'implementing' })],
      [assignment('甲局', { unitId: 'u甲', role: 'responsible' })],
      ['甲局 responsible a甲'],
    ],
    [
      'names in no directory are one by their name',
      [assignment('丙', { unitId: null, role: 'cooperating' })],
      [assignment(' 丙', { unitId: null })],
      [' 丙 lead a丙'],
    ],
  ])('%s', (_, mine, theirs, expected) => {
    const [head] = mergeTasks({
      first: task({ assignments: mine }),
      others: [task({ id: '2', assignments: theirs })],
      followers: [],
    });
    expect(summary(head?.assignments ?? [])).toEqual(expected);
  });

  it('unites milestones of one name and day, in the order of days', () => {
    const first = task({ milestones: [milestone('2026-12-31', { targetIds: ['1'] })] });
    const other = task({
      id: '2',
      milestones: [
        milestone('2025-12-31', { targetIds: ['2'] }),
        milestone('2026-12-31', { targetIds: ['1', '3'] }),
        milestone('2026-12-31', { name: '别的' }),
      ],
    });
    const [head] = mergeTasks({ first, others: [other], followers: [] });
    expect(head?.milestones.map(({ id, due, name, targetIds }) => [id, due, name, targetIds])).toEqual([
      [null, '2025-12-31', '完成更新', ['2']],
      ['m2026-12-31', '2026-12-31', '完成更新', ['1', '3']],
      [null, '2026-12-31', '别的', []],
    ]);
  });

  it('is unread again; the others keep their values and point to it, with those that followed them', () => {
    const first = task({ review: 'accepted', reviewedById: '7', reviewedAt: 'x' });
    const other = task({ id: '2', review: 'accepted', assignments: [assignment('乙')] });
    const follower = task({ id: '3', mergedIntoId: '2' });
    const [head, ...rest] = mergeTasks({ first, others: [other], followers: [follower], title: '合并后' });
    expect(head).toMatchObject({
      review: 'unreviewed',
      reviewedById: null,
      title: '合并后',
      titleReview: 'edited',
    });
    expect(rest).toEqual([
      { ...other, mergedIntoId: '1' },
      { ...follower, mergedIntoId: '1' },
    ]);
  });
});
