import type { EntityManager } from 'typeorm';
import type { PaperObstacle } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { dayInShanghai } from '@app/domain';
import { record } from '../tasks/task-history.js';
import type { Id } from '../views/index.js';
import { obstacleOf, paperRulesFor } from './paper-facts.js';
import { paperRows, type PaperRow } from './paper-rows.js';
import { OBSTACLE_TEXTS } from './paper-texts.zh.js';

/**
 * Ends the drafts of these tasks whose ground is gone, so that nobody signs what need not be said any more. The caller
 * holds the tasks' locks and has made its change.
 *
 * @param ended why all of them end, where the task itself does
 */
export async function lapsePapers(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  taskIds: readonly Id[],
  ended?: Extract<PaperObstacle, 'task-ended'>,
): Promise<void> {
  const rows = await paperRows(
    manager,
    `p.task_id = ANY($1::bigint[]) AND p.state = 'draft' ORDER BY p.task_id, p.id`,
    [taskIds],
  );
  for (const row of rows) {
    const obstacle = ended ?? (await obstacleNow(manager, row, at));
    if (obstacle !== null) await lapsePaper(manager, actor, at, row, OBSTACLE_TEXTS[obstacle]);
  }
}

const obstacleNow = async (manager: EntityManager, row: PaperRow, at: Date): Promise<PaperObstacle | null> =>
  obstacleOf(row, await paperRulesFor(manager, row.jurisdictionId, dayInShanghai(at.getTime())));

/** One draft that nobody will sign any more; its key stays, so the rules do not ask for it again. */
export async function lapsePaper(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  row: PaperRow,
  reason: string,
): Promise<void> {
  await manager.query(
    `UPDATE paper SET state = 'dropped', dropped_at = $2, drop_reason = $3, version = version + 1, updated_at = now()
     WHERE id = $1`,
    [row.id, at, reason],
  );
  await record(manager, actor, { id: row.taskId, jurisdictionId: row.jurisdictionId }, at, {
    kind: 'paper',
    action: 'paper.lapse',
    note: reason,
    subjectId: row.id,
    data: { paperId: row.id, kind: row.kind },
    before: { state: 'draft' },
    after: { state: 'dropped', reason },
  });
}
