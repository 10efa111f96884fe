import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareQueueSchema } from '@app/jobs';
import { createDataSource, migrate, startEmbedded } from '@app/persistence';
import pg from 'pg';

/** The migrated template is cloned per test file, so that no test sees another one's rows. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const TEST_SERVER_DIR = path.resolve('.data/test-pg');
const TEST_SERVER_PORT = 54_339;
/** What every database of the tests is called first; whoever cleans up goes by it. */
const OURS = 'qiantou_test_';
const TEMPLATE_LOCK = 7_351_802;
/** What makes a template out of date. */
const TEMPLATE_SOURCES = [
  'libs/persistence/src/migrations',
  'libs/persistence/src/calendar',
  'libs/persistence/src/migrate.ts',
  'libs/jobs/src/backend.ts',
  'package-lock.json',
];

/** A database with today's schema and nothing in it; call `drop` when the test file is done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const template = await migratedTemplate(server);
  const name = `${OURS}${process.pid}_${createHash('sha1').update(`${Math.random()}${Date.now()}`).digest('hex').slice(0, 10)}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  return { url: withDatabase(server, name), drop: () => dropDatabase(server, name) };
}

/** An empty database without any schema: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const name = `${OURS}${process.pid}_empty_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE "${name}"`));
  return { url: withDatabase(server, name), drop: () => dropDatabase(server, name) };
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

/** Address of the maintenance database of a server on which databases may be made. */
async function testServer(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given; // databases of our own are made on that server and dropped; its others are not touched
  const server = await startEmbedded({
    dataDir: TEST_SERVER_DIR,
    port: TEST_SERVER_PORT,
    durable: false,
    settings: { max_connections: '200', shared_buffers: '64MB' },
  });
  const url = await server.databaseUrl('postgres');
  if (!server.adopted) await dropLeftOvers(url); // nobody can be using databases of a server that was not running
  return url;
}

async function dropLeftOvers(server: string): Promise<void> {
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE '${OURS.replaceAll('_', '\\_')}%' AND datname <> $1`,
      [templateName()],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}

/** Migrates once per state of the sources; test files in other processes wait for it. */
async function migratedTemplate(server: string): Promise<string> {
  const template = templateName();
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (existing.rowCount !== 0) return;
    const making = `${template}_making`;
    await client.query(`DROP DATABASE IF EXISTS "${making}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${making}"`);
    await migrateEverything(withDatabase(server, making));
    await client.query(`ALTER DATABASE "${making}" RENAME TO "${template}"`);
  });
  return template;
}

async function migrateEverything(url: string): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  await prepareQueueSchema(url);
}

const templateName = (): string => `${OURS}template_${sourcesHash()}`;

function sourcesHash(): string {
  const hash = createHash('sha1');
  for (const source of TEMPLATE_SOURCES.filter(existsSync)) {
    const files = source.includes('.') ? [source] : listFiles(source);
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
