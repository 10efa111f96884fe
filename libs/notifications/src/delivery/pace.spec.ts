import type { ChannelKind } from '@app/persistence';
import { memoryOf, paceOf, waitMs, type Pace, type Window } from './pace.js';

const NINE = Date.UTC(2027, 11, 28, 1, 0, 30);

const departures = (kind: ChannelKind, count: number): number[] => atPace(paceOf(kind, {}), count);

/** Sends as fast as a pace allows; @returns the moments of the departures. */
function atPace(pace: Pace, count: number, start = NINE): number[] {
  const left: number[] = [];
  let now = start;
  while (left.length < count) {
    const wait = waitMs(pace, left.slice(-memoryOf(pace)), now, () => 0.5);
    if (wait === 0) left.push(now);
    now += Math.max(wait, 1);
  }
  return left;
}

/** The most departures in any span of so many milliseconds, its ends included. */
function mostWithin(left: readonly number[], ms: number): number {
  return Math.max(...left.map((from) => left.filter((at) => at >= from && at <= from + ms).length));
}

describe('the pace', () => {
  it.each([
    ['dingtalk', 20, 60_000],
    ['wecom', 20, 60_000],
    ['feishu', 100, 60_000],
    ['feishu', 5, 1000],
    ['sms', 60, 60_000],
    ['webhook', 120, 60_000],
  ] as const)('of %s never lets more than %i out within %i ms', (kind, limit, ms) => {
    expect(mostWithin(departures(kind, 250), ms)).toBeLessThanOrEqual(limit);
  });

  it.each<[ChannelKind, Window[]]>([
    ['dingtalk', [{ messages: 20, ms: 60_000 }]],
    ['wecom', [{ messages: 20, ms: 60_000 }]],
    [
      'feishu',
      [
        { messages: 100, ms: 60_000 },
        { messages: 5, ms: 1000 },
      ],
    ],
  ])('of %s needs at most 1.2 times as long for 600 as the limits themselves', (kind, windows) => {
    const shortest = atPace({ windows, banMs: 0 }, 600).at(-1) ?? 0;
    const needed = departures(kind, 600).at(-1) ?? 0;
    expect((needed - NINE) / (shortest - NINE)).toBeLessThanOrEqual(1.2);
  });

  it('leaves mail to the server, unless the installation says otherwise', () => {
    expect(departures('email', 1000).at(-1)).toBeLessThan(NINE + 1000);
    expect(paceOf('email', { perMinute: 30 }).windows).toEqual([{ messages: 30, ms: 65_000 }]);
    expect(paceOf('sms', { perMinute: 600 }).windows).toEqual([{ messages: 10, ms: 1000 }]);
    expect(paceOf('dingtalk', { perMinute: 600 })).toEqual(paceOf('dingtalk', {}));
    expect(paceOf('sms', { perMinute: 'x' })).toEqual(paceOf('sms', {}));
  });

  it('keeps away from full and half hours where the provider asks for it', () => {
    const hour = Date.UTC(2027, 11, 28, 1, 0, 0);
    expect(waitMs(paceOf('feishu', {}), [], hour, () => 0.5)).toBe(12_500);
    expect(waitMs(paceOf('feishu', {}), [], hour + 30 * 60_000 + 4000, () => 0)).toBe(6000);
    expect(waitMs(paceOf('feishu', {}), [], hour + 15_000, () => 1)).toBe(0);
    expect(waitMs(paceOf('dingtalk', {}), [], hour, () => 1)).toBe(0);
  });

  it('does not wait for hours when the clock was set back', () => {
    const later = Array.from({ length: 20 }, () => NINE + 3_600_000);
    expect(waitMs(paceOf('wecom', {}), later, NINE)).toBe(65_000);
  });
});
