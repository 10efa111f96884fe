import type { EntityManager } from 'typeorm';
import { ASSIGNMENT_ROLES, ENDED_INSTRUCTION_STATES, OPEN_SUBTASK_STATES, auditVerb } from '@app/domain';
import { TaskEvent } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { auditAll, type AuditEntry } from '../audit/audit.js';
import { insertAll, select, selectOne } from '../shared/database.js';
import type { Id, Ref, UnitMergeCounts } from '../views/index.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { DUTY_STATES } from './unit-duties.js';

/** The unit that ends and the one that goes on. */
export interface UnitPair {
  readonly from: Ref;
  readonly into: Ref;
}

/** Everything that a merger moves, counted by the same conditions by which it is moved. */
export async function countMerger(
  manager: EntityManager,
  { from, into }: UnitPair,
): Promise<UnitMergeCounts & { readonly kept: number }> {
  const row = await selectOne<UnitMergeCounts & { readonly kept: number }>(
    manager,
    `WITH mine AS (
       SELECT t.id, t.state = ANY($3::text[]) AND t.merged_into_id IS NULL AS open,
              EXISTS (SELECT 1 FROM assignment b WHERE b.task_id = t.id AND b.unit_id = $2) AS doubled
       FROM task t WHERE EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.unit_id = $1))
     SELECT (SELECT count(*)::int FROM mine WHERE open) AS tasks,
            (SELECT count(*)::int FROM mine WHERE open AND doubled) AS doubled,
            (SELECT count(*)::int FROM mine WHERE NOT open) AS kept,
            (SELECT count(*)::int FROM subtask s JOIN task t ON t.id = s.task_id
             WHERE s.unit_id = $1 AND s.state = ANY($4::text[]) AND t.state = ANY($3::text[])) AS subtasks,
            (SELECT count(*)::int FROM report_page WHERE unit_id = $1 AND state <> 'filed') AS "reportPages",
            (SELECT count(*)::int FROM instruction
             WHERE unit_id = $1 AND state <> ALL($5::text[])) AS instructions,
            (SELECT count(DISTINCT person_id)::int FROM membership WHERE unit_id = $1) AS people,
            (SELECT count(*)::int FROM unit_alias WHERE unit_id = $1) AS aliases,
            (SELECT count(*)::int FROM unit WHERE parent_id = $1 AND id <> $2) AS children,
            (SELECT count(*)::int FROM unit_member WHERE unit_id = $1 OR group_id = $1) AS groups`,
    [from.id, into.id, DUTY_STATES, OPEN_SUBTASK_STATES, ENDED_INSTRUCTION_STATES],
  );
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

/** Moves what is open and records it on every task. What has ended stays with the unit that did it. */
export async function moveDuties(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  pair: UnitPair,
): Promise<void> {
  const taskIds = await lockTasks(manager, pair);
  const before = await partsOf(manager, taskIds, pair);
  await moveAssignments(manager, taskIds, pair);
  await moveSubtasks(manager, taskIds, pair);
  await moveQuestions(manager, taskIds, pair);
  await moveReportPages(manager, pair);
  await manager.query(
    `UPDATE instruction SET unit_id = $2, version = version + 1, updated_at = now()
     WHERE unit_id = $1 AND state <> ALL($3::text[])`,
    [pair.from.id, pair.into.id, ENDED_INSTRUCTION_STATES],
  );
  await manager.query(
    `UPDATE paper SET unit_id = $2, version = version + 1, updated_at = now() WHERE unit_id = $1 AND state = 'draft'`,
    [pair.from.id, pair.into.id],
  );
  await recordOnTasks(manager, actor, at, pair, before);
}

/** Tasks first and in the order of their ids, as everywhere. */
async function lockTasks(manager: EntityManager, { from }: UnitPair): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT t.id FROM task t WHERE t.state = ANY($2::text[]) AND t.merged_into_id IS NULL
       AND (EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.unit_id = $1)
         OR EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = t.id AND s.unit_id = $1 AND s.state = ANY($3::text[])))
     ORDER BY t.id FOR UPDATE OF t`,
    [from.id, DUTY_STATES, OPEN_SUBTASK_STATES],
  );
  return rows.map(({ id }) => id);
}

interface TaskParts {
  readonly taskId: Id;
  readonly jurisdictionId: Id;
  /** The lines of the two units. */
  readonly parts: readonly object[];
}

function partsOf(
  manager: EntityManager,
  taskIds: readonly Id[],
  { from, into }: UnitPair,
): Promise<TaskParts[]> {
  return select(
    manager,
    `SELECT t.id AS "taskId", t.jurisdiction_id AS "jurisdictionId",
            COALESCE(jsonb_agg(jsonb_build_object('role', a.role, 'unit', u.name, 'printedName', a.printed_name)
                               ORDER BY a.sort, a.id) FILTER (WHERE a.id IS NOT NULL), '[]') AS parts
     FROM task t LEFT JOIN assignment a ON a.task_id = t.id AND a.unit_id IN ($2, $3)
     LEFT JOIN unit u ON u.id = a.unit_id
     WHERE t.id = ANY($1::bigint[]) GROUP BY t.id ORDER BY t.id`,
    [taskIds, from.id, into.id],
  );
}

/** Where both units are named, the stronger part stays and says that the other's name stood there too. */
async function moveAssignments(
  manager: EntityManager,
  taskIds: readonly Id[],
  { from, into }: UnitPair,
): Promise<void> {
  await manager.query(
    `WITH ranked AS (
       SELECT a.id, row_number() OVER (
                PARTITION BY a.task_id
                ORDER BY array_position($5::text[], a.role), (a.unit_id = $3::bigint) DESC, a.sort, a.id) AS place
       FROM assignment a
       WHERE a.task_id = ANY($1::bigint[]) AND a.unit_id IN ($2::bigint, $3::bigint)
         AND EXISTS (SELECT 1 FROM assignment mine WHERE mine.task_id = a.task_id AND mine.unit_id = $2::bigint)),
     dropped AS (DELETE FROM assignment a USING ranked r WHERE a.id = r.id AND r.place > 1)
     UPDATE assignment a SET unit_id = $3::bigint, updated_at = now(),
            unit_rule = concat_ws('；', nullif(a.unit_rule, ''), $4::text)
     FROM ranked r WHERE a.id = r.id AND r.place = 1`,
    [taskIds, from.id, into.id, TEXTS.mergedName(from.name, into.name), ASSIGNMENT_ROLES],
  );
  await manager.query(
    'UPDATE task SET version = version + 1, updated_at = now() WHERE id = ANY($1::bigint[])',
    [taskIds],
  );
}

/** Of two child duties for the same units the one of the unit that goes on stays. */
async function moveSubtasks(
  manager: EntityManager,
  taskIds: readonly Id[],
  { from, into }: UnitPair,
): Promise<void> {
  const doubled = `kind = 'implementing' AND EXISTS (SELECT 1 FROM subtask other WHERE other.task_id = s.task_id
      AND other.unit_id = $3 AND other.kind = 'implementing' AND other.state <> 'cancelled')`;
  const mine = `s.task_id = ANY($1::bigint[]) AND s.unit_id = $2 AND s.state = ANY($4::text[])`;
  await manager.query(
    `UPDATE subtask s SET version = version + 1, updated_at = now(),
            state = CASE WHEN ${doubled} THEN 'cancelled' ELSE s.state END,
            return_reason = CASE WHEN ${doubled} THEN $5::text ELSE s.return_reason END,
            unit_id = CASE WHEN ${doubled} THEN s.unit_id ELSE $3 END
     WHERE ${mine}`,
    [taskIds, from.id, into.id, OPEN_SUBTASK_STATES, TEXTS.subtaskMerged(from.name)],
  );
}

/** What the unit asked the office and is not answered: the other one may take it back and hears the answer. */
async function moveQuestions(
  manager: EntityManager,
  taskIds: readonly Id[],
  { from, into }: UnitPair,
): Promise<void> {
  const given = [taskIds, from.id, into.id];
  await manager.query(
    `UPDATE duty_objection SET unit_id = $3, updated_at = now()
     WHERE task_id = ANY($1::bigint[]) AND unit_id = $2 AND state = 'open'`,
    given,
  );
  await manager.query(
    `UPDATE duty_objection SET proposed_unit_id = $2, updated_at = now() WHERE proposed_unit_id = $1 AND state = 'open'`,
    [from.id, into.id],
  );
  await manager.query(
    `UPDATE extension_request SET unit_id = $3, version = version + 1, updated_at = now()
     WHERE task_id = ANY($1::bigint[]) AND unit_id = $2 AND state = 'requested'`,
    given,
  );
}

/** Back in the contact's hands, if it waited for the head. */
const UNSUBMITTED = `state = CASE page.state WHEN 'submitted' THEN 'draft' ELSE page.state END,
            submitted_at = CASE page.state WHEN 'submitted' THEN NULL ELSE page.submitted_at END,
            submitted_by_id = CASE page.state WHEN 'submitted' THEN NULL ELSE page.submitted_by_id END,
            version = page.version + 1, updated_at = now()`;

/** A page not handed in goes on as the other unit's; where that has one of the same period, its lines do. */
async function moveReportPages(manager: EntityManager, { from, into }: UnitPair): Promise<void> {
  const pair = [from.id, into.id];
  // A head signs what it has read: a page that gains lines is handed in anew.
  await manager.query(
    `WITH moved AS (
       UPDATE report_entry e SET page_id = theirs.id, version = e.version + 1, updated_at = now()
       FROM report_page mine JOIN report_page theirs ON theirs.unit_id = $2
         AND theirs.jurisdiction_id = mine.jurisdiction_id AND theirs.period = mine.period AND theirs.state <> 'filed'
       WHERE e.page_id = mine.id AND mine.unit_id = $1 AND mine.state <> 'filed'
         AND NOT EXISTS (SELECT 1 FROM report_entry both_say
                         WHERE both_say.page_id = theirs.id AND both_say.task_id = e.task_id AND both_say.part = e.part)
       RETURNING e.page_id)
     UPDATE report_page page SET ${UNSUBMITTED} WHERE page.id IN (SELECT page_id FROM moved)`,
    pair,
  );
  await manager.query(
    `UPDATE report_page page SET unit_id = $2, ${UNSUBMITTED}
     WHERE page.unit_id = $1 AND page.state <> 'filed'
       AND NOT EXISTS (SELECT 1 FROM report_page theirs WHERE theirs.unit_id = $2
                       AND theirs.jurisdiction_id = page.jurisdiction_id AND theirs.period = page.period)`,
    pair,
  );
}

const ACTION = 'task.unit-merged';

/** A row of its history and one of the audit trail for every task. */
async function recordOnTasks(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  pair: UnitPair,
  before: readonly TaskParts[],
): Promise<void> {
  const note = TEXTS.mergedName(pair.from.name, pair.into.name);
  const after = await partsOf(
    manager,
    before.map(({ taskId }) => taskId),
    pair,
  );
  const partsAfter = new Map(after.map(({ taskId, parts }) => [taskId, parts]));
  const events = before.map(({ taskId, jurisdictionId }) => ({
    ...{ taskId, jurisdictionId, note, at },
    kind: 'edit' as const,
    action: auditVerb(ACTION),
    actorId: actor.personId,
    data: { from: pair.from.id, into: pair.into.id },
  }));
  await insertAll(manager, TaskEvent, events);
  const entries = before.map(({ taskId, jurisdictionId, parts }): AuditEntry => ({
    ...{ taskId, jurisdictionId, note },
    action: ACTION,
    subjectId: taskId,
    before: { units: parts },
    after: { units: partsAfter.get(taskId) ?? [] },
  }));
  await auditAll(manager, actor, at, entries);
}
