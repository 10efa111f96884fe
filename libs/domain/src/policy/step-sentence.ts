import { PAPER_KIND_LABELS, STEP_AUDIENCE_LABELS, STEP_CHANNEL_LABELS } from './policy-step.js';
import type { PolicyStep, StepSubject, StepTell } from './policy-step.js';

interface Wording {
  readonly before: string;
  readonly onDay: string;
  readonly after: string;
}

/** How each subject speaks of the time before its day, of the day and of the time after it. */
const WORDINGS: Readonly<Record<StepSubject, Wording>> = {
  milestone: { before: '节点到期前', onDay: '节点到期当日', after: '节点逾期' },
  acceptance: { before: '签收期满前', onDay: '签收期满当日', after: '签收逾期' },
  report: { before: '报送截止前', onDay: '报送截止当日', after: '报送逾期' },
  subtask: { before: '分解任务到期前', onDay: '分解任务到期当日', after: '分解任务逾期' },
  instruction: { before: '批示答复期限前', onDay: '批示答复期限当日', after: '批示答复逾期' },
  task: { before: '交办前', onDay: '交办当日', after: '交办后' },
};

type StepTime = Pick<PolicyStep, 'subject' | 'offset' | 'in' | 'every'>;

const unitOf = (step: Pick<PolicyStep, 'in'>): string => (step.in === 'days' ? '天' : '个工作日');

/** When a step falls: 节点到期前7天, 报送截止当日, 节点逾期第7天起每7天. */
export function stepTime(step: StepTime): string {
  const wording = WORDINGS[step.subject];
  const repeats = step.every === undefined ? '' : `起每${step.every}${unitOf(step)}`;
  if (step.offset === 0) return `${wording.onDay}${repeats}`;
  if (step.offset < 0) return `${wording.before}${-step.offset}${unitOf(step)}${repeats}`;
  return `${wording.after}第${step.offset}${unitOf(step)}${repeats}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1) ?? ''}`;

/** Who hears on the same channels is named together. */
function tellings(tell: readonly StepTell[]): string[] {
  const byChannels = new Map<string, string[]>();
  for (const { audience, channels } of tell) {
    const by = listed(channels.map((channel) => STEP_CHANNEL_LABELS[channel]));
    byChannels.set(by, [...(byChannels.get(by) ?? []), STEP_AUDIENCE_LABELS[audience]]);
  }
  return [...byChannels].map(([by, whom]) => `${by}告知${whom.join('、')}`);
}

/** A step as an official reads it: 节点到期前7天：站内消息和邮件告知联络员、单位负责人. */
export function stepSentence(step: PolicyStep): string {
  const paper = step.paper === undefined ? [] : [`拟制${PAPER_KIND_LABELS[step.paper]}`];
  const rest = step.atRest === true ? '（休息日照发）' : '';
  return `${stepTime(step)}：${[...tellings(step.tell), ...paper].join('；')}${rest}`;
}
