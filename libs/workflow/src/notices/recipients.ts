import type { EntityManager } from 'typeorm';
import type { AssignmentRole } from '@app/domain';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface TaskRecipient {
  readonly taskId: Id;
  readonly personId: Id;
  /** Acts for a lead unit of the task. */
  readonly leads: boolean;
}

/** Active contacts and heads of the tasks' units, each person once a task, as a lead where they are one. */
export function unitPeople(
  manager: EntityManager,
  taskIds: readonly Id[],
  roles: readonly AssignmentRole[],
): Promise<TaskRecipient[]> {
  return select(
    manager,
    `SELECT a.task_id AS "taskId", p.id AS "personId", bool_or(a.role = 'lead') AS leads
     FROM assignment a
     JOIN duty_membership m ON m.unit_id = a.unit_id
     JOIN person p ON p.id = m.person_id AND p.active
     WHERE a.task_id = ANY($1::bigint[]) AND a.role = ANY($2::text[])
       AND (m.role = 'contact' OR (m.role = 'head' AND a.role = 'lead'))
     GROUP BY a.task_id, p.id ORDER BY a.task_id, p.id`,
    [taskIds, roles],
  );
}

/** Active contacts and heads of these units. */
export async function unitPeopleOf(manager: EntityManager, unitIds: readonly Id[]): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT DISTINCT p.id FROM duty_membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.unit_id = ANY($1::bigint[]) AND m.role IN ('contact', 'head') ORDER BY p.id`,
    [unitIds],
  );
  return rows.map((row) => row.id);
}

/** Active people of the jurisdiction's office. */
export async function officePeople(manager: EntityManager, jurisdictionId: Id): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT DISTINCT p.id FROM membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.jurisdiction_id = $1 AND m.role = 'office' ORDER BY p.id`,
    [jurisdictionId],
  );
  return rows.map((row) => row.id);
}
