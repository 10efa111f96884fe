import { MILESTONE_STATES } from '../milestone/milestone-state.js';
import {
  EXTENSION_ACTIONS,
  EXTENSION_STATES,
  dayObstacle,
  extensionObstacle,
  extensionTransition,
  extensionsLeft,
  grantObstacle,
  type ExtensionFacts,
} from './extension-rules.js';

const DUE = '2026-12-31';
const POLICY = { maxPerMilestone: 2, beforeDueOnly: true };
const facts = (more: Partial<ExtensionFacts> = {}): ExtensionFacts => ({
  milestone: { state: 'planned', due: DUE },
  granted: 0,
  waiting: false,
  today: '2026-12-01',
  ...more,
});

describe('an extension', () => {
  it.each([
    ['may be asked for in time', facts(), POLICY, null],
    ['may be asked for on the last day', facts({ today: DUE }), POLICY, null],
    ['comes too late the day after', facts({ today: '2027-01-01' }), POLICY, 'too-late'],
    [
      'comes late where that is allowed',
      facts({ today: '2027-01-01' }),
      { ...POLICY, beforeDueOnly: false },
      null,
    ],
    ['may be the second', facts({ granted: 1 }), POLICY, null],
    ['is not the third', facts({ granted: 2 }), POLICY, 'used-up'],
    ['waits for the one before', facts({ waiting: true }), POLICY, 'already-asked'],
    ['is never granted here', facts(), { ...POLICY, maxPerMilestone: 0 }, 'not-granted-here'],
    ['is for a returned milestone too', facts({ milestone: { state: 'returned', due: DUE } }), POLICY, null],
  ] as const)('%s', (_, given, policy, obstacle) => expect(extensionObstacle(given, policy)).toBe(obstacle));

  it('is for milestones that wait for the unit', () => {
    const open = MILESTONE_STATES.filter(
      (state) => extensionObstacle(facts({ milestone: { state, due: DUE } }), POLICY) === null,
    );
    expect(open).toEqual(['planned', 'returned']);
  });

  it('may be granted after the day, though not more often than the rules say then', () => {
    expect(grantObstacle(facts({ today: '2027-06-01', waiting: true }), POLICY)).toBeNull();
    expect(grantObstacle(facts({ granted: 2, waiting: true }), POLICY)).toBe('used-up');
    expect(grantObstacle(facts({ milestone: { state: 'reported', due: DUE } }), POLICY)).toBe(
      'milestone-done',
    );
  });

  it.each([
    ['2027-01-01', null],
    [DUE, 'not-later'],
    ['2026-01-01', 'not-later'],
    ['2027-02-29', 'no-such-day'],
    ['next year', 'no-such-day'],
  ])('to %s: %s', (day, obstacle) => expect(dayObstacle(DUE, day)).toBe(obstacle));

  it('is counted down', () =>
    expect([0, 1, 2, 3].map((n) => extensionsLeft(n, POLICY))).toEqual([2, 1, 0, 0]));

  it('is decided once; every state is reached and only the request goes on', () => {
    const reached = EXTENSION_ACTIONS.map((action) => extensionTransition('requested', action)?.to);
    expect(new Set(['requested', ...reached])).toEqual(new Set(EXTENSION_STATES));
    for (const state of EXTENSION_STATES.filter((each) => each !== 'requested')) {
      for (const action of EXTENSION_ACTIONS) expect(extensionTransition(state, action)).toBeNull();
    }
  });
});
