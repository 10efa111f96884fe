import type { MilestoneProposal } from '../milestone/derive-milestones.js';
import type { MilestoneState } from '../milestone/milestone-state.js';
import { reconcileMilestones, type StandingMilestone } from './reconcile-milestones.js';

const standing = (id: string, due: string, state: MilestoneState = 'planned'): StandingMilestone => ({
  id,
  due,
  state,
});
const proposal = (due: string): MilestoneProposal => ({
  name: due,
  due,
  basis: 'stated',
  rule: '',
  targetKeys: [],
});

const short = (before: StandingMilestone[], days: string[]) => {
  const { kept, moved, added, removed } = reconcileMilestones(before, days.map(proposal));
  const pair = ({ id, proposal: { due } }: { id: string; proposal: MilestoneProposal }) => `${id} ${due}`;
  return { kept: kept.map(pair), moved: moved.map(pair), added: added.map(({ due }) => due), removed };
};

describe('reconcileMilestones', () => {
  const [a, b] = [standing('a', '2025-12-31'), standing('b', '2027-12-31')];

  it.each<[string, StandingMilestone[], string[], object]>([
    ['keeps the same days', [a, b], ['2027-12-31', '2025-12-31'], { kept: ['b 2027-12-31', 'a 2025-12-31'] }],
    [
      'moves what is planned',
      [a, b],
      ['2026-06-30', '2027-12-31'],
      { kept: ['b 2027-12-31'], moved: ['a 2026-06-30'] },
    ],
    [
      'moves in order of days',
      [b, a],
      ['2028-12-31', '2026-12-31'],
      { moved: ['a 2026-12-31', 'b 2028-12-31'] },
    ],
    [
      'adds what is new',
      [a],
      ['2025-12-31', '2026-12-31'],
      { kept: ['a 2025-12-31'], added: ['2026-12-31'] },
    ],
    ['removes what went', [a, b], ['2025-12-31'], { kept: ['a 2025-12-31'], removed: ['b'] }],
    [
      'leaves what was reported',
      [standing('a', '2025-12-31', 'reported')],
      ['2026-12-31'],
      { added: ['2026-12-31'] },
    ],
    [
      'moves what was sent back',
      [standing('a', '2025-12-31', 'returned')],
      ['2026-12-31'],
      { moved: ['a 2026-12-31'] },
    ],
    ['leaves what was confirmed', [standing('a', '2025-12-31', 'confirmed')], [], {}],
    ['and on the same day too', [standing('a', '2025-12-31', 'confirmed')], ['2025-12-31'], {}],
    ['bears nothing on both sides', [], [], {}],
  ])('%s', (_, before, days, expected) =>
    expect(short(before, days)).toEqual({ kept: [], moved: [], added: [], removed: [], ...expected }),
  );
});
