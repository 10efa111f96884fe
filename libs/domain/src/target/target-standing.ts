import { daysBetween } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';

/** Where a target stands on a day, compared with the time that has passed. */
export const TARGET_CLASSES = [
  'met',
  'ahead',
  'on',
  'behind',
  'far_behind',
  'unreported',
  'undated',
] as const;

export type TargetClass = (typeof TARGET_CLASSES)[number];

export const TARGET_CLASS_LABELS: Readonly<Record<TargetClass, string>> = {
  met: '已达成',
  ahead: '超进度',
  on: '达进度',
  behind: '欠进度',
  far_behind: '严重欠进度',
  unreported: '未报数',
  undated: '无明确时限',
};

export interface TargetPolicy {
  /** Points ahead of 序时 from which a target is 超进度. */
  readonly aheadPoints: number;
  /** Points behind 序时 from which it is 欠进度, and from which badly so. */
  readonly behindPoints: number;
  readonly farBehindPoints: number;
}

/**
 * 10 to 30 points behind 序时 is one step, more than 30 the next, as a city's monthly lights of 2025 have it; 欠, 达 and
 * 超进度 are the classes of a county's half-yearly bulletin of that year.
 */
export const DEFAULT_TARGET_POLICY: TargetPolicy = {
  aheadPoints: 10,
  behindPoints: 10,
  farBehindPoints: 30,
};

export interface TargetFigure {
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly due: CalendarDay | null;
  readonly reached: number | null;
  /** A target without a number counts as reached when its milestone is confirmed. */
  readonly confirmed: boolean;
}

export interface TargetStanding {
  readonly class: TargetClass;
  /** Reached over planned, in percent; null where the two cannot be divided: no figure yet, a ceiling, no number. */
  readonly completion: number | null;
  /** 序时进度: share of the days passed, 0 to 100; null without a day. */
  readonly schedule: number | null;
  /** Points ahead of 序时, negative behind. */
  readonly points: number | null;
  readonly sentence: string;
}

/** 约 is met a little below the number. */
const ABOUT_SHARE = 0.95;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where a target's days begin: with 交办, an instance of a yearly target with its year. */
export function targetStart(
  issuedOn: CalendarDay,
  { recurring, due }: { readonly recurring: string | null; readonly due: CalendarDay | null },
): CalendarDay {
  const year = due === null ? '' : `${due.slice(0, 4)}-01-01`;
  return recurring !== null && year > issuedOn ? year : issuedOn;
}

/** Share of the calendar days from `from` to `due` that have passed, 0 to 100. What was due at once is due in full. */
export function scheduleProgress(from: CalendarDay, due: CalendarDay, today: CalendarDay): number {
  if (today >= due) return 100;
  if (today <= from) return 0;
  return tenth((daysBetween(from, today) / daysBetween(from, due)) * 100);
}

/** Whether the figure does what the target asks. */
export function isMet({ value, comparator, reached, confirmed }: TargetFigure): boolean {
  if (value === null) return confirmed;
  if (reached === null) return false;
  if (comparator === 'le') return reached <= value;
  return reached >= (comparator === 'about' ? value * ABOUT_SHARE : value);
}

function completionOf({ value, comparator, reached }: TargetFigure): number | null {
  return value === null || reached === null || comparator === 'le' || value <= 0
    ? null
    : tenth((reached / value) * 100);
}

/** What a figure comes to on a day, before it is put into words. */
export type TargetPosition = Omit<TargetStanding, 'sentence'>;

/** Where the target stands. `from` is the day its days begin with, see {@link targetStart}. */
export function targetPosition(
  figure: TargetFigure,
  from: CalendarDay,
  today: CalendarDay,
  policy: TargetPolicy = DEFAULT_TARGET_POLICY,
): TargetPosition {
  const { due } = figure;
  const schedule = due === null ? null : scheduleProgress(from, due, today);
  const completion = completionOf(figure);
  const points = completion === null || schedule === null ? null : tenth(completion - schedule);
  return { completion, schedule, points, class: classOf(figure, schedule, points, policy) };
}

/** The same with the reason. */
export function targetStanding(
  figure: TargetFigure,
  from: CalendarDay,
  today: CalendarDay,
  policy: TargetPolicy = DEFAULT_TARGET_POLICY,
): TargetStanding {
  const position = targetPosition(figure, from, today, policy);
  return { ...position, sentence: sentenceOf(figure, position) };
}

function classOf(
  figure: TargetFigure,
  schedule: number | null,
  points: number | null,
  { aheadPoints, behindPoints, farBehindPoints }: TargetPolicy,
): TargetClass {
  if (isMet(figure)) return 'met';
  if (schedule === null) return 'undated';
  if (points === null) return unmeasured(figure, schedule);
  if (points >= aheadPoints) return 'ahead';
  if (points < -farBehindPoints) return 'far_behind';
  return points <= -behindPoints ? 'behind' : 'on';
}

/** A ceiling that is still exceeded is behind once its day has come; before that time says nothing about it. */
function unmeasured({ reached }: TargetFigure, schedule: number): TargetClass {
  if (reached === null) return 'unreported';
  return schedule < 100 ? 'on' : 'behind';
}

const ASKS: Readonly<Record<string, string>> = { ge: '不低于', le: '不高于', about: '约' };

function sentenceOf(
  { value, unit, comparator, due, reached }: TargetFigure,
  { class: verdict, completion, schedule, points }: TargetPosition,
): string {
  const printed = (number: number): string => `${number}${unit ?? ''}`;
  const asked = value === null ? '没有写明数值' : `计划${ASKS[comparator ?? ''] ?? ''}${printed(value)}`;
  const parts = [
    due === null ? asked : `${asked}，时限${due}`,
    reached === null ? '尚未报送数值' : `已达到${printed(reached)}`,
    completion === null ? '' : `完成${completion}%`,
    schedule === null ? '' : `序时进度${schedule}%`,
    points === null || verdict === 'met' ? '' : pointsText(points),
  ];
  return `${parts.filter((part) => part !== '').join('，')}：${TARGET_CLASS_LABELS[verdict]}`;
}

function pointsText(points: number): string {
  if (points === 0) return '与序时持平';
  return points > 0 ? `超前${points}个百分点` : `落后${-points}个百分点`;
}

export type TargetCounts = Readonly<Record<TargetClass, number>>;

/** How many targets are in each class; the classes are disjoint and sum to all. */
export function countTargets(classes: readonly TargetClass[]): TargetCounts {
  const counts = Object.fromEntries(TARGET_CLASSES.map((key) => [key, 0])) as Record<TargetClass, number>;
  for (const each of classes) counts[each] += 1;
  return counts;
}
