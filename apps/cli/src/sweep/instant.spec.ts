import { InstantError, parseInstant } from './instant.js';

describe('parseInstant', () => {
  it.each([
    ['2027-12-28T09:00+08:00', '2027-12-28T01:00:00.000Z'],
    ['2027-12-28T09:00:30+08:00', '2027-12-28T01:00:30.000Z'],
    ['2027-12-28T01:00Z', '2027-12-28T01:00:00.000Z'],
    ['2027-12-28 09:00', '2027-12-28T01:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(parseInstant(text)).toISOString()).toBe(expected);
  });

  it.each([
    '',
    'tomorrow',
    '2027-12-28',
    '2027-02-30T09:00+08:00',
    '2027-13-01T09:00',
    '2027-12-28T25:00',
    '28/12/2027',
  ])('refuses “%s” in one sentence', (text) => {
    expect(() => parseInstant(text)).toThrow(InstantError);
    expect(() => parseInstant(text)).toThrow(/^无法识别时刻“.*”，请写成 2027-12-28T09:00\+08:00 的形式。$/);
  });
});
