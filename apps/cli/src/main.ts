import { Command } from 'commander';
import { registerAccuracy } from './accuracy.command.js';
import { registerAudit } from './audit.command.js';
import { registerInit } from './init.command.js';
import { registerParse } from './parse/parse.command.js';
import { registerSweep } from './sweep.command.js';
import { registerSystemCommands } from './up/commands.js';
import { reportFailure } from './up/report-failure.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // `qiantou parse … | head` has read enough
  throw error;
});

const program = new Command('qiantou')
  .description('牵头：从工作方案到责任台账，从提醒到督办')
  .showHelpAfterError('运行 qiantou --help 查看用法。')
  .helpOption('-h, --help', '显示用法')
  .helpCommand('help [command]', '显示某个命令的用法');

registerSystemCommands(program);
registerInit(program);
registerParse(program);
registerAccuracy(program);
registerSweep(program);
registerAudit(program);

try {
  await program.parseAsync();
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
