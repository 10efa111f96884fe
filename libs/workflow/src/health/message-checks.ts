import { findRows, KEEPERS, OFFICE, type HealthCheck, type HealthScope } from './health-check.js';

const CHANNELS = `CASE m.channel WHEN 'email' THEN '邮件' WHEN 'sms' THEN '短信' WHEN 'dingtalk' THEN '钉钉'
  WHEN 'wecom' THEN '企业微信' WHEN 'feishu' THEN '飞书' ELSE '推送' END`;

/** A message about several jurisdictions belongs to none; it is shown where its person is at home. */
const OURS = `(m.jurisdiction_id = ANY($1::bigint[]) OR (m.jurisdiction_id IS NULL AND EXISTS (
  SELECT FROM membership ms WHERE ms.person_id = m.person_id AND ms.jurisdiction_id = ANY($1::bigint[]))))`;

/** What lies further back has been seen, or will not be. */
const RECENT = `m.updated_at > clock_timestamp() - interval '30 days'`;
const LATE_MINUTES = 15;

/** Rows say when, how and to whom; what a message says is not repeated here. */
const messages = (condition: string, query: string): string => `
  SELECT m.id, to_char(m.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || ${CHANNELS} || ' '
         || coalesce(p.name, c.name, '') || coalesce('：' || left(m.last_error, 120), '') AS text,
         '/deliveries?${query}' AS link
  FROM outbound_message m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN channel c ON c.id = m.channel_id
  WHERE ${condition} AND ${OURS}`;

const checkOf = (
  check: Omit<HealthCheck, 'roles' | 'link' | 'find'> & {
    readonly condition: string;
    readonly query: string;
  },
): HealthCheck => {
  const { condition, query, ...rest } = check;
  const sql = messages(condition, query);
  return {
    ...rest,
    roles: OFFICE,
    link: `/deliveries?${query}`,
    find: (scope: HealthScope) => findRows(scope, sql),
  };
};

const FAILED_SLOTS = `
  SELECT r.id, r.schedule || ' ' || r.slot || coalesce('：' || nullif(left(r.error, 120), ''), '') AS text, '' AS link
  FROM schedule_run r WHERE cardinality($1::bigint[]) > 0`;

/** Messages that did not arrive, and what should have run and did not. */
export const MESSAGE_CHECKS: readonly HealthCheck[] = [
  checkOf({
    key: 'failed-messages',
    severity: 'red',
    condition: `m.status = 'failed' AND ${RECENT}`,
    query: 'state=failed',
    sentence: (count) => `${count}条消息投递失败。`,
    advice: '请在“投递记录”中查看原因，改正后重新发送。',
  }),
  checkOf({
    key: 'quarantined-messages',
    severity: 'red',
    condition: `m.status = 'quarantined'`,
    query: 'state=quarantined',
    sentence: (count) => `${count}条消息多次中断发送进程，已隔离。`,
    advice: '请在“投递记录”中查看，确认无误后重新发送。',
  }),
  checkOf({
    key: 'doubtful-messages',
    severity: 'yellow',
    condition: `m.in_doubt AND m.status NOT IN ('sent', 'skipped') AND ${RECENT}`,
    query: 'inDoubt=true',
    sentence: (count) => `${count}条消息发送时中断，不知是否送达。`,
    advice: '系统会以同一编号重发；请在“投递记录”中留意对方是否收到两次。',
  }),
  checkOf({
    key: 'undelivered-messages',
    severity: 'yellow',
    condition: `m.status = 'pending' AND m.next_attempt_at < clock_timestamp() - interval '${LATE_MINUTES} minutes'`,
    query: 'state=pending',
    sentence: (count) => `${count}条消息到时未发出，已等候${LATE_MINUTES}分钟以上。`,
    advice: '请检查任务进程和通道是否正常。',
  }),
  {
    key: 'failed-schedules',
    roles: KEEPERS,
    severity: 'red',
    sentence: (count) => `近7天有${count}次定时工作失败或中断。`,
    advice: '请查看任务进程的日志；原因排除后，下一次会照常运行。',
    link: '',
    find: (scope) =>
      findRows(
        scope,
        `${FAILED_SLOTS} AND ((r.state = 'failed' AND r.updated_at > clock_timestamp() - interval '7 days')
           OR (r.state = 'running' AND r.lease_until < clock_timestamp() - interval '3 minutes'))`,
      ),
  },
  {
    key: 'skipped-schedules',
    roles: KEEPERS,
    severity: 'yellow',
    sentence: (count) => `近7天有${count}次定时工作错过时点，按规则不再补办。`,
    advice: '多半因为系统停机；请确认服务器开机后自动启动。',
    link: '',
    find: (scope) =>
      findRows(
        scope,
        `${FAILED_SLOTS} AND r.state = 'skipped' AND r.created_at > clock_timestamp() - interval '7 days'`,
      ),
  },
];
