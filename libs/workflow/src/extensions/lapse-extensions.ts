import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { unitPeopleOf } from '../notices/recipients.js';
import { tellPeople } from '../notices/task-notices.js';
import { select } from '../shared/database.js';
import { lockTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { Id } from '../views/index.js';
import { EXTENSION_NOTICES, LAPSE_NOTES, type LapseReason } from './extension-texts.zh.js';

interface Lapsed {
  readonly id: Id;
  readonly taskId: Id;
  readonly milestoneId: Id | null;
  readonly milestoneName: string;
  readonly unitId: Id;
}

/** Which of the waiting requests `x` have lost their ground. */
const GROUNDLESS: Readonly<Record<LapseReason, string>> = {
  revised: 'NOT EXISTS (SELECT 1 FROM milestone m WHERE m.id = x.milestone_id AND m.due = x.from_due)',
  reported: `EXISTS (SELECT 1 FROM milestone m WHERE m.id = x.milestone_id AND m.state IN ('reported', 'confirmed'))`,
  reassigned: `NOT EXISTS (SELECT 1 FROM assignment a
    WHERE a.task_id = x.task_id AND a.unit_id = x.unit_id AND a.role = 'lead')`,
  ended: 'true',
};

/**
 * Ends the waiting requests of these tasks for which the reason holds: nobody could grant them any more. The caller holds
 * the tasks' locks and has made its change.
 */
export async function lapseExtensions(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  taskIds: readonly Id[],
  reason: LapseReason,
): Promise<void> {
  const note = LAPSE_NOTES[reason];
  const lapsed = await select<Lapsed>(
    manager,
    `WITH lapsed AS (
       UPDATE extension_request x SET state = 'lapsed', decided_by_id = $2, decided_at = $3, decision_note = $4,
              version = version + 1, updated_at = now()
       WHERE x.task_id = ANY($1::bigint[]) AND x.state = 'requested'
         AND ${GROUNDLESS[reason]}
       RETURNING id, task_id, milestone_id, milestone_name, unit_id
     ) SELECT id, task_id AS "taskId", milestone_id AS "milestoneId", milestone_name AS "milestoneName",
              unit_id AS "unitId" FROM lapsed ORDER BY task_id, id`,
    [taskIds, actor.personId, at, note],
  );
  for (const { id, taskId, milestoneId, milestoneName, unitId } of lapsed) {
    const task = await lockTask(manager, actor, taskId);
    const eventId = await record(manager, actor, task, at, {
      kind: 'extension',
      action: 'extension.lapse',
      note,
      ...(milestoneId === null ? {} : { milestoneId }),
      subjectId: id,
      before: { state: 'requested' },
      after: { state: 'lapsed' },
    });
    const words = EXTENSION_NOTICES.lapsed(task, milestoneName, note);
    const notice = { kind: 'extension_decided' as const, eventId, at, actorId: actor.personId, ...words };
    await tellPeople(manager, task, notice, await unitPeopleOf(manager, [unitId]), 'inbox');
  }
}
