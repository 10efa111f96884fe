import {
  type BackendFactory,
  type IQueueBackend,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  type QueueBaseOptions,
} from 'bullmq';
import type pg from 'pg';

/**
 * One pool and one listening connection for all queues and workers of a process; by itself the library keeps a
 * listening one for each worker. Closing a queue or a worker leaves it to the others.
 */
export class SharedConnection extends PostgresConnection {
  private listening: pg.PoolClient | undefined;

  constructor(pool: pg.Pool) {
    super(pool);
    this.setMaxListeners(0); // every queue and worker adds its own
  }

  readonly factory: BackendFactory<IQueueBackend, unknown> = (name, options) =>
    new PostgresQueueBackend(this, name, options as QueueBaseOptions<PostgresConnectionOptions>, true);

  /** The connection that is kept for listening, once there is one. */
  listener(): pg.PoolClient | undefined {
    return this.listening;
  }

  override async getListenClient(): ReturnType<PostgresConnection['getListenClient']> {
    const client = await super.getListenClient();
    if (this.listening !== (client as pg.PoolClient)) {
      this.listening = client as pg.PoolClient;
      this.listening.setMaxListeners(0);
      askInTurn(this.listening);
    }
    return client;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  /** Gives the listening connection back; the pool is its owner's to end. */
  end(): Promise<void> {
    return super.close();
  }
}

/** Several ask on the one connection, and PostgreSQL answers one question at a time. */
function askInTurn(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...question: unknown[]) => Promise<unknown>;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (...question: unknown[]): Promise<unknown> => {
    const answer = turn.then(() => ask(...question));
    turn = answer.catch(() => undefined);
    return answer;
  };
  Object.assign(client, { query: inTurn });
}
