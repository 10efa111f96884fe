import type { EntityManager } from 'typeorm';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { hashSql } from './chain-hash.js';

/** Before the first row. */
export const NO_HASH = '0'.repeat(64);
/** How far from its place a misplaced row is looked for, one computed hash each. */
const NEIGHBOURS = 10_000;

/** The first row of a chain that is not as it was sealed. */
export interface BrokenRow {
  readonly id: Id;
  /** Null: never sealed. */
  readonly seq: number | null;
  /** The hash that the row carries is that of its content. */
  readonly fits: boolean;
  /** Place and hash of the row before it; 0 and zeros for the first. */
  readonly priorSeq: number;
  readonly priorHash: string;
}

/** One pass over the chain, every hash computed anew. Null if no row is amiss. */
export async function firstBroken(manager: EntityManager, jurisdictionId: Id): Promise<BrokenRow | null> {
  const row = await selectOne<BrokenRow>(
    manager,
    `SELECT id, seq::float8 AS seq, coalesce(hash = own, false) AS fits, prior_seq::float8 AS "priorSeq",
            prior_hash AS "priorHash"
     FROM (SELECT e.id, e.seq, e.prev_hash, e.hash, ${hashSql('e', 'e.prev_hash', 'e.seq')} AS own,
                  lag(e.seq, 1, 0::bigint) OVER place AS prior_seq, lag(e.hash, 1, $2::text) OVER place AS prior_hash
           FROM audit_event e WHERE e.jurisdiction_id = $1 WINDOW place AS (ORDER BY e.seq)) chain
     WHERE seq IS NULL OR seq <> prior_seq + 1 OR prev_hash IS DISTINCT FROM prior_hash OR hash IS DISTINCT FROM own
     ORDER BY seq LIMIT 1`,
    [jurisdictionId, NO_HASH],
  );
  return row ?? null;
}

export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Place and hash of the last row; 0 and zeros for an empty chain. */
export async function chainEnd(manager: EntityManager, jurisdictionId: Id): Promise<ChainEnd> {
  const row = await selectOne<ChainEnd>(
    manager,
    `SELECT seq::float8 AS seq, hash FROM audit_event WHERE jurisdiction_id = $1 AND seq IS NOT NULL
     ORDER BY seq DESC LIMIT 1`,
    [jurisdictionId],
  );
  return row ?? { seq: 0, hash: NO_HASH };
}

export async function hashAt(
  manager: EntityManager,
  jurisdictionId: Id,
  seq: number,
): Promise<string | null> {
  const row = await selectOne<{ hash: string }>(
    manager,
    'SELECT hash FROM audit_event WHERE jurisdiction_id = $1 AND seq = $2',
    [jurisdictionId, seq],
  );
  return row?.hash ?? null;
}

/** Where the row that was sealed for this place stands now, or null if it is nowhere. */
export async function placeOfGenuine(
  manager: EntityManager,
  jurisdictionId: Id,
  seq: number,
  priorHash: string,
): Promise<number | null> {
  const row = await selectOne<{ seq: number }>(
    manager,
    `SELECT e.seq::float8 AS seq FROM audit_event e WHERE e.jurisdiction_id = $1 AND e.prev_hash = $3
       AND ${hashSql('e', 'e.prev_hash', '$2::bigint')} = e.hash
     ORDER BY e.seq LIMIT 1`,
    [jurisdictionId, seq, priorHash],
  );
  return row?.seq ?? null;
}

/** Where a row belongs that is not as it was sealed. */
export interface Home {
  readonly seq: number;
  /** The row itself was sealed for that place; else it carries the content of the row that stands there, changed too. */
  readonly moved: boolean;
}

/** Null for a row whose content was never sealed within reach of its place. */
export async function homeOfRow(manager: EntityManager, jurisdictionId: Id, id: Id): Promise<Home | null> {
  const row = await selectOne<Home>(
    manager,
    `WITH lost AS (SELECT * FROM audit_event WHERE id = $2)
     SELECT home.seq::float8 AS seq, true AS moved
     FROM lost, LATERAL (SELECT generate_series(greatest(lost.seq - $3, 1), lost.seq + $3) AS seq) home
     WHERE ${hashSql('lost', 'lost.prev_hash', 'home.seq')} = lost.hash
     UNION ALL
     SELECT other.seq::float8, false FROM lost JOIN audit_event other ON other.jurisdiction_id = $1
       AND other.seq BETWEEN lost.seq - $3 AND lost.seq + $3 AND other.id <> $2
     WHERE ${hashSql('lost', 'other.prev_hash', 'other.seq')} = other.hash
       AND ${hashSql('other', 'other.prev_hash', 'other.seq')} <> other.hash
     LIMIT 1`,
    [jurisdictionId, id, NEIGHBOURS],
  );
  return row ?? null;
}
