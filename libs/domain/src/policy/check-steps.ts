import { PAPER_KINDS, STEP_AUDIENCES, STEP_AUDIENCE_LABELS, STEP_CHANNELS } from './policy-step.js';
import { STEP_SUBJECTS, STEP_SUBJECT_LABELS } from './policy-step.js';
import type { PolicyStep, StepSubject, StepTell } from './policy-step.js';

const STEPS_MAX = 60;
const NAME_MAX = 30;
const YEAR = 366;
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEY_MAX = 40;
const LAST_PART = /-[^-]*$/;
const COUNT = /^\d+$/;

interface StepComplaint {
  readonly place: string;
  readonly text: string;
}

/** A paper is about a task; a page of reports covers many, an instruction may be about a plan. */
const WITHOUT_PAPER: readonly StepSubject[] = ['report', 'instruction'];
/** Only a whole task has 配合单位. */
const WITH_PARTNERS: readonly StepSubject[] = ['milestone', 'acceptance', 'task'];

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

/** What is wrong with the steps of a ladder; places begin at `steps`. */
export function checkSteps(steps: readonly PolicyStep[]): StepComplaint[] {
  if (steps.length === 0) return [{ place: 'steps', text: '至少要有一个步骤。' }];
  if (steps.length > STEPS_MAX) return [{ place: 'steps', text: `步骤不能超过${STEPS_MAX}个。` }];
  const each = steps.flatMap((step, index) =>
    checkStep(step).map(({ place, text }) => ({
      place: `steps.${index}.${place}`,
      text: `第${index + 1}步“${step.name}”：${text}`,
    })),
  );
  return [...each, ...checkKeys(steps), ...checkSameTime(steps)];
}

type Check = readonly [wrong: boolean, place: string, text: string];

function checkStep(step: PolicyStep): StepComplaint[] {
  const { key, name, subject, offset } = step;
  const checks: readonly Check[] = [
    [!KEY.test(key) || key.length > KEY_MAX, 'key', '内部编号须由小写字母、数字和连字符组成。'],
    [name.trim() === '' || name.length > NAME_MAX, 'name', `名称须为1至${NAME_MAX}个字。`],
    [!STEP_SUBJECTS.includes(subject), 'subject', '不认识的提醒对象。'],
    [!isWithin(offset, -YEAR, YEAR), 'offset', `天数须为整数，前后不超过${YEAR}天。`],
    [subject === 'task' && offset < 0, 'offset', '任务交办之前不能提醒，天数须从0开始。'],
    [step.in !== 'days' && step.in !== 'workdays', 'in', '须按日历日或工作日计算。'],
    ...checkRepeat(step),
    ...checkPaper(step),
    ...checkTell(step),
  ];
  return checks.flatMap(([wrong, place, text]) => (wrong ? [{ place, text }] : []));
}

function checkRepeat({ every, offset }: PolicyStep): Check[] {
  if (every === undefined) return [];
  return [
    [!isWithin(every, 1, YEAR), 'every', `重复的间隔须为1至${YEAR}的整数。`],
    [offset < 0, 'every', '到期前的提醒不能重复，请改为从当日或逾期后起重复。'],
  ];
}

function checkPaper({ paper, subject }: PolicyStep): Check[] {
  if (paper === undefined) return [];
  return [
    [!PAPER_KINDS.includes(paper), 'paper', '不认识的文书。'],
    [WITHOUT_PAPER.includes(subject), 'paper', `${STEP_SUBJECT_LABELS[subject]}的步骤不能拟制文书。`],
  ];
}

function checkTell({ tell, paper, subject }: PolicyStep): Check[] {
  const audiences = tell.map(({ audience }) => audience);
  return [
    [tell.length === 0 && paper === undefined, 'tell', '至少要告知一方，或者拟制一份文书。'],
    [new Set(audiences).size !== audiences.length, 'tell', '同一方只能写一行，请合并渠道。'],
    [
      audiences.includes('cooperating') && !WITH_PARTNERS.includes(subject),
      'tell',
      '只有节点、签收和任务的步骤可以告知配合单位。',
    ],
    ...tell.flatMap((line, index) => checkLine(line, index)),
  ];
}

function checkLine({ audience, channels }: StepTell, index: number): Check[] {
  const place = `tell.${index}`;
  return [
    [!STEP_AUDIENCES.includes(audience), place, '不认识的收件人。'],
    [channels.length === 0, place, `请给${STEP_AUDIENCE_LABELS[audience]}至少选一个渠道。`],
    [new Set(channels).size !== channels.length, place, `${STEP_AUDIENCE_LABELS[audience]}的渠道有重复。`],
    [channels.some((channel) => !STEP_CHANNELS.includes(channel)), place, '不认识的渠道。'],
  ];
}

/** What a step's repeats begin with: `overdue` of `overdue-weekly`, whose repeats are `overdue-7`, `overdue-14` …. */
const stemOf = (key: string): string => key.replace(LAST_PART, '');

/** Whether a step's own key could be that of a repeat: `overdue-14` under the stem `overdue`. */
const isCountOf = (key: string, stem: string): boolean =>
  key.startsWith(`${stem}-`) && COUNT.test(key.slice(stem.length + 1));

/** Keys tell apart what was sent, so neither they nor those of repeats may meet. */
function checkKeys(steps: readonly PolicyStep[]): StepComplaint[] {
  const keys = new Set<string>();
  const stems = new Set<string>();
  const complaints: StepComplaint[] = [];
  for (const [index, { key, every }] of steps.entries()) {
    const stem = stemOf(key);
    if (keys.has(key) || (every !== undefined && stems.has(stem)))
      complaints.push({ place: `steps.${index}.key`, text: `第${index + 1}步的内部编号与前面的步骤相同。` });
    keys.add(key);
    if (every !== undefined) stems.add(stem);
  }
  const met = steps.filter(({ key, every }) =>
    every === undefined ? [...stems].some((stem) => isCountOf(key, stem)) : false,
  );
  return [
    ...complaints,
    ...met.map(({ name }) => ({ place: 'steps', text: `步骤“${name}”的内部编号与重复步骤的相同。` })),
  ];
}

/** Two steps of a subject at the same time would tell the same people twice. */
function checkSameTime(steps: readonly PolicyStep[]): StepComplaint[] {
  const places = new Map<string, number>();
  return steps.flatMap((step, index) => {
    const time = [step.subject, step.offset, step.offset === 0 ? '' : step.in, step.every ?? ''].join(' ');
    const first = places.get(time);
    if (first === undefined) {
      places.set(time, index);
      return [];
    }
    return [
      {
        place: `steps.${index}.offset`,
        text: `第${index + 1}步与第${first + 1}步的时间相同，请合并为一步。`,
      },
    ];
  });
}
