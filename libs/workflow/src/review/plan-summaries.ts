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
         p.doc_number AS "docNumber", p.issuer, p.issued_on AS "issuedOn", p.state, p.kind, p.issued_at AS "issuedAt",
         p.created_at AS "importedAt", r.file_name AS "fileName", counts.*
  FROM plan p
  JOIN jurisdiction j ON j.id = p.jurisdiction_id
  JOIN plan_revision r ON r.plan_id = p.id AND r.state = 'current'
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT part.id) FILTER (WHERE part.review <> 'rejected')::int AS tasks,
           count(DISTINCT part.id) FILTER (WHERE part.review = 'unreviewed')::int AS unreviewed,
           count(DISTINCT part.id) FILTER (WHERE part.review = 'accepted')::int AS accepted,
           count(DISTINCT part.id) FILTER (WHERE part.review = 'rejected')::int AS rejected,
           count(DISTINCT part.id) FILTER (WHERE part.review <> 'rejected' AND NOT part.led)::int AS "withoutLead",
           count(DISTINCT part.unresolved) FILTER (WHERE part.review <> 'rejected')::int AS "unresolvedUnits"
    FROM (SELECT t.id, t.review, lead.led, name.unresolved
          FROM task t
          CROSS JOIN LATERAL (
            SELECT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead') AS led
          ) lead
          LEFT JOIN LATERAL (
            SELECT a.printed_name AS unresolved FROM assignment a WHERE a.task_id = t.id AND a.unit_id IS NULL
          ) name ON true
          WHERE t.plan_id = p.id AND t.merged_into_id IS NULL) part
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
