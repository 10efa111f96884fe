import { dayOf, longDay, minute, timeOfDay, monthLabel, relativeDay, weekLabel } from './dates';
import { groupByDay } from './group-by-day';

describe('dates', () => {
  it('read in words', () => {
    expect(longDay('2025-11-21')).toBe('2025年11月21日 星期五');
    expect(monthLabel('2025-09')).toBe('2025年9月');
    expect(weekLabel('2025-W07')).toBe('2025年第7周');
  });

  it('are told by Beijing time, wherever the browser is', () => {
    expect(minute('2025-11-20T20:05:00.000Z')).toBe('2025-11-21 04:05');
    expect(dayOf('2025-11-20T16:00:00.000Z')).toBe('2025-11-21');
    expect(timeOfDay('2025-11-21T01:00:00+00:00')).toBe('09:00');
  });

  it('name days by their distance', () => {
    expect(relativeDay('2025-11-21', '2025-11-21')).toBe('今天');
    expect(relativeDay('2025-11-20', '2025-11-21')).toBe('昨天');
    expect(relativeDay('2025-03-02', '2025-11-21')).toBe('3月2日');
    expect(relativeDay('2024-12-31', '2025-11-21')).toBe('2024年12月31日');
  });

  it('group neighbours of a day', () => {
    const groups = groupByDay([
      { at: '2025-11-21T09:00:00' },
      { at: '2025-11-21T08:00:00' },
      { at: '2025-11-20T08:00:00' },
    ]);
    expect(groups.map(({ day, items }) => [day, items.length])).toEqual([
      ['2025-11-21', 2],
      ['2025-11-20', 1],
    ]);
  });
});
