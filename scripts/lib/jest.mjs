import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { tool } from './run.mjs';

/** Runs one layer as a Jest of its own, streaming its output, and counts what happened. */
export async function jest(layer, args = []) {
  const started = performance.now();
  const config = `test/jest/${layer}.config.mjs`;
  if (!fs.existsSync(inRoot(config))) throw new Error(`no such layer: ${layer}`);
  fs.mkdirSync(inRoot('.data/test-results'), { recursive: true });
  const outputFile = inRoot('.data/test-results', `${layer}.json`);
  fs.rmSync(outputFile, { force: true });
  const { code } = await tool(
    'jest/bin/jest.js',
    ['--config', config, '--json', '--outputFile', outputFile, '--passWithNoTests', ...args],
    { output: 'stderr', env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: jestNodeOptions() } },
  );
  return { layer, seconds: (performance.now() - started) / 1000, ...countsIn(outputFile, code) };
}

function jestNodeOptions() {
  return [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    .filter(Boolean)
    .join(' ');
}

/** A file of tests that could not even be loaded has no tests in it to fail: it counts as one. */
function countsIn(outputFile, code) {
  if (!fs.existsSync(outputFile)) return { ok: false, passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(fs.readFileSync(outputFile, 'utf8'));
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = result.numFailedTests + broken.length;
  return {
    passed: result.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
    ok: code === 0 && failed === 0,
  };
}
