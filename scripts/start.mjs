import { requireNode } from './lib/node-version.mjs';

requireNode();
// Loaded only now: an old Node could not even read what follows.
import('./lib/start.mjs').then(({ start, stop }) => (process.argv.includes('--stop') ? stop() : start()));
