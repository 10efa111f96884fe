import type { AssignmentSnapshot, MilestoneSnapshot, TaskSnapshot } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { Id } from '../views/index.js';

interface SnapshotRow extends Omit<TaskSnapshot, 'reviewedAt' | 'assignments' | 'milestones'> {
  readonly reviewedAt: Date | null;
  readonly assignments: AssignmentSnapshot[];
  readonly milestones: MilestoneSnapshot[];
}

/** These tasks with their proposals as plain data, in the order of the plan. */
export async function loadSnapshots(manager: EntityManager, taskIds: readonly Id[]): Promise<TaskSnapshot[]> {
  const rows = await select<SnapshotRow>(
    manager,
    `SELECT t.id, t.clause_id AS "clauseId", t.title, t.title_review AS "titleReview", t.review,
            t.reviewed_by_id AS "reviewedById", t.reviewed_at AS "reviewedAt", t.merged_into_id AS "mergedIntoId",
            t.span_from AS "spanFrom", t.span_to AS "spanTo",
            coalesce(a.rows, '[]') AS assignments, coalesce(m.rows, '[]') AS milestones
     FROM task t
     LEFT JOIN LATERAL (
       SELECT json_agg(json_build_object('id', a.id::text, 'unitId', a.unit_id::text, 'printedName', a.printed_name,
                'role', a.role, 'basis', a.basis, 'rule', a.rule, 'unitRule', a.unit_rule, 'spanFrom', a.span_from,
                'spanTo', a.span_to, 'review', a.review) ORDER BY a.sort, a.id) AS rows
       FROM assignment a WHERE a.task_id = t.id) a ON true
     LEFT JOIN LATERAL (
       SELECT json_agg(json_build_object('id', m.id::text, 'name', m.name, 'due', m.due, 'basis', m.basis,
                'rule', m.rule, 'review', m.review, 'targetIds', coalesce(
                  (SELECT json_agg(mt.target_id::text ORDER BY mt.id) FROM milestone_target mt
                   WHERE mt.milestone_id = m.id), '[]')) ORDER BY m.due, m.sort, m.id) AS rows
       FROM milestone m WHERE m.task_id = t.id) m ON true
     WHERE t.id = ANY($1::bigint[]) ORDER BY t.sort, t.span_from NULLS FIRST, t.id`,
    [taskIds],
  );
  return rows.map((row) => ({ ...row, reviewedAt: toInstantOrNull(row.reviewedAt) }));
}

/** Locks the plan's drafts that nobody has decided about. */
export async function lockUnreviewed(manager: EntityManager, planId: Id): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT id FROM task WHERE plan_id = $1 AND state = 'draft' AND review = 'unreviewed' AND merged_into_id IS NULL
     ORDER BY id FOR UPDATE`,
    [planId],
  );
  return rows.map((row) => row.id);
}
