import { matchTargets } from './match-targets.js';
import type { RevisionTarget } from './revision-clause.js';

const target = (quote: string, value: number, due = '2027-12-31'): RevisionTarget => ({
  quote,
  due,
  dueText: null,
  recurring: null,
  value,
  valueMax: null,
  unit: '%',
  comparator: 'ge',
  baseline: null,
});

describe('matchTargets', () => {
  it.each<[string, RevisionTarget[], RevisionTarget[], (number | null)[]]>([
    ['same words', [target('甲', 1), target('乙', 2)], [target('乙', 2), target('甲', 1)], [1, 0]],
    ['other words for the same', [target('甲', 1)], [target('丙', 3), target('甲乙', 1)], [1]],
    ['twice the same', [target('甲', 1), target('甲', 1)], [target('甲', 1), target('甲', 1)], [0, 1]],
    ['another value', [target('甲', 1)], [target('甲', 2)], [null]],
    ['another day', [target('甲', 1)], [target('甲', 1, '2028-12-31')], [null]],
    [
      'same words before the same statement',
      [target('甲', 1), target('乙', 1)],
      [target('乙', 1)],
      [null, 0],
    ],
  ])('%s', (_, before, after, expected) => expect(matchTargets(before, after)).toEqual(expected));
});
