import { monthsOf } from './year-days';

describe('the months of a year', () => {
  const months = monthsOf(2026, [
    { day: '2026-02-14', kind: 'workday', name: '春节' },
    { day: '2026-02-16', kind: 'holiday', name: '春节' },
  ]);
  const day = (text: string) => months.flatMap(({ days }) => days).find((entry) => entry.day === text);

  it('has every day once', () => {
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(monthsOf(2028, [])[1]?.days).toHaveLength(29);
  });

  it.each([
    ['2026-02-13', 5, true],
    ['2026-02-14', 6, true],
    ['2026-02-15', 7, false],
    ['2026-02-16', 1, false],
    ['2026-02-17', 2, true],
  ])('%s is weekday %i, worked: %s', (text, weekday, isWorkday) => {
    expect(day(text)).toMatchObject({ weekday, isWorkday });
  });

  it('counts the workdays of a month', () => {
    expect(months[1]?.workdays).toBe(20);
  });
});
