import { compare, MEASURES, type ScoredDocument } from './score.js';

const label: ScoredDocument = {
  title: '某市行动方案',
  docNumber: null,
  issuer: null,
  issuedOn: null,
  cites: ['国发〔2024〕7号'],
  clauses: [
    {
      id: '总体',
      title: null,
      span: [0, 9],
      units: {},
      targets: [{ value: 25, unit: '%', due: '2027-12-31', comparator: 'ge' }],
    },
    {
      id: '一',
      title: '甲',
      span: [10, 20],
      units: { lead: ['市教育局'], cooperating: ['市财政局'], responsible: [] },
      targets: [],
    },
  ],
};

const scores = (out: ScoredDocument): number[] => {
  const { tallies } = compare(label, out);
  return MEASURES.map((measure) => Number(tallies[measure].f1.toFixed(3)));
};

describe('the score', () => {
  it('is one throughout for the label itself', () => {
    expect(scores(label)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('lets a clause start three characters off, and 总体 anywhere', () => {
    const [overall, clause] = label.clauses ?? [];
    if (!overall || !clause) throw new Error('the label has two clauses');
    expect(
      scores({
        ...label,
        clauses: [
          { ...overall, span: [5, 5] },
          { ...clause, span: [13, 17] },
        ],
      })[0],
    ).toBe(1);
    expect(scores({ ...label, clauses: [overall, { ...clause, span: [14, 20] }] })[0]).toBe(0.5);
  });

  it('counts what is missing and what is too much', () => {
    expect(scores({})).toEqual([0, 0, 0, 0, 0, 0.667]);
    const [overall] = label.clauses ?? [];
    if (!overall) throw new Error('the label has two clauses');
    const out = {
      ...label,
      clauses: [overall, { id: '九', span: [90, 99] as const, units: { lead: ['市人社局'] } }],
    };
    expect(compare(label, out).errors).toEqual([
      '一: clause missing',
      '一: title undefined, label 甲',
      '一: unit missing lead 市教育局',
      '一: unit missing cooperating 市财政局',
      'extra clause 九 at 90–99',
    ]);
  });

  it('compares comparator, recurrence and baseline only strictly', () => {
    const [overall, clause] = label.clauses ?? [];
    if (!overall || !clause) throw new Error('the label has two clauses');
    const [goal] = overall.targets ?? [];
    const out = { ...label, clauses: [{ ...overall, targets: [{ ...goal, comparator: 'eq' }] }, clause] };
    expect(scores(out)).toEqual([1, 1, 1, 1, 0, 1]);
  });
});
