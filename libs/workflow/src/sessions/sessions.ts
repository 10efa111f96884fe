import { createHash, randomBytes } from 'node:crypto';
import { Session } from '@app/persistence';
import { loadActor, rolesOf, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { countUnread } from '../inbox/inbox.js';
import { selectOne } from '../shared/database.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import type { Me } from '../views/index.js';
import { countAttempt, forgetAttempts, type LoginSource } from './login-attempts.js';
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
}

export interface SignedIn {
  /** Goes into the cookie; the database holds only its hash. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly me: Me;
}

/** 登录: opaque tokens, an idle and an absolute limit by the injected clock. */
export class Sessions {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: SessionLimits,
  ) {}

  async signIn({ password, userAgent, ...source }: SignIn): Promise<SignedIn> {
    const { dataSource } = this.context;
    const at = nowOf(this.context);
    await countAttempt(dataSource, source, at);
    const person = await selectOne<{ id: string; passwordHash: string }>(
      dataSource.manager,
      'SELECT id, password_hash AS "passwordHash" FROM person WHERE login = $1 AND active',
      [source.login],
    );
    const fits = await passwordFits(person?.passwordHash, password);
    if (person === undefined || !fits) throw new WorkflowError('LOGIN_FAILED');
    await forgetAttempts(dataSource, source, at);
    const actor = await loadActor(dataSource.manager, person.id);
    if (actor === null) throw new WorkflowError('LOGIN_FAILED');
    const { token, expiresAt } = await this.open(actor, at, userAgent);
    return { token, expiresAt, me: await this.me(actor) };
  }

  /** Who the token belongs to, or null where it has run out or never was. */
  async resolve(token: string): Promise<Actor | null> {
    const { manager } = this.context.dataSource;
    const at = nowOf(this.context);
    const idleSince = new Date(at.getTime() - this.limits.idleMinutes * MINUTE_MS);
    const session = await selectOne<{ id: string; personId: string; lastSeenAt: Date }>(
      manager,
      `SELECT id, person_id AS "personId", last_seen_at AS "lastSeenAt" FROM session
       WHERE token_hash = $1 AND expires_at > $2 AND last_seen_at > $3`,
      [hashOf(token), at, idleSince],
    );
    if (session === undefined) return null;
    if (at.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS) {
      await manager.query('UPDATE session SET last_seen_at = $2 WHERE id = $1', [session.id, at]);
    }
    return loadActor(manager, session.personId);
  }

  async signOut(token: string): Promise<void> {
    await this.context.dataSource.query('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
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
    const { manager } = this.context.dataSource;
    await manager.query('DELETE FROM session WHERE expires_at <= $1', [at]);
    await manager.insert(Session, {
      tokenHash: hashOf(token),
      personId: actor.personId,
      lastSeenAt: at,
      expiresAt,
      userAgent: userAgent.slice(0, USER_AGENT_MAX),
    });
    return { token, expiresAt };
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
