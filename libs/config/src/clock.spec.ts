import { clockFrom, createClock, steppedClock, systemClock } from './clock.js';

describe('createClock', () => {
  it('is the system clock unless a start is set', () => {
    expect(createClock({ clock: { startsAt: null } })).toBe(systemClock);
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  });

  it('starts where it is told to', () => {
    const startsAt = Date.UTC(2026, 2, 1);
    expect(createClock({ clock: { startsAt } }).now() - startsAt).toBeLessThan(1000);
  });
});

describe('clockFrom', () => {
  it('runs on from its start by the time that has passed', () => {
    let elapsed = 500;
    const clock = clockFrom(1_000_000, () => elapsed);
    expect(clock.now()).toBe(1_000_000);
    elapsed += 250.7;
    expect(clock.now()).toBe(1_000_250);
  });
});

describe('steppedClock', () => {
  it('stands still until it is moved', () => {
    const clock = steppedClock(10);
    expect(clock.now()).toBe(10);
    clock.advance(5);
    expect(clock.now()).toBe(15);
    clock.set(3);
    expect(clock.now()).toBe(3);
  });
});
