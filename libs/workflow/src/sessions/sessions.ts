import { createHash, randomBytes } from 'node:crypto';
import { inTransaction, Session } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { loadActor, rolesOf, toActor, type Actor, type ActorRow, type Origin } from '../access/actor.js';
import { actorSql } from '../access/actor-sql.js';
import { audit, type AuditActor, type AuditEntry } from '../audit/audit.js';
import { homeOfPerson } from '../audit/home.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { countUnread } from '../inbox/inbox.js';
import { select, selectOne } from '../shared/database.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import type { Me } from '../views/index.js';
import { countAttempt, forgetAttempts, touchAttempt, type LoginSource } from './login-attempts.js';
import { passwordFits } from './password.js';

const TOKEN_BYTES = 32;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A session's last use is written at most so often. */
const TOUCH_MS = MINUTE_MS;
const USER_AGENT_MAX = 300;

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly maxHours: number;
}

export interface SignIn extends LoginSource {
  readonly password: string;
  readonly userAgent: string;
  /** Number of the request, for the audit trail. */
  readonly requestId?: string | undefined;
}

export interface SignedIn {
  /** Goes into the cookie; the database holds only its hash. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly me: Me;
}

interface SessionRow extends ActorRow {
  readonly sessionId: string;
  readonly lastSeenAt: Date;
}

const ACTOR_OF_SESSION = actorSql(`
  SELECT p.id, p.name, p.login, s.id AS "sessionId", s.last_seen_at AS "lastSeenAt"
  FROM session s JOIN person p ON p.id = s.person_id AND p.active
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`);

/** 登录: opaque tokens, an idle and an absolute limit by the injected clock. */
export class Sessions {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: SessionLimits,
  ) {}

  async signIn({ password, userAgent, requestId = '', ...source }: SignIn): Promise<SignedIn> {
    const { dataSource } = this.context;
    const at = nowOf(this.context);
    const origin = { via: 'session', ip: source.ip, requestId } as const;
    await countAttempt(dataSource, source, at);
    const person = await selectOne<{ id: string; passwordHash: string }>(
      dataSource.manager,
      'SELECT id, password_hash AS "passwordHash" FROM person WHERE login = $1 AND active',
      [source.login],
    );
    const fits = await passwordFits(person?.passwordHash, password);
    if (person === undefined || !fits) {
      await this.keepRefusal(source, person?.id, origin, at);
      throw new WorkflowError('LOGIN_FAILED');
    }
    await forgetAttempts(dataSource, source, at);
    const actor = await loadActor(dataSource.manager, person.id);
    if (actor === null) throw new WorkflowError('LOGIN_FAILED');
    const { token, expiresAt } = await this.open({ ...actor, origin }, at, userAgent);
    return { token, expiresAt, me: await this.me(actor) };
  }

  /**
   * Who the token belongs to, or null where it has run out or never was.
   * @param asUse false where only a stream asks: an open page that nobody looks at must not keep the session alive
   */
  async resolve(token: string, asUse = true): Promise<Actor | null> {
    const { manager } = this.context.dataSource;
    const at = nowOf(this.context);
    const idleSince = new Date(at.getTime() - this.limits.idleMinutes * MINUTE_MS);
    const row = await selectOne<SessionRow>(manager, ACTOR_OF_SESSION, [hashOf(token), at, idleSince]);
    if (row === undefined) return null;
    if (asUse && at.getTime() - row.lastSeenAt.getTime() >= TOUCH_MS) {
      await manager.query('UPDATE session SET last_seen_at = $2 WHERE id = $1', [row.sessionId, at]);
    }
    return toActor(row);
  }

  /** Ends the session; a token that belongs to none changes nothing. */
  async signOut(token: string, origin?: Origin): Promise<void> {
    await inTransaction(this.context.dataSource, async (manager) => {
      const [person] = await select<{ personId: string; name: string }>(
        manager,
        `WITH gone AS (DELETE FROM session WHERE token_hash = $1 RETURNING person_id)
         SELECT p.id AS "personId", p.name FROM gone JOIN person p ON p.id = gone.person_id`,
        [hashOf(token)],
      );
      if (person === undefined) return;
      const actor = { ...person, ...(origin === undefined ? {} : { origin }) };
      await recordAtHome(manager, actor, nowOf(this.context), {
        action: 'person.sign-out',
        personId: actor.personId,
      });
    });
  }

  /** What the web client wants to know about whoever is signed in. */
  async me(actor: Actor): Promise<Me> {
    const { personId: id, name, login, memberships, jurisdictions } = actor;
    return {
      person: { id, name, login },
      roles: rolesOf(actor),
      memberships,
      jurisdictions,
      today: todayOf(this.context),
      unread: await countUnread(this.context.dataSource.manager, id),
    };
  }

  private async open(actor: Actor, at: Date, userAgent: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(at.getTime() + this.limits.maxHours * HOUR_MS);
    const { personId } = actor;
    const shortAgent = userAgent.slice(0, USER_AGENT_MAX);
    await inTransaction(this.context.dataSource, async (manager) => {
      await manager.query('DELETE FROM session WHERE expires_at <= $1', [at]);
      const times = { lastSeenAt: at, expiresAt };
      await manager.insert(Session, { tokenHash: hashOf(token), personId, ...times, userAgent: shortAgent });
      await recordAtHome(manager, actor, at, { action: 'person.sign-in', personId });
    });
    return { token, expiresAt };
  }

  /**
   * A wrong password is kept where the login is somebody's. Both ways commit the same small change first, so that the
   * time of the answer does not tell which logins exist. Tries that are blocked are not kept one by one: nobody outside
   * can fill the trail.
   */
  private async keepRefusal(
    source: LoginSource,
    personId: string | undefined,
    origin: Origin,
    at: Date,
  ): Promise<void> {
    await inTransaction(this.context.dataSource, async (manager) => {
      await touchAttempt(manager, source);
      if (personId === undefined) return;
      const nobody = { personId: null, name: '', origin };
      await recordAtHome(manager, nobody, at, { action: 'person.sign-in-refused', personId });
    });
  }
}

/** What concerns a person alone is kept by the jurisdiction of their first membership. */
async function recordAtHome(
  manager: EntityManager,
  actor: AuditActor,
  at: Date,
  { action, personId }: { readonly action: AuditEntry['action']; readonly personId: string },
): Promise<void> {
  const jurisdictionId = await homeOfPerson(manager, personId);
  if (jurisdictionId === null) return;
  await audit(manager, actor, at, { jurisdictionId, action, subjectId: personId });
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
