import { deriveMilestones } from './derive-milestones.js';
import type { TargetFact } from './derive-milestones.js';

const target = (key: string, change: Partial<TargetFact> = {}): TargetFact => ({
  key,
  quote: `目标${key}`,
  due: null,
  dueText: null,
  recurring: null,
  value: null,
  unit: null,
  ...change,
});

const options = { issuedOn: '2024-06-21', horizon: '2026-12-31' };

describe('deriveMilestones', () => {
  it('groups stated targets by due date, in order of date', () => {
    const targets = [
      target('a', { quote: '到2027年,更新率达到60%', due: '2027-12-31' }),
      target('b', { quote: '到2025年,推进100项项目', due: '2025-12-31' }),
      target('c', { quote: '投资额完成50亿元', due: '2025-12-31' }),
    ];
    expect(deriveMilestones(targets, options)).toEqual([
      {
        name: '到2025年,推进100项项目等2项',
        due: '2025-12-31',
        basis: 'stated',
        rule: '文中写明到2025年，按当年12月31日计；时限承接上文，按2025-12-31计',
        targetKeys: ['b', 'c'],
      },
      {
        name: '到2027年,更新率达到60%',
        due: '2027-12-31',
        basis: 'stated',
        rule: '文中写明到2027年，按当年12月31日计',
        targetKeys: ['a'],
      },
    ]);
  });

  it.each([
    ['no targets', []],
    ['no date', [target('a')]],
    ['only words', [target('a', { dueText: '长期坚持' })]],
    ['a recurrence it does not know', [target('a', { recurring: 'often' })]],
  ])('makes none of %s', (_, targets) => {
    expect(deriveMilestones(targets, options)).toEqual([]);
  });

  it('makes a yearly duty one milestone a year', () => {
    const yearly = deriveMilestones([target('a', { recurring: 'yearly', quote: '每年培训500人' })], options);
    expect(yearly.map(({ due, basis }) => `${due} ${basis}`)).toEqual([
      '2024-12-31 recurring',
      '2025-12-31 recurring',
      '2026-12-31 recurring',
    ]);
    expect(yearly[0]).toMatchObject({ name: '每年培训500人', targetKeys: ['a'] });
  });

  it('puts stated and recurring targets of one date into one milestone', () => {
    const targets = [
      target('a', { recurring: 'yearly', quote: '每年培训500人' }),
      target('b', { due: '2025-12-31', quote: '到2025年建成5家' }),
    ];
    const milestone = deriveMilestones(targets, options).find(({ due }) => due === '2025-12-31');
    expect(milestone).toMatchObject({ name: '每年培训500人等2项', basis: 'stated', targetKeys: ['a', 'b'] });
    expect(milestone?.rule).toContain('“每年”');
    expect(milestone?.rule).toContain('文中写明到2025年');
  });

  it('reads the date from the printed deadline where the wording has none', () => {
    const [milestone] = deriveMilestones(
      [target('a', { quote: '全部开工', dueText: '2025年6月底', due: '2025-06-30' })],
      options,
    );
    expect(milestone?.rule).toBe('文中写明到6月，按当月最后一日2025-06-30计');
  });

  it('names a shared wording once, without line breaks', () => {
    const shared = { quote: ' 更新公交车400辆,\n新能源出租车100辆', due: '2025-12-31' };
    const [milestone] = deriveMilestones([target('a', shared), target('b', shared)], options);
    expect(milestone?.name).toBe('更新公交车400辆, 新能源出租车100辆');
    expect(milestone?.targetKeys).toEqual(['a', 'b']);
  });

  it.each([1, 2])('keeps the name of %i wordings within 60 characters', (count) => {
    const targets = Array.from({ length: count }, (_, index) =>
      target(`k${index}`, { quote: `${'𠮷'.repeat(80)}${index}`, due: '2025-12-31' }),
    );
    const name = deriveMilestones(targets, options)[0]?.name ?? '';
    expect([...name]).toHaveLength(60);
    expect(name).toMatch(count === 1 ? /^𠮷+…$/u : /^𠮷+…等2项$/u);
  });
});
