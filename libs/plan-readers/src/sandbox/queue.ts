export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Lets `width` tasks run at a time; further ones start in the order they came. */
export function createQueue(width: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < width) running += 1;
    else await new Promise<void>((start) => waiting.push(start)); // takes over the place of one that ended
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
