import { addDays, compareDays, instantInShanghai, type CalendarDay, type TaskState } from '@app/domain';
import type { ScalePlace, ScaleUnit } from './scale-directory.js';
import type { Random } from './random.js';
import { DEEDS, FIELDS, MEASURES, VERBS } from './words.zh.js';

/** A task as it was made, before it becomes rows. */
export interface ScaleTask {
  readonly title: string;
  readonly quote: string;
  readonly state: TaskState;
  readonly leads: readonly ScaleUnit[];
  readonly cooperating: readonly ScaleUnit[];
  readonly implementing: readonly ScaleUnit[];
  readonly milestones: readonly ScaleMilestone[];
  readonly issuedAt: number | null;
  readonly acceptedAt: number | null;
  readonly completedAt: number | null;
  readonly closedAt: number | null;
}

export interface ScaleMilestone {
  readonly name: string;
  readonly due: CalendarDay;
  readonly state: 'planned' | 'reported' | 'confirmed' | 'returned';
}

/** Of tasks that went out; finished ones come about only where there was time for it. */
const STATES: readonly (readonly [TaskState, number])[] = [
  ['issued', 6],
  ['objected', 1],
  ['active', 46],
  ['completion_requested', 4],
  ['completed', 12],
  ['closed', 20],
  ['archived', 6],
  ['suspended', 2],
  ['cancelled', 2],
  ['draft', 1],
];
const FINISHED: readonly TaskState[] = ['completed', 'closed', 'archived'];
const UNACCEPTED: readonly TaskState[] = ['draft', 'issued', 'objected'];
const MILESTONE_COUNTS: readonly (readonly [number, number])[] = [
  [0, 15],
  [1, 40],
  [2, 25],
  [3, 12],
  [4, 8],
];
/** Of milestones whose day has passed, so many of a hundred still wait for the unit. */
const LATE_SHARE = 7;
const DAY_MS = 86_400_000;
const MIN_AGE_TO_FINISH = 40;

export interface TaskTimes {
  readonly today: CalendarDay;
  /** Day of 交办 of the plan; null for a draft. */
  readonly issuedOn: CalendarDay | null;
}

export function makeTask(random: Random, place: ScalePlace, times: TaskTimes): ScaleTask {
  const state = stateOf(random, times);
  const units = parts(random, place);
  const milestones = makeMilestones(random, state, times);
  return {
    ...wording(random, units, milestones),
    ...units,
    state,
    milestones,
    ...instants(random, state, times),
  };
}

function stateOf(random: Random, { today, issuedOn }: TaskTimes): TaskState {
  const state = random.weighted(STATES);
  if (issuedOn === null) return 'draft';
  const young = compareDays(addDays(issuedOn, MIN_AGE_TO_FINISH), today) > 0;
  return young && FINISHED.includes(state) ? 'active' : state;
}

type Parts = Pick<ScaleTask, 'leads' | 'cooperating' | 'implementing'>;

function parts(random: Random, { units, counties }: ScalePlace): Parts {
  const cooperating = random.between(0, 6);
  const leads = random.percent(25) ? 2 : 1;
  const named = random.sample(units, leads + cooperating);
  return {
    leads: named.slice(0, leads),
    cooperating: named.slice(leads),
    implementing: random.percent(12) ? random.sample(counties, random.between(1, 4)) : [],
  };
}

function makeMilestones(random: Random, state: TaskState, { today, issuedOn }: TaskTimes): ScaleMilestone[] {
  const from = issuedOn ?? today;
  const days = Array.from({ length: random.weighted(MILESTONE_COUNTS) }, () =>
    addDays(from, random.between(20, 900)),
  ).sort(compareDays);
  return days.map((due) => ({
    name: `${due.slice(0, 4)}年${Number(due.slice(5, 7))}月前完成${random.pick(DEEDS)}`,
    due,
    state: milestoneState(random, state, compareDays(due, today) < 0),
  }));
}

function milestoneState(random: Random, state: TaskState, passed: boolean): ScaleMilestone['state'] {
  if (FINISHED.includes(state) || state === 'completion_requested') return 'confirmed';
  if (UNACCEPTED.includes(state)) return 'planned';
  if (passed) return random.percent(LATE_SHARE) ? 'planned' : 'confirmed';
  return random.weighted([
    ['planned', 90],
    ['reported', 6],
    ['returned', 2],
    ['confirmed', 2],
  ] as const);
}

type Instants = Pick<ScaleTask, 'issuedAt' | 'acceptedAt' | 'completedAt' | 'closedAt'>;

/** In order, and none after today. */
function instants(random: Random, state: TaskState, { today, issuedOn }: TaskTimes): Instants {
  const none: Instants = { issuedAt: null, acceptedAt: null, completedAt: null, closedAt: null };
  if (issuedOn === null || state === 'draft') return none;
  const now = instantInShanghai(today, '08:00');
  const after = (instant: number, low: number, high: number): number =>
    Math.min(now, instant + random.between(low * DAY_MS, high * DAY_MS));
  const issuedAt = instantInShanghai(issuedOn, `${random.between(10, 17)}:30`);
  if (UNACCEPTED.includes(state)) return { ...none, issuedAt };
  const acceptedAt = after(issuedAt, 1, 4);
  if (!FINISHED.includes(state)) return { ...none, issuedAt, acceptedAt };
  const completedAt = after(acceptedAt, 20, 500);
  const closedAt = state === 'completed' ? null : after(completedAt, 1, 20);
  return { issuedAt, acceptedAt, completedAt, closedAt };
}

function wording(
  random: Random,
  { leads, cooperating }: Parts,
  milestones: readonly ScaleMilestone[],
): { title: string; quote: string } {
  const subject = `${random.pick(VERBS)}${random.pick(FIELDS)}${random.pick(DEEDS)}`;
  const last = milestones.at(-1);
  const amount = `${random.between(2, 400)}${random.pick(MEASURES)}`;
  const goal =
    last === undefined
      ? `统筹推进${random.pick(FIELDS)}${random.pick(DEEDS)}，形成长效机制。`
      : `到${last.due.slice(0, 4)}年${Number(last.due.slice(5, 7))}月底，完成${random.pick(FIELDS)}${amount}。`;
  const helpers =
    cooperating.length === 0 ? '' : `。配合单位：${cooperating.map(({ name }) => name).join('、')}`;
  const quote = `${subject}。${random.pick(VERBS)}${random.pick(FIELDS)}${random.pick(DEEDS)}，${goal}（牵头单位：${leads.map(({ name }) => name).join('、')}${helpers}）`;
  return { title: subject, quote };
}
