/** Tasks whose derived columns are not what follows from their milestones, assignments and own values. */
export const WRONG_KEYS = `
  SELECT t.id FROM task t
  LEFT JOIN (SELECT m.task_id, count(*)::int AS total,
                    min(m.due) FILTER (WHERE m.state IN ('planned', 'returned')) AS next_due
             FROM milestone m GROUP BY m.task_id) clock ON clock.task_id = t.id
  LEFT JOIN (SELECT DISTINCT ON (a.task_id) a.task_id, a.unit_id FROM assignment a
             WHERE a.role = 'lead' AND a.unit_id IS NOT NULL ORDER BY a.task_id, a.sort, a.id) lead ON lead.task_id = t.id
  WHERE t.milestones_total <> COALESCE(clock.total, 0)
     OR t.next_due IS DISTINCT FROM clock.next_due
     OR t.lead_unit_id IS DISTINCT FROM lead.unit_id
     OR t.issued_on IS DISTINCT FROM (t.issued_at AT TIME ZONE 'Asia/Shanghai')::date
     OR t.due_key <> CASE WHEN t.state IN ('issued', 'objected', 'active', 'completion_requested')
                          THEN COALESCE(clock.next_due, '9999-12-31') ELSE DATE '9999-12-31' END`;
