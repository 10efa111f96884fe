/** Random numbers for property tests. The seed is part of the test's title: `SEED=… npx jest` repeats a failure. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

export interface Random {
  /** An integer from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
}

/** Numbers from 0 up to 1 (mulberry32: small, fast, the same everywhere). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same for the same seed. */
export function createRandom(seed: number): Random {
  const next = seededRandom(seed);
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (probability) => next() < probability,
  };
}
