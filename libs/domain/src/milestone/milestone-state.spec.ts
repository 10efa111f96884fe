import {
  MILESTONE_ACTIONS,
  MILESTONE_ACTION_LABELS,
  MILESTONE_STATES,
  MILESTONE_STATE_LABELS,
  MILESTONE_TRANSITIONS,
  OPEN_MILESTONE_STATES,
  isOpenMilestone,
  nextMilestoneState,
} from './milestone-state.js';
import type { MilestoneAction, MilestoneState } from './milestone-state.js';

describe('the table of milestone transitions', () => {
  it('reaches every state from planned and ends in confirmed only', () => {
    const reached = new Set<MilestoneState>(['planned']);
    for (const state of reached) {
      for (const row of MILESTONE_TRANSITIONS) if (row.from === state) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...MILESTONE_STATES].sort());
    const terminal = MILESTONE_STATES.filter(
      (state) => !MILESTONE_TRANSITIONS.some(({ from }) => from === state),
    );
    expect(terminal).toEqual(['confirmed']);
  });

  it('asks for a reason to return and nothing else', () => {
    const noted = MILESTONE_TRANSITIONS.filter(({ needsNote }) => needsNote);
    expect(noted.map(({ action }) => action)).toEqual(['return']);
  });

  it('labels every state and action', () => {
    expect(Object.keys(MILESTONE_STATE_LABELS).sort()).toEqual([...MILESTONE_STATES].sort());
    expect(Object.keys(MILESTONE_ACTION_LABELS).sort()).toEqual([...MILESTONE_ACTIONS].sort());
  });

  it.each<[MilestoneState, MilestoneAction, MilestoneState | null]>([
    ['planned', 'report', 'reported'],
    ['returned', 'report', 'reported'],
    ['reported', 'report', 'reported'],
    ['reported', 'confirm', 'confirmed'],
    ['reported', 'return', 'returned'],
    ['planned', 'confirm', null],
    ['confirmed', 'report', null],
    ['confirmed', 'return', null],
  ])('%s, %s → %s', (state, action, expected) => {
    expect(nextMilestoneState(state, action)).toBe(expected);
  });

  it('waits for the unit while planned or returned', () => {
    expect(MILESTONE_STATES.filter((state) => isOpenMilestone({ state }))).toEqual(OPEN_MILESTONE_STATES);
    expect(OPEN_MILESTONE_STATES).toEqual(['planned', 'returned']);
  });
});
