import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { bulletinAnnexes } from '@app/domain';
import { writeBulletin } from '@app/documents';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { numberTextOf, sectionsOf, type BulletinRow } from './bulletin-view.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bulletin as .docx on a day. */
export async function bulletinFile(
  manager: EntityManager,
  row: BulletinRow,
  day: string,
): Promise<Uint8Array> {
  return writeBulletin({
    issuer: await officeName(manager, row.jurisdictionId, row.jurisdictionName),
    title: row.title,
    numberText: numberTextOf(row),
    asOf: row.asOf,
    day,
    sections: sectionsOf(row).map(({ heading, generated, text }) => ({ heading, text: text ?? generated })),
    annexes: bulletinAnnexes(row.data.tasks),
  });
}

/** The unit of the jurisdiction's office; the jurisdiction itself where it has none. */
async function officeName(manager: EntityManager, jurisdictionId: Id, otherwise: string): Promise<string> {
  const unit = await selectOne<{ name: string }>(
    manager,
    `SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit_id
     WHERE m.jurisdiction_id = $1 AND m.role = 'office' ORDER BY u.id LIMIT 1`,
    [jurisdictionId],
  );
  return unit?.name ?? otherwise;
}
