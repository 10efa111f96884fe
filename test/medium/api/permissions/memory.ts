import type { DataSource } from 'typeorm';

/** Say who was there, not what was done. */
const BESIDE = ['session', 'login_attempt'];

/** The whole database as it stood, to be compared with and to go back to. */
export interface Memory {
  /** A sum over every row; the same before and after what changed nothing. */
  sum(): Promise<string>;
  goBack(): Promise<void>;
}

/** Remembers every table. What a call was allowed to change is put back, so that each finds the same world. */
export async function remember(dataSource: DataSource): Promise<Memory> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const tables = rows.map(({ name }) => name);
  await dataSource.query('CREATE SCHEMA remembered');
  for (const name of tables)
    await dataSource.query(`CREATE TABLE remembered."${name}" AS TABLE public."${name}"`);
  const columns = await insertable(dataSource);
  const back = tables.map((name) => {
    const list = columns.get(name) ?? '';
    return `DELETE FROM public."${name}"; INSERT INTO public."${name}" (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM remembered."${name}";`;
  });
  // Without triggers: what is put back was right once, and is not to be audited, numbered or refused.
  await dataSource.query(`CREATE FUNCTION remembered.go_back() RETURNS void LANGUAGE plpgsql
    SET session_replication_role = replica AS $$ BEGIN ${back.join('\n')} END $$`);
  const sums = tables
    .filter((name) => !BESIDE.includes(name))
    .map(
      (name) =>
        `SELECT '${name}' AS name, md5(string_agg(r::text, '|' ORDER BY r::text)) AS sum FROM public."${name}" r`,
    );
  const sql = `SELECT md5(string_agg(name || COALESCE(sum, ''), ',' ORDER BY name)) AS sum FROM (${sums.join(' UNION ALL ')}) s`;
  return {
    sum: async () => (await dataSource.query<{ sum: string }[]>(sql))[0]?.sum ?? '',
    goBack: async () => void (await dataSource.query('SELECT remembered.go_back()')),
  };
}

async function insertable(dataSource: DataSource): Promise<ReadonlyMap<string, string>> {
  const rows = await dataSource.query<{ name: string; list: string }[]>(
    `SELECT table_name AS name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS list
     FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY table_name`,
  );
  return new Map(rows.map(({ name, list }) => [name, list]));
}
