import type { EntityManager } from 'typeorm';
import { DIRECTORY } from './directory-sql.js';

/** Who is reached where, for the length of a transaction: the columns of {@link DIRECTORY}. */
export const DIRECTORY_TABLE = 'sweep_directory';

/**
 * The planner cannot know how many subjects fall on a day and takes few for granted; without nested loops that mistake
 * costs little, with them a sweep of some hundred subjects takes minutes. Lookups that shall go by index row by row are
 * written as subqueries of their own (`OFFSET 0`).
 */
const SETTINGS = `SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB'`;

/** Put together once, and counted, instead of being planned anew in each statement. */
const DIRECTORY_OF_NOW = `
  DROP TABLE IF EXISTS pg_temp.${DIRECTORY_TABLE};
  CREATE TEMPORARY TABLE ${DIRECTORY_TABLE} ON COMMIT DROP AS ${DIRECTORY};
  ANALYZE ${DIRECTORY_TABLE}`;

/** Runs statements over many rows in one transaction. */
export const setBased = <T>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> =>
  manager.transaction(async (inner) => {
    await prepareSets(inner);
    return work(inner);
  });

/** For the rest of the transaction. */
export async function prepareSets(manager: EntityManager): Promise<void> {
  await manager.query(SETTINGS);
}

/** Of each transaction, so that it is made where it is first needed: a sweep that finds nothing to tell does without. */
const prepared = new WeakSet<EntityManager>();

/** Before any statement with {@link DIRECTORY_TABLE}, in a transaction of its own or that of a portion. */
export async function prepareDirectory(manager: EntityManager): Promise<void> {
  if (prepared.has(manager)) return;
  await manager.query(DIRECTORY_OF_NOW);
  prepared.add(manager);
}
