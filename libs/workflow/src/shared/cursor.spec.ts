import { decodeCursor, encodeCursor } from './cursor.js';

describe('cursors', () => {
  it('carry a place there and back', () => {
    const place = { key: '2026-12-31', id: '17' };
    expect(decodeCursor('due', encodeCursor('due', place))).toEqual(place);
  });

  const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['nothing', ''],
    ['no JSON', 'abc'],
    ['another order', made(['code', 'a', '1'])],
    ['too little', made(['due', 'a'])],
    ['an id that is none', made(['due', 'a', '1; DROP'])],
    ['a number for a key', made(['due', 1, '1'])],
    ['an object', made({ sort: 'due' })],
  ])('refuse %s', (_, cursor) => {
    expect(() => decodeCursor('due', cursor)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  });
});
