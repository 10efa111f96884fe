import type { PlanReview } from '../api/types';
import { countReview, groupClauses, marksOf } from './review';

const section = (id: string, from: number) => ({
  id,
  number: `${id}、`,
  title: '行动',
  span: { from, to: from + 5 },
});
const unit = (id: string, role: string, name: string, known = true) => ({
  id,
  role,
  printedName: name,
  unit: known ? { id: `u${name}`, name } : null,
  span: { from: 30, to: 32 },
});
const task = (id: string, from: number, patch: object = {}) => ({
  id,
  review: 'unreviewed',
  mergedInto: null,
  leadProposals: [],
  clause: { section: '行动', span: { from, to: from + 20 }, current: true },
  assignments: [unit(`${id}a`, 'lead', '市工信局')],
  targets: [],
  ...patch,
});

const review = {
  plan: { state: 'draft' },
  sections: [section('一', 10), section('二', 100)],
  messages: [{ code: 'x', severity: 'warning', span: { from: 125, to: 126 }, text: '' }],
  defaults: [],
  tasks: [
    task('1', 0, { review: 'rejected', clause: { section: null, span: { from: 0, to: 9 }, current: true } }),
    task('2', 20, { review: 'accepted' }),
    task('3', 50, { assignments: [unit('3a', 'cooperating', '市能源局', false)], leadProposals: [{}] }),
    task('4', 120, {
      assignments: [unit('4a', 'lead', '市商务局'), unit('4b', 'implementing', '各县区', false)],
    }),
    task('5', 150, { mergedInto: '4' }),
  ],
} as unknown as PlanReview;

describe('review', () => {
  it('counts what waits for a decision among the clauses to be issued', () => {
    expect(countReview(review)).toEqual({
      clauses: 5,
      unreviewed: 2,
      accepted: 1,
      excluded: 2,
      proposedLeads: 1,
      toIssue: 0,
      withoutLead: 1,
      unknownUnits: ['市能源局', '各县区'],
      doubts: 1,
      leadUnits: 2,
      units: 4,
    });
  });

  it('puts clauses under the last heading before them', () => {
    const groups = groupClauses(review, 'all');
    expect(
      groups.map(({ section: heading, tasks }) => [heading?.id ?? null, tasks.map(({ id }) => id)]),
    ).toEqual([
      [null, ['1']],
      ['一', ['2', '3']],
      ['二', ['4', '5']],
    ]);
  });

  it('puts clauses that a new version took out at the end, and marks none of them', () => {
    const [first, ...others] = review.tasks;
    const old = { ...first, clause: { ...first?.clause, current: false } };
    const later = { ...review, tasks: [old, ...others] } as PlanReview;
    expect(groupClauses(later, 'all').map(({ gone, tasks }) => [gone, tasks[0]?.id])).toEqual([
      [false, '2'],
      [false, '4'],
      [true, '1'],
    ]);
    expect(marksOf(later).map(({ key }) => key)).not.toContain('task:1');
  });

  it('narrows to one kind of work left', () => {
    const ids = (filter: Parameters<typeof groupClauses>[1]) =>
      groupClauses(review, filter).flatMap(({ tasks }) => tasks.map(({ id }) => id));
    expect(ids('no-lead')).toEqual(['3']);
    expect(ids('unknown-unit')).toEqual(['3', '4']);
    expect(ids('doubt')).toEqual(['4']);
    expect(ids('excluded')).toEqual(['1', '5']);
    expect(ids('unreviewed')).toEqual(['3', '4']);
  });

  it('counts the drafts of an issued plan, which go out one by one', () => {
    const [left, ...others] = review.tasks;
    const tasks = [
      left,
      ...others.map((each, index) => ({ ...each, state: index < 2 ? 'draft' : 'active' })),
    ];
    const issued = { ...review, plan: { ...review.plan, state: 'issued' }, tasks } as PlanReview;
    expect(countReview(issued).toIssue).toBe(2);
  });

  it('marks no inherited unit in the text', () => {
    const kinds = marksOf(review).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'unit-unknown')).toHaveLength(1);
    expect(kinds).not.toContain('implementing');
  });
});
