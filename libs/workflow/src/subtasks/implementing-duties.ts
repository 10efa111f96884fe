import type { EntityManager } from 'typeorm';
import { OPEN_SUBTASK_STATES, type TaskState } from '@app/domain';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** Tasks whose units still have something to carry out. */
const DUTY_STATES: readonly TaskState[] = ['issued', 'objected', 'active', 'suspended'];

/**
 * Keeps 落实 in step with the units that carry the tasks out: each has one child duty, due with its task; whoever is named
 * no longer has none that is open. What was confirmed stays, and a finished task gets no new ones. Safe to repeat.
 */
export async function syncImplementing(
  manager: EntityManager,
  taskIds: readonly Id[],
  at: Date,
): Promise<void> {
  await manager.query(
    `UPDATE subtask s SET state = 'cancelled', version = s.version + 1, updated_at = now()
     WHERE s.task_id = ANY($1::bigint[]) AND s.kind = 'implementing' AND s.state IN ('open', 'reported')
       AND NOT EXISTS (SELECT 1 FROM assignment a
                       WHERE a.task_id = s.task_id AND a.unit_id = s.unit_id AND a.role = 'implementing')`,
    [taskIds],
  );
  await manager.query(
    `INSERT INTO subtask (jurisdiction_id, task_id, unit_id, kind, title, at, sort)
     SELECT a.jurisdiction_id, a.task_id, a.unit_id, 'implementing', t.title, $2, min(a.sort)
     FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE a.task_id = ANY($1::bigint[]) AND a.role = 'implementing' AND a.unit_id IS NOT NULL AND t.state = ANY($3::text[])
       AND NOT EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = a.task_id AND s.unit_id = a.unit_id
                       AND s.kind = 'implementing' AND s.state <> 'cancelled')
     GROUP BY a.jurisdiction_id, a.task_id, a.unit_id, t.title ORDER BY a.task_id, min(a.sort)`,
    [taskIds, at, DUTY_STATES],
  );
}

/** Ends every open part, given out or 落实, of a task that is taken back or ended. @returns the units that had them */
export async function endSubtasks(manager: EntityManager, taskId: Id): Promise<Id[]> {
  const rows = await select<{ unitId: Id }>(
    manager,
    `WITH ended AS (UPDATE subtask SET state = 'cancelled', version = version + 1, updated_at = now()
                    WHERE task_id = $1 AND state = ANY($2::text[]) RETURNING unit_id)
     SELECT DISTINCT unit_id AS "unitId" FROM ended`,
    [taskId, OPEN_SUBTASK_STATES],
  );
  return rows.map(({ unitId }) => unitId);
}
