import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { WorkflowError } from '../errors/workflow-error.js';

const CHUNK = 500;
const UNIQUE_VIOLATION = '23505';

/** Rows of a plain query; the caller names the shape its SELECT has. */
export async function select<T>(
  manager: EntityManager,
  sql: string,
  parameters: unknown[] = [],
): Promise<T[]> {
  return manager.query<T[]>(sql, parameters);
}

/** The first row of a plain query, or undefined. */
export async function selectOne<T>(
  manager: EntityManager,
  sql: string,
  parameters: unknown[] = [],
): Promise<T | undefined> {
  return (await select<T>(manager, sql, parameters))[0];
}

/** Inserts in batches. @returns the new ids in the order of the rows */
export async function insertAll<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly QueryDeepPartialEntity<E>[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const result = await manager.insert(entity, rows.slice(start, start + CHUNK));
    ids.push(...result.identifiers.map((identifier) => String(identifier['id'])));
  }
  return ids;
}

/** The id of the row that was written at a place. */
export type IdAt = (place: number) => string;

/** Looks up ids by place; every place was filled by the insert before. */
export function idAt(ids: readonly string[]): IdAt {
  return (place) => {
    const id = ids[place];
    if (id === undefined) throw new Error(`no row was written at place ${place}`);
    return id;
  };
}

/** Inserts one row and returns its id. */
export async function insertOne<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  row: QueryDeepPartialEntity<E>,
): Promise<string> {
  const [id] = await insertAll(manager, entity, [row]);
  if (id === undefined) throw new Error('an insert returned no id');
  return id;
}

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Changes a row only if it still has the version that the person saw. The loser of a race changes nothing and is
 * told what the winner left (`current`).
 */
export async function updateVersioned<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  row: { readonly id: string; readonly version: number },
  set: QueryDeepPartialEntity<E>,
  current: () => Promise<unknown>,
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...set, version: () => 'version + 1' } as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :version', row)
    .execute();
  if (result.affected !== 1) throw new WorkflowError('VERSION_CONFLICT', { current: await current() });
}

/** Refuses whoever saw another version than the one that is locked now, before any other reason is looked for. */
export async function requireVersion(
  row: { readonly version: number },
  seen: number,
  current: () => Promise<unknown>,
): Promise<void> {
  if (row.version !== seen) throw new WorkflowError('VERSION_CONFLICT', { current: await current() });
}

/** True for a violation of the named unique index. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (typeof error !== 'object' || error === null || !('driverError' in error)) return false;
  const { code, constraint } = error.driverError as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === index;
}

/** Text for LIKE that is looked for literally. */
export const likeLiteral = (text: string): string => `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
