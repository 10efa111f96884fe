import fs from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';

/** Writes .env.example from the table in libs/config; a spec there checks that it was done. */
await ensureBuilt({ only: ['server'] });
const { renderEnvExample } = await import(inRoot('dist/libs/config/src/index.js'));
fs.writeFileSync(inRoot('.env.example'), renderEnvExample());
