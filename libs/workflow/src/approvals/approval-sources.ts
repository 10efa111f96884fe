import type { ApprovalKind } from './approval-kinds.js';

/**
 * One kind of thing that waits: a SELECT with the columns id, task_id, version, since (timestamptz), who, detail and note,
 * over the jurisdictions `$1` (bigint[]) on the day `$2` (date). Each stands on an index of its own.
 */
export type ApprovalSource = string;

/** Without its objection where it was raised before objections were kept. */
const OBJECTION: ApprovalSource = `
  SELECT COALESCE(o.id, t.id) AS id, t.id AS task_id, t.version, COALESCE(o.at, t.updated_at) AS since,
         u.name AS who, COALESCE('建议由' || pu.name || '承担', '') AS detail, COALESCE(o.reason, '') AS note
  FROM task t LEFT JOIN duty_objection o ON o.task_id = t.id AND o.state = 'open'
  LEFT JOIN unit u ON u.id = o.unit_id LEFT JOIN unit pu ON pu.id = o.proposed_unit_id
  WHERE t.jurisdiction_id = ANY($1::bigint[]) AND t.state = 'objected'`;

const COMPLETION: ApprovalSource = `
  SELECT t.id, t.id AS task_id, t.version, COALESCE(asked.at, t.updated_at) AS since, asked.who, '' AS detail,
         COALESCE(asked.note, '') AS note
  FROM task t LEFT JOIN LATERAL (
    SELECT e.at, e.note, p.name AS who FROM task_event e JOIN person p ON p.id = e.actor_id
    WHERE e.task_id = t.id AND e.action = 'request_completion' ORDER BY e.id DESC LIMIT 1) asked ON true
  WHERE t.jurisdiction_id = ANY($1::bigint[]) AND t.state = 'completion_requested'`;

const MILESTONE: ApprovalSource = `
  SELECT m.id, m.task_id, m.version, COALESCE(m.reported_at, m.updated_at) AS since, p.name AS who,
         m.name || '，时限' || m.due AS detail, m.evidence AS note
  FROM milestone m JOIN task t ON t.id = m.task_id LEFT JOIN person p ON p.id = m.reported_by_id
  WHERE m.jurisdiction_id = ANY($1::bigint[]) AND m.state = 'reported' AND t.state IN ('active', 'completion_requested')`;

/** The day after the last one for 签收 is when it began to wait for the office. Says who is missing where others signed. */
const ACCEPTANCE: ApprovalSource = `
  SELECT t.id, t.id AS task_id, t.version, (t.accept_due + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
         (SELECT '尚缺' || string_agg(u.name, '、' ORDER BY a.sort) FILTER (WHERE a.accepted_at IS NULL)
          FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.task_id = t.id AND a.role = 'lead'
          HAVING bool_or(a.accepted_at IS NOT NULL)) AS who,
         '签收时限' || t.accept_due || '，已超过' || ($2::date - t.accept_due) || '天' AS detail, '' AS note
  FROM task t WHERE t.jurisdiction_id = ANY($1::bigint[]) AND t.state = 'issued' AND t.accept_due < $2::date`;

/** While its task rests (挂起, or signed for anew) nobody can grant it; it comes back with the task. */
const EXTENSION: ApprovalSource = `
  SELECT x.id, x.task_id, x.version, x.at AS since, u.name AS who,
         x.milestone_name || '，由' || x.from_due || '延至' || x.new_due AS detail, x.reason AS note
  FROM extension_request x JOIN task t ON t.id = x.task_id JOIN unit u ON u.id = x.unit_id
  WHERE x.jurisdiction_id = ANY($1::bigint[]) AND x.state = 'requested' AND t.state IN ('active', 'completion_requested')`;

export const APPROVAL_SOURCES: Readonly<Record<ApprovalKind, ApprovalSource>> = {
  objection: OBJECTION,
  completion: COMPLETION,
  milestone: MILESTONE,
  acceptance: ACCEPTANCE,
  extension: EXTENSION,
};
