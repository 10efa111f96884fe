import { changedValues } from './changed-values.js';

describe('changedValues', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
      { before: { b: 2 }, after: { b: 3 } },
    ],
    [{ a: 1 }, { a: 1, b: 'x' }, { before: { b: null }, after: { b: 'x' } }],
    [{ a: ['x'] }, {}, { before: { a: ['x'] }, after: { a: null } }],
    [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, { before: { a: ['x', 'y'] }, after: { a: ['y', 'x'] } }],
  ])('%j → %j', (before, after, expected) => expect(changedValues(before, after)).toEqual(expected));

  it.each([
    [{}, {}],
    [{ a: { b: [1] } }, { a: { b: [1] } }],
    [{ a: null }, { a: undefined }],
  ])('sees no difference between %j and %j', (before, after) =>
    expect(changedValues(before, after)).toBeNull(),
  );
});
