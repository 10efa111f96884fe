import type { EntityManager } from 'typeorm';
import { auditChanges, auditLabel } from '@app/domain';
import { select } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { AuditDetail, AuditRow, Id } from '../views/index.js';

interface StoredRow extends Omit<AuditDetail, 'at' | 'actor' | 'label' | 'changes'> {
  readonly at: Date;
  readonly actorId: Id | null;
  readonly actorName: string;
}

/** What a thing of each kind is called now; whatever is gone has its name in the row. */
const SUBJECT_NAME = `
  CASE e.subject_type
    WHEN 'task' THEN (SELECT title FROM task WHERE id = e.subject_id)
    WHEN 'milestone' THEN (SELECT name FROM milestone WHERE id = e.subject_id)
    WHEN 'plan' THEN (SELECT title FROM plan WHERE id = e.subject_id)
    WHEN 'unit' THEN (SELECT name FROM unit WHERE id = e.subject_id)
    WHEN 'person' THEN (SELECT name FROM person WHERE id = e.subject_id)
    WHEN 'jurisdiction' THEN (SELECT name FROM jurisdiction WHERE id = e.subject_id)
  END`;

const COLUMNS = `
  e.id, e.seq::float8 AS seq, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.via, e.ip,
  e.request_id AS "requestId", e.action, e.subject_id AS "subjectId",
  coalesce(${SUBJECT_NAME}, e.after->>'title', e.before->>'title', e.after->>'name', '') AS "subjectName",
  e.task_id AS "taskId", (SELECT code FROM task WHERE id = e.task_id) AS "taskCode", e.note,
  e.on_behalf AS "onBehalf", e.before, e.after, e.prev_hash AS "prevHash", e.hash,
  jsonb_build_object('id', j.id::text, 'name', j.name) AS jurisdiction`;

/** Whole rows under a condition over `e`, newest first. */
export async function findAuditRows(
  manager: EntityManager,
  { where, limit }: { readonly where: string; readonly limit: number },
  values: readonly unknown[],
): Promise<AuditDetail[]> {
  const rows = await select<StoredRow>(
    manager,
    `SELECT ${COLUMNS} FROM (SELECT * FROM audit_event e WHERE ${where} ORDER BY e.seq DESC LIMIT ${limit}) e
     JOIN jurisdiction j ON j.id = e.jurisdiction_id ORDER BY e.seq DESC`,
    [...values],
  );
  return rows.map(toDetail);
}

function toDetail({ at, actorId, actorName, ...row }: StoredRow): AuditDetail {
  return {
    ...row,
    at: toInstant(at),
    actor: actorId === null ? null : { id: actorId, name: actorName },
    label: auditLabel(row.action),
    changes: auditChanges(row.before, row.after),
  };
}

/** Without the values, for lists. */
export function toRow({
  jurisdiction: _jurisdiction,
  before: _before,
  after: _after,
  changes: _changes,
  prevHash: _prevHash,
  hash: _hash,
  ...row
}: AuditDetail): AuditRow {
  return row;
}
