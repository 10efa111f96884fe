/** Where jobs live. */
export type BackendKind = 'postgres' | 'redis';

/** How the store of the queue stands: looked at when a worker starts, and again and again while it runs. */
export interface StoreReport {
  readonly kind: BackendKind;
  readonly reachable: boolean;
  /** What must be put right, as a Chinese sentence that says how; empty where nothing is wrong. */
  readonly problem: string;
  /** What had better be changed; empty where nothing is. */
  readonly warning: string;
}

/** The only setting under which Redis forgets nothing. */
const KEEPS_ALL = 'noeviction';

const PROBLEMS = {
  unreachable: (kind: BackendKind): string =>
    kind === 'redis'
      ? '任务队列所在的 Redis 无法连接，请检查 REDIS_URL 和 Redis 服务；期间提醒和外发由任务进程自行巡查，不会丢失。'
      : '任务队列所在的数据库无法连接，请检查数据库服务。',
  evicts: (policy: string): string =>
    `Redis 的 maxmemory-policy 是 ${policy}，内存不足时会删除任务；请在 redis.conf 中设为 maxmemory-policy noeviction，或执行 CONFIG SET maxmemory-policy noeviction，再重新启动。`,
  noSchema: '数据库里没有任务队列的表，请执行 qiantou migrate；期间提醒和外发由任务进程自行巡查，不会丢失。',
} as const;

const NOT_DURABLE =
  'Redis 没有开启 AOF，断电或崩溃后队列要重新建立（提醒不会丢失，但会晚一些）；请在 redis.conf 中设为 appendonly yes。';

export const unreachable = (kind: BackendKind): StoreReport => ({
  kind,
  reachable: false,
  problem: PROBLEMS.unreachable(kind),
  warning: '',
});

/** @param ready whether the queue's tables are there */
export const postgresReport = (ready: boolean): StoreReport => ({
  kind: 'postgres',
  reachable: true,
  problem: ready ? '' : PROBLEMS.noSchema,
  warning: '',
});

/** Reads `INFO`, which managed servers answer too, where they refuse `CONFIG`. */
export function redisReport(info: string): StoreReport {
  const policy = fieldOf(info, 'maxmemory_policy') ?? KEEPS_ALL;
  const problem = policy === KEEPS_ALL ? '' : PROBLEMS.evicts(policy);
  const warning = fieldOf(info, 'aof_enabled') === '0' ? NOT_DURABLE : '';
  return { kind: 'redis', reachable: true, problem, warning };
}

function fieldOf(info: string, name: string): string | undefined {
  const line = info.split('\n').find((text) => text.startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}
