import { type AppConfig, loadConfig } from '@app/config';
import type { Command } from 'commander';
import { registerSeed } from '../seed.command.js';

/** The commands that run the system. What they need is loaded when they run: `parse` must not wait for a database driver. */
export function registerSystemCommands(program: Command): void {
  program.command('up').description('启动整个系统：数据库、接口、任务进程').action(up);
  program.command('migrate').description('把数据库结构升级到当前版本').action(migrate);
  registerSeed(program);
  program.command('doctor').description('检查运行环境').action(doctor);
}

const say = (line: string): void => console.log(line);

async function up(): Promise<void> {
  const { runUp } = await import('./run-up.js');
  await runUp(loadConfig(), say);
}

async function migrate(): Promise<void> {
  const { migrateAll } = await import('./migrate-all.js');
  await onDatabase(({ url }) => migrateAll(url));
  say('数据库结构已是最新。');
}

async function doctor(): Promise<void> {
  const { examine } = await import('./doctor.js');
  const { textTable } = await import('./text-table.js');
  const findings = await examine(loadConfig());
  say(textTable(findings.map(({ ok, subject, text }) => [ok ? '✓' : '✗', subject, text])));
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

async function onDatabase<T>(work: (open: { url: string; config: AppConfig }) => Promise<T>): Promise<T> {
  const { withDatabase } = await import('./open-database.js');
  return await withDatabase(loadConfig(), work);
}
