import { findRows, OFFICE, KEEPERS, type HealthCheck } from './health-check.js';

/** States in which somebody is expected to work on a task. */
const UNDER_WAY = `('issued', 'objected', 'active', 'completion_requested')`;

const LIVE_PERSON = `SELECT FROM duty_membership d JOIN person p ON p.id = d.person_id AND p.active
  WHERE d.unit_id = u.id AND d.role IN ('contact', 'head')`;

/** What units have to do is only looked at where nobody is there for them, which is rare (`OFFSET 0`: not the other way round). */
const DEAF_UNITS = `
  SELECT u.id, u.name || '（' || CASE WHEN u.active THEN '' ELSE '已停用，' END
         || CASE WHEN duty.leads > 0 THEN '牵头任务' || duty.leads || '项 ' ELSE '' END
         || CASE WHEN duty.parts > 0 THEN '分解任务' || duty.parts || '项 ' ELSE '' END
         || CASE WHEN duty.orders > 0 THEN '批示' || duty.orders || '件' ELSE '' END || '）' AS text,
         '/people?unit=' || u.id AS link
  FROM (SELECT u.id, u.name, u.active FROM unit u
        WHERE u.jurisdiction_id = ANY($1::bigint[]) AND u.merged_into_id IS NULL AND NOT EXISTS (${LIVE_PERSON})
        OFFSET 0) u
  CROSS JOIN LATERAL (
    SELECT (SELECT count(*) FROM assignment a JOIN task t ON t.id = a.task_id
            WHERE a.unit_id = u.id AND a.role = 'lead' AND t.state IN ${UNDER_WAY}) AS leads,
           (SELECT count(*) FROM subtask s JOIN task t ON t.id = s.task_id
            WHERE s.unit_id = u.id AND s.state IN ('open', 'reported') AND t.state IN ${UNDER_WAY}) AS parts,
           (SELECT count(*) FROM instruction i WHERE i.unit_id = u.id AND i.state IN ('issued', 'returned')) AS orders
  ) duty
  WHERE duty.leads + duty.parts + duty.orders > 0`;

const LEADERLESS = `
  SELECT t.id, coalesce(t.code || ' ', '') || t.title AS text, '/tasks/' || t.id AS link
  FROM task t
  WHERE t.jurisdiction_id = ANY($1::bigint[]) AND t.lead_unit_id IS NULL AND t.state IN ${UNDER_WAY}`;

const UNREAD_PLANS = `
  SELECT p.id, p.title || '（未审' || part.unread || '条）' AS text, '/plans/' || p.id AS link
  FROM plan p
  JOIN (SELECT t.plan_id, count(*) AS unread FROM task t
        WHERE t.jurisdiction_id = ANY($1::bigint[]) AND t.state = 'draft' AND t.review = 'unreviewed'
          AND t.merged_into_id IS NULL GROUP BY t.plan_id) part ON part.plan_id = p.id
  WHERE p.jurisdiction_id = ANY($1::bigint[]) AND p.kind = 'own'`;

/** Duties that nobody has, or that nobody has looked at. */
export const DUTY_CHECKS: readonly HealthCheck[] = [
  {
    key: 'deaf-units',
    roles: KEEPERS,
    severity: 'red',
    sentence: (count) => `${count}个有任务的单位没有在用的联络员或负责人，提醒送不到人。`,
    advice: '请在“单位与人员”中为其登记联络员或单位负责人。',
    link: '/people',
    find: (scope) => findRows(scope, DEAF_UNITS),
  },
  {
    key: 'leaderless-tasks',
    roles: OFFICE,
    severity: 'red',
    sentence: (count) => `${count}项办理中的任务没有牵头单位。`,
    advice: '请打开任务，改派牵头单位。',
    link: '/ledger',
    find: (scope) => findRows(scope, LEADERLESS),
  },
  {
    key: 'unread-clauses',
    roles: OFFICE,
    severity: 'yellow',
    sentence: (count) => `${count}个方案还有未审的条款，未审的条款不会交办。`,
    advice: '请打开方案，逐条核对。',
    link: '/plans',
    find: (scope) => findRows(scope, UNREAD_PLANS),
  },
];
