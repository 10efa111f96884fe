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
    const newer = [fire, ...beside];
    const tell = remainder(
      step.tell,
      newer.flatMap((each) => each.tell),
    );
    const paper = step.step.paper !== undefined && newer.every((each) => each.step.paper === undefined);
    if (tell.length > 0 || paper) beside.unshift({ ...step, tell });
  }
  return beside;
}

/** The lines and channels of `tell` that `told` does not have. */
function remainder(tell: readonly StepTell[], told: readonly StepTell[]): StepTell[] {
  const isTold = (audience: StepTell['audience'], channel: string): boolean =>
    told.some((line) => line.audience === audience && line.channels.some((each) => each === channel));
  return tell
    .map(({ audience, channels }) => ({
      audience,
      channels: channels.filter((channel) => !isTold(audience, channel)),
    }))
    .filter(({ channels }) => channels.length > 0);
}

/** Every step meant for a day up to `until`, in the order in which they fall due. */
export function reminderSchedule(subject: ReminderSubject & { readonly until: CalendarDay }): FiredStep[] {
  const { issuedOn, until } = subject;
  if (issuedOn === null) return [];
  const placed = placedSteps(subject, issuedOn, until).sort(byFalling);
  const kept = placed.filter((step) => step.slot >= issuedOn);
  const carried = carriedStep(placed, kept, subject, issuedOn);
  const all = carried === null ? kept : [carried, ...kept];
  return all
    .map(({ nominal: _, ...step }, place) => ({ ...step, since: all[place - 1]?.slot ?? issuedOn }))
    .filter((step) => step.slot <= until);
}

/** All steps on their days, those before the issue day too; repeats only as far as `until`. */
function placedSteps(subject: ReminderSubject, issuedOn: CalendarDay, until: CalendarDay): Placed[] {
  const from = overdueFrom(subject.due, issuedOn);
  return subject.steps.flatMap((step) => {
    if (step.offset <= 0) return [placeBefore(step, subject)];
    return offsetsOf(step, reachOf(step, from, until, subject.calendar)).map((offset) =>
      placeAfter(step, offset, from, subject),
    );
  });
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
