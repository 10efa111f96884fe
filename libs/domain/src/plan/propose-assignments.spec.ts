import { proposeAssignments } from './propose-assignments.js';
import type { AssignmentProposal, DefaultFact, StatedRole, UnitFact } from './propose-assignments.js';

const ORDER = ['总体', '二/(一)', '二/(二)', '三/(一)', '三/(二)', '三/(二)#1', '四/(一)'];

const unit = (name: string, role: StatedRole, from = 0): UnitFact => ({
  name,
  role,
  span: { from, to: from + name.length },
});

const implementers = (from: string | null, to: string | null = null): DefaultFact => ({
  kind: 'implementers',
  units: ['各县区人民政府'],
  mentions: [],
  from,
  to,
  quote: '以下均需各县区人民政府落实，不再一一列出',
});

const section = (from: string, to: string | null, mentions: readonly UnitFact[]): DefaultFact => ({
  kind: 'section',
  units: [],
  mentions,
  from,
  to,
  quote: '牵头单位：市商务局',
});

const propose = (
  units: readonly UnitFact[],
  defaults: readonly DefaultFact[] = [],
  clauseId = '二/(二)',
): AssignmentProposal[] => proposeAssignments({ clauseId, units }, defaults, ORDER);

const short = (proposals: readonly AssignmentProposal[]): string[] =>
  proposals.map(({ name, role, basis }) => `${name} ${role} ${basis}`);

describe('units of the clause itself', () => {
  it.each<[string, UnitFact[], string[]]>([
    [
      'stated roles are kept',
      [unit('甲', 'lead'), unit('乙', 'cooperating'), unit('丙', 'responsible')],
      ['甲 lead stated', '乙 cooperating stated', '丙 responsible stated'],
    ],
    [
      'the first responsible unit is proposed as lead',
      [unit('甲', 'responsible'), unit('乙', 'responsible')],
      ['甲 lead first-listed', '乙 responsible stated'],
    ],
    ['a single responsible unit too', [unit('甲', 'responsible')], ['甲 lead first-listed']],
    [
      'a cooperating unit before it stays',
      [unit('甲', 'cooperating'), unit('乙', 'responsible')],
      ['甲 cooperating stated', '乙 lead first-listed'],
    ],
    ['cooperating units alone have no lead', [unit('甲', 'cooperating')], ['甲 cooperating stated']],
    [
      'a name twice keeps its strongest role, in its first place',
      [unit('甲(乙)', 'cooperating', 3), unit('丙', 'cooperating'), unit('甲（乙）', 'lead', 9)],
      ['甲（乙） lead stated', '丙 cooperating stated'],
    ],
    ['no units, no proposals', [], []],
  ])('%s', (_, units, expected) => {
    expect(short(propose(units))).toEqual(expected);
  });

  it('names the rule and keeps the place', () => {
    const [lead, other] = propose([unit('甲', 'responsible', 7), unit('乙', 'responsible', 9)]);
    expect(lead).toEqual({
      name: '甲',
      role: 'lead',
      basis: 'first-listed',
      rule: '责任单位未注明牵头，按首列单位牵头推定',
      span: { from: 7, to: 8 },
    });
    expect(other?.rule).toBe('文件列为责任单位');
  });

  it('reads nothing more out of sentences that only say how to read a note', () => {
    const defaults = (['comma-lead', 'first-lead', 'joint'] as const).map((kind) => ({
      ...implementers(null),
      kind,
    }));
    expect(short(propose([unit('甲', 'lead')], defaults))).toEqual(['甲 lead stated']);
  });
});

describe('implementers of a general sentence', () => {
  it.each([
    ['二/(二)', null, '二/(一)', false],
    ['二/(二)', null, '二/(二)', true],
    ['二/(二)', null, '四/(一)', true],
    ['二/(二)', '三/(一)', '三/(一)', true],
    ['二/(二)', '三/(一)', '三/(二)', false],
    [null, '二/(一)', '总体', true],
    ['三', '三', '二/(二)', false],
    ['三', '三', '三/(一)', true],
    ['三', '三', '三/(二)#1', true],
    ['三', '三', '四/(一)', false],
    ['九', null, '四/(一)', false],
    [null, '九', '总体', false],
    [null, null, '附件/1', false],
  ])('from %s to %s: %s covered %s', (from, to, clauseId, covered) => {
    const proposals = propose([unit('甲', 'lead')], [implementers(from, to)], clauseId);
    expect(proposals.some(({ role }) => role === 'implementing')).toBe(covered);
  });

  it('are added after the clause, with the sentence as rule', () => {
    const proposals = propose([unit('甲', 'responsible')], [implementers(null)]);
    expect(short(proposals)).toEqual(['甲 lead first-listed', '各县区人民政府 implementing default']);
    expect(proposals[1]).toMatchObject({
      rule: '按“以下均需各县区人民政府落实，不再一一列出”列为落实单位',
      span: null,
    });
  });

  it('have the place of their name where the sentence gives it', () => {
    const sentence = { ...implementers(null), mentions: [unit('各县区人民政府', 'responsible', 30)] };
    expect(propose([], [sentence])[0]?.span).toEqual({ from: 30, to: 37 });
  });

  it('are never made the lead, and never weaken a stated role', () => {
    expect(short(propose([], [implementers(null)]))).toEqual(['各县区人民政府 implementing default']);
    expect(short(propose([unit('各县区人民政府', 'cooperating')], [implementers(null)]))).toEqual([
      '各县区人民政府 cooperating stated',
    ]);
  });
});

describe('units of a section', () => {
  const outer = section('二/(一)', '三/(二)', [unit('外', 'lead')]);
  const inner = section('三/(一)', '三/(二)', [unit('内', 'responsible', 4), unit('次', 'responsible', 6)]);

  it.each<[string, UnitFact[], string[]]>([
    ['二/(二)', [], ['外 lead default']],
    ['二/(二)', [unit('甲', 'cooperating')], ['甲 cooperating stated']],
    ['三/(一)', [], ['内 lead first-listed', '次 responsible default']],
    ['四/(一)', [], []],
  ])('%s with %j: %j', (clauseId, units, expected) => {
    expect(short(propose(units, [outer, inner], clauseId))).toEqual(expected);
  });

  it('says both rules when the first of the section is proposed', () => {
    expect(propose([], [inner], '三/(一)')[0]).toMatchObject({
      rule: '本条未列单位，按“牵头单位：市商务局”确定；责任单位未注明牵头，按首列单位牵头推定',
      span: { from: 4, to: 5 },
    });
  });

  it('takes plain names as responsible and shortens a long sentence', () => {
    const plain = { ...section('二/(一)', null, []), units: ['甲', '乙'], quote: '责任单位'.repeat(20) };
    const proposals = propose([], [plain]);
    expect(short(proposals)).toEqual(['甲 lead first-listed', '乙 responsible default']);
    expect([...(proposals[1]?.rule ?? '')].length).toBeLessThan(60);
  });

  it('goes together with implementers', () => {
    expect(short(propose([], [implementers(null), outer]))).toEqual([
      '外 lead default',
      '各县区人民政府 implementing default',
    ]);
  });
});
