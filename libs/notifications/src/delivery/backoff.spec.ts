import { backoffMs, MAX_ATTEMPTS } from './backoff.js';

describe('backoffMs', () => {
  it('doubles from a minute to an hour', () => {
    const minutes = Array.from(
      { length: MAX_ATTEMPTS },
      (_, index) => backoffMs(index + 1, () => 0.5) / 60_000,
    );
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('spreads by a fifth to either side', () => {
    expect(backoffMs(1, () => 0)).toBe(48_000);
    expect(backoffMs(1, () => 1)).toBe(72_000);
  });
});
