import { randomBytes } from 'node:crypto';
import { InvalidArgumentError, type Command } from 'commander';

interface Options {
  readonly name: string;
  readonly prefix: string;
  readonly office?: string;
  readonly parent?: string;
  readonly login: string;
}

const PASSWORD_BYTES = 12;

/** `qiantou init`: the first jurisdiction and its administrator, where no samples are wanted. */
export function registerInit(program: Command): void {
  program
    .command('init')
    .description('新建一个行政区划及其专班办公室和管理员（不用示例数据时的第一步）')
    .requiredOption('--name <名称>', '行政区划名称，例如 某市', named)
    .requiredOption('--prefix <字母>', '任务编号的字头，例如 MS', prefix)
    .option('--office <名称>', '专班办公室名称', named)
    .option('--parent <代码>', '上级行政区划的代码；上级只看本级的汇总数', code)
    .option('--login <登录名>', '管理员登录名', login, 'admin')
    .action(init);
}

async function init({
  name,
  prefix: taskPrefix,
  office,
  parent: parentCode,
  login: adminLogin,
}: Options): Promise<void> {
  const { createClock, loadConfig } = await import('@app/config');
  const { createDataSource } = await import('@app/persistence');
  const { foundJurisdiction } = await import('@app/workflow');
  const { withDatabase } = await import('./up/open-database.js');
  const { migrateAll } = await import('./up/migrate-all.js');
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const officeName = office ?? `${name}工作专班办公室`;
  const config = loadConfig();
  await withDatabase(config, async ({ url }) => {
    await migrateAll(url);
    const dataSource = await createDataSource(url).initialize();
    try {
      const admin = { login: adminLogin, name: '管理员', password };
      await foundJurisdiction(
        { dataSource, clock: createClock(config) },
        { name, taskPrefix, officeName, parentCode, admin },
      );
    } finally {
      await dataSource.destroy();
    }
  });
  console.log(
    `已新建 ${name} 和 ${officeName}。\n管理员 ${adminLogin}，口令 ${password}（只显示这一次，登录后请在“单位与人员”里添加专班和各单位人员）。`,
  );
}

function checked(value: string, pattern: RegExp, sentence: string): string {
  if (!pattern.test(value)) throw new InvalidArgumentError(sentence);
  return value;
}

const named = (value: string): string => checked(value.trim(), /^\S[^\r\n]{0,99}$/, '请填 1 到 100 个字。');
const prefix = (value: string): string =>
  checked(value.trim().toUpperCase(), /^[A-Z]{1,8}$/, '请用 1 到 8 个英文字母。');
const code = (value: string): string =>
  checked(value.trim(), /^[a-z0-9][a-z0-9-]{0,49}$/, '请填上级的代码，即它任务编号字头的小写字母。');
const login = (value: string): string =>
  checked(value.trim(), /^[a-z0-9][a-z0-9._-]{1,49}$/, '请用小写字母、数字、点、横线，2 到 50 个字符。');
