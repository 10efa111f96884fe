import { addDays, daysBetween, type CalendarDay } from '../calendar/day.js';
import { isOpenMilestone, type MilestoneState } from '../milestone/milestone-state.js';
import type { SchedulePolicy } from '../policy/light-policy.js';
import {
  isMet,
  targetPosition,
  targetStart,
  type TargetClass,
  type TargetFigure,
  type TargetPolicy,
} from '../target/target-standing.js';

/** A target as a milestone is measured by it, with the value reported so far. */
export interface PaceTarget extends Omit<TargetFigure, 'confirmed' | 'due'> {
  /** As the document states it. */
  readonly name: string;
  readonly recurring: string | null;
  /** Of its milestone. */
  readonly due: CalendarDay;
  readonly state: MilestoneState;
}

export type PaceLight = 'yellow' | 'red';

export interface PaceVerdict {
  readonly light: PaceLight;
  /** Why, as a Chinese sentence. */
  readonly reason: string;
}

/** First days with a colour as long as nothing is reported, moved or laid down anew; null where none comes. */
export interface PaceDays {
  readonly yellowOn: CalendarDay | null;
  readonly redOn: CalendarDay | null;
}

const LIGHTS: Readonly<Partial<Record<TargetClass, PaceLight>>> = { behind: 'yellow', far_behind: 'red' };

const asTargetPolicy = ({ yellowPoints, redPoints }: SchedulePolicy): TargetPolicy => ({
  aheadPoints: yellowPoints,
  behindPoints: yellowPoints,
  farBehindPoints: redPoints,
});

interface Behind {
  readonly target: PaceTarget;
  readonly light: PaceLight;
  readonly schedule: number;
  readonly completion: number;
  readonly points: number;
}

/** What a unit reports counts before the office has confirmed it. */
const figureOf = (target: PaceTarget): TargetFigure => ({ ...target, confirmed: false });

/**
 * The day a target is judged from; null where pace says nothing of it: its milestone waits for the office or is
 * settled, the value is reached already, nothing is reported (that is a duty of its own), there is no number or only a
 * ceiling to divide by, or its day came with 交办 and days alone decide.
 */
function judgedFrom(target: PaceTarget, issuedOn: CalendarDay): CalendarDay | null {
  const from = targetStart(issuedOn, target);
  const figure = figureOf(target);
  const judged = isOpenMilestone(target) && from < target.due && !isMet(figure);
  return judged && targetPosition(figure, from, target.due).points !== null ? from : null;
}

function behindOn(
  target: PaceTarget,
  from: CalendarDay,
  today: CalendarDay,
  policy: SchedulePolicy,
): Behind | null {
  if (today < from) return null;
  const position = targetPosition(figureOf(target), from, today, asTargetPolicy(policy));
  const { schedule, completion, points } = position;
  const light = LIGHTS[position.class];
  return light === undefined || schedule === null || completion === null || points === null
    ? null
    : { target, light, schedule, completion, points };
}

/** The colour by 序时 on a day, that of the target furthest behind; null where none lies far enough behind. */
export function paceVerdict(
  targets: readonly PaceTarget[],
  issuedOn: CalendarDay,
  today: CalendarDay,
  policy: SchedulePolicy,
): PaceVerdict | null {
  if (!policy.on) return null;
  const behind = targets.flatMap((target) => {
    const from = judgedFrom(target, issuedOn);
    return from === null ? [] : (behindOn(target, from, today, policy) ?? []);
  });
  const [worst, ...others] = behind.sort((a, b) => a.points - b.points);
  return worst === undefined ? null : { light: worst.light, reason: reasonOf(worst, others.length) };
}

/** As documents print it: 600万, 1.2亿. */
const printed = (value: number): string => {
  if (value >= 1e8) return `${value / 1e8}亿`;
  return value >= 1e4 ? `${value / 1e4}万` : `${value}`;
};

function reasonOf({ target, schedule, completion, points }: Behind, others: number): string {
  const { name, value, unit } = target;
  const more = others === 0 ? '' : `，另有${others}项指标落后`;
  // The number tells apart the targets of one sentence.
  return `指标“${name}”（计划${printed(value ?? 0)}${unit ?? ''}）序时进度应达${schedule}%，实际${completion}%，落后${-points}个百分点${more}`;
}

/**
 * The days on which a task turns yellow and red by 序时: a value stays until the next is reported while the share of
 * time grows, so from such a day on the colour stays too. On every day {@link paceVerdict} says the same.
 */
export function paceDays(
  targets: readonly PaceTarget[],
  issuedOn: CalendarDay | null,
  policy: SchedulePolicy,
): PaceDays {
  if (issuedOn === null || !policy.on) return { yellowOn: null, redOn: null };
  const days = targets.flatMap((target) => {
    const from = judgedFrom(target, issuedOn);
    return from === null ? [] : [daysOf(target, from, policy)];
  });
  return {
    yellowOn: earliest(days.map(({ yellowOn }) => yellowOn)),
    redOn: earliest(days.map(({ redOn }) => redOn)),
  };
}

function daysOf(target: PaceTarget, from: CalendarDay, policy: SchedulePolicy): PaceDays {
  const lightOn = (day: CalendarDay): PaceLight | undefined => behindOn(target, from, day, policy)?.light;
  return {
    yellowOn: firstDay(from, target.due, (day) => lightOn(day) !== undefined),
    redOn: firstDay(from, target.due, (day) => lightOn(day) === 'red'),
  };
}

/** The first day that it holds on, by halving: once it holds it goes on doing so, and after `last` nothing changes. */
function firstDay(
  first: CalendarDay,
  last: CalendarDay,
  holds: (day: CalendarDay) => boolean,
): CalendarDay | null {
  if (!holds(last)) return null;
  let [low, high] = [0, daysBetween(first, last)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(addDays(first, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(first, low);
}

const earliest = (days: readonly (CalendarDay | null)[]): CalendarDay | null =>
  days.reduce((found, day) => (found === null || (day !== null && day < found) ? day : found), null);
