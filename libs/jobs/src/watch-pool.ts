import type { Socket } from 'node:net';
import type pg from 'pg';

/** How often connections are looked at. */
const LOOK_EVERY_MS = 2500;
/** A listening connection must answer within this; nothing that is asked of a queue takes as long. */
const PATIENCE_MS = 4000;

interface Wired {
  readonly connection: { readonly stream: Socket };
}

/**
 * A connection whose other end went without a word (a firewall, a proxy, a machine that was switched off) looks alive
 * for hours, and whoever listens on it hears nothing. So the one that is kept for listening is asked now and then, and
 * an answer on another one is not waited for without end; if one is dead, all of the pool are cut, since they went the
 * same way, and everybody connects anew.
 * @param listener the connection that is lent for good, once there is one
 * @returns ends the watch
 */
export function watchPool(
  pool: pg.Pool,
  listener: () => pg.PoolClient | undefined,
  onDead: (error: Error) => void,
): () => void {
  const all = new Set<pg.PoolClient>();
  const lentSince = new Map<pg.PoolClient, number>();
  let asked: pg.PoolClient | undefined;
  const forget = (client: pg.PoolClient): void => {
    all.delete(client);
    lentSince.delete(client);
  };
  pool.on('connect', (client) => all.add(client));
  pool.on('remove', forget);
  pool.on('acquire', (client) => lentSince.set(client, performance.now()));
  pool.on('release', (_error, client) => lentSince.delete(client));

  const cutAll = (): void => {
    const error = new Error('the database did not answer on a connection that looked alive');
    onDead(error);
    for (const client of all) cut(client, error);
  };
  const look = (): void => {
    const listening = listener();
    const hanging = ([client, since]: readonly [pg.PoolClient, number]): boolean =>
      client !== listening && performance.now() - since > LOOK_EVERY_MS + PATIENCE_MS;
    if ([...lentSince].some(hanging)) return cutAll();
    if (listening === undefined || !all.has(listening) || asked === listening) return;
    asked = listening;
    void answers(listening).then((alive) => {
      asked = undefined;
      if (!alive && all.has(listening)) cutAll();
    });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

async function answers(client: pg.PoolClient): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  // An error is an answer: the pool hears of it by itself.
  const answer = client.query('SELECT 1').then(
    () => true,
    () => true,
  );
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Without a farewell, to which nobody would listen: `end` would wait for an answer. */
function cut(client: pg.PoolClient, error: Error): void {
  (client as unknown as Wired).connection.stream.destroy(error);
}
