import type { EntityManager } from 'typeorm';
import type { AttachmentSubject } from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** A file that was not taken away. */
export interface FoundAttachment {
  readonly taskId: Id;
  readonly jurisdictionId: Id;
  readonly subjectType: AttachmentSubject;
  readonly subjectId: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly personId: Id;
}

/** Whether the reader may see its task is the caller's to ask. */
export async function findAttachment(manager: EntityManager, id: Id): Promise<FoundAttachment> {
  const row = await selectOne<FoundAttachment>(
    manager,
    `SELECT task_id AS "taskId", jurisdiction_id AS "jurisdictionId", subject_type AS "subjectType",
            subject_id AS "subjectId", name, media_type AS "mediaType", sha256, person_id AS "personId"
     FROM attachment WHERE id = $1 AND removed_at IS NULL`,
    [id],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row;
}
