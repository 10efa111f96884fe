import { noticePath } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { select, selectOne } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { Id, InboxItem, InboxPage } from '../views/index.js';

export interface InboxQuery {
  readonly unread?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ReadMark {
  readonly ids?: readonly Id[] | undefined;
  readonly all?: boolean | undefined;
}

interface ItemRow extends Omit<InboxItem, 'at' | 'readAt' | 'link'> {
  readonly at: Date;
  readonly readAt: Date | null;
  readonly subjectType: string;
  readonly subjectId: Id;
}

const SORT = 'newest';
const MINE = `person_id = $1 AND channel = 'inbox' AND status = 'sent'`;

/** 消息: what a person was told inside the system, newest first. */
export class Inbox {
  constructor(private readonly context: WorkflowContext) {}

  async page(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    const { manager } = this.context.dataSource;
    const before = query.cursor === undefined ? null : decodeCursor(SORT, query.cursor).id;
    const rows = await select<ItemRow>(
      manager,
      `SELECT id, kind, title, body, at, read_at AS "readAt", task_id AS "taskId", subject_type AS "subjectType",
              subject_id AS "subjectId"
       FROM notification WHERE ${MINE} AND ($2::bigint IS NULL OR id < $2::bigint) AND ($3 OR read_at IS NULL)
       ORDER BY id DESC LIMIT $4`,
      [actor.personId, before, query.unread !== true, query.limit + 1],
    );
    const { shown, nextCursor } = cutPage(rows, query.limit, SORT, idPlace);
    return {
      items: shown.map(toItem),
      nextCursor,
      unread: await countUnread(manager, actor.personId),
    };
  }

  /** @returns how many are left unread */
  async markRead(actor: Actor, mark: ReadMark): Promise<number> {
    const { manager } = this.context.dataSource;
    await manager.query(
      `UPDATE notification SET read_at = $2, updated_at = now()
       WHERE ${MINE} AND read_at IS NULL AND ($3 OR id = ANY($4::bigint[]))`,
      [actor.personId, nowOf(this.context), mark.all === true, mark.ids ?? []],
    );
    return countUnread(manager, actor.personId);
  }
}

export async function countUnread(manager: EntityManager, personId: Id): Promise<number> {
  const row = await selectOne<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM notification WHERE ${MINE} AND read_at IS NULL`,
    [personId],
  );
  return row?.count ?? 0;
}

function toItem({ at, readAt, subjectType, subjectId, ...row }: ItemRow): InboxItem {
  return {
    ...row,
    at: toInstant(at),
    readAt: toInstantOrNull(readAt),
    link: noticePath({ taskId: row.taskId, subjectType, subjectId }),
  };
}
