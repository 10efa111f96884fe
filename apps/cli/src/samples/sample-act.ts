import type { SampleWorld } from './sample-world.js';

/** Something that happens at its own instant. */
export interface SampleAct {
  /** Unix ms; the instant is the act's own, so that a load that was broken off knows what it did already. */
  readonly at: number;
  act(): Promise<void>;
}

const SECOND = 1000;

/** Acts begun at `at`, a second apart; each changes one thing, or nothing where the demo's course leaves no occasion. */
export function inTurn(world: SampleWorld, at: number, steps: readonly (() => Promise<void>)[]): SampleAct[] {
  return steps.map((step, index) => {
    // Everything else in the demo happens at whole minutes.
    const moment = at + (index + 1) * SECOND;
    return { at: moment, act: () => once(world, moment, step) };
  });
}

async function once(world: SampleWorld, at: number, step: () => Promise<void>): Promise<void> {
  const done = await world.dataSource.query<unknown[]>('SELECT 1 FROM audit_event WHERE at = $1 LIMIT 1', [
    new Date(at),
  ]);
  if (done.length > 0) return;
  world.clock.moveTo(at);
  await step();
}
