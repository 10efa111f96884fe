import { completionOf, type Completion } from './completion.js';
import { objectionOutcome, OBJECTION_STATES } from './duty-objection.js';
import { TASK_TRANSITIONS, type TaskState } from './task-state.js';

describe('completionOf', () => {
  it.each<[TaskState, string | null, string | null, Completion | null]>([
    ['completed', '2026-06-30', '2026-06-30', 'on_time'],
    ['completed', '2026-07-01', '2026-06-30', 'late'],
    ['closed', '2026-07-01', '2026-06-30', 'late'],
    ['archived', '2026-06-01', '2026-06-30', 'on_time'],
    ['completed', '2026-07-01', null, 'on_time'],
    ['active', '2026-07-01', '2026-06-30', null],
    ['active', null, '2026-06-30', null],
    ['completed', null, '2026-06-30', null],
  ])('%s on %s, due %s: %s', (state, completedOn, due, expected) => {
    expect(completionOf({ state, completedOn, due })).toBe(expected);
  });
});

describe('objectionOutcome', () => {
  it('answers an objection by every move that leaves 职责异议, and by no other', () => {
    for (const { from, action } of TASK_TRANSITIONS) {
      const outcome = objectionOutcome(action);
      if (from === 'objected') expect(OBJECTION_STATES.slice(1)).toContain(outcome);
    }
    const answering = new Set(
      TASK_TRANSITIONS.filter(({ from }) => from === 'objected').map(({ action }) => action),
    );
    for (const { action } of TASK_TRANSITIONS)
      if (!answering.has(action)) expect([action, objectionOutcome(action)]).toEqual([action, null]);
  });
});
