import { createWorkCalendar } from '../calendar/work-calendar.js';
import { acceptDueAfter, acceptDueBy, acceptDueFrom, acceptanceOf } from './acceptance.js';
import type { TaskState } from './task-state.js';

/** Monday to Friday, with Wednesday 2026-03-11 off. */
const calendar = createWorkCalendar([{ day: '2026-03-11', kind: 'holiday' }], [2026]);

describe('the last day for 签收', () => {
  it.each([
    ['2026-03-02', 3, '2026-03-05'],
    ['2026-03-06', 3, '2026-03-12'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('handed out on %s with %i workdays: %s', (day, workdays, due) => {
    expect(acceptDueFrom(day, workdays, calendar)).toBe(due);
  });

  it.each([
    ['the day of the objection itself', '2026-03-05', '2026-03-03', '2026-03-03', '2026-03-05'],
    ['two workdays of standing still', '2026-03-05', '2026-03-03', '2026-03-05', '2026-03-09'],
    ['a weekend between', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-06'],
    [
      'an objection of an overdue task: as late as before',
      '2026-03-03',
      '2026-03-05',
      '2026-03-10',
      '2026-03-06',
    ],
  ])('moves by the workdays of a withdrawn objection: %s', (_, due, objectedOn, today, moved) => {
    expect(acceptDueAfter(due, objectedOn, today, calendar)).toBe(moved);
  });
});

describe('the last day for 签收 by another calendar', () => {
  const plain = createWorkCalendar([], []);
  it.each([
    ['a day more where a holiday comes in', '2026-03-12', [], '2026-03-13'],
    ['the same where it lies before', '2026-03-10', [], '2026-03-10'],
    [
      'the same where an objection took it',
      '2026-03-13',
      [{ from: '2026-03-10', to: '2026-03-11' }],
      '2026-03-13',
    ],
  ])('%s', (_, due, pauses, moved) => {
    const clock = { issuedOn: '2026-03-09', due, pauses };
    expect(acceptDueBy(clock, plain, calendar)).toBe(moved);
    expect(acceptDueBy({ ...clock, due: moved }, calendar, plain)).toBe(due);
  });
});

describe('acceptanceOf', () => {
  it.each<[TaskState, string | null, string, { due: string; overdueDays: number } | null]>([
    ['issued', '2026-03-05', '2026-03-05', { due: '2026-03-05', overdueDays: 0 }],
    ['issued', '2026-03-05', '2026-03-09', { due: '2026-03-05', overdueDays: 4 }],
    ['objected', '2026-03-05', '2026-03-09', { due: '2026-03-05', overdueDays: 0 }],
    ['active', '2026-03-05', '2026-03-09', null],
    ['draft', null, '2026-03-09', null],
    ['issued', null, '2026-03-09', null],
  ])('%s, due %s, on %s', (state, acceptDue, today, expected) => {
    expect(acceptanceOf({ state, acceptDue }, today)).toEqual(expected);
  });
});
