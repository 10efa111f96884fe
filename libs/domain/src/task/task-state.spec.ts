import {
  LEDGER_STATES,
  OPEN_STATES,
  PLAIN_TASK_ACTIONS,
  TASK_ACTIONS,
  TASK_ACTION_LABELS,
  TASK_STATES,
  TASK_STATE_LABELS,
  TASK_TRANSITIONS,
  allowedActions,
  isSecondPerson,
  nextState,
  stateLabelFor,
} from './task-state.js';
import type { TaskAction, TaskActor, TaskState } from './task-state.js';

describe('the table of task transitions', () => {
  it('knows every state and action it names', () => {
    for (const { from, action, to, by } of TASK_TRANSITIONS) {
      expect(TASK_STATES).toContain(from);
      expect(TASK_STATES).toContain(to);
      expect(TASK_ACTIONS).toContain(action);
      expect(by.length).toBeGreaterThan(0);
    }
  });

  it('uses every action and has one row for a state and an action', () => {
    const keys = TASK_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(TASK_TRANSITIONS.map(({ action }) => action))).toEqual(new Set(TASK_ACTIONS));
  });

  it('reaches every state from draft', () => {
    const reached = new Set<TaskState>(['draft']);
    for (const state of reached) {
      for (const row of TASK_TRANSITIONS) if (row.from === state) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...TASK_STATES].sort());
  });

  it('ends in archived and cancelled only', () => {
    const terminal = TASK_STATES.filter((state) => !TASK_TRANSITIONS.some(({ from }) => from === state));
    expect(terminal).toEqual(['archived', 'cancelled']);
  });

  it('leads from every state to an end', () => {
    const ends = TASK_STATES.filter((state) => !TASK_TRANSITIONS.some(({ from }) => from === state));
    const leading = new Set<TaskState>(ends);
    for (let grown = true; grown;) {
      const before = leading.size;
      for (const { from, to } of TASK_TRANSITIONS) if (leading.has(to)) leading.add(from);
      grown = leading.size > before;
    }
    expect([...leading].sort()).toEqual([...TASK_STATES].sort());
  });

  it.each<[TaskAction, TaskState]>([
    ['approve', 'closed'],
    ['close', 'closed'],
    ['close', 'archived'],
    ['accept', 'completed'],
  ])('has no way around %s to %s', (action, goal) => {
    const reached = new Set<TaskState>(['draft']);
    for (const state of reached) {
      for (const row of TASK_TRANSITIONS)
        if (row.from === state && row.action !== action) reached.add(row.to);
    }
    expect(reached).not.toContain(goal);
  });

  it('lets nobody but a second person close', () => {
    const closing = TASK_TRANSITIONS.filter(({ to }) => to === 'closed');
    expect(closing.map(({ action, secondPerson }) => [action, secondPerson])).toEqual([['close', true]]);
  });

  it('has no plain way for 改派, which names units', () => {
    expect(PLAIN_TASK_ACTIONS).toHaveLength(TASK_ACTIONS.length - 1);
    expect(PLAIN_TASK_ACTIONS).not.toContain('reassign');
  });

  it('asks for a reason for 异议 and the answer to it, 改派, 退回, 挂起 and 中止 and nothing else', () => {
    const noted = new Set(TASK_TRANSITIONS.filter(({ needsNote }) => needsNote).map(({ action }) => action));
    expect([...noted].sort()).toEqual(['cancel', 'object', 'reassign', 'reissue', 'return', 'suspend']);
  });

  it('asks for a second person for 销号 and nothing else', () => {
    const second = TASK_TRANSITIONS.filter(({ secondPerson }) => secondPerson === true);
    expect(second.map(({ action }) => action)).toEqual(['close']);
  });

  it('lets every open task be cancelled', () => {
    for (const state of OPEN_STATES) expect(nextState(state, 'cancel')).toBe('cancelled');
  });

  it('labels every state and action', () => {
    expect(Object.keys(TASK_STATE_LABELS).sort()).toEqual([...TASK_STATES].sort());
    expect(Object.keys(TASK_ACTION_LABELS).sort()).toEqual([...TASK_ACTIONS].sort());
  });

  it('keeps drafts out of the ledger', () => {
    expect(LEDGER_STATES).toHaveLength(TASK_STATES.length - 1);
    expect(LEDGER_STATES).not.toContain('draft');
  });
});

describe('nextState', () => {
  it.each<[TaskState, TaskAction, TaskState | null]>([
    ['draft', 'issue', 'issued'],
    ['issued', 'accept', 'active'],
    ['issued', 'object', 'objected'],
    ['objected', 'reissue', 'issued'],
    ['objected', 'withdraw', 'draft'],
    ['objected', 'retract', 'issued'],
    ['issued', 'reassign', 'issued'],
    ['objected', 'reassign', 'issued'],
    ['active', 'reassign', 'issued'],
    ['closed', 'archive', 'archived'],
    ['completion_requested', 'reassign', null],
    ['archived', 'cancel', null],
    ['active', 'request_completion', 'completion_requested'],
    ['completion_requested', 'return', 'active'],
    ['completion_requested', 'approve', 'completed'],
    ['completed', 'close', 'closed'],
    ['active', 'suspend', 'suspended'],
    ['suspended', 'resume', 'active'],
    ['draft', 'accept', null],
    ['draft', 'cancel', null],
    ['active', 'approve', null],
    ['closed', 'cancel', null],
  ])('%s, %s → %s', (state, action, expected) => {
    expect(nextState(state, action)).toBe(expected);
  });
});

describe('allowedActions', () => {
  it.each<[TaskState, TaskActor[], TaskAction[]]>([
    ['issued', ['lead'], ['accept', 'object']],
    ['issued', ['office'], ['accept', 'reassign', 'cancel']],
    ['issued', ['office', 'lead'], ['accept', 'object', 'reassign', 'cancel']],
    ['objected', ['lead'], ['retract']],
    ['objected', ['office'], ['reissue', 'reassign', 'withdraw', 'cancel']],
    ['active', ['lead'], ['request_completion']],
    ['active', ['office'], ['reassign', 'suspend', 'cancel']],
    ['closed', ['office'], ['archive']],
    ['completion_requested', ['office'], ['approve', 'return', 'cancel']],
    ['completion_requested', ['lead'], []],
    ['archived', ['office', 'lead'], []],
    ['issued', [], []],
  ])('%s for %j: %j', (state, actors, expected) => {
    expect(allowedActions(state, actors)).toEqual(expected);
  });
});

describe('stateLabelFor', () => {
  it.each<[TaskState, TaskActor[], string]>([
    ['completion_requested', ['lead'], '已申请办结'],
    ['completion_requested', ['office'], '待审核'],
    ['completion_requested', ['office', 'lead'], '待审核'],
    ['completion_requested', [], '待审核'],
    ['active', ['lead'], '办理中'],
  ])('%s for %j: %s', (state, actors, label) => {
    expect(stateLabelFor(state, actors)).toBe(label);
  });
});

describe('isSecondPerson', () => {
  it.each([
    ['c', ['a', 'b'], true],
    ['a', ['a', 'b'], false],
    ['b', ['a', 'b'], false],
    ['a', [null, null], true],
  ])('%s against %j is %s', (person, involved, expected) => {
    expect(isSecondPerson(person, involved)).toBe(expected);
  });
});
