import { instantInShanghai } from '../calendar/day.js';
import { createWorkCalendar } from '../calendar/work-calendar.js';
import { digestPeriodLabel, dueDigests } from './digest-period.js';

/** 国庆 from Thursday 1 to Wednesday 7 October 2026, Sunday 4 worked for the sake of the test. */
const calendar = createWorkCalendar(
  [
    ...['01', '02', '05', '06', '07'].map((day) => ({ day: `2026-10-${day}`, kind: 'holiday' as const })),
    { day: '2026-10-04', kind: 'workday' },
  ],
  [2026],
);
const digest = { weekday: 1, time: '09:00', monthEnd: true };
const due = (kind: string, day: string, time: string, policy = digest) =>
  dueDigests(instantInShanghai(day, time), calendar, { digest: policy })
    .filter((slot) => slot.kind === kind)
    .map(({ period, asOf }) => `${period} ${asOf}`);
const weekly = (day: string, time: string, policy = digest) => due('weekly', day, time, policy);
const monthly = (day: string, time: string, policy = digest) => due('month-end', day, time, policy);

describe('the digest of a week', () => {
  it('opens at its hour on Monday', () => {
    expect(weekly('2026-09-28', '08:59')).toEqual([]);
    expect(weekly('2026-09-28', '09:00')).toEqual(['2026-W40 2026-09-28']);
  });

  it('moves to the first workday of a week that begins with a holiday', () => {
    expect(weekly('2026-10-05', '09:00')).toEqual([]);
    expect(weekly('2026-10-07', '09:00')).toEqual([]);
    expect(weekly('2026-10-08', '09:00')).toEqual(['2026-W41 2026-10-08']);
  });

  it('stays open for catching up, in office hours of workdays', () => {
    expect(weekly('2026-09-30', '03:00')).toEqual([]);
    expect(weekly('2026-09-30', '14:00')).toEqual(['2026-W40 2026-09-30']);
    expect(weekly('2026-10-03', '10:00')).toEqual([]);
    expect(weekly('2026-10-04', '10:00')).toEqual(['2026-W40 2026-10-04']);
  });

  it('keeps to the weekday of the policy', () => {
    const friday = { ...digest, weekday: 5, time: '16:00' };
    expect(weekly('2026-09-24', '17:00', friday)).toEqual([]);
    expect(weekly('2026-09-25', '15:59', friday)).toEqual([]);
    expect(weekly('2026-09-25', '16:00', friday)).toEqual(['2026-W39 2026-09-25']);
  });
});

describe('the digest of a month', () => {
  it('opens at its hour on the last workday', () => {
    expect(monthly('2026-09-29', '09:00')).toEqual([]);
    expect(monthly('2026-09-30', '08:59')).toEqual([]);
    expect(monthly('2026-09-30', '09:00')).toEqual(['2026-09 2026-09-30']);
  });

  it('comes before a weekend at the end of the month', () => {
    expect(monthly('2026-10-30', '09:00')).toEqual(['2026-10 2026-10-30']);
    expect(monthly('2026-10-31', '09:00')).toEqual([]);
  });

  it('is caught up on in the first days after the month, and not later', () => {
    expect(monthly('2026-11-02', '09:00')).toEqual(['2026-10 2026-11-02']);
    expect(monthly('2026-11-06', '09:00')).toEqual(['2026-10 2026-11-06']);
    expect(monthly('2026-11-09', '09:00')).toEqual([]);
  });

  it('is not made where the rules ask for none', () => {
    expect(monthly('2026-09-30', '09:00', { ...digest, monthEnd: false })).toEqual([]);
  });
});

it('is named as people say it', () => {
  expect(digestPeriodLabel('2026-W40')).toBe('2026年第40周');
  expect(digestPeriodLabel('2026-10')).toBe('2026年10月');
});
