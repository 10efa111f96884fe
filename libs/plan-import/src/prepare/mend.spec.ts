import { importPlan, toLabelJson } from '../index.js';
import { mend } from './mend.js';

const SENTENCES = Array.from(
  { length: 8 },
  (_, i) =>
    `（${'一二三四五六七八'.charAt(i)}）推进第${i + 1}类平台建设。围绕企业需求，整合各类公共服务资源，到2027年，建成公共服务平台${i + 11}个，服务企业${i + 2}万家次以上。（市数据局牵头，市财政局、市商务局、市市场监督管理局等按职责分工负责）`,
);
const PLAN = `某市平台建设行动方案\n为推进平台建设，根据上级部署，结合我市实际，制定本方案。\n一、重点任务\n${SENTENCES.join('\n')}`;

/** Every paragraph cut after so many characters. */
const cutAt = (text: string, width: number): string =>
  text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n');

const blanked = (text: string): string => text.replace(/([\u3400-\u9fff]{4})(?=[\u3400-\u9fff])/g, '$1 ');

function facts(text: string): unknown {
  const { title, clauses } = importPlan(text);
  return {
    title,
    clauses: clauses.map(({ id, title: heading, units, targets }) => ({
      id,
      heading: heading?.replace(/ /g, ''),
      units: units.map(({ name, role }) => `${role} ${name}`),
      targets: targets.map(({ value, unit, due }) => `${value} ${unit} ${due}`),
    })),
  };
}

describe('a text that its conversion has cut reads like the text', () => {
  it.each([
    ['cut at a width', cutAt(PLAN, 37)],
    ['blanks inside words', blanked(PLAN)],
    ['carriage returns', PLAN.replace(/\n/g, '\r\n')],
    [
      'headings and bold type marked',
      PLAN.replace(/^(一、.*)$/m, '## $1').replace(/^(（.）[^。]+。)/gm, '**$1**'),
    ],
  ])('%s', (_, text) => {
    expect(text).not.toBe(PLAN);
    expect(facts(text)).toEqual(facts(PLAN));
  });

  it('a deeper indent opens a paragraph, even behind a line of full width', () => {
    // 35 and twice 37 characters behind an indent of two
    const paragraph = `　　${'推进平台建设提升服务水平'.repeat(9)}。`;
    const text = Array.from({ length: 5 }, () => paragraph).join('\n');
    expect(mend(cutAt(text, 37)).source.text).toBe(text);
  });

  it('a text of marks alone is empty, at its end', () => {
    expect(importPlan('****').body).toEqual({ from: 4, to: 4 });
  });

  it('a link on a line of its own is part of its sentence', () => {
    const text =
      '某市工作分工方案\n为落实《\n某省人民政府关于做好工作的意见》（某政发〔2024〕8号）精神\n，制定本方案。\n一、任务\n1.做好工作。（市财政局）\n2.完成工作。（市商务局）';
    const draft = importPlan(text);
    expect(text.slice(draft.body.from)).toMatch(/^为落实/);
    expect([draft.title, ...draft.cites]).toEqual(['某市工作分工方案', '某政发〔2024〕8号']);
  });

  it.each([cutAt(PLAN, 37), blanked(PLAN)])('places and quotes are those of the text passed in', (text) => {
    const { clauses } = importPlan(text);
    expect(clauses).toHaveLength(8);
    for (const { targets, units, notes } of clauses) {
      for (const { span, quote } of [...targets, ...notes])
        expect(text.slice(span.from, span.to)).toBe(quote);
      for (const { span, name } of units)
        expect(text.slice(span.from, span.to).replace(/\s/g, '')).toBe(name);
    }
    expect(toLabelJson(text, importPlan(text)).clauses).toHaveLength(8);
  });
});

describe('numbered paragraphs on one line', () => {
  const LINES = [
    '（一）加强领导。建立机制。',
    '（二）强化保障。统筹资金。（市财政局）',
    '（三）加强宣传。解读政策。',
  ];
  const text = `某市方案\n为推进工作，制定本方案。\n一、任务\n（一）甲。做。\n二、保障\n${LINES.join('')}`;

  it('are clauses of their own, at their places', () => {
    const { clauses } = importPlan(text);
    expect(clauses.slice(1).map(({ span }) => text.slice(span.from, span.to))).toEqual(LINES);
    expect(clauses[2]?.units.map(({ name }) => name)).toEqual(['市财政局']);
  });

  it.each([
    [
      '提出以下意见：一、优化环境，促进发展（一）简政。做。1.放权。2.减税。（二）监管。做。二、强化保障（三）领导。做。',
      [
        '一、优化环境，促进发展',
        '（一）简政。做。',
        '1.放权。',
        '2.减税。',
        '（二）监管。做。',
        '二、强化保障',
        '（三）领导。做。',
      ],
    ],
  ])('run on over headings: %s', (line, behind) => {
    expect(mend(line).source.text.split('\n').slice(1)).toEqual(behind);
  });

  it.each(['（一）甲：（二）乙；（三）丙。', '（一）按第（二）项执行。（四）另有规定。', '1.甲。2.乙。'])(
    'leaves alone: %s',
    (line) => expect(mend(line).source.text).toBe(line),
  );
});

describe('leaves alone', () => {
  it.each([
    ['a paragraph a line', PLAN],
    ['short lines', '牵头单位\n市教育局\n'.repeat(20)],
    ['blanks between names', '责任单位：市发改委 市财政局 市商务局'],
    ['lists in cells', '3\t甲。一、乙。（一）丙。（二）丁。二、戊。\t市局\n'],
    ['cells', '1\t建设\t市局\n2\t整治\t市委\n'.repeat(20)],
  ])('%s', (_, text) => {
    expect(mend(text).source.text).toBe(text);
  });
});
