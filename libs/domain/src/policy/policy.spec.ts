import { checkPolicy } from './check-policy.js';
import { draftRules } from './draft-rules.js';
import { DEFAULT_LADDERS, LADDER_KEYS, effectiveLadder, inheritedLadder } from './ladders.js';
import { policyChanges } from './policy-changes.js';
import { DEFAULT_POLICY, completePolicy, isQuiet, type Policy, type StoredPolicy } from './policy.js';
import { STEP_SUBJECTS, type PolicyStep } from './policy-step.js';
import { stepSentence } from './step-sentence.js';

const BEFORE_7 = step('ordinary', 'before-7');

function step(ladder: keyof typeof DEFAULT_LADDERS, key: string): PolicyStep {
  const found = DEFAULT_LADDERS[ladder].steps.find((entry) => entry.key === key);
  if (found === undefined) throw new Error(`no step ${key}`);
  return found;
}

const withSteps = (...steps: readonly PolicyStep[]): Policy => ({
  ...DEFAULT_POLICY,
  ladders: { ...DEFAULT_POLICY.ladders, ordinary: { steps } },
});

describe('the presets', () => {
  it('are plain data and can be laid down as they are', () => {
    expect(structuredClone(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
    expect(JSON.parse(JSON.stringify(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY);
    expect(checkPolicy(DEFAULT_POLICY)).toEqual([]);
  });

  it.each(LADDER_KEYS)('%s watches everything that has a day, and goes to the top', (key) => {
    const { steps } = DEFAULT_LADDERS[key];
    const subjects = new Set(steps.map(({ subject }) => subject));
    const expected = STEP_SUBJECTS.filter((subject) => subject !== 'task' || key === '13710');
    expect([...subjects].sort()).toEqual([...expected].sort());
    for (const subject of ['milestone', 'acceptance', 'report', 'instruction'] as const) {
      const audiences = steps
        .filter((entry) => entry.subject === subject)
        .flatMap(({ tell }) => tell.map(({ audience }) => audience));
      expect(audiences).toContain('supervisor');
    }
  });

  it.each(LADDER_KEYS)('%s keeps the keys under which reminders were sent before', (key) => {
    const keys = DEFAULT_LADDERS[key].steps
      .filter(({ subject }) => subject === 'milestone')
      .map((entry) => entry.key);
    expect(keys).toEqual(
      expect.arrayContaining(['before-30', 'before-7', 'before-1', 'on-day', 'overdue', 'overdue-weekly']),
    );
  });

  it('put paper before the office: 催办 and 督办, or the three slips one after another', () => {
    const papers = (key: keyof typeof DEFAULT_LADDERS) =>
      DEFAULT_LADDERS[key].steps.flatMap(({ paper }) => paper ?? []);
    expect(papers('ordinary')).toEqual(['chase', 'supervise']);
    expect(papers('slips')).toEqual(['blue', 'yellow', 'red']);
    expect(papers('13710')).toEqual(['supervise', 'chase', 'supervise']);
  });

  it('13710 counts workdays 1, 3, 7 and 10 from 交办', () => {
    const since = DEFAULT_LADDERS['13710'].steps.filter(({ subject }) => subject === 'task');
    expect(since.map(({ offset }) => offset)).toEqual([1, 3, 7, 10]);
    expect(new Set(since.map((entry) => entry.in))).toEqual(new Set(['workdays']));
  });
});

describe('stepSentence', () => {
  it.each([
    [BEFORE_7, '节点到期前7天：站内消息和邮件告知联络员、单位负责人'],
    [
      step('ordinary', 'overdue'),
      '节点逾期第1天：站内消息和邮件告知联络员、单位负责人；站内消息告知专班办公室；拟制催办通知书',
    ],
    [
      step('slips', 'overdue-escalate'),
      '节点逾期第5个工作日：站内消息和邮件告知联络员、单位负责人、专项工作组、分管领导；站内消息告知专班办公室；拟制红色督办单',
    ],
    [
      step('ordinary', 'overdue-weekly'),
      '节点逾期第7天起每7天：站内消息和邮件告知联络员、单位负责人；站内消息告知专班办公室',
    ],
    [step('ordinary', 'report-day'), '报送截止当日：站内消息和邮件告知联络员、单位负责人'],
    [step('ordinary', 'accept-before'), '签收期满前1个工作日：站内消息和邮件告知联络员、单位负责人'],
    [
      { ...step('13710', 'day-three'), atRest: true },
      '交办后第3个工作日：站内消息和邮件告知联络员、单位负责人（休息日照发）',
    ],
    [
      { ...BEFORE_7, tell: [{ audience: 'office', channels: ['inbox', 'sms', 'robot'] }] },
      '节点到期前7天：站内消息、短信和群机器人告知专班办公室',
    ],
  ] as const)('%#', (given, expected) => {
    expect(stepSentence(given)).toBe(expected);
  });
});

describe('completePolicy', () => {
  it.each<[string, StoredPolicy, object]>([
    ['nothing at all', {}, DEFAULT_POLICY],
    [
      'rules without ladders',
      { version: 4, duties: { ...DEFAULT_POLICY.duties, acceptance: { workdays: 5 } } },
      { version: 4, duties: { acceptance: { workdays: 5 } }, ladder: 'ordinary', ladders: DEFAULT_LADDERS },
    ],
    [
      'lights by days alone',
      { lights: { yellowWorkdays: 5 } },
      { lights: { yellowWorkdays: 5, schedule: { on: true, yellowPoints: 10, redPoints: 30 } } },
    ],
    [
      'a digest without the month',
      { digest: { weekday: 5, time: '16:00' } },
      { digest: { weekday: 5, time: '16:00', monthEnd: true } },
    ],
    [
      'a ladder from which steps were taken',
      { ladders: { slips: { steps: [BEFORE_7] } } },
      { ladders: { ...DEFAULT_LADDERS, slips: { steps: [BEFORE_7] } } },
    ],
    ['a ladder nobody knows', { ladder: 'steep' as never }, { ladder: 'ordinary' }],
  ])('fills in %s', (_, stored, expected) => {
    const completed = completePolicy(stored);
    expect(completed).toMatchObject(expected);
    expect(checkPolicy(completed)).toEqual([]);
    expect(completePolicy(completed)).toEqual(completed);
  });
});

describe('isQuiet', () => {
  it.each([
    ['21:59', '22:00', '07:00', false],
    ['22:00', '22:00', '07:00', true],
    ['06:59', '22:00', '07:00', true],
    ['07:00', '22:00', '07:00', false],
    ['12:30', '12:00', '13:00', true],
    ['13:00', '12:00', '13:00', false],
    ['03:00', '00:00', '00:00', false],
  ])('%s between %s and %s: %s', (time, from, to, quiet) => {
    expect(isQuiet(time, { from, to })).toBe(quiet);
  });
});

test.each([
  ['slips', '13710', 'ordinary', 'slips'],
  [null, '13710', 'ordinary', '13710'],
  [null, null, 'ordinary', 'ordinary'],
] as const)('task %s, plan %s, rules %s: follows %s', (task, plan, policy, expected) => {
  expect(effectiveLadder({ task, plan, policy })).toBe(expected);
  expect(effectiveLadder({ task: null, plan, policy })).toBe(inheritedLadder({ plan, policy }));
});

describe('checkPolicy', () => {
  it.each<[string, Policy, string]>([
    ['no step', withSteps(), 'ladders.ordinary.steps'],
    ['the same key twice', withSteps(BEFORE_7, { ...BEFORE_7, offset: -8 }), 'ladders.ordinary.steps.1.key'],
    [
      'the same time twice',
      withSteps(BEFORE_7, { ...BEFORE_7, key: 'x' }),
      'ladders.ordinary.steps.1.offset',
    ],
    ['no name', withSteps({ ...BEFORE_7, name: ' ' }), 'ladders.ordinary.steps.0.name'],
    ['a key with signs', withSteps({ ...BEFORE_7, key: 'Vor 7' }), 'ladders.ordinary.steps.0.key'],
    ['half a day', withSteps({ ...BEFORE_7, offset: 0.5 }), 'ladders.ordinary.steps.0.offset'],
    ['years ahead', withSteps({ ...BEFORE_7, offset: -400 }), 'ladders.ordinary.steps.0.offset'],
    ['before 交办', withSteps({ ...BEFORE_7, subject: 'task' }), 'ladders.ordinary.steps.0.offset'],
    ['repeats before the day', withSteps({ ...BEFORE_7, every: 7 }), 'ladders.ordinary.steps.0.every'],
    ['repeats at once', withSteps({ ...BEFORE_7, offset: 1, every: 0 }), 'ladders.ordinary.steps.0.every'],
    ['nobody told', withSteps({ ...BEFORE_7, tell: [] }), 'ladders.ordinary.steps.0.tell'],
    [
      'told by nothing',
      withSteps({ ...BEFORE_7, tell: [{ audience: 'head', channels: [] }] }),
      'ladders.ordinary.steps.0.tell.0',
    ],
    [
      'one audience twice',
      withSteps({ ...BEFORE_7, tell: [...BEFORE_7.tell, ...BEFORE_7.tell.slice(0, 1)] }),
      'ladders.ordinary.steps.0.tell',
    ],
    [
      'partners of a report',
      withSteps({ ...BEFORE_7, subject: 'report', tell: [{ audience: 'cooperating', channels: ['inbox'] }] }),
      'ladders.ordinary.steps.0.tell',
    ],
    [
      'paper about a report',
      withSteps({ ...BEFORE_7, subject: 'report', paper: 'chase' }),
      'ladders.ordinary.steps.0.paper',
    ],
    [
      'a key like that of a repeat',
      withSteps(step('ordinary', 'overdue-weekly'), { ...BEFORE_7, key: 'overdue-14' }),
      'ladders.ordinary.steps',
    ],
    [
      'two repeats with one stem',
      withSteps(step('ordinary', 'overdue-weekly'), {
        ...{ ...step('ordinary', 'overdue-weekly'), key: 'overdue-again', offset: 9 },
      }),
      'ladders.ordinary.steps.1.key',
    ],
    ['a send time at night', { ...DEFAULT_POLICY, sendTime: '23:00' }, 'sendTime'],
    ['no time of day', { ...DEFAULT_POLICY, sendTime: '9:00' }, 'sendTime'],
    [
      'a digest at night',
      { ...DEFAULT_POLICY, digest: { weekday: 1, time: '06:00', monthEnd: true } },
      'digest.time',
    ],
    [
      'an eighth weekday',
      { ...DEFAULT_POLICY, digest: { weekday: 8, time: '09:00', monthEnd: true } },
      'digest.weekday',
    ],
    ['hours that are none', { ...DEFAULT_POLICY, quiet: { from: '24:00', to: '07:00' } }, 'quiet.from'],
    ['a ladder nobody knows', { ...DEFAULT_POLICY, ladder: 'steep' as never }, 'ladder'],
    [
      'red before yellow',
      {
        ...DEFAULT_POLICY,
        lights: { yellowWorkdays: 3, schedule: { on: true, yellowPoints: 30, redPoints: 30 } },
      },
      'lights.schedule.redPoints',
    ],
    [
      'no day of yellow',
      { ...DEFAULT_POLICY, lights: { ...DEFAULT_POLICY.lights, yellowWorkdays: 0 } },
      'lights.yellowWorkdays',
    ],
    [
      'an acceptance of no day',
      { ...DEFAULT_POLICY, duties: { ...DEFAULT_POLICY.duties, acceptance: { workdays: 0 } } },
      'duties',
    ],
  ])('%s', (_, policy, place) => {
    const complaints = checkPolicy(policy);
    expect(complaints.map((complaint) => complaint.place)).toContain(place);
    for (const { text } of complaints) expect(text).toMatch(/^[\p{Script=Han}\d].*。$/u);
  });

  it('lets a step without anybody through where it makes a paper', () => {
    expect(checkPolicy(withSteps({ ...BEFORE_7, tell: [], paper: 'chase' }))).toEqual([]);
  });
});

describe('draftRules', () => {
  const draft = (steps: Parameters<typeof draftRules>[1]['ladders']) =>
    draftRules({ ...DEFAULT_POLICY, version: 6 }, { ladders: steps }, 7);

  it('leaves what a draft does not name as it is', () => {
    expect(draftRules(DEFAULT_POLICY, {}, 1)).toEqual({ ...DEFAULT_POLICY, version: 1 });
    expect(draftRules(DEFAULT_POLICY, { sendTime: '08:30' }, 1)).toEqual({
      ...{ ...DEFAULT_POLICY, version: 1, sendTime: '08:30' },
    });
  });

  it('keeps the key of a step that was there, and makes one for what is new or watches something else', () => {
    const { key: _, ...fresh } = BEFORE_7;
    const { ladders } = draft({
      ordinary: {
        steps: [
          { ...BEFORE_7, offset: -10 },
          { ...fresh, name: ' 到期前15天 ', offset: -15 },
          { ...step('ordinary', 'on-day'), subject: 'subtask' },
          { ...step('ordinary', 'overdue'), every: 3 },
          { ...fresh, key: 'overdue-14', offset: -20 },
        ],
      },
    });
    expect(ladders.ordinary.steps.map(({ key, name }) => [key, name])).toEqual([
      ['before-7', '到期前7天'],
      ['milestone-r7s1', '到期前15天'],
      ['subtask-r7s2', '到期当日'],
      ['milestone-r7s3-every', '逾期次日'],
      ['milestone-r7s4', '到期前7天'],
    ]);
    expect(ladders.slips).toBe(DEFAULT_LADDERS.slips);
  });
});

describe('policyChanges', () => {
  it('says nothing where nothing changed', () => {
    expect(policyChanges(DEFAULT_POLICY, completePolicy(structuredClone(DEFAULT_POLICY)))).toEqual([]);
  });

  it('names values, and steps that were added, removed, changed or moved', () => {
    const [before30, before7, ...others] = DEFAULT_LADDERS.ordinary.steps;
    if (before30 === undefined || before7 === undefined) throw new Error('no steps');
    const after: Policy = {
      ...withSteps({ ...before7, offset: -10, name: '到期前10天' }, ...others.slice(1), {
        ...{ ...before30, key: 'before-60', name: '到期前60天', offset: -60 },
      }),
      sendTime: '08:30',
      ladder: 'slips',
    };
    expect(policyChanges(DEFAULT_POLICY, after)).toEqual([
      { label: '默认提醒规则', from: '普通', to: '三色单' },
      { label: '提醒发送时间', from: '09:00', to: '08:30' },
      {
        label: '普通·到期前7天',
        from: '到期前7天（节点到期前7天：站内消息和邮件告知联络员、单位负责人）',
        to: '到期前10天（节点到期前10天：站内消息和邮件告知联络员、单位负责人）',
      },
      {
        label: '普通·新增步骤',
        from: '无',
        to: '到期前60天（节点到期前60天：站内消息和邮件告知联络员、单位负责人）',
      },
      {
        label: '普通·删除步骤',
        from: '到期前30天（节点到期前30天：站内消息和邮件告知联络员、单位负责人）',
        to: '无',
      },
      {
        label: '普通·删除步骤',
        from: '到期前1天（节点到期前1天：站内消息和邮件告知联络员、单位负责人）',
        to: '无',
      },
    ]);
  });

  it('names a new order alone', () => {
    const steps = [...DEFAULT_LADDERS.slips.steps];
    const moved = {
      ...DEFAULT_POLICY,
      ladders: { ...DEFAULT_POLICY.ladders, slips: { steps: [...steps.slice(1), ...steps.slice(0, 1)] } },
    };
    expect(policyChanges(DEFAULT_POLICY, moved).map(({ label }) => label)).toEqual(['三色单·次序']);
  });
});
