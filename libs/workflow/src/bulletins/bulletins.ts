import type { EntityManager } from 'typeorm';
import { jurisdictionsWith, verifyBulletin, type BulletinRules } from '@app/domain';
import { requireRole, type Actor } from '../access/actor.js';
import { recordExport } from '../audit/record-export.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { ExportFile } from '../exports/exports.js';
import { selectOne } from '../shared/database.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { cutPage, decodeCursor } from '../shared/cursor.js';
import type { BulletinSummary, BulletinVerificationView, BulletinView, Id, Page } from '../views/index.js';
import { DOCX, bulletinFile, sha256Of } from './bulletin-document.js';
import { BULLETIN_TEXTS as TEXTS } from './bulletin-texts.zh.js';
import {
  bulletinHeads,
  bulletinRows,
  numberTextOf,
  toBulletinSummary,
  toBulletinView,
  type BulletinRow,
} from './bulletin-view.js';

export interface BulletinQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const SORT = 'id';

/** 督查通报 as people read them: the office all of its own, supervisors those that were issued. */
export class Bulletins {
  constructor(private readonly context: WorkflowContext) {}

  /** Newest first. */
  async page(actor: Actor, { cursor, limit }: BulletinQuery): Promise<Page<BulletinSummary>> {
    const after = cursor === undefined ? null : decodeCursor(SORT, cursor).id;
    const rows = await bulletinHeads(
      this.context.dataSource.manager,
      `${READABLE} AND ($3::bigint IS NULL OR b.id < $3::bigint) ORDER BY b.id DESC LIMIT $4`,
      [...readersOf(actor), after, limit + 1],
    );
    const { shown, nextCursor } = cutPage(rows, limit, SORT, ({ id }) => ({ key: id, id }));
    return { items: shown.map(toBulletinSummary), nextCursor };
  }

  async read(actor: Actor, id: Id): Promise<BulletinView> {
    return toBulletinView(await findBulletin(this.context.dataSource.manager, actor, id), actor);
  }

  /** The .docx as issued; of a draft as it would be issued today, for the office alone. */
  async file(actor: Actor, id: Id): Promise<ExportFile> {
    const { manager } = this.context.dataSource;
    const row = await findBulletin(manager, actor, id);
    if (row.state === 'draft') requireRole(actor, row.jurisdictionId, ['office']);
    const bytes =
      row.state === 'draft'
        ? await bulletinFile(manager, row, todayOf(this.context))
        : await storedFile(manager, id);
    const name = TEXTS.file(numberTextOf(row));
    await recordExport(this.context, actor, {
      action: 'export.bulletin',
      ...{ jurisdictionId: row.jurisdictionId, subjectId: id, after: { file: name } },
    });
    return { name, type: DOCX, bytes };
  }

  /** Counts it again from what is frozen in it. */
  async verify(actor: Actor, id: Id): Promise<BulletinVerificationView> {
    const { manager } = this.context.dataSource;
    const row = await findBulletin(manager, actor, id);
    const stored = await selectOne<{ rules: BulletinRules }>(
      manager,
      'SELECT rules FROM bulletin_issue WHERE id = $1',
      [id],
    );
    if (stored === undefined) throw new WorkflowError('NOT_FOUND');
    const file = row.state === 'draft' ? null : sha256Of(await storedFile(manager, id)) === row.sha256;
    const { asOf, policyVersion, data } = row;
    const checked = verifyBulletin(data, stored.rules);
    return { ...checked, identical: checked.identical && file !== false, asOf, policyVersion, file };
  }
}

/** `$1` jurisdictions whose office, `$2` those whose supervisor the reader is. */
const READABLE = `(b.jurisdiction_id = ANY($1::bigint[]) OR (b.state = 'issued' AND b.jurisdiction_id = ANY($2::bigint[])))`;

const readersOf = (actor: Actor): [readonly Id[], readonly Id[]] => [
  jurisdictionsWith(actor, ['office']),
  jurisdictionsWith(actor, ['supervisor']),
];

/** What the reader cannot see does not exist for them. */
export async function findBulletin(manager: EntityManager, actor: Actor, id: Id): Promise<BulletinRow> {
  const [row] = await bulletinRows(manager, `${READABLE} AND b.id = $3`, [...readersOf(actor), id]);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row;
}

async function storedFile(manager: EntityManager, id: Id): Promise<Uint8Array> {
  const row = await selectOne<{ file: Buffer | null }>(
    manager,
    'SELECT file FROM bulletin_issue WHERE id = $1',
    [id],
  );
  const file = row?.file ?? null;
  if (file === null) throw new WorkflowError('NOT_FOUND');
  return file;
}
