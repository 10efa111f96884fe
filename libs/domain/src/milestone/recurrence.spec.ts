import { SERIES_CAP, seriesOf } from './recurrence.js';

const days = (recurring: string, issuedOn: string | null, due: string | null, horizon: string | null) =>
  seriesOf(recurring, { issuedOn, due, horizon })?.days ?? null;

describe('the days of a recurring duty', () => {
  it.each<[string, string | null, string | null, string | null, string[] | null]>([
    ['yearly', '2024-06-21', null, '2027-12-31', ['2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31']],
    ['yearly', '2024-06-21', null, '2025-06-30', ['2024-12-31', '2025-12-31']],
    ['yearly', '2024-06-21', null, null, ['2024-12-31']],
    ['yearly', '2024-06-21', '2025-12-31', '2030-12-31', ['2024-12-31', '2025-12-31']],
    ['yearly', '2024-06-21', '2026-06-30', null, ['2024-12-31', '2025-12-31', '2026-06-30']],
    ['yearly', '2024-06-21', null, '2023-12-31', ['2024-12-31']],
    ['yearly', null, null, '2027-12-31', ['2027-12-31']],
    ['yearly', null, '2026-12-31', '2027-12-31', ['2026-12-31']],
    ['yearly', null, null, null, null],
    ['monthly', '2024-10-08', null, null, ['2024-10-31', '2024-11-30', '2024-12-31']],
    ['monthly', '2024-12-08', null, '2025-02-10', ['2024-12-31', '2025-01-31', '2025-02-28']],
    ['monthly', null, null, '2025-02-10', ['2025-02-28']],
    ['quarterly', '2024-05-08', null, null, ['2024-06-30', '2024-09-30', '2024-12-31']],
    ['every-2-months', '2024-07-08', null, null, ['2024-08-31', '2024-10-31', '2024-12-31']],
    ['every-2-years', '2024-07-08', null, '2027-12-31', ['2025-12-31', '2027-12-31']],
    ['every-2-years', '2024-07-08', null, null, ['2025-12-31']],
    ['every-2-years', null, null, '2027-06-30', ['2027-12-31']],
    ['now-and-then', '2024-07-08', null, '2027-12-31', null],
  ])('%s, issued %s, due %s, horizon %s: %j', (recurring, issuedOn, due, horizon, expected) => {
    expect(days(recurring, issuedOn, due, horizon)).toEqual(expected);
  });

  it('is cut off, and says so', () => {
    const series = seriesOf('monthly', { issuedOn: '2024-06-21', due: null, horizon: '2030-12-31' });
    expect(series?.days).toHaveLength(SERIES_CAP);
    expect(series?.days.at(-1)).toBe('2027-09-30');
    expect(series?.rule).toContain('只列前40期');
  });

  it.each([
    ['2024-06-21', '2025-12-31', null, '“每年”逐期设节点，以各期最后一日计，至本项写明的2025-12-31为止'],
    [
      '2024-06-21',
      null,
      '2025-12-31',
      '“每年”逐期设节点，以各期最后一日计，至文件最晚时限2025-12-31所在期为止',
    ],
    ['2024-06-21', null, null, '“每年”逐期设节点，以各期最后一日计，未写明终期，列至印发当年'],
    [null, null, '2025-12-31', '“每年”逐期设节点，未载明印发日期，只列最后一期'],
  ])('issued %s, due %s, horizon %s: %s', (issuedOn, due, horizon, expected) => {
    expect(seriesOf('yearly', { issuedOn, due, horizon })?.rule).toBe(expected);
  });
});
