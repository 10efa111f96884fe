import type { LightPolicy } from '../light/light.js';
import { DEFAULT_DUTIES, type DutyPolicy } from '../policy/duty-policy.js';
import { DEFAULT_LADDERS, type Ladder, type LadderKey } from '../policy/ladders.js';

/** Who a step speaks to: 牵头单位, 配合单位, 专班办公室, 分管领导. */
export type ReminderAudience = 'lead' | 'cooperating' | 'office' | 'supervisor';

/** One step of the ladder around a due date. */
export interface ReminderStep {
  /** Unique within the policy; of repeating steps the part before the last hyphen too. */
  readonly key: string;
  /** Calendar days from the due date: negative before, 0 on the day, positive after. */
  readonly days: number;
  /** Repeats for ever every so many days after `days`; its repeats take the day count for the last part of the key, `overdue-14`. */
  readonly everyDays?: number;
  readonly audience: readonly ReminderAudience[];
}

/** Versioned plain data: what was published stays explainable by the version it used. */
export interface Policy {
  readonly version: number;
  readonly lights: LightPolicy;
  readonly reminders: readonly ReminderStep[];
  /** Weekday 1 (Monday) to 7, and the time of day in Shanghai. */
  readonly digest: { readonly weekday: number; readonly time: string };
  /** Time of day in Shanghai at which reminders go out, `HH:mm`. */
  readonly sendTime: string;
  readonly duties: DutyPolicy;
  /** The ladder of every plan and task that names none of its own. */
  readonly ladder: LadderKey;
  readonly ladders: Readonly<Record<LadderKey, Ladder>>;
  /** No message leaves the house between these times of day in Shanghai, except what a person sends by hand. */
  readonly quiet: { readonly from: string; readonly to: string };
}

/**
 * The preset 普通. Before the date only the lead hears; once it has passed the office hears too (《催办通知书》 the day
 * after expiry is what offices do on paper), then once a week until the unit reports.
 */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  lights: { yellowWorkdays: 3 },
  reminders: [
    { key: 'before-30', days: -30, audience: ['lead'] },
    { key: 'before-7', days: -7, audience: ['lead'] },
    { key: 'before-1', days: -1, audience: ['lead'] },
    { key: 'on-day', days: 0, audience: ['lead'] },
    { key: 'overdue', days: 1, audience: ['lead', 'office'] },
    { key: 'overdue-weekly', days: 7, everyDays: 7, audience: ['lead', 'office'] },
  ],
  digest: { weekday: 1, time: '09:00' },
  sendTime: '09:00',
  duties: DEFAULT_DUTIES,
  ladder: 'ordinary',
  ladders: DEFAULT_LADDERS,
  quiet: { from: '22:00', to: '07:00' },
};
