import {
  reconcileMilestones,
  type AssignmentSnapshot,
  type MilestoneProposal,
  type MilestoneSnapshot,
  type Reviewer,
  type StandingMilestone,
  type TaskSnapshot,
} from '@app/domain';
import type { EntityManager } from 'typeorm';
import { assignmentValues } from '../import/persist-tasks.js';
import { loadSnapshots } from '../review/snapshots.js';
import { writeSnapshots } from '../review/write-snapshots.js';
import { select } from '../shared/database.js';
import type { UnitDirectory } from '../shared/unit-directory.js';
import type { Id } from '../views/index.js';
import type { ClauseTask } from './reissue-changes.js';
import type { StoredClause } from './revision-facts.js';

/** A task that follows the new version of its clause. */
export interface Adoption {
  readonly task: ClauseTask;
  readonly clause: StoredClause;
}

/** A task before and after it followed. */
export interface Adopted {
  readonly task: ClauseTask;
  readonly before: TaskSnapshot;
  readonly after: TaskSnapshot;
}

interface Standing extends StandingMilestone {
  readonly taskId: Id;
  readonly originalDue: string;
}

/**
 * Makes tasks what the rules propose for the new version. A draft goes through the review again; a running task was
 * decided by whoever adopted the change. Reported and confirmed milestones stay; original days stay on record.
 */
export async function adoptChanges(
  manager: EntityManager,
  adoptions: readonly Adoption[],
  directory: UnitDirectory,
  reviewer: Reviewer,
): Promise<Adopted[]> {
  const ids = adoptions.map(({ task }) => task.id);
  const before = new Map((await loadSnapshots(manager, ids)).map((task) => [task.id, task]));
  const standing = await loadStanding(manager, ids);
  const signed = await loadSigned(manager, ids);
  const adopted = adoptions.flatMap(({ task, clause }): Adopted[] => {
    const was = before.get(task.id);
    if (was === undefined) return [];
    const own = standing.filter(({ taskId }) => taskId === task.id);
    return [{ task, before: was, after: following(was, task, clause, { directory, own, reviewer }) }];
  });
  await writeSnapshots(
    manager,
    adopted.map(({ after }) => after),
  );
  await keepOriginalDays(manager, standing);
  await keepSignatures(manager, signed);
  await manager.query(
    `UPDATE task t SET current_due = (SELECT max(m.due) FROM milestone m WHERE m.task_id = t.id)
     WHERE t.id = ANY($1::bigint[]) AND t.state <> 'draft'`,
    [ids],
  );
  return adopted;
}

interface Surroundings {
  readonly directory: UnitDirectory;
  readonly own: readonly Standing[];
  readonly reviewer: Reviewer;
}

function following(
  was: TaskSnapshot,
  { state }: ClauseTask,
  clause: StoredClause,
  { directory, own, reviewer }: Surroundings,
): TaskSnapshot {
  const draft = state === 'draft';
  const review = draft ? 'proposed' : 'accepted';
  const { title, assignments, milestones } = clause.proposal;
  const parts = assignmentValues(assignments, directory).map((values): AssignmentSnapshot => ({
    ...values,
    id: null,
    review,
  }));
  return {
    ...was,
    title,
    titleReview: review,
    review: draft ? 'unreviewed' : 'accepted',
    reviewedById: draft ? null : reviewer.personId,
    reviewedAt: draft ? null : reviewer.at,
    assignments: parts,
    milestones: milestonesAfter(was.milestones, own, milestones, clause, review),
  };
}

function milestonesAfter(
  before: readonly MilestoneSnapshot[],
  own: readonly Standing[],
  proposals: readonly MilestoneProposal[],
  { targets }: StoredClause,
  review: MilestoneSnapshot['review'],
): MilestoneSnapshot[] {
  const { kept, moved, added, removed } = reconcileMilestones(own, proposals);
  const snapshot = (
    id: Id | null,
    { name, due, basis, rule, targetKeys }: MilestoneProposal,
  ): MilestoneSnapshot => ({
    ...{ id, name, due, basis, rule, review },
    targetIds: targetKeys.flatMap((key) => targets[Number(key)]?.id ?? []),
  });
  const touched = new Set([...kept.map(({ id }) => id), ...moved.map(({ id }) => id), ...removed]);
  const rest = before.filter(({ id }) => id !== null && !touched.has(id));
  const followed = [
    ...[...kept, ...moved].map(({ id, proposal }) => snapshot(id, proposal)),
    ...added.map((proposal) => snapshot(null, proposal)),
  ];
  return [...rest, ...followed].sort((a, b) => (a.due < b.due ? -1 : 1));
}

function loadStanding(manager: EntityManager, taskIds: readonly Id[]): Promise<Standing[]> {
  return select(
    manager,
    `SELECT m.id, m.task_id AS "taskId", m.due, m.state, m.original_due AS "originalDue"
     FROM milestone m JOIN task t ON t.id = m.task_id WHERE m.task_id = ANY($1::bigint[]) ORDER BY m.due, m.id`,
    [taskIds],
  );
}

interface Signed {
  readonly taskId: Id;
  readonly unitId: Id;
  readonly at: Date;
  readonly personId: Id;
  readonly onBehalf: boolean;
}

function loadSigned(manager: EntityManager, taskIds: readonly Id[]): Promise<Signed[]> {
  return select(
    manager,
    `SELECT task_id AS "taskId", unit_id AS "unitId", accepted_at AS at, accepted_by_id AS "personId",
            accepted_on_behalf AS "onBehalf"
     FROM assignment WHERE task_id = ANY($1::bigint[]) AND role = 'lead' AND accepted_at IS NOT NULL`,
    [taskIds],
  );
}

/** The desk writes assignments anew; whoever leads as before has signed as before. */
async function keepSignatures(manager: EntityManager, signed: readonly Signed[]): Promise<void> {
  await manager.query(
    `UPDATE assignment a SET accepted_at = s.at, accepted_by_id = s."personId", accepted_on_behalf = s."onBehalf"
     FROM jsonb_to_recordset($1::jsonb) AS s("taskId" bigint, "unitId" bigint, at timestamptz, "personId" bigint,
          "onBehalf" boolean)
     WHERE a.task_id = s."taskId" AND a.unit_id = s."unitId" AND a.role = 'lead'`,
    [JSON.stringify(signed)],
  );
}

/** The desk writes drafts, whose days are all original. */
async function keepOriginalDays(manager: EntityManager, standing: readonly Standing[]): Promise<void> {
  await manager.query(
    `UPDATE milestone m SET original_due = was.due FROM unnest($1::bigint[], $2::date[]) AS was(id, due), task t
     WHERE m.id = was.id AND t.id = m.task_id AND t.state <> 'draft'`,
    [standing.map(({ id }) => id), standing.map(({ originalDue }) => originalDue)],
  );
}
