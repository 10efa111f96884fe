import { createQueue } from './queue.js';

/** A task that ends when it is told to. */
function held<T>(value: T): { task: () => Promise<T>; end: () => void; started: () => boolean } {
  let end = (): void => undefined;
  let begun = false;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const task = async (): Promise<T> => {
    begun = true;
    await ended;
    return value;
  };
  return { task, end: () => end(), started: () => begun };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('createQueue', () => {
  it('runs two at once and the others in the order they came', async () => {
    const queue = createQueue(2);
    const tasks = ['a', 'b', 'c', 'd'].map(held);
    const answers = tasks.map(({ task }) => queue(task));
    const started = (): boolean[] => tasks.map((task) => task.started());
    await settle();
    expect(started()).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await settle();
    expect(started()).toEqual([true, true, true, false]);
    tasks[0]?.end();
    await settle();
    expect(started()).toEqual([true, true, true, true]);
    tasks.forEach(({ end }) => end());
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after a task that failed', async () => {
    const queue = createQueue(1);
    const failed = queue(() => Promise.reject(new Error('broken')));
    const next = queue(() => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});
