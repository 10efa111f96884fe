import fs from 'node:fs';
import { jest } from './jest.mjs';
import { inRoot } from './paths.mjs';
import { run, tool } from './run.mjs';

const web = () => fs.existsSync(inRoot('apps/web/tsconfig.json'));

/** What is checked without running the system; each prints its own findings. */
const STEPS = [
  { name: '锁文件 lock', run: () => run(process.execPath, ['scripts/check-lock.mjs']) },
  {
    name: '格式 format',
    run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: '规范 lint',
    run: () =>
      tool('eslint/bin/eslint.js', [
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        '.data/eslint/',
      ]),
  },
  { name: '类型 types', run: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  {
    name: '类型 types (web)',
    when: web,
    run: () => tool('typescript/bin/tsc', ['-p', 'apps/web/tsconfig.json']),
  },
  {
    name: '依赖方向 arrows',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        'apps',
        'libs',
        '--config',
        '.dependency-cruiser.cjs',
      ]),
  },
];

/** Runs every step even after a failure, so that one run shows everything there is to mend. */
export async function runChecks() {
  const failed = [];
  for (const step of STEPS) {
    if (step.when && !step.when()) continue;
    const started = performance.now();
    const { code } = await step.run();
    report(step.name, code === 0, started);
    if (code !== 0) failed.push(step.name);
  }
  const started = performance.now();
  const tests = await jest('small', ['--coverage', '--coverageReporters=text-summary']);
  report('小测试 small tests', tests.ok, started);
  if (!tests.ok) failed.push('小测试 small tests');
  return { failed, tests };
}

function report(name, ok, started) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
