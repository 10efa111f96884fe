import { printPositions, readPositions } from './positions.js';

describe('positions in the chains', () => {
  it('come back as they were printed', () => {
    const positions = new Map([
      ['3', 17],
      ['5', 102],
    ]);
    expect(printPositions(positions)).toBe('3:17,5:102');
    expect(readPositions('3:17,5:102')).toEqual(positions);
  });

  it.each([undefined, '', 'x', '1', '1:', ':1', '1:x', '-1:2', '1:1e3', `1:1,${'2'.repeat(5000)}:1`])(
    'are none for %s',
    (text) => expect(readPositions(text).size).toBe(0),
  );
});
