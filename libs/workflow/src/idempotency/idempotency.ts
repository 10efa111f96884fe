import type { SecretBox } from '@app/persistence';
import { selectOne } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { Id } from '../views/index.js';

const KEPT_MS = 24 * 3_600_000;
/** A process that died holds a key this long; one that is alive renews it. */
export const IDEMPOTENCY_LEASE_SECONDS = 30;
const CLEANED_AT_ONCE = 100;
const TRIES = 3;

/** A request that its sender may repeat. */
export interface RepeatableRequest {
  readonly personId: Id;
  readonly key: string;
  /** Method and path. */
  readonly route: string;
  /** Everything that makes it this request and no other: route, version, body, files. */
  readonly content: string;
  readonly requestId: string;
}

export interface StoredAnswer {
  readonly status: number;
  /** As JSON; undefined for an answer without a body. */
  readonly body: unknown;
}

export type Reservation =
  /** Nobody has run it: run it, then `finish` or `abandon`. */
  | { readonly kind: 'run'; readonly id: Id }
  | { readonly kind: 'answer'; readonly answer: StoredAnswer }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'running' }
  /** It was run and changed something, and its answer is lost: running it again would do it twice. */
  | { readonly kind: 'answer-lost' };

interface KnownRow {
  readonly id: Id;
  readonly requestHash: string;
  readonly state: 'running' | 'done';
  readonly status: number | null;
  readonly body: string | null;
  readonly abandoned: boolean;
  readonly changed: boolean;
}

/**
 * Idempotency keys. The row is written before the work begins, so of two equal requests at once one runs. The answer is
 * stored after the work's own transaction. Between the two a process may die: then the change is there and the answer is
 * not. Every change carries the number of its request in the audit trail, so a repetition after the lease looks there: it runs
 * again only if nothing was recorded under that number.
 */
export class Idempotency {
  constructor(
    private readonly context: WorkflowContext,
    private readonly box: SecretBox,
  ) {}

  async reserve(request: RepeatableRequest): Promise<Reservation> {
    const requestHash = this.box.fingerprint(request.content);
    await this.forget();
    for (let tries = 0; tries < TRIES; tries++) {
      const id = await this.insert(request, requestHash);
      if (id !== null) return { kind: 'run', id };
      const known = await this.known(request);
      if (known === undefined) continue;
      if (known.requestHash !== requestHash) return { kind: 'other-request' };
      if (known.state === 'done') return { kind: 'answer', answer: this.answerOf(known) };
      if (!known.abandoned) return { kind: 'running' };
      if (known.changed) return { kind: 'answer-lost' };
      if (await this.takeOver(known.id, request.requestId)) return { kind: 'run', id: known.id };
    }
    return { kind: 'running' };
  }

  /** Keeps the key while the work goes on. */
  async renew(id: Id, requestId: string): Promise<void> {
    await this.context.dataSource.query(
      `UPDATE idempotency_key SET lease_until = clock_timestamp() + make_interval(secs => $3)
       WHERE id = $1 AND request_id = $2 AND state = 'running'`,
      [id, requestId, IDEMPOTENCY_LEASE_SECONDS],
    );
  }

  async finish(id: Id, requestId: string, { status, body }: StoredAnswer): Promise<void> {
    await this.context.dataSource.query(
      `UPDATE idempotency_key SET state = 'done', status = $3, body = $4, lease_until = NULL, updated_at = now()
       WHERE id = $1 AND request_id = $2 AND state = 'running'`,
      [id, requestId, status, body === undefined ? null : this.box.seal(JSON.stringify(body))],
    );
  }

  /** The work failed for a reason of ours: the next repetition decides what became of it. */
  async abandon(id: Id, requestId: string): Promise<void> {
    await this.context.dataSource.query(
      `UPDATE idempotency_key SET lease_until = clock_timestamp() - interval '1 ms', updated_at = now()
       WHERE id = $1 AND request_id = $2 AND state = 'running'`,
      [id, requestId],
    );
  }

  /** Keys are kept for a day; each new one clears some that have run out. */
  private async forget(): Promise<void> {
    await this.context.dataSource.query(
      `DELETE FROM idempotency_key WHERE id IN (
         SELECT id FROM idempotency_key WHERE at <= $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [this.forgottenBefore(), CLEANED_AT_ONCE],
    );
  }

  private forgottenBefore(): Date {
    return new Date(nowOf(this.context).getTime() - KEPT_MS);
  }

  private async insert(
    { personId, key, route, requestId }: RepeatableRequest,
    hash: string,
  ): Promise<Id | null> {
    const row = await selectOne<{ id: Id }>(
      this.context.dataSource.manager,
      `INSERT INTO idempotency_key AS known (person_id, key, route, request_hash, request_id, at, lease_until)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $8))
       ON CONFLICT (person_id, key) DO UPDATE SET route = excluded.route, request_hash = excluded.request_hash,
         request_id = excluded.request_id, state = 'running', status = NULL, body = NULL, at = excluded.at,
         lease_until = excluded.lease_until
       WHERE known.at <= $7
       RETURNING id`,
      [
        ...[personId, key, route, hash, requestId],
        nowOf(this.context),
        this.forgottenBefore(),
        IDEMPOTENCY_LEASE_SECONDS,
      ],
    );
    return row?.id ?? null;
  }

  private known({ personId, key }: RepeatableRequest): Promise<KnownRow | undefined> {
    return selectOne<KnownRow>(
      this.context.dataSource.manager,
      `SELECT k.id, k.request_hash AS "requestHash", k.state, k.status, k.body,
              k.lease_until < clock_timestamp() AS abandoned,
              EXISTS (SELECT 1 FROM audit_event e
                      WHERE e.request_id = k.request_id AND e.actor_id = k.person_id) AS changed
       FROM idempotency_key k WHERE k.person_id = $1 AND k.key = $2`,
      [personId, key],
    );
  }

  private async takeOver(id: Id, requestId: string): Promise<boolean> {
    const [, taken] = await this.context.dataSource.query<[unknown[], number]>(
      `UPDATE idempotency_key SET request_id = $2, lease_until = clock_timestamp() + make_interval(secs => $3)
       WHERE id = $1 AND state = 'running' AND lease_until < clock_timestamp()`,
      [id, requestId, IDEMPOTENCY_LEASE_SECONDS],
    );
    return taken === 1;
  }

  private answerOf({ status, body }: KnownRow): StoredAnswer {
    return { status: status ?? 200, body: body === null ? undefined : JSON.parse(this.box.open(body)) };
  }
}
