import { taskCode } from './task-code.js';

describe('taskCode', () => {
  it.each([
    ['CZ', 2024, 17, 'CZ-2024-017'],
    ['CZ', 2024, 1, 'CZ-2024-001'],
    ['CZ', 2024, 1000, 'CZ-2024-1000'],
    [' 长治 ', 2026, 5, '长治-2026-005'],
  ])('%s %i %i → %s', (prefix, year, seq, expected) => {
    expect(taskCode(prefix, year, seq)).toBe(expected);
  });

  it.each([
    ['', 2024, 1],
    ['CZ', 24, 1],
    ['CZ', 2024, 0],
    ['CZ', 2024, 1.5],
  ])('refuses %j %d %d', (prefix, year, seq) => {
    expect(() => taskCode(prefix, year, seq)).toThrow(RangeError);
  });
});
