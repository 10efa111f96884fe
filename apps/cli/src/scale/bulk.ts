import type { EntityManager } from 'typeorm';

/** A table's columns with their types; rows are inserted as one JSON text a batch, which is fast and needs no escaping. */
export interface BulkTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

export type BulkRow = Readonly<Record<string, unknown>>;

const BATCH = 5000;

export async function insertRows(
  manager: EntityManager,
  { name, columns }: BulkTable,
  rows: readonly BulkRow[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const statement = `INSERT INTO ${name} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS row(${types.join(', ')})`;
  for (let start = 0; start < rows.length; start += BATCH)
    await manager.query(statement, [JSON.stringify(rows.slice(start, start + BATCH))]);
}

/** The next free ids of these tables; `close` tells the database how far they were used. */
export class Ids {
  private constructor(
    private readonly manager: EntityManager,
    private readonly last: Map<string, number>,
  ) {}

  static async after(manager: EntityManager, tables: readonly string[]): Promise<Ids> {
    const last = new Map<string, number>();
    for (const table of tables) {
      const [row] = await manager.query<{ last: string }[]>(
        `SELECT coalesce(max(id), 0) AS last FROM ${table}`,
      );
      last.set(table, Number(row?.last));
    }
    return new Ids(manager, last);
  }

  next(table: string): number {
    const id = (this.last.get(table) ?? 0) + 1;
    this.last.set(table, id);
    return id;
  }

  async close(): Promise<void> {
    for (const [table, last] of this.last)
      await this.manager.query(`SELECT setval(pg_get_serial_sequence($1, 'id'), greatest($2::bigint, 1))`, [
        table,
        last,
      ]);
  }
}
