import { BREAKER_FAILURES } from '@app/domain';
import { restMs } from './breaker.js';

describe('restMs', () => {
  it('lets four failures pass, then doubles from half a minute to ten minutes', () => {
    const seconds = Array.from({ length: 12 }, (_, index) => restMs(index + 1, () => 0.5) / 1000);
    expect(seconds).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 600, 600, 600]);
  });

  it('spreads by a fifth to either side', () => {
    expect(restMs(BREAKER_FAILURES, () => 0)).toBe(24_000);
    expect(restMs(BREAKER_FAILURES, () => 1)).toBe(36_000);
  });
});
