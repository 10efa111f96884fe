import { calendarText, type CalendarEntry } from './calendar-text.js';

const ENTRY: CalendarEntry = {
  uid: 'milestone-1@q.example',
  day: '2027-03-31',
  title: 'CZ-2027-001 完成改造',
  description: '《方案》\nhttps://q.example/tasks/1',
  url: 'https://q.example/tasks/1',
};
/** The names of the properties, in order: folded lines put together. */
const properties = (text: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .map((line) => line.slice(0, line.search(/[:;]/)));

describe('a calendar', () => {
  it.each(['\n', '\r', '\r\n', '\u2028', '\u0085'])('is not written into by line ends: %j', (end) => {
    const evil = `市工信局${end}X-EVIL:1`;
    const entry = { ...ENTRY, title: evil };
    const harmless = properties(calendarText('市工信局', [ENTRY], '2027-01-01'));
    expect(properties(calendarText(evil, [entry], '2027-01-01'))).toEqual(harmless);
    expect(properties(calendarText(evil, [], '2027-01-01'))).not.toContain('X-EVIL');
  });

  it('folds lines at 75 octets, never within a character', () => {
    const text = calendarText('市工信局', [{ ...ENTRY, title: '设备更新'.repeat(40) }], '2027-01-01');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'设备更新'.repeat(40)}`);
  });
});
