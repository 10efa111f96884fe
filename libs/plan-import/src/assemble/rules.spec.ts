import { importPlan } from '../index.js';

const plan = (tasks: string): string =>
  `某市方案\n为推进工作，制定本方案。\n${tasks}\n（二）乙。做。（市民政局、市科技局）\n二、保障\n（三）丙。做。`;

const rules = (text: string): string[] =>
  importPlan(text).defaults.map(({ kind, quote, from, to }) => `${kind} ${quote} ${from}→${to}`);

describe('rules for many clauses', () => {
  it.each([
    [
      'in a note that runs over a line are taken down once',
      '一、任务\n（一）甲。做。（责任单位：市教育局、市财政局。\n排名第一的为牵头单位。）',
      ['first-lead 排名第一的为牵头单位 一/（一）→null'],
    ],
    [
      'may follow the units of a heading',
      '一、任务（市教育局、市财政局负责，排名第一的为牵头单位）\n（一）甲。做。',
      [
        'section 市教育局、市财政局负责，排名第一的为牵头单位 一/（一）→一/（二）',
        'first-lead 排名第一的为牵头单位 一/（一）→null',
      ],
    ],
    [
      'may be all that a heading says',
      '一、任务（责任单位：排名第一的为牵头单位）\n（一）甲。做。',
      ['first-lead 排名第一的为牵头单位 一/（一）→null'],
    ],
  ])('%s', (_, tasks, expected) => {
    expect(rules(plan(tasks))).toEqual(expected);
  });

  it('tell what of a heading’s note could not be read', () => {
    const text = plan('一、任务（责任单位：市财政局。具体事项另行通知并抓紧办理）\n（一）甲。做。');
    const unread = importPlan(text).messages.filter(({ code }) => code === 'note-unread');
    expect(unread.map(({ span }) => span && text.slice(span.from, span.to))).toEqual([
      '具体事项另行通知并抓紧办理',
    ]);
  });
});
