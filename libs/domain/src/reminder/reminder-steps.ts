import { addDays, daysBetween } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { overdueFrom } from '../light/light.js';
import type { PolicyStep, StepTell } from '../policy/policy-step.js';

/** A step of a ladder placed on a day. Subject × due date × `key` is unique, for ever. */
export interface FiredStep {
  /** Unique within the due date; repeats are `overdue-7`, `overdue-14` …. */
  readonly key: string;
  /** The day it is meant for; a workday unless the step goes out on rest days too. */
  readonly slot: CalendarDay;
  /** Days or workdays, as its step counts, before (−) or after (+) `countedFrom`; the slot may differ, where that day is at rest. */
  readonly offset: number;
  /** The due date; for steps after it the issue day where the subject was issued after the due date. */
  readonly countedFrom: CalendarDay;
  readonly step: PolicyStep;
  /** Whom it tells: all that its step says, but for a step beside the newest only what that one leaves out. */
  readonly tell: readonly StepTell[];
  /** The slot of the step before it, or the issue day: who has reported since then is not asked again. */
  readonly since: CalendarDay;
}

export interface ReminderSubject {
  readonly due: CalendarDay;
  /** Day of 交办; null before it, then nothing is due. */
  readonly issuedOn: CalendarDay | null;
  readonly calendar: WorkCalendar;
  /** The steps of its ladder that watch this kind of subject. */
  readonly steps: readonly PolicyStep[];
}

export interface ReminderDecision {
  /** The newest step due by today; null while none is due, and on a rest day unless that step goes out then. It may have been sent on an earlier day. */
  readonly fire: FiredStep | null;
  /** Steps of the same slot that reach people, or make a paper, which the newest does not: an escalation beside a weekly reminder. */
  readonly beside: readonly FiredStep[];
  /** All other steps due by today, oldest first: whichever has no row yet was missed and is recorded as skipped. */
  readonly skipped: readonly FiredStep[];
}

type Placed = Omit<FiredStep, 'since'> & {
  /** The day it would have if no day were at rest; orders steps of one slot. */
  readonly nominal: CalendarDay;
};

const NOTHING: ReminderDecision = { fire: null, beside: [], skipped: [] };

/** What to send on a day. A step fires once per subject and due date; the caller's unique key sees to that. */
export function reminderDecision(
  subject: ReminderSubject & { readonly today: CalendarDay },
): ReminderDecision {
  return decisionOn(reminderSchedule({ ...subject, until: subject.today }), subject.today, subject.calendar);
}

/** The same from a schedule that reaches at least as far as the day. */
export function decisionOn(
  schedule: readonly FiredStep[],
  today: CalendarDay,
  calendar: Pick<WorkCalendar, 'isWorkday'>,
): ReminderDecision {
  const due = schedule.filter(({ slot }) => slot <= today);
  const fire = due.at(-1);
  if (fire === undefined) return NOTHING;
  if (!calendar.isWorkday(today) && fire.step.atRest !== true) return NOTHING;
  const older = due.slice(0, -1);
  const beside = besideOf(fire, older);
  const fires = new Set(beside.map(({ key }) => key));
  return { fire, beside, skipped: older.filter(({ key }) => !fires.has(key)) };
}

/** From the newest back, so that of several beside it each tells only what no newer one tells. */
function besideOf(fire: FiredStep, older: readonly FiredStep[]): FiredStep[] {
  const beside: FiredStep[] = [];
  for (const step of older.filter(({ slot }) => slot === fire.slot).reverse()) {
    const left = leftBy([fire, ...beside], step);
    if (left !== null) beside.unshift(left);
  }
  return beside;
}

/** The step with the people whom the newer ones leave out; null where it would reach nobody and make no paper. */
function leftBy(newer: readonly FiredStep[], step: FiredStep): FiredStep | null {
  const tell = linesOf(step, newer, false);
  const paper = step.step.paper !== undefined && newer.every((each) => each.step.paper === undefined);
  return tell.length > 0 || paper ? { ...step, tell } : null;
}

/** The lines and channels of a step that the newer ones have as well, or those that they have not. */
function linesOf({ tell }: FiredStep, newer: readonly FiredStep[], told: boolean): StepTell[] {
  const lines = newer.flatMap((each) => each.tell);
  const isTold = (audience: StepTell['audience'], channel: string): boolean =>
    lines.some((line) => line.audience === audience && line.channels.some((each) => each === channel));
  return tell
    .map(({ audience, channels }) => ({
      audience,
      channels: channels.filter((channel) => isTold(audience, channel) === told),
    }))
    .filter(({ channels }) => channels.length > 0);
}

/** What becomes of steps that nobody was there to send on their days. */
export interface MissedSteps {
  /** Goes out beside the newest step after all: only for those, and with the paper, that the newer ones leave out. */
  readonly late: FiredStep | null;
  /** Only written down; of the late step what the newer ones say to the same people anyway. */
  readonly skipped: readonly FiredStep[];
}

/**
 * A reminder that was missed is replaced by a newer one, an escalation is not: whoever it was to reach, and the paper it
 * was to make, the weekly reminder after it does not know. So the latest escalation that was missed goes out once; older
 * ones it stands for.
 * @param missed steps passed over by the decision that were never looked at, oldest first
 */
export function missedSteps({ fire, beside }: ReminderDecision, missed: readonly FiredStep[]): MissedSteps {
  if (fire === null) return { late: null, skipped: missed };
  const newer = [fire, ...beside];
  for (const step of missed.filter(isEscalation).reverse()) {
    const late = leftBy(newer, step);
    if (late === null) continue;
    const known = { ...step, tell: linesOf(step, newer, true) };
    return { late, skipped: missed.map((each) => (each === step ? known : each)) };
  }
  return { late: null, skipped: missed };
}

const ABOVE: readonly StepTell['audience'][] = ['group', 'supervisor'];

/** Past the day, and up the line or with a paper. */
const isEscalation = ({ offset, step }: FiredStep): boolean =>
  offset > 0 && (step.paper !== undefined || step.tell.some(({ audience }) => ABOVE.includes(audience)));

export interface ScheduleSpan {
  readonly until: CalendarDay;
  /** Only what is newest on this day or later is asked for: repeats that others had replaced by then may be left out. */
  readonly from?: CalendarDay | undefined;
}

/** Every step meant for a day up to `until`, in the order in which they fall due. */
export function reminderSchedule(subject: ReminderSubject & ScheduleSpan): FiredStep[] {
  const { issuedOn, until } = subject;
  if (issuedOn === null) return [];
  const placed = placedSteps(subject, issuedOn).sort(byFalling);
  const kept = placed.filter((step) => step.slot >= issuedOn);
  const carried = carriedStep(placed, kept, subject, issuedOn);
  const all = carried === null ? kept : [carried, ...kept];
  return all
    .map(({ nominal: _, ...step }, place) => ({ ...step, since: all[place - 1]?.slot ?? issuedOn }))
    .filter((step) => step.slot <= until);
}

/** All steps on their days, those before the issue day too; repeats only as far as `until`. */
function placedSteps(subject: ReminderSubject & ScheduleSpan, issuedOn: CalendarDay): Placed[] {
  const counted = overdueFrom(subject.due, issuedOn);
  return subject.steps.flatMap((step) =>
    step.offset <= 0 ? [placeBefore(step, subject)] : repeatsOf(step, counted, subject),
  );
}

/** Newest first, down to one that is older than the newest by `from`: a duty is overdue for years at times. */
function repeatsOf(
  step: PolicyStep,
  counted: CalendarDay,
  subject: ReminderSubject & ScheduleSpan,
): Placed[] {
  const { until, from = '', calendar } = subject;
  const placed: Placed[] = [];
  let newest: CalendarDay | null = null;
  for (const offset of offsetsOf(step, reachOf(step, counted, until, calendar)).reverse()) {
    const repeat = placeAfter(step, offset, counted, subject);
    placed.push(repeat);
    if (newest !== null && repeat.slot < newest) break;
    if (newest === null && repeat.slot <= from) newest = repeat.slot;
  }
  return placed;
}

const reachOf = (step: PolicyStep, from: CalendarDay, until: CalendarDay, calendar: WorkCalendar): number =>
  step.in === 'days' ? daysBetween(from, until) : calendar.workdaysBetween(from, until);

const dayAt = (step: PolicyStep, from: CalendarDay, offset: number, calendar: WorkCalendar): CalendarDay =>
  step.in === 'days' ? addDays(from, offset) : calendar.addWorkdays(from, offset);

/** Before and on the day: a rest day gives way to the workday before it, so that nobody learns of it too late. */
function placeBefore(step: PolicyStep, { due, calendar }: ReminderSubject): Placed {
  const { key, offset, tell } = step;
  const nominal = dayAt(step, due, offset, calendar);
  const slot = step.atRest === true ? nominal : calendar.onOrBefore(nominal);
  return { key, slot, nominal, offset, countedFrom: due, step, tell };
}

/** After the day: a rest day gives way to the next workday. */
function placeAfter(
  step: PolicyStep,
  offset: number,
  countedFrom: CalendarDay,
  { calendar }: ReminderSubject,
): Placed {
  const key = step.every === undefined ? step.key : repeatKey(step.key, offset);
  const nominal = dayAt(step, countedFrom, offset, calendar);
  const slot = step.atRest === true ? nominal : calendar.onOrAfter(nominal);
  return { key, slot, nominal, offset, countedFrom, step, tell: step.tell };
}

/** `overdue-weekly` after 14 days is `overdue-14`. */
function repeatKey(key: string, offset: number): string {
  return `${key.replace(/-[^-]*$/, '')}-${offset}`;
}

/** The step's own offset, and its repeats up to the limit. */
function offsetsOf({ offset: first, every }: PolicyStep, limit: number): number[] {
  if (every === undefined || every < 1) return [first];
  const offsets: number[] = [];
  for (let offset = first; offset <= limit; offset += every) offsets.push(offset);
  return offsets;
}

/**
 * The step a task gets that was issued inside a window: the newest one whose day had passed, on the first workday
 * from the issue day on; so a task issued five days ahead still gets its "within seven days". None if a step of its
 * own falls there anyway, or if the due date had passed before the task was issued.
 */
function carriedStep(
  placed: readonly Placed[],
  kept: readonly Placed[],
  { due, calendar }: ReminderSubject,
  issuedOn: CalendarDay,
): Placed | null {
  const newest = placed.filter((step) => step.slot < issuedOn).at(-1);
  if (newest === undefined || due < issuedOn) return null;
  const slot = newest.step.atRest === true ? issuedOn : calendar.onOrAfter(issuedOn);
  return kept.some((step) => step.slot <= slot) ? null : { ...newest, slot };
}

/** By day; on the same day the step nearer to, or further past, the due date is the newer one, and else the later one of the ladder. */
function byFalling(a: Placed, b: Placed): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1;
  return a.nominal < b.nominal ? -1 : Number(a.nominal > b.nominal);
}
