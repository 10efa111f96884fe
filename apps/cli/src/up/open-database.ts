import type { AppConfig } from '@app/config';
import { type EmbeddedServer, startEmbedded } from '@app/persistence';
import pg from 'pg';
import { UpError } from './up-error.js';

const DATABASE_NAME = 'qiantou';
const CONNECT_TIMEOUT_MS = 10_000;

export interface OpenDatabase {
  /** The settings with the address of the database in them. */
  readonly config: AppConfig;
  readonly url: string;
  /** `null`: the database is somebody else's. */
  readonly server: EmbeddedServer | null;
  /** Stops the embedded server, if it was us who started it. */
  release(): Promise<void>;
}

/** The database the settings name, or else the embedded one, started or taken over. */
export async function openDatabase(config: AppConfig): Promise<OpenDatabase> {
  if (config.database.url !== null) {
    await requireReachable(config.database.url);
    return { config, url: config.database.url, server: null, release: () => Promise.resolve() };
  }
  const server = await startEmbedded({ dataDir: config.dataDir, port: config.database.embeddedPort });
  const url = await server.databaseUrl(DATABASE_NAME);
  return {
    config: { ...config, database: { ...config.database, url } },
    url,
    server,
    release: () => (server.adopted ? Promise.resolve() : server.stop()),
  };
}

export async function withDatabase<T>(
  config: AppConfig,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.release();
  }
}

export async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined); // a broken connection also fails the query
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function requireReachable(url: string): Promise<void> {
  try {
    await query(url, 'SELECT 1');
  } catch (error) {
    const { host, pathname } = new URL(url); // never the whole address: it holds the password
    const reason = (error as { code?: string }).code ?? (error as Error).message;
    throw new UpError(
      'DATABASE_UNREACHABLE',
      `连不上数据库 ${host}${pathname}（${reason}），请检查 DATABASE_URL。`,
    );
  }
}
