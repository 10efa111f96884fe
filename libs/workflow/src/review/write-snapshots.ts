import type { TaskSnapshot } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** Makes the tasks what the snapshots say. Rows keep their ids; rows without one are new, rows not named go. */
export async function writeSnapshots(manager: EntityManager, tasks: readonly TaskSnapshot[]): Promise<void> {
  if (tasks.length === 0) return;
  await writeTasks(manager, tasks);
  await writeAssignments(manager, tasks);
  await writeMilestones(manager, tasks);
}

/** Adds empty tasks beside `model`, for the parts of a split; they are filled by writing their snapshots. */
export async function addTasksBeside(manager: EntityManager, model: Id, count: number): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `INSERT INTO task (jurisdiction_id, plan_id, clause_id, title, sort, lead_proposals, version)
     SELECT jurisdiction_id, plan_id, clause_id, title, sort, lead_proposals, 0
     FROM task, generate_series(1, $2) WHERE id = $1 RETURNING id`,
    [model, count],
  );
  return rows.map((row) => row.id).sort((a, b) => Number(BigInt(a) - BigInt(b)));
}

async function writeTasks(manager: EntityManager, tasks: readonly TaskSnapshot[]): Promise<void> {
  await manager.query(
    `UPDATE task t SET title = s.title, title_review = s."titleReview", review = s.review,
            reviewed_by_id = s."reviewedById", reviewed_at = s."reviewedAt", merged_into_id = s."mergedIntoId",
            span_from = s."spanFrom", span_to = s."spanTo", version = t.version + 1, updated_at = now()
     FROM jsonb_to_recordset($1::jsonb) AS s(id bigint, title text, "titleReview" text, review text,
          "reviewedById" bigint, "reviewedAt" timestamptz, "mergedIntoId" bigint, "spanFrom" int, "spanTo" int)
     WHERE t.id = s.id`,
    [JSON.stringify(tasks)],
  );
}

async function writeAssignments(manager: EntityManager, tasks: readonly TaskSnapshot[]): Promise<void> {
  const rows = tasks.flatMap((task) =>
    task.assignments.map((row, sort) => ({ ...row, sort, taskId: task.id })),
  );
  // Nothing points at an assignment, so replacing is simplest and cannot trip over the unique name.
  await manager.query('DELETE FROM assignment WHERE task_id = ANY($1::bigint[])', [
    tasks.map(({ id }) => id),
  ]);
  await manager.query(
    `INSERT INTO assignment (id, jurisdiction_id, task_id, unit_id, printed_name, role, basis, rule, unit_rule,
                             span_from, span_to, review, sort)
     SELECT coalesce(s.id, nextval(pg_get_serial_sequence('assignment', 'id'))), t.jurisdiction_id, t.id, s."unitId",
            s."printedName", s.role, s.basis, s.rule, s."unitRule", s."spanFrom", s."spanTo", s.review, s.sort
     FROM jsonb_to_recordset($1::jsonb) AS s(id bigint, "taskId" bigint, "unitId" bigint, "printedName" text,
          role text, basis text, rule text, "unitRule" text, "spanFrom" int, "spanTo" int, review text, sort int)
     JOIN task t ON t.id = s."taskId"`,
    [JSON.stringify(rows)],
  );
}

/** Rows that stay are changed in place: a task that was withdrawn has milestones with a past. */
async function writeMilestones(manager: EntityManager, tasks: readonly TaskSnapshot[]): Promise<void> {
  const rows = await withIds(
    manager,
    tasks.flatMap((task) => task.milestones.map((row, sort) => ({ ...row, sort, taskId: task.id }))),
  );
  const json = JSON.stringify(rows);
  await manager.query(
    'DELETE FROM milestone WHERE task_id = ANY($1::bigint[]) AND NOT id = ANY($2::bigint[])',
    [tasks.map(({ id }) => id), rows.map(({ id }) => id)],
  );
  await manager.query(
    `INSERT INTO milestone (id, jurisdiction_id, task_id, name, due, original_due, basis, rule, review, sort)
     SELECT s.id, t.jurisdiction_id, t.id, s.name, s.due, s.due, s.basis, s.rule, s.review, s.sort
     FROM jsonb_to_recordset($1::jsonb) AS s(id bigint, "taskId" bigint, name text, due date, basis text, rule text,
          review text, sort int) JOIN task t ON t.id = s."taskId"
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, due = excluded.due, original_due = excluded.original_due,
       basis = excluded.basis, rule = excluded.rule, review = excluded.review, sort = excluded.sort,
       version = milestone.version + 1, updated_at = now()`,
    [json],
  );
  await writeMeasures(manager, json);
}

async function writeMeasures(manager: EntityManager, milestones: string): Promise<void> {
  const wanted = `SELECT m.id, m.jurisdiction_id, target.id::bigint AS target_id
    FROM jsonb_to_recordset($1::jsonb) AS s(id bigint, "targetIds" jsonb) JOIN milestone m ON m.id = s.id,
         jsonb_array_elements_text(s."targetIds") AS target(id)`;
  await manager.query(
    `DELETE FROM milestone_target mt USING jsonb_to_recordset($1::jsonb) AS s(id bigint, "targetIds" jsonb)
     WHERE mt.milestone_id = s.id AND NOT s."targetIds" ? mt.target_id::text`,
    [milestones],
  );
  await manager.query(
    `INSERT INTO milestone_target (jurisdiction_id, milestone_id, target_id)
     SELECT jurisdiction_id, id, target_id FROM (${wanted}) wanted ON CONFLICT (milestone_id, target_id) DO NOTHING`,
    [milestones],
  );
}

/** Numbers the new milestones before they are written, so that their targets can be tied to them. */
async function withIds<T extends { readonly id: string | null }>(
  manager: EntityManager,
  rows: readonly T[],
): Promise<(T & { readonly id: string })[]> {
  const missing = rows.filter(({ id }) => id === null).length;
  const fresh = await select<{ id: Id }>(
    manager,
    `SELECT nextval(pg_get_serial_sequence('milestone', 'id')) AS id FROM generate_series(1, $1)`,
    [missing],
  );
  return rows.map((row) => {
    const id = row.id ?? fresh.shift()?.id;
    if (id === undefined) throw new Error('fewer ids than milestones');
    return { ...row, id };
  });
}
