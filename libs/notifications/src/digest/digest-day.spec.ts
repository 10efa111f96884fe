import { createWorkCalendar, DEFAULT_POLICY, instantInShanghai } from '@app/domain';
import { digestSlot } from './digest-day.js';

/** 国庆 from Thursday 1 to Wednesday 7 October 2026, Sunday 4 worked for the sake of the test. */
const calendar = createWorkCalendar(
  [
    ...['01', '02', '05', '06', '07'].map((day) => ({ day: `2026-10-${day}`, kind: 'holiday' as const })),
    { day: '2026-10-04', kind: 'workday' },
  ],
  [2026],
);
const slot = (day: string, time: string, policy = DEFAULT_POLICY) =>
  digestSlot(instantInShanghai(day, time), calendar, policy);

describe('digestSlot', () => {
  it('opens at its hour on Monday', () => {
    expect(slot('2026-09-28', '08:59')).toBeNull();
    expect(slot('2026-09-28', '09:00')).toEqual({ week: '2026-W40', asOf: '2026-09-28' });
  });

  it('moves to the first workday of a week that begins with a holiday', () => {
    expect(slot('2026-10-05', '09:00')).toBeNull();
    expect(slot('2026-10-07', '09:00')).toBeNull();
    expect(slot('2026-10-08', '09:00')).toEqual({ week: '2026-W41', asOf: '2026-10-08' });
  });

  it('stays open for catching up, in office hours of workdays', () => {
    expect(slot('2026-09-30', '03:00')).toBeNull();
    expect(slot('2026-09-30', '14:00')).toEqual({ week: '2026-W40', asOf: '2026-09-30' });
    expect(slot('2026-10-03', '10:00')).toBeNull();
    expect(slot('2026-10-04', '10:00')).toEqual({ week: '2026-W40', asOf: '2026-10-04' });
  });

  it('keeps to the weekday of the policy', () => {
    const friday = { ...DEFAULT_POLICY, digest: { weekday: 5, time: '16:00' } };
    expect(slot('2026-09-24', '17:00', friday)).toBeNull();
    expect(slot('2026-09-25', '15:59', friday)).toBeNull();
    expect(slot('2026-09-25', '16:00', friday)).toEqual({ week: '2026-W39', asOf: '2026-09-25' });
  });
});
