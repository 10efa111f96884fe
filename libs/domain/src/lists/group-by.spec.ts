import { groupBy } from './group-by.js';

describe('groupBy', () => {
  it('keeps the order of the values, within groups and of groups', () => {
    const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (value) => value % 2 === 0);
    expect([...groups]).toEqual([
      [false, [3, 1, 1, 5, 9]],
      [true, [4, 2, 6]],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
