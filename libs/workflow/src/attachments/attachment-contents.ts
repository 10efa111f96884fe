import type { EntityManager } from 'typeorm';
import type { ScanState } from '@app/persistence';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** What is known of bytes when they are stored. */
export interface Scanned {
  readonly scan: ScanState;
  readonly scanner: string;
}

/**
 * Stores bytes once a jurisdiction. The same bytes again are scanned again: a newer answer replaces an older one, but
 * nobody's having asked replaces nothing.
 */
export async function storeContent(
  manager: EntityManager,
  jurisdictionId: Id,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
  { scan, scanner }: Scanned,
  at: Date,
): Promise<void> {
  const values = [jurisdictionId, sha256, scan, scan === 'clean' ? at : null, scanner];
  const known = await selectOne<{ scan: ScanState }>(
    manager,
    `WITH updated AS (
       UPDATE attachment_content
       SET scan = CASE WHEN $3 = 'clean' THEN $3 ELSE scan END, scanned_at = COALESCE($4::timestamptz, scanned_at),
           scanner = CASE WHEN $3 = 'clean' THEN $5 ELSE scanner END
       WHERE jurisdiction_id = $1 AND sha256 = $2 RETURNING scan
     ) SELECT scan FROM updated`,
    values,
  );
  if (known?.scan === 'refused') throw new WorkflowError('ATTACHMENT_INFECTED', { place: 'file' });
  if (known !== undefined) return;
  await manager.query(
    `INSERT INTO attachment_content (jurisdiction_id, sha256, scan, scanned_at, scanner, bytes, byte_size, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (jurisdiction_id, sha256) DO NOTHING`,
    [...values, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes.byteLength, at],
  );
}

/** The bytes, unless something was found in them since they came. */
export async function readContent(
  manager: EntityManager,
  { jurisdictionId, sha256 }: { readonly jurisdictionId: Id; readonly sha256: string },
): Promise<Buffer> {
  const row = await selectOne<{ scan: ScanState; bytes: Buffer }>(
    manager,
    `SELECT scan, CASE WHEN scan = 'refused' THEN '' ELSE bytes END AS bytes
     FROM attachment_content WHERE jurisdiction_id = $1 AND sha256 = $2`,
    [jurisdictionId, sha256],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  if (row.scan === 'refused') throw new WorkflowError('ATTACHMENT_INFECTED');
  return row.bytes;
}
