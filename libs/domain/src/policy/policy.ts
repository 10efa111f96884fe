import { DEFAULT_DUTIES, type DutyPolicy } from './duty-policy.js';
import { DEFAULT_LADDERS, LADDER_KEYS, type LadderKey, type Ladders } from './ladders.js';
import { DEFAULT_LIGHTS, type LightPolicy } from './light-policy.js';

export interface DigestPolicy {
  /** Weekday 1 (Monday) to 7 of the weekly digest. */
  readonly weekday: number;
  /** Time of day in Shanghai, `HH:mm`, of the weekly one and the one at the month's end. */
  readonly time: string;
  /** A digest of the month on its last workday too. */
  readonly monthEnd: boolean;
}

/** No message leaves the house between these times of day; over midnight where `from` is the later one, never where they are the same. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What an office may lay down. */
export interface PolicyRules {
  readonly duties: DutyPolicy;
  readonly lights: LightPolicy;
  /** The ladder of every plan and task that names none of its own. */
  readonly ladder: LadderKey;
  readonly ladders: Ladders;
  readonly digest: DigestPolicy;
  /** Time of day in Shanghai at which reminders go out, `HH:mm`. */
  readonly sendTime: string;
  /** Holds for all but what a person sends by hand. Times of day in Shanghai. */
  readonly quiet: QuietHours;
}

/** Versioned plain data: what was published stays explainable by the version it used. */
export interface Policy extends PolicyRules {
  /** The revision that an office laid down; 0 is the preset. */
  readonly version: number;
}

/** What holds where an office has laid down nothing. */
export const DEFAULT_POLICY: Policy = {
  version: 0,
  duties: DEFAULT_DUTIES,
  lights: DEFAULT_LIGHTS,
  ladder: 'ordinary',
  ladders: DEFAULT_LADDERS,
  digest: { weekday: 1, time: '09:00', monthEnd: true },
  sendTime: '09:00',
  quiet: { from: '22:00', to: '07:00' },
};

type Partly<T> = { readonly [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : Partly<T[K]> };

/** Rules as some version of the system stored them: what did not exist then is absent. */
export type StoredPolicy = Partly<Omit<Policy, 'ladders' | 'duties'>> & {
  readonly duties?: Partial<DutyPolicy>;
  readonly ladders?: Partial<Ladders>;
};

/** The stored rules, with the preset where they say nothing. What an office has taken out of a ladder stays out. */
export function completePolicy(stored: StoredPolicy): Policy {
  const preset = DEFAULT_POLICY;
  return {
    version: stored.version ?? preset.version,
    duties: { ...preset.duties, ...stored.duties },
    lights: {
      ...preset.lights,
      ...stored.lights,
      schedule: { ...preset.lights.schedule, ...stored.lights?.schedule },
    },
    ladder: LADDER_KEYS.find((key) => key === stored.ladder) ?? preset.ladder,
    ladders: { ...preset.ladders, ...stored.ladders },
    digest: { ...preset.digest, ...stored.digest },
    sendTime: stored.sendTime ?? preset.sendTime,
    quiet: { ...preset.quiet, ...stored.quiet },
  };
}

/** Whether a time of day `HH:mm` lies in the quiet hours; the end of them does not. */
export function isQuiet(time: string, { from, to }: QuietHours): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
