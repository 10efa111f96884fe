import { completePolicy, dayInShanghai, instantInShanghai, isQuiet, type CalendarDay } from '@app/domain';
import { readCalendar, readPolicies } from '@app/persistence';
import type { EntityManager } from 'typeorm';

/** Who has to wait at this moment, by the rules of the jurisdictions. */
export interface SendRules {
  /** The day by the injected clock. */
  readonly today: CalendarDay;
  /** Where daily messages left from earlier days may not go out: on rest days, and before the send time. */
  readonly offDuty: readonly string[];
  /** Where it is night: only what a person sends by hand goes out. */
  readonly quiet: readonly string[];
}

/** Stands for messages that belong to no single jurisdiction: the preset holds for them. */
export const NO_JURISDICTION = '0';

const MINUTES = 60_000;

const timeOfDay = (now: number, day: CalendarDay): string => {
  const minutes = Math.floor((now - instantInShanghai(day, '00:00')) / MINUTES);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/**
 * A daily message of an earlier day, such as Friday's when the mail server was away, does not go out at the weekend or
 * at night but from the next workday's send time on. One of a later day comes from a drill and goes out at once.
 */
export async function sendRulesAt(manager: EntityManager, now: number): Promise<SendRules> {
  const today = dayInShanghai(now);
  const calendar = await readCalendar(manager);
  const policies = [[NO_JURISDICTION, completePolicy({})] as const, ...(await readPolicies(manager))];
  const restDay = !calendar.isWorkday(today);
  const time = timeOfDay(now, today);
  const idsWhere = (holds: (policy: ReturnType<typeof completePolicy>) => boolean): string[] =>
    policies.filter(([, policy]) => holds(policy)).map(([id]) => id);
  return {
    today,
    offDuty: idsWhere(({ sendTime }) => restDay || time < sendTime),
    quiet: idsWhere(({ quiet }) => isQuiet(time, quiet)),
  };
}
