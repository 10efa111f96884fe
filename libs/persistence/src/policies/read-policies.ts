import { completePolicy, type LightPolicy, type Policy, type StoredPolicy } from '@app/domain';
import type { EntityManager } from 'typeorm';

interface PolicyRow {
  readonly jurisdictionId: string;
  /** Null where an office has laid down nothing. */
  readonly rules: StoredPolicy | null;
  readonly revision: number | null;
}

/** The rules in force: the newest of every jurisdiction, or the preset. @param only one of them */
const IN_FORCE = `SELECT j.id AS "jurisdictionId", p.rules, p.revision FROM jurisdiction j
  LEFT JOIN LATERAL (SELECT rules, revision FROM policy WHERE jurisdiction_id = j.id ORDER BY revision DESC LIMIT 1) p ON true
  WHERE $1::bigint IS NULL OR j.id = $1`;

async function read(manager: EntityManager, only: string | null): Promise<Map<string, Policy>> {
  const rows = await manager.query<PolicyRow[]>(IN_FORCE, [only]);
  return new Map(rows.map(({ jurisdictionId, ...row }) => [jurisdictionId, policyOf(row)]));
}

function policyOf({ rules, revision }: Omit<PolicyRow, 'jurisdictionId'>): Policy {
  const policy = completePolicy(rules ?? {});
  return revision === null ? policy : { ...policy, version: revision };
}

/** The rules in force, whole, of every jurisdiction there is. */
export const readPolicies = (manager: EntityManager): Promise<ReadonlyMap<string, Policy>> =>
  read(manager, null);

/** The rules in force in one jurisdiction; the preset where there is no such jurisdiction. */
export async function readPolicy(manager: EntityManager, jurisdictionId: string): Promise<Policy> {
  return (await read(manager, jurisdictionId)).get(jurisdictionId) ?? completePolicy({});
}

/** The rules of lights in force, of every jurisdiction that has laid down any; all others follow the preset. */
export async function readLights(manager: EntityManager): Promise<ReadonlyMap<string, LightPolicy>> {
  const rows = await manager.query<(Pick<StoredPolicy, 'lights'> & { jurisdictionId: string })[]>(
    `SELECT p.jurisdiction_id AS "jurisdictionId", p.rules -> 'lights' AS lights
     FROM (SELECT jurisdiction_id, max(revision) AS revision FROM policy GROUP BY jurisdiction_id) newest
     JOIN policy p USING (jurisdiction_id, revision)`,
  );
  return new Map(
    rows.map(({ jurisdictionId, lights }) => [
      jurisdictionId,
      completePolicy({ lights: lights ?? {} }).lights,
    ]),
  );
}
