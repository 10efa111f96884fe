import { measure, type Speed } from './measure.js';
import { neighbourSpeeds } from './neighbours.js';
import { speedLine, type ScaleSpeed } from './scale-lines.js';
import { openScaleWorld } from './scale-world.js';
import { scaleScenarios } from './scenarios.js';

/** How fast the API answers on a large ledger, beside its own statements sent bare. */
export async function scaleSpeed(tasks: number, requests: number): Promise<ScaleSpeed> {
  const world = await openScaleWorld(tasks);
  try {
    const speeds: Speed[] = [];
    for (const scenario of await scaleScenarios(world)) {
      const speed = await measure(world, scenario, requests);
      console.error(speedLine(speed)); // a run takes minutes: what is known is shown at once
      speeds.push(speed);
    }
    const neighbours = await neighbourSpeeds(world, requests);
    return { tasks: world.tasks, seeded: world.seeded, requests, speeds, neighbours };
  } finally {
    await world.close();
  }
}
