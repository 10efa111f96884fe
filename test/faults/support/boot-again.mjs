/**
 * The worker's program without its end: told an instant it boots as main.ts does, with everything but the loading of
 * its modules; told to shut it closes everything and waits to be told again. Started with the folder of the built
 * programs.
 */
import 'reflect-metadata';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , built = ''] = process.argv;
const load = (file) => import(pathToFileURL(path.join(built, file)).href);
const { loadConfig } = await load('libs/config/src/index.js');
const { bootWorker } = await load('apps/worker/src/boot-worker.js');

let app;
process.on('message', async ({ boot }) => {
  try {
    if (boot === undefined) await app.close();
    else {
      process.env.QIANTOU_NOW = boot;
      app = await bootWorker(loadConfig());
    }
    process.send({ done: true });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ done: true });
