import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where the compiler puts the command line. */
export const cliEntry = inRoot('dist/apps/cli/src/main.js');
export const benchEntry = inRoot('dist/apps/cli/src/bench-parse.js');

/** Settings for whatever is started from here: `.env` below what is set already, and one data directory wherever one stands. */
export function environment() {
  const file = inRoot('.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  return { ...process.env, QIANTOU_DATA_DIR: path.resolve(root, process.env.QIANTOU_DATA_DIR || '.data') };
}
