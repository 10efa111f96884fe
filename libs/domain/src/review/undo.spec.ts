import { acceptTask } from './accept.js';
import { isUndoable } from './review-state.js';
import { assignment, milestone, task } from '../../test/draft-task.js';
import { changedSince, differs, madeBy } from './undo.js';

const plan = { title: '方案', docNumber: null, issuer: null, issuedOn: '2026-01-01' };
const full = task({
  assignments: [assignment('甲')],
  milestones: [milestone('2026-12-31', { targetIds: ['1', '2'] })],
});

/** The same content with keys and ids the other way round, as a store may give it back. */
const reversed = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, key === 'targetIds' ? [...(each as string[])].reverse() : each]),
  ) as T;

describe('changedSince', () => {
  it.each([
    ['nothing', full, []],
    [
      'the order of keys and of targets',
      { ...reversed(full), milestones: full.milestones.map(reversed) },
      [],
    ],
    [
      'a unit the directory has learned',
      { ...full, assignments: [assignment('甲', { unitId: 'other' })] },
      [],
    ],
    ['the title', { ...full, title: '别的' }, ['1']],
    ['who accepted it', acceptTask(full, { personId: '7', at: 'x' }), ['1']],
    ['a role', { ...full, assignments: [assignment('甲', { role: 'cooperating' })] }, ['1']],
    ['a day', { ...full, milestones: [milestone('2027-12-31', { targetIds: ['1', '2'] })] }, ['1']],
    ['a merge', { ...full, mergedIntoId: '2' }, ['1']],
  ])('%s', (_, now, taskIds) => {
    const changed = changedSince({ plan: null, tasks: [full] }, { plan: null, tasks: [now] });
    expect(changed).toEqual({ plan: false, taskIds });
  });

  it('a task that is no more has changed', () => {
    expect(changedSince({ plan: null, tasks: [full] }, { plan: null, tasks: [] }).taskIds).toEqual(['1']);
  });

  it.each([
    ['left alone by the action', null, plan, false],
    ['as it was left', plan, { ...plan }, false],
    ['changed again', plan, { ...plan, issuer: '市政府' }, true],
    ['gone', plan, null, true],
  ])('the plan: %s', (_, after, now, expected) => {
    expect(changedSince({ plan: after, tasks: [] }, { plan: now, tasks: [] }).plan).toBe(expected);
  });
});

it('madeBy names the tasks that were not there before', () => {
  const before = { plan: null, tasks: [full] };
  expect(madeBy({ before, after: { plan: null, tasks: [full, task({ id: '8' })] } })).toEqual(['8']);
});

it('differs sees a unit too: who writes must not lose it', () => {
  expect(differs(full, { ...full })).toBe(false);
  expect(differs(full, { ...full, assignments: [assignment('甲', { unitId: null })] })).toBe(true);
});

it.each([
  ['accept', true],
  ['split', true],
  ['undo', false],
  ['adopt-units', false],
] as const)('%s can be taken back: %s', (kind, expected) => expect(isUndoable(kind)).toBe(expected));
