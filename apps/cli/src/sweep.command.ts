import type { Command } from 'commander';
import type { SweepReport } from './sweep/report.js';

interface SweepArguments {
  readonly at?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `qiantou sweep`: who is told what at an instant, as a preview or for real. */
export function registerSweep(program: Command): void {
  program
    .command('sweep')
    .description('按某一时刻检查到期事项：列出（--dry-run）或写入应发的提醒和督查摘要')
    .option('--at <time>', '时刻，例如 2027-12-28T09:00+08:00；不写时区按北京时间，不填为当前时刻')
    .option('--dry-run', '只列出将要发送的内容，不写入任何数据', false)
    .option('--json', '以 JSON 输出', false)
    .action(sweep);
}

async function sweep({ at, dryRun, json }: SweepArguments): Promise<void> {
  const { parseInstant } = await import('./sweep/instant.js');
  const instant = at === undefined ? undefined : parseInstant(at);
  const { runReport } = await import('./sweep/run-report.js');
  const report: SweepReport = await runReport(instant, dryRun);
  const { reportText } = await import('./sweep/report-text.js');
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
}
