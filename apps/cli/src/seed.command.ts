import { type AppConfig, createClock, loadConfig } from '@app/config';
import { dayInShanghai } from '@app/domain';
import { InvalidArgumentError, type Command } from 'commander';
import { randomBytes } from 'node:crypto';

interface Options {
  readonly scale?: number;
  readonly seed: number;
  readonly password?: string;
  readonly force?: boolean;
}

const MAX_TASKS = 2_000_000;
const PASSWORD_BYTES = 12;
const DEFAULT_SEED = 2026;

/** `qiantou seed`: the samples; with `--scale` as many invented tasks as a province has. */
export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('装入示例单位、人员和方案（可重复运行）；加 --scale 装入大规模测试数据')
    .option('--scale <任务数>', '生成这么多条虚构任务（压力测试用，勿用于正式库）', wholeNumber(1, MAX_TASKS))
    .option('--seed <数字>', '随机种子，相同种子生成相同数据', wholeNumber(0, 2 ** 31 - 1), DEFAULT_SEED)
    .option('--password <口令>', '虚构人员的登录口令，缺省随机生成并打印')
    .option('--force', '库中已有交办的方案时也生成')
    .action((options: Options) => (options.scale === undefined ? samples() : scale(options.scale, options)));
}

const say = (line: string): void => console.log(line);

async function samples(): Promise<void> {
  const { loadSamples } = await import('./samples/load-samples.js');
  const { loaded } = await onMigrated((config) => loadSamples(config, say));
  say(loaded ? '示例已装入。' : '没有装入示例：已经在库中，或设置为不装。');
}

async function scale(tasks: number, { seed, password, force }: Options): Promise<void> {
  const { seedScale, holdsIssuedPlans } = await import('./scale/seed-scale.js');
  const { scaleReport } = await import('./scale/scale-report.js');
  const { createDataSource } = await import('@app/persistence');
  const { UpError } = await import('./up/up-error.js');
  await onMigrated(async (config) => {
    const dataSource = await createDataSource(config.database.url ?? '', { poolSize: 2 }).initialize();
    try {
      if (force !== true && (await holdsIssuedPlans(dataSource)))
        throw new UpError(
          'DATABASE_IN_USE',
          '库中已有交办的方案。测试数据请装入空库；确实要装入，请加 --force。',
        );
      const chosen = password ?? randomBytes(PASSWORD_BYTES).toString('base64url');
      const today = dayInShanghai(createClock(config).now());
      const started = performance.now();
      const result = await seedScale(dataSource, { tasks, seed, today, password: chosen });
      say(scaleReport(result, performance.now() - started, chosen));
    } finally {
      await dataSource.destroy();
    }
  });
}

async function onMigrated<T>(work: (config: AppConfig) => Promise<T>): Promise<T> {
  const { withDatabase } = await import('./up/open-database.js');
  const { migrateAll } = await import('./up/migrate-all.js');
  return withDatabase(loadConfig(), async ({ url, config }) => {
    await migrateAll(url);
    return work(config);
  });
}

const wholeNumber =
  (low: number, high: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < low || number > high)
      throw new InvalidArgumentError(`请填 ${low} 到 ${high} 之间的整数。`);
    return number;
  };
