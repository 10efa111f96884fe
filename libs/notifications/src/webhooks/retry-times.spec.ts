import { RETRY_PAUSES_MS, retryPauseMs } from './retry-times.js';

const HOUR = 3_600_000;

describe('retryPauseMs', () => {
  it('begins with 5 s, grows to 12 h, and gives up after about a day', () => {
    const plain = RETRY_PAUSES_MS.map((_, place) => retryPauseMs(place + 1, () => 0.5));
    expect(plain).toEqual([...RETRY_PAUSES_MS]);
    expect([plain[0], plain.at(-1)]).toEqual([5000, 12 * HOUR]);
    expect(plain.every((pause, place) => place === 0 || (pause ?? 0) > (plain[place - 1] ?? 0))).toBe(true);
    expect(retryPauseMs(RETRY_PAUSES_MS.length + 1)).toBeNull();
  });

  it('lies within a fifth of that', () => {
    expect([retryPauseMs(1, () => 0), retryPauseMs(1, () => 1)]).toEqual([4000, 6000]);
  });
});
