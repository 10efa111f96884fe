import { compareRevisions, type RevisionChange } from './compare-revisions.js';
import type { RevisionClause, RevisionTarget, RevisionUnit } from './revision-clause.js';

const lead = (name: string): RevisionUnit => ({ key: name, name, role: 'lead' });
const responsible = (name: string): RevisionUnit => ({ key: name, name, role: 'responsible' });
const target = (part: Partial<RevisionTarget>): RevisionTarget => ({
  quote: '',
  due: null,
  dueText: null,
  recurring: null,
  value: null,
  valueMax: null,
  unit: null,
  comparator: null,
  baseline: null,
  ...part,
});
const clause = (path: string, quote: string, part: Partial<RevisionClause> = {}): RevisionClause => ({
  path,
  title: null,
  quote,
  units: [],
  targets: [],
  ...part,
});

const LIFTS = '更新老旧住宅电梯，实施安全评估，建立台账。';
const BUSES = '更新城市公交车辆，推广新能源公交和出租车。';
const BOILERS = '改造燃煤锅炉，淘汰高耗能落后机电设备。';

const short = (changes: readonly RevisionChange[]): string[] =>
  changes.map((change) =>
    [change.kind, change.before, change.after, change.kind === 'changed' ? change.fields.join('+') : null]
      .filter((part) => part !== null)
      .join(' '),
  );

describe('compareRevisions', () => {
  it('asks about nothing where a version only shifts numbers and layout', () => {
    const before = [clause('一/（一）', `（一）${LIFTS}`), clause('一/（二）', `（二）${BUSES}`)];
    const after = [
      clause('一/（一）', `（一）${BOILERS}`),
      clause('一/（二）', `（二）更新老旧住宅电梯，\n　实施安全评估，建立台账。`),
      clause('一/（三）', `（三）${BUSES}`),
    ];
    expect(short(compareRevisions(before, after))).toEqual([
      'added 一/（一）',
      'unchanged 一/（一） 一/（二）',
      'unchanged 一/（二） 一/（三）',
    ]);
  });

  it('puts clauses that went at the end', () => {
    const before = [clause('1', LIFTS), clause('2', BUSES), clause('3', BOILERS)];
    expect(short(compareRevisions(before, [clause('1', BOILERS), clause('2', LIFTS)]))).toEqual([
      'unchanged 3 1',
      'unchanged 1 2',
      'removed 2',
    ]);
  });

  it.each<[string, Partial<RevisionClause>, Partial<RevisionClause>, string]>([
    ['another lead', { units: [lead('甲')] }, { units: [lead('乙')] }, 'lead+units'],
    [
      'the first of the responsible',
      { units: [responsible('甲'), responsible('乙')] },
      { units: [responsible('乙'), responsible('甲')] },
      'lead',
    ],
    ['a further unit', { units: [lead('甲')] }, { units: [lead('甲'), responsible('乙')] }, 'units'],
    [
      'a later day',
      { targets: [target({ due: '2025-12-31' })] },
      { targets: [target({ due: '2026-12-31' })] },
      'dates',
    ],
    ['a higher value', { targets: [target({ value: 40 })] }, { targets: [target({ value: 45 })] }, 'targets'],
    ['another title', { title: '甲' }, { title: '乙' }, 'title'],
    [
      'the same in another order',
      { units: [lead('甲'), lead('乙')] },
      { units: [lead('乙'), lead('甲')] },
      '',
    ],
  ])('names %s', (_, before, after, fields) => {
    const [change] = compareRevisions([clause('1', LIFTS, before)], [clause('1', LIFTS, after)]);
    expect(change).toMatchObject(fields === '' ? { kind: 'unchanged' } : { fields: fields.split('+') });
  });

  it('knows a clause that was rewritten in its place, and none that became another', () => {
    const rewritten = '更新住宅电梯，开展风险评估。';
    expect(short(compareRevisions([clause('1', LIFTS)], [clause('1', rewritten)]))).toEqual([
      'changed 1 1 text',
    ]);
    expect(short(compareRevisions([clause('1', LIFTS)], [clause('1', BOILERS)]))).toEqual([
      'added 1',
      'removed 1',
    ]);
  });

  it('tells sentences that stand twice apart by their numbers', () => {
    const both = [clause('1', LIFTS), clause('2', LIFTS)];
    expect(short(compareRevisions(both, both))).toEqual(['unchanged 1 1', 'unchanged 2 2']);
  });

  it.each([
    ['before', [], [clause('1', '')], ['added 1']],
    ['after', [clause('1', '甲')], [], ['removed 1']],
    ['either', [], [], []],
  ])('bears a version without clauses %s', (_, before, after, expected) =>
    expect(short(compareRevisions(before, after))).toEqual(expected),
  );
});
