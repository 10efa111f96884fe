import type { System } from './system.js';

const lines = async (system: System, sql: string): Promise<string[]> =>
  (await system.query<{ line: string }>(sql)).map(({ line }) => line);

/** What is written down as told by reminders: channel, address, what about, due day and step. */
export const toldByRecords = (system: System): Promise<string[]> =>
  lines(
    system,
    `SELECT concat_ws(' ', n.channel, p.email,
              CASE split_part(subject, ':', 1)
                WHEN 'milestone' THEN '节点 ' || t.code WHEN 'acceptance' THEN '签收 ' || t.code
                WHEN 'subtask' THEN '分解任务 ' || t.code WHEN 'instruction' THEN '批示 ' || t.code
                WHEN 'report' THEN '报送 ' || u.name || ' ' || split_part(subject, ':', 4) END,
              split_part(n.key, '|', 3), n.step) AS line
     FROM notification n JOIN person p ON p.id = n.person_id
     CROSS JOIN LATERAL split_part(n.key, '|', 2) AS subject
     LEFT JOIN task t ON t.id = n.task_id
     LEFT JOIN unit u ON n.subject_type = 'report_duty' AND u.id = n.subject_id
     WHERE n.kind IN ('reminder', 'overdue') AND n.status = 'sent'`,
  );

/** Papers that were drafted: kind, what about and due day; once however many units they go to. */
export const draftedByRecords = (system: System): Promise<string[]> =>
  lines(
    system,
    `SELECT DISTINCT concat_ws(' ', paper.kind, '节点', t.code, split_part(paper.key, '|', 3)) AS line
     FROM paper JOIN task t ON t.id = paper.task_id`,
  );
