import { isDatabaseAway } from './database-away.js';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300'])('is known by %s', (code) => {
    expect(isDatabaseAway(coded(code))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('y'), { driverError: coded(code) }))).toBe(true);
  });

  it('is known by the words of the pool', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each([coded('23505'), coded('40P01'), new Error('x'), 'ECONNREFUSED', undefined])(
    'is not %s',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false);
    },
  );
});
