import { ApiToken, inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { toActor, type Actor, type ActorRow } from '../access/actor.js';
import { actorSql } from '../access/actor-sql.js';
import { audit } from '../audit/audit.js';
import { homeOf } from '../audit/home.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, select, selectOne } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { Id, NewTokenView, TokenView } from '../views/index.js';
import { tooManyFailures } from './failure-limit.js';
import { hashOfSecret, newSecret } from './secrets.js';

const PREFIX = 'qt_';
const SHOWN_CHARS = 9;
const DAY_MS = 86_400_000;
/** The last use is written at most so often. */
const TOUCH_MS = 60_000;
const MAX_LIVING = 20;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

/** Whoever a token stands for, and what it opens. */
export interface TokenBearer {
  readonly actor: Actor;
  readonly scopes: readonly string[];
}

interface TokenRow extends Omit<TokenView, 'issuedAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'> {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

interface BearerRow extends ActorRow {
  readonly tokenId: Id;
  readonly scopes: string[];
  readonly lastUsedAt: Date | null;
}

const ACTOR_OF_TOKEN = actorSql(`
  SELECT p.id, p.name, p.login, t.id AS "tokenId", t.scopes, t.last_used_at AS "lastUsedAt"
  FROM api_token t JOIN person p ON p.id = t.person_id AND p.active
  WHERE t.token_hash = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL`);

const COLUMNS = `id, name, prefix, scopes, issued_at AS "issuedAt", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`;

/** 访问令牌: programs act as the person who made the token, with that person's rights of the moment. */
export class Tokens {
  constructor(private readonly context: WorkflowContext) {}

  /** The person's own, newest first. */
  async list(actor: Actor): Promise<TokenView[]> {
    const rows = await select<TokenRow>(
      this.context.dataSource.manager,
      `SELECT ${COLUMNS} FROM api_token WHERE person_id = $1 ORDER BY id DESC`,
      [actor.personId],
    );
    return rows.map(toView);
  }

  /** @throws FORBIDDEN for a person without any membership: the token would open nothing */
  async create(actor: Actor, { name, scopes, days }: NewToken): Promise<NewTokenView> {
    const jurisdictionId = homeOf(actor);
    if (jurisdictionId === null) throw new WorkflowError('FORBIDDEN');
    const at = nowOf(this.context);
    const token = `${PREFIX}${newSecret()}`;
    const row = {
      personId: actor.personId,
      name,
      tokenHash: hashOfSecret(token),
      prefix: token.slice(0, SHOWN_CHARS),
      scopes: [...new Set(scopes)],
      issuedAt: at,
      expiresAt: new Date(at.getTime() + days * DAY_MS),
    };
    const id = await inTransaction(this.context.dataSource, async (manager) => {
      await requireRoom(manager, actor.personId, at);
      const tokenId = await insertOne(manager, ApiToken, row);
      const after = { name, prefix: row.prefix, scopes: row.scopes, expiresAt: toInstant(row.expiresAt) };
      await audit(manager, actor, at, { jurisdictionId, action: 'token.create', subjectId: tokenId, after });
      return tokenId;
    });
    return { token, view: toView({ ...row, id, lastUsedAt: null, revokedAt: null }) };
  }

  /** Revoking twice changes nothing. Somebody else's token does not exist. */
  async revoke(actor: Actor, id: Id): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const token = await selectOne<{ prefix: string; name: string; revokedAt: Date | null }>(
        manager,
        `SELECT prefix, name, revoked_at AS "revokedAt" FROM api_token WHERE id = $1 AND person_id = $2 FOR UPDATE`,
        [id, actor.personId],
      );
      if (token === undefined) throw new WorkflowError('NOT_FOUND');
      if (token.revokedAt !== null) return;
      await manager.query('UPDATE api_token SET revoked_at = $2, updated_at = now() WHERE id = $1', [id, at]);
      const jurisdictionId = homeOf(actor);
      if (jurisdictionId === null) return;
      const before = { name: token.name, prefix: token.prefix };
      await audit(manager, actor, at, { jurisdictionId, action: 'token.revoke', subjectId: id, before });
    });
  }

  /** Who the token stands for; null where it is wrong, expired, revoked, or its person is switched off. */
  async resolve(token: string): Promise<TokenBearer | null> {
    const { manager } = this.context.dataSource;
    const at = nowOf(this.context);
    const row = await selectOne<BearerRow>(manager, ACTOR_OF_TOKEN, [hashOfSecret(token), at]);
    if (row === undefined) return null;
    if (row.lastUsedAt === null || at.getTime() - row.lastUsedAt.getTime() >= TOUCH_MS) {
      await manager.query('UPDATE api_token SET last_used_at = $2 WHERE id = $1', [row.tokenId, at]);
    }
    return { actor: toActor(row), scopes: row.scopes };
  }

  /** Counts a wrong token. @returns true where its address has to wait */
  refuse(ip: string): Promise<boolean> {
    return tooManyFailures(this.context.dataSource, 'token', ip, nowOf(this.context));
  }
}

async function requireRoom(manager: EntityManager, personId: Id, at: Date): Promise<void> {
  await manager.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId]);
  const row = await selectOne<{ living: number }>(
    manager,
    `SELECT count(*)::int AS living FROM api_token
     WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
    [personId, at],
  );
  if ((row?.living ?? 0) >= MAX_LIVING)
    throw new WorkflowError('TOKEN_LIMIT', { values: { limit: MAX_LIVING } });
}

function toView({ id, name, prefix, scopes, ...row }: TokenRow): TokenView {
  return {
    ...{ id, name, prefix, scopes },
    issuedAt: toInstant(row.issuedAt),
    expiresAt: toInstant(row.expiresAt),
    lastUsedAt: toInstantOrNull(row.lastUsedAt),
    revokedAt: toInstantOrNull(row.revokedAt),
  };
}
