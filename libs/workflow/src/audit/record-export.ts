import type { Actor } from '../access/actor.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { Id } from '../views/index.js';
import { audit, type AuditEntry } from './audit.js';
import { homeOf } from './home.js';

interface Taken extends Pick<AuditEntry, 'action' | 'after'> {
  /** Whose thing the file shows; a list over several is kept by the reader's home. */
  readonly jurisdictionId?: Id;
  readonly subjectId?: Id;
}

/** A file left the house: it is made first and handed over only when that is on record. */
export async function recordExport(
  context: Pick<WorkflowContext, 'dataSource' | 'clock'>,
  actor: Actor,
  { action, after, jurisdictionId, subjectId }: Taken,
): Promise<void> {
  const home = jurisdictionId ?? homeOf(actor);
  if (home === null) return;
  const entry = { action, jurisdictionId: home, subjectId: subjectId ?? null, after: after ?? null };
  await audit(context.dataSource.manager, actor, nowOf(context), entry);
}
