import type { EntityManager } from 'typeorm';
import {
  ASSIGNMENT_ROLES,
  ENDED_INSTRUCTION_STATES,
  OPEN_SUBTASK_STATES,
  TASK_STATES,
  type AssignmentRole,
} from '@app/domain';
import { select, selectOne } from '../shared/database.js';
import type { Id, UnitDuties } from '../views/index.js';

const ENDED: readonly string[] = ['completed', 'closed', 'archived', 'cancelled'];

/** States of tasks whose duties move with a unit; what has ended stays with the unit that did it. */
export const DUTY_STATES: readonly string[] = TASK_STATES.filter((state) => !ENDED.includes(state));

/** What a unit still has to do, as numbers: whoever keeps the directory sees no task. */
export async function openDuties(manager: EntityManager, unitId: Id): Promise<UnitDuties> {
  const parts = await select<{ role: AssignmentRole; count: number }>(
    manager,
    `SELECT a.role, count(DISTINCT t.id)::int AS count FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE a.unit_id = $1 AND t.state = ANY($2::text[]) AND t.merged_into_id IS NULL AND t.review <> 'rejected'
     GROUP BY a.role`,
    [unitId, DUTY_STATES],
  );
  const rest = await selectOne<Pick<UnitDuties, 'tasks' | 'subtasks' | 'reportPages' | 'instructions'>>(
    manager,
    `SELECT (SELECT count(DISTINCT t.id)::int FROM assignment a JOIN task t ON t.id = a.task_id
             WHERE a.unit_id = $1 AND t.state = ANY($2::text[]) AND t.merged_into_id IS NULL
               AND t.review <> 'rejected') AS tasks,
            (SELECT count(*)::int FROM subtask s JOIN task t ON t.id = s.task_id
             WHERE s.unit_id = $1 AND s.state = ANY($3::text[]) AND t.state = ANY($2::text[])) AS subtasks,
            (SELECT count(*)::int FROM report_page r WHERE r.unit_id = $1 AND r.state <> 'filed') AS "reportPages",
            (SELECT count(*)::int FROM instruction i
             WHERE i.unit_id = $1 AND i.state <> ALL($4::text[])) AS instructions`,
    [unitId, DUTY_STATES, OPEN_SUBTASK_STATES, ENDED_INSTRUCTION_STATES],
  );
  const counts = new Map(parts.map(({ role, count }) => [role, count]));
  const byRole = Object.fromEntries(ASSIGNMENT_ROLES.map((role) => [role, counts.get(role) ?? 0]));
  return {
    ...(rest ?? { tasks: 0, subtasks: 0, reportPages: 0, instructions: 0 }),
    byRole: byRole as UnitDuties['byRole'],
  };
}
