import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensureBuilt } = await import('./lib/build.mjs');
const { runChecks } = await import('./lib/checks.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { jest } = await import('./lib/jest.mjs');

/** From quick to slow; each in a Jest of its own. `small` belongs to the check. */
const LAYERS = ['accuracy', 'medium', 'e2e', 'browser'];
/** Layers that run the built programs. */
const NEED_BUILD = new Set(['medium', 'e2e', 'browser']);

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const jestArgs = process.argv.slice(2).filter((arg) => arg.startsWith('-') && arg !== '--');
const unknown = names.filter((name) => !['check', 'small', ...LAYERS].includes(name));
if (unknown.length > 0) {
  console.error(`没有这一层测试：${unknown.join('、')}。可选：check、small、${LAYERS.join('、')}`);
  process.exit(2);
}
const isWanted = (name) => names.length === 0 || names.includes(name);

const results = [];
let checksFailed = [];

try {
  await ensureInstalled({ full: true, output: 'inherit', say: console.log });
  if (isWanted('check')) {
    const { failed, tests } = await runChecks();
    checksFailed = failed.filter((name) => !name.startsWith('小测试')); // its tests are counted one by one
    results.push(tests);
  } else if (names.includes('small')) {
    results.push(await jest('small', jestArgs));
  }
  const layers = LAYERS.filter(isWanted);
  if (layers.some((layer) => NEED_BUILD.has(layer)))
    await ensureBuilt({ output: 'stderr', say: console.log });
  for (const layer of layers) results.push(await jest(layer, jestArgs));
} catch (error) {
  console.error(error.message);
  checksFailed.push(error.constructor.name);
}

console.log('');
const sum = { passed: 0, failed: checksFailed.length, skipped: 0 };
if (names.length === 0 || names.includes('check')) {
  console.log(`check     ${checksFailed.length === 0 ? '通过' : `未通过：${checksFailed.join('、')}`}`);
}
for (const { layer, passed, failed, skipped, seconds } of results) {
  console.log(
    `${layer.padEnd(9)} ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(1)} s)`,
  );
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
console.log('');
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed === 0 ? 0 : 1);
