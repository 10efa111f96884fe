import type { QueueState } from '@app/persistence';
import { select } from '../shared/database.js';
import { KEEPERS, NOTHING, type Finding, type HealthCheck, type HealthScope } from './health-check.js';

interface Beat {
  readonly queue: Partial<QueueState>;
}

/** Workers that said in the last minutes that they live. */
const LIVE = `SELECT queue FROM worker_heartbeat WHERE beat_at > clock_timestamp() - interval '3 minutes' ORDER BY id`;

const beats = ({ manager }: HealthScope): Promise<Beat[]> => select<Beat>(manager, LIVE);

async function findSentence(
  scope: HealthScope,
  of: keyof Pick<QueueState, 'problem' | 'warning'>,
): Promise<Finding> {
  const said = (await beats(scope)).map(({ queue }) => queue[of] ?? '').filter((text) => text !== '');
  const [sentence] = said;
  return sentence === undefined ? NOTHING : { count: said.length, rows: [], sentence };
}

/** The processes behind the pages. */
export const SYSTEM_CHECKS: readonly HealthCheck[] = [
  {
    key: 'no-worker',
    roles: KEEPERS,
    severity: 'red',
    sentence: () => '任务进程已有3分钟以上没有运行，提醒、摘要和外发都停着。',
    advice: '请启动任务进程（npm start 会一并启动），并查看它的日志。停机期间的提醒在恢复后补发。',
    link: '',
    find: async (scope) => ((await beats(scope)).length > 0 ? NOTHING : { count: 1, rows: [] }),
  },
  {
    key: 'queue-problem',
    roles: KEEPERS,
    severity: 'red',
    sentence: () => '任务队列有问题。',
    advice: '改正后约半分钟内自动恢复；期间任务进程每隔几秒自行查看，提醒不会丢失。',
    link: '',
    find: (scope) => findSentence(scope, 'problem'),
  },
  {
    key: 'queue-warning',
    roles: KEEPERS,
    severity: 'yellow',
    sentence: () => '任务队列的设置不够稳妥。',
    advice: '按上面所说改好后，约半分钟内自动消失。',
    link: '',
    find: (scope) => findSentence(scope, 'warning'),
  },
];
