import { Batch } from './batch.js';

/** Doubles numbers; whatever holds a 13 fails as a whole. */
function doubling(apart: boolean, gatherMs = 0) {
  const batches: number[][] = [];
  const batch = new Batch<number, number>(
    async (given) => {
      batches.push([...given]);
      await new Promise((resolve) => setImmediate(resolve));
      if (given.includes(13)) throw new Error('thirteen');
      return given.map((number) => 2 * number);
    },
    { apart, gatherMs },
  );
  return { batch, batches };
}

const outcomes = async (asked: readonly Promise<number>[]): Promise<(number | string)[]> =>
  (await Promise.allSettled(asked)).map((end) =>
    end.status === 'fulfilled' ? end.value : (end.reason as Error).message,
  );

describe('a batch', () => {
  it('does together what is asked for at the same moment, and gives each its own answer', async () => {
    const { batch, batches } = doubling(false);
    expect(await outcomes([1, 2, 3].map((number) => batch.do(number)))).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('gathers the next one while one is being done', async () => {
    const { batch, batches } = doubling(false);
    const first = batch.do(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await outcomes([first, batch.do(2), batch.do(3)])).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('waits for others as long as it is told to', async () => {
    const { batch, batches } = doubling(false, 20);
    const first = batch.do(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await outcomes([first, batch.do(2)])).toEqual([2, 4]);
    expect(batches).toEqual([[1, 2]]);
  });

  it('fails as a whole where it may not be done twice', async () => {
    const { batch, batches } = doubling(false);
    expect(await outcomes([1, 13].map((number) => batch.do(number)))).toEqual(['thirteen', 'thirteen']);
    expect(batches).toHaveLength(1);
    expect(await batch.do(4)).toBe(8);
  });

  it('is taken apart where it may, so that one spoils no other', async () => {
    const { batch, batches } = doubling(true);
    expect(await outcomes([1, 13, 3].map((number) => batch.do(number)))).toEqual([2, 'thirteen', 6]);
    expect(batches).toEqual([[1, 13, 3], [1], [13], [3]]);
  });
});
