import { itemAt } from './item-at.js';

describe('itemAt', () => {
  it('gives what stands there', () => expect(itemAt(['a', 'b'], 1)).toBe('b'));

  it('refuses a place outside', () => {
    expect(() => itemAt(['a', 'b'], 2)).toThrow('no item at 2 of 2');
    expect(() => itemAt([], -1)).toThrow(RangeError);
  });
});
