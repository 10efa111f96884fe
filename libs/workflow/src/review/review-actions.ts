import {
  isUndoable,
  REVIEW_ACTION_KINDS,
  reviewChanges,
  type ReviewActionKind,
  type ReviewSnapshot,
} from '@app/domain';
import { ReviewAction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { select, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { Id, ReviewActionView } from '../views/index.js';
import type { LockedPlan } from './draft-lock.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

export interface DoneAction {
  readonly kind: ReviewActionKind;
  readonly at: Date;
  readonly before: ReviewSnapshot;
  readonly after: ReviewSnapshot;
  readonly undoesId?: Id;
}

/** Keeps what was done, with what was there before and after; the audit trail keeps the values that differ. */
export async function recordAction(
  manager: EntityManager,
  actor: Actor,
  plan: LockedPlan,
  { before, after, ...action }: DoneAction,
): Promise<void> {
  const taskIds = [...new Set([...before.tasks, ...after.tasks].map(({ id }) => id))];
  await manager.insert(ReviewAction, {
    ...action,
    jurisdictionId: plan.jurisdictionId,
    planId: plan.id,
    actorId: actor.personId,
    taskIds,
    before: { ...before },
    after: { ...after },
  });
  const changes = reviewChanges(before, after);
  await audit(manager, actor, action.at, {
    jurisdictionId: plan.jurisdictionId,
    action: `plan.review.${action.kind}`,
    subjectId: plan.id,
    taskId: taskIds.length === 1 ? (taskIds[0] ?? null) : null,
    before: changes?.before ?? null,
    after: changes?.after ?? null,
  });
}

interface ActionRow {
  readonly id: Id;
  readonly kind: ReviewActionKind;
  readonly at: Date;
  readonly actorId: Id;
  readonly actorName: string;
  readonly taskIds: Id[];
  readonly title: string | null;
  readonly undoesId: Id | null;
  readonly undoneKind: ReviewActionKind | null;
  readonly undone: boolean;
}

const ACTIONS = `
  SELECT a.id, a.kind, a.at, a.actor_id AS "actorId", p.name AS "actorName", a.task_ids AS "taskIds",
         coalesce(a.after->'tasks'->0->>'title', a.before->'tasks'->0->>'title') AS title, a.undoes_id AS "undoesId",
         taken.kind AS "undoneKind", EXISTS (SELECT 1 FROM review_action u WHERE u.undoes_id = a.id) AS undone
  FROM review_action a JOIN person p ON p.id = a.actor_id LEFT JOIN review_action taken ON taken.id = a.undoes_id
  WHERE a.plan_id = $1`;

function toView(row: ActionRow): ReviewActionView {
  const { id, kind, at, actorId, actorName, taskIds, title, undoesId, undoneKind, undone } = row;
  return {
    id,
    kind,
    text: REVIEW_TEXTS.action({ kind, undoneKind, title, count: taskIds.length }),
    at: toInstant(at),
    actor: { id: actorId, name: actorName },
    taskIds,
    undoesId,
    undone,
  };
}

/** What was done on this plan's desk, newest first; `before` an action, if there is one. */
export async function listActions(
  manager: EntityManager,
  planId: Id,
  page: { readonly before?: Id | undefined; readonly limit: number },
): Promise<ReviewActionView[]> {
  const rows = await select<ActionRow>(
    manager,
    `${ACTIONS} AND ($2::bigint IS NULL OR a.id < $2::bigint) ORDER BY a.id DESC LIMIT $3`,
    [planId, page.before ?? null, page.limit],
  );
  return rows.map(toView);
}

/** The last action that may still be taken back, or null. */
export async function lastAction(manager: EntityManager, planId: Id): Promise<ReviewActionView | null> {
  const row = await selectOne<ActionRow>(
    manager,
    `${ACTIONS} AND a.kind = ANY($2::text[]) AND NOT EXISTS (SELECT 1 FROM review_action u WHERE u.undoes_id = a.id)
     ORDER BY a.id DESC LIMIT 1`,
    [planId, REVIEW_ACTION_KINDS.filter(isUndoable)],
  );
  return row === undefined ? null : toView(row);
}

/** Names of those who changed one of these tasks after the action. */
export async function laterActors(
  manager: EntityManager,
  planId: Id,
  actionId: Id,
  taskIds: readonly Id[],
): Promise<string[]> {
  const rows = await select<{ name: string }>(
    manager,
    `SELECT DISTINCT p.name FROM review_action a JOIN person p ON p.id = a.actor_id
     WHERE a.plan_id = $1 AND a.id > $2 AND a.task_ids && $3::bigint[] ORDER BY p.name`,
    [planId, actionId, taskIds],
  );
  return rows.map((row) => row.name);
}
