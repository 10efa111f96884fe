import { endOfMonth, endOfQuarter, endOfYear, isoDate, planEnd } from './calendar.js';

describe('calendar', () => {
  it.each([
    [2024, 2, '2024-02-29'],
    [2100, 2, '2100-02-28'],
    [2000, 2, '2000-02-29'],
    [2025, 6, '2025-06-30'],
    [2025, 13, null],
  ])('ends %i-%i on %s', (year, month, expected) => {
    expect(endOfMonth(year, month)).toBe(expected);
  });

  it('ends quarters, years and five-year plans', () => {
    expect([endOfQuarter(2024, 1), endOfYear(2027), planEnd(14), planEnd(15)]).toEqual([
      '2024-03-31',
      '2027-12-31',
      2025,
      2030,
    ]);
  });

  it('knows no day a calendar has not', () => {
    expect([isoDate(2025, 2, 30), isoDate(2025, 4, 0), isoDate(2025, 0, 1)]).toEqual([null, null, null]);
  });
});
