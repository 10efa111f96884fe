import { importPlan } from '../index.js';

const rules = (sentence: string, tasks = '（一）甲。做。\n（二）乙。做。\n（三）丙。做。'): string[] =>
  importPlan(
    `某市方案\n为推进工作，制定本方案。${sentence}\n一、任务\n${tasks}\n二、保障\n略。`,
  ).defaults.map(
    ({ from, to, mentions }) =>
      `${from}→${to} ${mentions.map(({ role, name }) => `${role}:${name}`).join(' ')}`,
  );

describe('units named for clauses by their numbers', () => {
  it.each([
    [
      '第（一）至（二）项由市教育局牵头，第（三）项由市科技局负责。',
      ['一/（一）→一/（二） lead:市教育局', '一/（三）→一/（三） responsible:市科技局'],
    ],
    [
      '第一、三项任务由市教育局牵头，市财政局配合；其他另定。',
      [
        '一/（一）→一/（一） lead:市教育局 cooperating:市财政局',
        '一/（三）→一/（三） lead:市教育局 cooperating:市财政局',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(rules(sentence)).toEqual(expected);
  });

  it.each(['第（九）项由市教育局牵头。', '共3项由市教育局牵头。', '第（一）项由来已久。'])(
    'leaves alone %s',
    (sentence) => {
      expect(rules(sentence)).toEqual([]);
    },
  );

  it('leaves alone a number that several clauses have', () => {
    expect(rules('第（一）项由市教育局牵头。', '（一）甲。做。\n（一）乙。做。')).toEqual([]);
  });
});
