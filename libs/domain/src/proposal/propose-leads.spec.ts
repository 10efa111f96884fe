import fc from 'fast-check';
import { FUNCTION_KEYWORDS } from './function-keywords.js';
import { proposeLeads } from './propose-leads.js';
import { SAMPLE_EXAMPLES } from './sample-examples.js';
import type { LeadExample } from './similar-examples.js';
import { topicOf } from './topic.js';
import { unitFunctions, unitsForFunctions } from './units-for-functions.js';

const example = (
  place: string,
  clauseTitle: string,
  unitName: string,
  functions: LeadExample['leads'][number]['functions'],
): LeadExample => ({
  place,
  planTitle: `${place}行动方案`,
  clauseTitle,
  clauseText: '',
  leads: [{ unitName, functions }],
});

const EXAMPLES = [
  example('长治市', '加快老旧电梯更新', '市住建局', ['housing']),
  example('景德镇市', '推进老旧电梯更新改造', '市住建局', ['housing']),
  example('济宁高新区', '落实税收优惠政策', '税务局', ['tax']),
  example('五通桥区', '开展家电以旧换新', '区经济信息化局', ['industry', 'commerce']),
];

const propose = (title: string | null, text = '') => proposeLeads({ title, text }, EXAMPLES);

describe('proposeLeads', () => {
  it('ranks the function that led the same matter elsewhere first, and says where', () => {
    const [first] = propose('老旧电梯更新');
    expect(first).toMatchObject({ functionCode: 'housing', label: '住房城乡建设' });
    expect(first?.reason).toBe(
      '“加快老旧电梯更新”等相近条款：长治市、景德镇市均由住房城乡建设部门牵头；条款所述“电梯”属住房城乡建设职能',
    );
    expect(first?.evidence).toContainEqual({
      kind: 'example',
      place: '景德镇市',
      planTitle: '景德镇市行动方案',
      clauseTitle: '推进老旧电梯更新改造',
      unitName: '市住建局',
    });
  });

  it('knows functions from their field alone', () => {
    const [first] = proposeLeads({ title: '推进灌区改造', text: '修缮水库' }, []);
    expect(first).toMatchObject({
      functionCode: 'water',
      evidence: [{ kind: 'keywords', keywords: ['灌区', '水库'] }],
      reason: '条款所述“灌区、水库”属水利职能',
    });
  });

  it('weighs a title more than its text', () => {
    expect(propose('落实税收政策', '开展家电宣传')[0]?.functionCode).toBe('tax');
  });

  it('shares an example among the functions of its unit', () => {
    const codes = proposeLeads({ title: '开展家电以旧换新', text: '' }, EXAMPLES, { keywords: false });
    expect(codes.map(({ functionCode, score }) => [functionCode, score])).toEqual([
      ['commerce', codes[0]?.score],
      ['industry', codes[0]?.score],
    ]);
  });

  it('proposes nothing where nothing speaks for anybody', () => {
    expect(propose('其他事项')).toEqual([]);
    expect(propose(null)).toEqual([]);
    expect(
      proposeLeads({ title: '开展家电以旧换新', text: '' }, EXAMPLES, { keywords: false, examples: false }),
    ).toEqual([]);
  });

  it('is ordered, bounded and the same twice, whatever the clause', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'老旧电梯税收家电以换新更落实推进。 '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (title, body) => {
        const proposals = propose(title, body);
        const scores = proposals.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(propose(title, body)).toEqual(proposals);
      }),
    );
  });
});

describe('topicOf', () => {
  const quote = '（一）加快老旧电梯更新。更新老旧电梯。（牵头单位：市住建局）';
  const from = 100;
  const naming = [{ from: from + quote.indexOf('（牵头'), to: from + quote.length }];

  it('leaves out who does it, the number and the title said again', () => {
    expect(topicOf({ title: '加快老旧电梯更新', quote, from, naming })).toEqual({
      title: '加快老旧电梯更新',
      text: '。更新老旧电梯。',
    });
  });

  it('keeps all words of a clause without a title', () => {
    expect(topicOf({ title: null, quote: '更新 老旧电梯', from: 0, naming: [] })).toEqual({
      title: null,
      text: '更新老旧电梯',
    });
  });

  it('keeps a title that stands further down', () => {
    const later = `为了全市人民的生命和财产安全，加快老旧电梯更新`;
    expect(topicOf({ title: '加快老旧电梯更新', quote: later, from: 0, naming: [] }).text).toBe(later);
  });
});

describe('unitsForFunctions', () => {
  const unit = (name: string, ...stated: string[]) => ({
    unitId: name,
    name,
    functions: unitFunctions(name, stated),
  });
  const proposals = proposeLeads({ title: '开展家电以旧换新', text: '工业企业' }, EXAMPLES);

  it('names a unit once, though it has two of the functions', () => {
    const units = unitsForFunctions(proposals, [unit('区经济信息化局', 'industry', 'commerce')]);
    expect(units.map((one) => one.unit?.name)).toEqual(['区经济信息化局']);
  });

  it('prefers the unit whose main function it is', () => {
    const units = [unit('综合局', 'industry', 'commerce'), unit('商务局')];
    expect(unitsForFunctions(proposals, units)[0]?.unit?.name).toBe('商务局');
  });

  it('shows a function that no unit has', () => {
    expect(unitsForFunctions(proposals, []).map((one) => one.unit)).toEqual(proposals.map(() => null));
  });

  it('takes functions from the name where the directory says none, and forgets unknown codes', () => {
    expect(unitFunctions('市教体局', [])).toEqual(['education', 'sports']);
    expect(unitFunctions('市教体局', ['sports', 'fishing'])).toEqual(['sports']);
  });
});

describe('what ships', () => {
  it('names known functions in every example', () => {
    expect(SAMPLE_EXAMPLES.length).toBeGreaterThan(150);
    expect(
      SAMPLE_EXAMPLES.filter(({ leads }) => leads.some(({ functions }) => functions.length === 0)),
    ).toEqual([]);
  });

  it('lists no keyword of a function twice', () => {
    for (const words of Object.values(FUNCTION_KEYWORDS)) {
      const list = words.split(' ');
      expect(list.filter((word, index) => word === '' || list.indexOf(word) !== index)).toEqual([]);
    }
  });
});
