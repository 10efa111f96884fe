/** Expressions for what a statement of report duties is asked with. */
export interface ReportDutyTerms {
  /** text[] of the states of tasks that may be owed. */
  readonly states: string;
  /** bigint[] of units, or NULL for all. */
  readonly units: string;
  /** `ALL` where it does no harm that a unit is named twice for a task. */
  readonly repeats?: 'ALL';
}

/**
 * Who owes what for each row of `periods(jurisdiction_id, period, until)`: a task is owed for a period if it had been
 * accepted by its due day and was not done by then. The lead speaks for all of it, the owner of a subtask for that.
 */
export const reportDutiesSql = ({ states, units, repeats }: ReportDutyTerms): string => `
  SELECT p.jurisdiction_id, p.period, a.unit_id, t.id AS task_id, 'lead' AS part
  FROM periods p
  JOIN task t ON t.jurisdiction_id = p.jurisdiction_id AND t.merged_into_id IS NULL AND t.state = ANY(${states}::text[])
             AND t.accepted_at < p.until AND (t.completed_at IS NULL OR t.completed_at >= p.until)
  JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.unit_id IS NOT NULL
  WHERE ${units}::bigint[] IS NULL OR a.unit_id = ANY(${units}::bigint[])
  UNION ${repeats ?? ''}
  SELECT p.jurisdiction_id, p.period, s.unit_id, t.id, 'subtask'
  FROM periods p
  JOIN task t ON t.jurisdiction_id = p.jurisdiction_id AND t.merged_into_id IS NULL AND t.state = ANY(${states}::text[])
             AND t.accepted_at < p.until AND (t.completed_at IS NULL OR t.completed_at >= p.until)
  JOIN subtask s ON s.task_id = t.id AND s.state <> 'cancelled' AND s.at < p.until
                AND (s.confirmed_at IS NULL OR s.confirmed_at >= p.until)
  WHERE (${units}::bigint[] IS NULL OR s.unit_id = ANY(${units}::bigint[]))
    AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead' AND a.unit_id = s.unit_id)`;
