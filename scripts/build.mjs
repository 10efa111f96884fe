import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./lib/install.mjs');
const { ensureBuilt } = await import('./lib/build.mjs');

try {
  await ensureInstalled({ output: 'inherit', say: console.log });
  const built = await ensureBuilt({ force: process.argv.includes('--force'), output: 'inherit' });
  console.log(built.length > 0 ? `已构建：${built.join('、')}` : '没有改动，无需构建。');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
