import type { AppConfig } from '@app/config';
import { inspectStore } from '@app/jobs';
import { freeBytes, MIN_FREE_BYTES } from '@app/persistence';
import nodemailer, { type TransportOptions } from 'nodemailer';
import { query, withDatabase } from './open-database.js';
import { describeFailure } from './report-failure.js';

export interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  readonly text: string;
}

type Check = (config: AppConfig) => Promise<string>;

const MEBIBYTE = 1024 ** 2;
const TIMEOUT_MS = 5000;
const OLDEST_SERVER = 150_000;

/** Looks at everything the system stands on; what is wrong is said in words, without passwords. */
export async function examine(config: AppConfig): Promise<Finding[]> {
  const findings = [
    await look('Node.js', () => Promise.resolve(process.version), config),
    await look('磁盘', checkDisk, config),
  ];
  findings.push(...(await examineDatabase(config)));
  findings.push(await look('任务队列', checkQueue, config), await look('邮件', checkMail, config));
  return findings;
}

async function look(subject: string, check: Check, config: AppConfig): Promise<Finding> {
  try {
    return { subject, ok: true, text: await check(config) };
  } catch (error) {
    return { subject, ok: false, text: describeFailure(error) };
  }
}

function checkDisk({ dataDir }: AppConfig): Promise<string> {
  const free = freeBytes(dataDir);
  const text = `${dataDir} 所在磁盘可用 ${Math.floor(free / MEBIBYTE)} MB`;
  if (free < MIN_FREE_BYTES)
    return Promise.reject(new Error(`${text}，不足 ${MIN_FREE_BYTES / MEBIBYTE} MB`));
  return Promise.resolve(text);
}

async function examineDatabase(config: AppConfig): Promise<Finding[]> {
  try {
    return await withDatabase(config, async ({ url, server }) => [
      await look('数据库', () => checkVersion(url, server !== null), config),
      await look('中文检索', () => checkTrigrams(url), config),
    ]);
  } catch (error) {
    return [{ subject: '数据库', ok: false, text: describeFailure(error) }];
  }
}

async function checkVersion(url: string, embedded: boolean): Promise<string> {
  const [row] = await query<{ number: string; version: string }>(
    url,
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  if (Number(row?.number) < OLDEST_SERVER)
    throw new Error(`PostgreSQL ${row?.version} 太旧，需要 15 或更高版本`);
  return `PostgreSQL ${row?.version}（${embedded ? '自带' : '外部'}）`;
}

/** With the wrong character type the server finds no trigrams in Chinese text, and search finds nothing. */
async function checkTrigrams(url: string): Promise<string> {
  const [database] = await query<{ ctype: string; trigrams: boolean }>(
    url,
    `SELECT datctype AS ctype, EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams
       FROM pg_database WHERE datname = current_database()`,
  );
  const advice = '请以 lc_ctype=C.UTF-8 重建数据库';
  if (['C', 'POSIX'].includes(database?.ctype ?? 'C'))
    throw new Error(`数据库的 lc_ctype 是 C，检索不了中文，${advice}`);
  if (database?.trigrams !== true) return '可用';
  const [shown] = await query<{ ok: boolean }>(url, `SELECT show_trgm('责任单位') <> '{}' AS ok`);
  if (shown?.ok !== true) throw new Error(`show_trgm 对中文返回空，${advice}`);
  return '可用';
}

async function checkQueue(config: AppConfig): Promise<string> {
  if (config.queue.redisUrl === null) return 'PostgreSQL';
  const { problem, warning } = await inspectStore(config);
  if (problem !== '') throw new Error(problem);
  return warning === '' ? 'Redis' : `Redis；${warning}`;
}

async function checkMail({ mail }: AppConfig): Promise<string> {
  if (mail.smtpUrl === null) return '未配置，不发邮件';
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = nodemailer.createTransport({
    url: mail.smtpUrl,
    ...limits,
  } as TransportOptions);
  try {
    await transport.verify();
    return '发信服务器可以连接';
  } finally {
    transport.close();
  }
}
