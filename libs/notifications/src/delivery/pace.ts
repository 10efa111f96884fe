import type { ChannelKind } from '@app/persistence';

/** Never more than so many messages within any span of so many milliseconds. */
export interface Window {
  readonly messages: number;
  readonly ms: number;
}

/** How fast a channel may be used. */
export interface Pace {
  readonly windows: readonly Window[];
  /** How long a channel is left alone that says 限流 without saying for how long. */
  readonly banMs: number;
  /** The provider asks not to be called at full and half hours, when everybody else calls it. */
  readonly avoidsHalfHours?: true;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The providers count arrivals, we count departures, and a message may be on its way for some seconds: a window is kept
 * that much longer than theirs. A bucket that refills would let twice its size through in one window.
 */
const WINDOW_MS = 65 * SECOND;

const perMinute = (messages: number): Window[] =>
  messages <= 120 ? [{ messages, ms: WINDOW_MS }] : [{ messages: Math.ceil(messages / 60), ms: SECOND }];

/** 钉钉: 20 a minute, then locked for 10 minutes. 企业微信: 20 a minute. 飞书: 100 a minute and 5 a second. */
const PACES: Readonly<Record<ChannelKind, Pace>> = {
  email: { windows: [], banMs: MINUTE },
  sms: { windows: perMinute(60), banMs: MINUTE },
  webhook: { windows: perMinute(120), banMs: MINUTE },
  dingtalk: { windows: perMinute(20), banMs: 10 * MINUTE + 10 * SECOND },
  wecom: { windows: perMinute(20), banMs: MINUTE },
  feishu: {
    windows: [...perMinute(100), { messages: 5, ms: 1.5 * SECOND }],
    banMs: MINUTE,
    avoidsHalfHours: true,
  },
};

/** Kinds whose limit is the installation's own matter. */
const ADJUSTABLE: readonly ChannelKind[] = ['email', 'sms', 'webhook'];

/** The pace of a channel; `settings.perMinute` replaces the usual one where no provider lays it down. */
export function paceOf(kind: ChannelKind, settings: object): Pace {
  const own = 'perMinute' in settings ? Number(settings.perMinute) : 0;
  if (!ADJUSTABLE.includes(kind) || !Number.isFinite(own) || own < 1) return PACES[kind];
  return { ...PACES[kind], windows: perMinute(Math.floor(own)) };
}

export const isPaced = (pace: Pace): boolean => pace.windows.length > 0;

const HALF_HOUR_MS = 30 * MINUTE;
const AVOIDED_MS = 10 * SECOND;
const JITTER_MS = 5 * SECOND;

function untilAfterHalfHour(now: number, random: () => number): number {
  const since = now % HALF_HOUR_MS;
  return Math.max(0, AVOIDED_MS + random() * JITTER_MS - since);
}

/**
 * Milliseconds until the next message may leave; 0: now.
 * @param grants when the latest messages left, oldest first; those of a clock that was set back count as just now
 */
export function waitMs(
  pace: Pace,
  grants: readonly number[],
  now: number,
  random: () => number = Math.random,
): number {
  const waits = pace.windows.map(({ messages, ms }) => {
    const oldest = grants.at(-messages);
    return grants.length < messages || oldest === undefined ? 0 : Math.min(oldest, now) + ms - now;
  });
  const half = pace.avoidsHalfHours === true ? untilAfterHalfHour(now, random) : 0;
  return Math.ceil(Math.max(0, half, ...waits));
}

/** How many of the latest departures have to be remembered. */
export const memoryOf = (pace: Pace): number => Math.max(0, ...pace.windows.map(({ messages }) => messages));
