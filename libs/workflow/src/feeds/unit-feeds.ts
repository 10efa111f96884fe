import { calendarText } from '@app/documents';
import { UnitFeed, inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { UNIT_ROLES, unitsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import { tooManyFailures } from '../tokens/failure-limit.js';
import { hashOfSecret, newSecret } from '../tokens/secrets.js';
import type { FeedView, Id } from '../views/index.js';
import { feedEntries } from './feed-entries.js';
import { FEED_TEXTS } from './feed-texts.zh.js';

/** 日历订阅: one secret address a unit. Whoever has it reads the unit's due days without signing in, so it can be renewed. */
export class UnitFeeds {
  constructor(
    private readonly context: WorkflowContext,
    private readonly publicUrl: string,
  ) {}

  async read(actor: Actor, unitId: Id): Promise<FeedView> {
    const { manager } = this.context.dataSource;
    await requireUnit(manager, actor, unitId);
    const feed = await selectOne<{ at: Date; by: string }>(
      manager,
      `SELECT f.at, p.name AS by FROM unit_feed f JOIN person p ON p.id = f.person_id WHERE f.unit_id = $1`,
      [unitId],
    );
    return feed === undefined
      ? { at: null, by: null, url: null }
      : { at: toInstant(feed.at), by: feed.by, url: null };
  }

  /** A new address; an earlier one ends. */
  async renew(actor: Actor, unitId: Id): Promise<FeedView> {
    const at = nowOf(this.context);
    const token = newSecret();
    await inTransaction(this.context.dataSource, async (manager) => {
      const { jurisdictionId } = await requireUnit(manager, actor, unitId);
      const row = { jurisdictionId, unitId, tokenHash: hashOfSecret(token), personId: actor.personId, at };
      await manager.upsert(UnitFeed, row, ['unitId']);
      await audit(manager, actor, at, { jurisdictionId, action: 'feed.renew', subjectId: unitId });
    });
    const url = `${this.publicUrl}/api/v1/feeds/${token}.ics`;
    return { at: toInstant(at), by: actor.name, url };
  }

  /** @throws NOT_FOUND where the unit has none */
  async revoke(actor: Actor, unitId: Id): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const { jurisdictionId } = await requireUnit(manager, actor, unitId);
      const { affected } = await manager.delete(UnitFeed, { unitId });
      if (affected !== 1) throw new WorkflowError('NOT_FOUND');
      await audit(manager, actor, at, { jurisdictionId, action: 'feed.revoke', subjectId: unitId });
    });
  }

  /** The calendar behind an address; null for a wrong one. */
  async text(token: string): Promise<string | null> {
    const { manager } = this.context.dataSource;
    const feed = await selectOne<{ unitId: Id; jurisdictionId: Id; name: string }>(
      manager,
      `SELECT f.unit_id AS "unitId", f.jurisdiction_id AS "jurisdictionId", u.name
       FROM unit_feed f JOIN unit u ON u.id = f.unit_id AND u.active WHERE f.token_hash = $1`,
      [hashOfSecret(token)],
    );
    if (feed === undefined) return null;
    const today = todayOf(this.context);
    const entries = await feedEntries(manager, { ...feed, publicUrl: this.publicUrl, today });
    return calendarText(FEED_TEXTS.calendar(feed.name), entries, today);
  }

  /** Counts a wrong address. @returns true where whoever asks has to wait */
  refuse(ip: string): Promise<boolean> {
    return tooManyFailures(this.context.dataSource, 'feed', ip, nowOf(this.context));
  }
}

/** Contacts and heads of the unit; others of the jurisdiction see the unit but have no say here. */
async function requireUnit(
  manager: EntityManager,
  actor: Actor,
  unitId: Id,
): Promise<{ jurisdictionId: Id }> {
  const unit = await selectOne<{ jurisdictionId: Id }>(
    manager,
    'SELECT jurisdiction_id AS "jurisdictionId" FROM unit WHERE id = $1 AND active',
    [unitId],
  );
  const sees = actor.memberships.some(({ jurisdictionId }) => jurisdictionId === unit?.jurisdictionId);
  if (unit === undefined || !sees) throw new WorkflowError('NOT_FOUND');
  if (!unitsWith(actor, UNIT_ROLES).includes(unitId)) throw new WorkflowError('FORBIDDEN');
  return unit;
}
