import { dayInShanghai, type WorkCalendar } from '@app/domain';
import { openPolicies, type Policies } from './sweep-rules.js';

/** So long at most what came up since the last sweep (a late 交办, a node sent back) waits for its reminder. */
const AGAIN_AFTER_MS = 5 * 60_000;

export interface SweepMoment {
  /** The instant that would be swept for, epoch milliseconds. */
  readonly at: number;
  /** The instant of the day's latest sweep that came to its end; null where the day has none. */
  readonly swept: number | null;
  readonly policies: Policies;
  readonly calendar: WorkCalendar;
}

/**
 * A sweep is due when somebody's day has begun and it was not swept since, or a while ago. So reminders are written at
 * the send time, whatever the rhythm of the looks; a clock that was set back is swept for as well.
 */
export function isSweepDue({ at, swept, policies, calendar }: SweepMoment): boolean {
  const day = dayInShanghai(at);
  const { open } = openPolicies(policies, at, day, calendar);
  if (open.size === 0) return false;
  if (swept === null || Math.abs(at - swept) >= AGAIN_AFTER_MS) return true;
  const before = openPolicies(policies, swept, day, calendar).open;
  return [...open.keys()].some((jurisdictionId) => !before.has(jurisdictionId));
}
