import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { Id, VersionedPlan } from '../views/index.js';

interface SummaryRow extends Omit<VersionedPlan, 'jurisdiction' | 'issuedAt' | 'importedAt'> {
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly issuedAt: Date | null;
  readonly importedAt: Date;
}

const SUMMARY = `
  SELECT p.id, p.version, p.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", p.title,
         p.doc_number AS "docNumber", p.issuer, p.issued_on AS "issuedOn", p.state, p.issued_at AS "issuedAt",
         p.created_at AS "importedAt", r.file_name AS "fileName", counts.*
  FROM plan p
  JOIN jurisdiction j ON j.id = p.jurisdiction_id
  JOIN LATERAL (SELECT file_name FROM plan_revision WHERE plan_id = p.id ORDER BY number DESC LIMIT 1) r ON true
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT part.id)::int AS tasks,
           count(DISTINCT part.id) FILTER (WHERE NOT part.led)::int AS "withoutLead",
           count(DISTINCT part.unresolved)::int AS "unresolvedUnits"
    FROM (SELECT t.id, lead.led, name.unresolved
          FROM task t
          CROSS JOIN LATERAL (
            SELECT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead') AS led
          ) lead
          LEFT JOIN LATERAL (
            SELECT a.printed_name AS unresolved FROM assignment a WHERE a.task_id = t.id AND a.unit_id IS NULL
          ) name ON true
          WHERE t.plan_id = p.id AND t.included) part
  ) counts`;

function toSummary({
  jurisdictionId,
  jurisdictionName,
  issuedAt,
  importedAt,
  ...row
}: SummaryRow): VersionedPlan {
  return {
    ...row,
    jurisdiction: { id: jurisdictionId, name: jurisdictionName },
    issuedAt: toInstantOrNull(issuedAt),
    importedAt: toInstant(importedAt),
  };
}

/** Plans of these jurisdictions, newest first. */
export async function listPlans(
  manager: EntityManager,
  jurisdictionIds: readonly Id[],
): Promise<VersionedPlan[]> {
  const sql = `${SUMMARY} WHERE p.jurisdiction_id = ANY($1::bigint[]) ORDER BY p.id DESC`;
  return (await select<SummaryRow>(manager, sql, [jurisdictionIds])).map(toSummary);
}

/** One plan, or undefined. */
export async function findPlan(manager: EntityManager, id: Id): Promise<VersionedPlan | undefined> {
  return (await select<SummaryRow>(manager, `${SUMMARY} WHERE p.id = $1`, [id])).map(toSummary)[0];
}
