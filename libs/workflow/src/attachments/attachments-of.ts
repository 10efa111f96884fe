import type { EntityManager } from 'typeorm';
import { groupBy, type AttachmentSubject } from '@app/domain';
import type { ScanState } from '@app/persistence';
import { select } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { AttachmentView, Id } from '../views/index.js';

interface AttachmentRow {
  readonly id: Id;
  readonly subjectType: AttachmentSubject;
  readonly subjectId: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly scan: ScanState;
  readonly personId: Id;
  readonly person: string;
  readonly at: Date;
}

const ROWS = `
  SELECT a.id, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.name, a.media_type AS "mediaType",
         a.byte_size AS size, c.scan, a.person_id AS "personId", p.name AS person, a.at
  FROM attachment a
  JOIN attachment_content c ON c.jurisdiction_id = a.jurisdiction_id AND c.sha256 = a.sha256
  JOIN person p ON p.id = a.person_id`;

/** The files beside each of these rows, in the order in which they came; one statement. Access is the caller's. */
export async function attachmentsOf(
  manager: EntityManager,
  subjectType: AttachmentSubject,
  ids: readonly Id[],
): Promise<(id: Id) => readonly AttachmentView[]> {
  if (ids.length === 0) return () => [];
  const rows = await select<AttachmentRow>(
    manager,
    `${ROWS} WHERE a.subject_type = $1 AND a.subject_id = ANY($2::bigint[]) AND a.removed_at IS NULL ORDER BY a.id`,
    [subjectType, ids],
  );
  const bySubject = groupBy(rows.map(toView), (view) => view.subjectId);
  return (id) => bySubject.get(id) ?? [];
}

/** All files beside a task and its parts. */
export async function taskAttachments(manager: EntityManager, taskId: Id): Promise<AttachmentView[]> {
  const rows = await select<AttachmentRow>(
    manager,
    `${ROWS} WHERE a.task_id = $1 AND a.removed_at IS NULL ORDER BY a.id`,
    [taskId],
  );
  return rows.map(toView);
}

const toView = ({ at, ...row }: AttachmentRow): AttachmentView => ({ ...row, at: toInstant(at) });
