import { dutyChanges, type RuleChange } from './check-duties.js';
import { LADDER_KEYS, LADDER_LABELS } from './ladders.js';
import type { PolicyStep } from './policy-step.js';
import type { PolicyRules } from './policy.js';
import { stepSentence } from './step-sentence.js';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Everything but duties and ladders, with its name and as people read it. */
const VALUES: readonly (readonly [label: string, say: (rules: PolicyRules) => string])[] = [
  ['临期亮黄灯', ({ lights }) => `到期前${lights.yellowWorkdays}个工作日`],
  ['按序时亮灯', ({ lights }) => (lights.schedule.on ? '是' : '否')],
  ['落后序时亮黄灯', ({ lights }) => `${lights.schedule.yellowPoints}个百分点及以上`],
  ['落后序时亮红灯', ({ lights }) => `超过${lights.schedule.redPoints}个百分点`],
  ['默认提醒规则', ({ ladder }) => LADDER_LABELS[ladder]],
  ['提醒发送时间', ({ sendTime }) => sendTime],
  ['督查摘要', ({ digest }) => `每周${WEEKDAYS[digest.weekday - 1] ?? ''}${digest.time}`],
  ['月末摘要', ({ digest }) => (digest.monthEnd ? '是' : '否')],
  ['免打扰时段', ({ quiet }) => (quiet.from === quiet.to ? '无' : `${quiet.from}至${quiet.to}`)],
];

/** What one version of the rules changed against the one before, in the words of those who read it. */
export function policyChanges(before: PolicyRules, after: PolicyRules): RuleChange[] {
  const values = VALUES.flatMap(([label, say]) => changeOf(label, say(before), say(after)));
  const ladders = LADDER_KEYS.flatMap((key) =>
    ladderChanges(LADDER_LABELS[key], before.ladders[key].steps, after.ladders[key].steps),
  );
  return [...dutyChanges(before.duties, after.duties), ...values, ...ladders];
}

const changeOf = (label: string, from: string, to: string): RuleChange[] =>
  from === to ? [] : [{ label, from, to }];

const words = (step: PolicyStep): string => `${step.name}（${stepSentence(step)}）`;

function ladderChanges(
  ladder: string,
  before: readonly PolicyStep[],
  after: readonly PolicyStep[],
): RuleChange[] {
  const old = new Map(before.map((step) => [step.key, step]));
  const now = new Map(after.map((step) => [step.key, step]));
  const changed = after.flatMap((step) => {
    const was = old.get(step.key);
    if (was === undefined) return [{ label: `${ladder}·新增步骤`, from: '无', to: words(step) }];
    return changeOf(`${ladder}·${was.name}`, words(was), words(step));
  });
  const removed = before
    .filter(({ key }) => !now.has(key))
    .map((step) => ({ label: `${ladder}·删除步骤`, from: words(step), to: '无' }));
  const stayed = (steps: readonly PolicyStep[]): string =>
    steps.flatMap(({ key }) => (now.has(key) ? (old.get(key)?.name ?? []) : [])).join('、');
  return [...changed, ...removed, ...changeOf(`${ladder}·次序`, stayed(before), stayed(after))];
}
