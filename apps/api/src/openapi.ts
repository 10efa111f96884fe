import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { loadConfig, systemClock } from '@app/config';
import { createDataSource } from '@app/persistence';
import { createApp } from './create-app.js';
import { createDocument } from './openapi/document.js';

/** Never connected to: the document is made from classes alone. */
const NO_DATABASE = 'postgres://nobody@localhost/none';

/** Writes the OpenAPI document to the file named as argument, or to standard output. */
async function main(): Promise<void> {
  const config = loadConfig({});
  const parts = {
    config,
    dataSource: createDataSource(NO_DATABASE),
    clock: systemClock,
    onCommitted: () => undefined,
  };
  const app = await createApp(parts, { quiet: true });
  const text = `${JSON.stringify(createDocument(app), null, 2)}\n`;
  await app.close();
  const [file] = process.argv.slice(2);
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

await main();
