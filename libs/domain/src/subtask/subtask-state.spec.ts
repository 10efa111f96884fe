import {
  OPEN_SUBTASK_STATES,
  SUBTASK_ACTIONS,
  SUBTASK_STATES,
  SUBTASK_TRANSITIONS,
  allowedSubtaskActions,
  subtaskTransition,
  type SubtaskAction,
  type SubtaskActor,
  type SubtaskState,
} from './subtask-state.js';

describe('the table of subtask transitions', () => {
  it('has one row for a state and an action and uses every action', () => {
    const keys = SUBTASK_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(SUBTASK_TRANSITIONS.map(({ action }) => action))).toEqual(new Set(SUBTASK_ACTIONS));
  });

  it('reaches every state from open and ends where nothing is open', () => {
    const reached = new Set<SubtaskState>(['open']);
    for (const state of reached) {
      for (const row of SUBTASK_TRANSITIONS) if (row.from === state) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...SUBTASK_STATES].sort());
    for (const state of SUBTASK_STATES) {
      const leaves = SUBTASK_TRANSITIONS.some(({ from }) => from === state);
      expect([state, leaves]).toEqual([state, OPEN_SUBTASK_STATES.includes(state)]);
    }
  });

  it('confirms nothing that was not reported, and never by its owner alone', () => {
    const confirming = SUBTASK_TRANSITIONS.filter(({ to }) => to === 'confirmed');
    expect(confirming.map(({ from, by }) => [from, by])).toEqual([['reported', ['lead', 'office']]]);
  });

  it.each<[SubtaskState, SubtaskActor[], SubtaskAction[]]>([
    ['open', ['owner'], ['report']],
    ['open', ['lead'], ['report', 'cancel']],
    ['reported', ['owner'], ['report']],
    ['reported', ['office'], ['report', 'confirm', 'return', 'cancel']],
    ['confirmed', ['office', 'lead', 'owner'], []],
    ['open', [], []],
  ])('%s for %j: %j', (state, actors, expected) => {
    expect(allowedSubtaskActions(state, actors)).toEqual(expected);
  });

  it('asks for a reason where a report goes back', () => {
    expect(subtaskTransition('reported', 'return')).toMatchObject({ to: 'open', needsNote: true });
    expect(SUBTASK_TRANSITIONS.filter(({ needsNote }) => needsNote)).toHaveLength(1);
  });
});
