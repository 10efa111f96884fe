import { requireNode } from './lib/node-version.mjs';

requireNode();
// Standard output belongs to the command: `npm run -s qiantou -- parse FILE --format json | …`
const { spawn } = await import('node:child_process');
const { ensureBuilt } = await import('./lib/build.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { cliEntry, environment } = await import('./lib/paths.mjs');

try {
  await ensureInstalled({ say: console.error });
  await ensureBuilt({ only: ['server'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// npm changes to the project's directory; relative paths mean the directory the person is in.
const calledByNpm = process.env.npm_lifecycle_script?.includes('scripts/qiantou.mjs');
const child = spawn(process.execPath, ['--enable-source-maps', cliEntry, ...process.argv.slice(2)], {
  cwd: (calledByNpm && process.env.INIT_CWD) || process.cwd(),
  env: environment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
