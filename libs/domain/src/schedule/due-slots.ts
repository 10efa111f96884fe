import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { DueSlots, Misfire, Schedule, SkipReason, Slot } from './schedule-rule.js';
import { slotsBetween } from './slots.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Why a slot is passed over, or null where it runs. `newest` is the newest of those that are due. */
type Judge = (slot: Slot, newest: Slot, schedule: Schedule, now: number) => SkipReason | null;

const outside = (slot: Slot, { windowDays }: Schedule, now: number): boolean =>
  now - slot.at > windowDays * DAY;

const JUDGES: Readonly<Record<Misfire, Judge>> = {
  once: (slot, newest, schedule, now) => {
    if (outside(slot, schedule, now)) return 'window';
    return slot === newest ? null : 'older';
  },
  all: (slot, _newest, schedule, now) => (outside(slot, schedule, now) ? 'window' : null),
  skip: (slot, _newest, { graceMinutes }, now) => (now - slot.at > graceMinutes * MINUTE ? 'grace' : null),
};

/**
 * What is to be done about a schedule at `now`, where everything up to and including `since` is settled (epoch
 * milliseconds). Each slot after `since` up to `now` is in exactly one of the two lists.
 */
export function dueSlots(
  schedule: Schedule,
  since: number,
  now: number,
  calendar: Pick<WorkCalendar, 'isWorkday' | 'onOrAfter' | 'onOrBefore'>,
): DueSlots {
  const slots = slotsBetween(schedule.rule, since, now, calendar);
  const newest = slots.at(-1);
  if (newest === undefined) return { run: [], skipped: [] };
  const judged = slots.map((slot) => ({
    slot,
    reason: JUDGES[schedule.misfire](slot, newest, schedule, now),
  }));
  return {
    run: judged.filter(({ reason }) => reason === null).map(({ slot }) => slot),
    skipped: judged.flatMap(({ slot, reason }) => (reason === null ? [] : [{ slot, reason }])),
  };
}

/** The next slot after `now`; a rule always has one, within two months and the longest rest. */
export function nextSlot(
  schedule: Pick<Schedule, 'rule'>,
  now: number,
  calendar: Pick<WorkCalendar, 'isWorkday' | 'onOrAfter' | 'onOrBefore'>,
): Slot | null {
  return slotsBetween(schedule.rule, now, now + 100 * DAY, calendar)[0] ?? null;
}
