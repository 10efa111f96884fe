import { PAPER_KINDS } from '../policy/policy-step.js';
import { officialDate } from './official-date.js';
import { paperContent } from './paper-content.js';
import type { PaperFacts } from './paper-facts.js';
import { paperObstacle, type PaperGrounds } from './paper-grounds.js';
import { defaultPaperCode, paperNumberText } from './paper-rules.js';
import { printable } from './printable.js';

const FACTS: PaperFacts = {
  kind: 'supervise',
  issuer: '长治市专班办公室',
  numberText: '长治督办〔2026〕1号',
  unit: '市工信局',
  task: { code: 'CZ-2026-017', title: '更新设备', due: '2026-12-31' },
  plan: { title: '设备更新方案', docNumber: '长政发〔2026〕5号' },
  clauses: [{ place: '（一）', words: '到2026年底，更新设备100台。' }],
  leads: ['市工信局'],
  cooperating: ['市商务局'],
  milestone: { name: '更新设备', due: '2026-12-31' },
  reason: '节点“更新设备”已逾期4天。',
  progress: null,
  earlier: 0,
  demand: '',
  answerDue: '2027-01-11',
  cc: [],
  day: '2027-01-04',
  policyVersion: 3,
};
const textOf = (facts: Partial<PaperFacts>): string => {
  const { blocks, rows } = paperContent({ ...FACTS, ...facts });
  return [...blocks.map(({ text }) => text), ...rows.flatMap(({ label, lines }) => [label, ...lines])].join(
    '\n',
  );
};

describe('what a paper says', () => {
  it.each(PAPER_KINDS)('names source, exact words, duty, time and demand: %s', (kind) => {
    const text = textOf({ kind });
    for (const words of [
      '《设备更新方案》（长政发〔2026〕5号）',
      '“到2026年底，更新设备100台。”',
      '2026年12月31日',
      '已逾期4天。',
      '尚未收到',
      '2027年1月11日前',
      '市商务局',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/。[。，；]|undefined|null/u);
  });

  it('has three parts in a 督办通知单, none in a 催办通知书, and fields in a slip', () => {
    const headings = (kind: PaperFacts['kind']) =>
      paperContent({ ...FACTS, kind }).blocks.filter(({ style }) => style === 'heading').length;
    expect([headings('supervise'), headings('chase'), headings('red')]).toEqual([3, 0, 0]);
    const fields = paperContent({ ...FACTS, kind: 'red' }).rows.map(({ label }) => label);
    expect(fields).toEqual([
      ...['督办事项', '来源依据', '牵头单位', '配合单位', '办理时限', '当前进展', '督办要求', '反馈时限'],
      ...['签收', '办理情况反馈'],
    ]);
  });

  it('speaks to the unit that reads it', () => {
    expect(textOf({})).toContain('由你单位牵头，市商务局配合');
    expect(textOf({ leads: ['市工信局', '市发改委'] })).toContain('由你单位会同市发改委牵头');
    expect(textOf({ unit: '市商务局' })).toContain('由市工信局牵头，你单位参与，办理时限');
  });

  it('says what the office wrote, else the kind’s own words, and how often it was asked', () => {
    expect(textOf({ demand: '请每周报送。' })).toContain('请每周报送。');
    expect(paperContent(FACTS).demand).not.toBe('');
    expect(textOf({ earlier: 2 })).toContain('2次');
    expect(textOf({ progress: { day: '2026-11-05', text: '完成60台。' } })).toContain(
      '最近一次进展反馈（2026年11月5日）：完成60台。',
    );
  });

  it('is clean of what a file or the database could not hold', () => {
    const json = JSON.stringify(
      paperContent({ ...FACTS, demand: '请\u0000抓\ud800紧\u202e', cc: ['\u0001', '市\u0007府'] }),
    );
    expect(json).not.toMatch(/[\u0000-\u001f\u202e]|\\u/u);
    expect(paperContent({ ...FACTS, cc: ['\u0001', '市府'] }).cc).toEqual(['市府']);
  });
});

describe('words of a paper', () => {
  it.each([
    ['a\u0000\u0001b', 'a b'],
    ['\ud800x\udc00', 'x'],
    ['😀长', '😀长'],
    ['一\n二\t三', '一 二 三'],
    ['\ufffe\uffff', ''],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])('are printable: %j', (given, shown) => expect(printable(given)).toBe(shown));

  it('have Chinese days and numbers', () => {
    expect(officialDate('2026-01-05')).toBe('2026年1月5日');
    expect(paperNumberText('长治', 'blue', 2026, 12)).toBe('长治蓝督〔2026〕12号');
  });

  it.each([
    ['长治市', '长治'],
    ['山西省', '山西'],
    ['宁夏回族自治区', '宁夏回族'],
    ['沁县', '沁县'],
    ['延边朝鲜族自治州', '延边朝鲜族'],
  ])('have a code from the place: %s', (name, code) => expect(defaultPaperCode(name)).toBe(code));
});

describe('the ground of a paper', () => {
  const GROUNDS: PaperGrounds = {
    task: 'active',
    takesPart: true,
    unsigned: false,
    milestone: { state: 'planned', due: '2026-12-31' },
    step: { subject: 'milestone', offset: 1 },
    today: '2027-01-04',
  };
  it.each([
    [{}, null],
    [{ milestone: undefined, step: null }, null],
    [{ milestone: { state: 'returned', due: '2026-12-31' } }, null],
    [{ task: 'completed' }, 'task-ended'],
    [{ task: 'draft' }, 'task-ended'],
    [{ task: 'suspended' }, 'task-suspended'],
    [{ takesPart: false }, 'no-part'],
    [{ milestone: null }, 'milestone-gone'],
    [{ milestone: { state: 'reported', due: '2026-12-31' } }, 'milestone-reported'],
    [{ milestone: { state: 'planned', due: '2027-01-04' } }, 'milestone-postponed'],
    [
      { milestone: { state: 'planned', due: '2027-01-04' }, step: { subject: 'milestone', offset: -7 } },
      null,
    ],
    [{ milestone: { state: 'planned', due: '2027-06-30' }, step: null }, null],
    [{ milestone: undefined, step: { subject: 'acceptance', offset: 1 } }, 'accepted'],
    [{ milestone: undefined, step: { subject: 'acceptance', offset: 1 }, unsigned: true }, null],
  ] as const)('%j: %s', (change, obstacle) =>
    expect(paperObstacle({ ...GROUNDS, ...change } as PaperGrounds)).toBe(obstacle),
  );
});
