import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { tellLeads } from '../notices/task-notices.js';
import { select } from '../shared/database.js';
import { lockTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { Id } from '../views/index.js';
import { EXTENSION_NOTICES, LAPSED_NOTE } from './extension-texts.zh.js';

interface Lapsed {
  readonly id: Id;
  readonly taskId: Id;
  readonly milestoneId: Id | null;
  readonly milestoneName: string;
}

/**
 * Ends the requests of these tasks whose milestone a new version of the plan moved or dropped: what was asked for is no
 * longer there. The caller holds the tasks' locks.
 */
export async function lapseExtensions(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  taskIds: readonly Id[],
): Promise<void> {
  const lapsed = await select<Lapsed>(
    manager,
    `WITH lapsed AS (
       UPDATE extension_request x SET state = 'lapsed', decided_by_id = $2, decided_at = $3, decision_note = $4,
              version = version + 1, updated_at = now()
       WHERE x.task_id = ANY($1::bigint[]) AND x.state = 'requested'
         AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.id = x.milestone_id AND m.due = x.from_due)
       RETURNING id, task_id, milestone_id, milestone_name
     ) SELECT id, task_id AS "taskId", milestone_id AS "milestoneId", milestone_name AS "milestoneName" FROM lapsed`,
    [taskIds, actor.personId, at, LAPSED_NOTE],
  );
  for (const { id, taskId, milestoneId, milestoneName } of lapsed) {
    const task = await lockTask(manager, actor, taskId);
    const eventId = await record(manager, actor, task, at, {
      kind: 'extension',
      action: 'extension.lapse',
      note: LAPSED_NOTE,
      ...(milestoneId === null ? {} : { milestoneId }),
      subjectId: id,
      before: { state: 'requested' },
      after: { state: 'lapsed' },
    });
    const words = EXTENSION_NOTICES.lapsed(task, milestoneName);
    const notice = { kind: 'extension_decided' as const, eventId, at, actorId: actor.personId, ...words };
    await tellLeads(manager, task, notice, 'inbox');
  }
}
