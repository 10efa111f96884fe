import fs from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const ENTRY = inRoot('dist/apps/api/src/openapi.js');
const DOCUMENT = inRoot('apps/web/src/api/openapi.json');
const TYPES = inRoot('apps/web/src/api/schema.d.ts');

/** Writes the OpenAPI document and the web client's types from the API's classes; `--check` only compares. */
async function main() {
  await ensureBuilt({ only: ['server'] });
  const files = await render();
  if (!process.argv.includes('--check')) {
    for (const [file, text] of files) fs.writeFileSync(file, text);
    return;
  }
  const stale = files.filter(
    ([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text,
  );
  if (stale.length === 0) return;
  const names = stale.map(([file]) => file.slice(inRoot().length + 1)).join('、');
  console.error(`接口与网页端的描述不一致：${names}。请运行 npm run api:generate。`);
  process.exitCode = 1;
}

async function render() {
  const { code, text } = await run(process.execPath, [ENTRY], { output: 'keep' });
  if (code !== 0) throw new Error(`the API document could not be made:\n${text}`);
  const types = astToString(await openapiTS(JSON.parse(text), { alphabetize: true }));
  return [
    [DOCUMENT, text],
    [TYPES, `/** Made by \`npm run api:generate\`; do not edit. */\n${types}`],
  ];
}

await main();
