import { normaliseUnitName, type RevisionClause, type RevisionTarget } from '@app/domain';
import type { RevisionState, UnitFact } from '@app/persistence';
import type { PlanDraft } from '@app/plan-import';
import type { EntityManager } from 'typeorm';
import { proposeClauses, type ClauseProposal } from '../import/draft-rows.js';
import { select, selectOne } from '../shared/database.js';
import type { Id, SpanView } from '../views/index.js';

export interface RevisionRow {
  readonly id: Id;
  readonly number: number;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly importedBy: string | null;
  readonly text: string;
  readonly draft: PlanDraft;
}

export interface StoredTarget extends RevisionTarget {
  readonly id: Id;
}

/** A clause of a stored version, with what the rules propose for it. */
export interface StoredClause extends RevisionClause {
  readonly id: Id;
  /** Place in the plan, from 0. */
  readonly place: number;
  readonly number: string | null;
  readonly span: SpanView;
  readonly facts: readonly UnitFact[];
  readonly targets: readonly StoredTarget[];
  readonly proposal: ClauseProposal;
}

/** A version of a plan with its clauses in order. */
export interface StoredRevision extends RevisionRow {
  readonly clauses: readonly StoredClause[];
}

/** The plan's version in this state with everything in it, or undefined. */
export async function loadRevision(
  manager: EntityManager,
  planId: Id,
  state: Exclude<RevisionState, 'superseded'>,
): Promise<StoredRevision | undefined> {
  const revision = await selectOne<RevisionRow>(
    manager,
    `SELECT r.id, r.number, r.file_name AS "fileName", r.created_at AS "createdAt", p.name AS "importedBy", r.text, r.draft
     FROM plan_revision r LEFT JOIN person p ON p.id = r.created_by_id WHERE r.plan_id = $1 AND r.state = $2`,
    [planId, state],
  );
  return revision && { ...revision, clauses: await loadClauses(manager, revision) };
}

interface ClauseRow {
  readonly id: Id;
  readonly path: string;
  readonly place: number;
  readonly number: string | null;
  readonly title: string | null;
  readonly quote: string;
  readonly span: SpanView;
  readonly facts: readonly UnitFact[];
  readonly targets: readonly StoredTarget[];
}

async function loadClauses(
  manager: EntityManager,
  { id, draft, text }: RevisionRow,
): Promise<StoredClause[]> {
  const proposals = new Map(proposeClauses(draft, text).map((proposal) => [proposal.fact.id, proposal]));
  const rows = await select<ClauseRow>(
    manager,
    `SELECT c.id, c.path, c.sort AS place, c.number, c.title, c.quote, c.units AS facts,
            jsonb_build_object('from', c.span_from, 'to', c.span_to) AS span, targets.list AS targets
     FROM clause c
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id::text, 'quote', t.quote, 'due', t.due, 'dueText', t.due_text,
                'recurring', t.recurring, 'value', t.value, 'valueMax', t.value_max, 'unit', t.unit,
                'comparator', t.comparator, 'baseline', t.baseline) ORDER BY t.sort), '[]') AS list
       FROM target t WHERE t.clause_id = c.id
     ) targets
     WHERE c.revision_id = $1 ORDER BY c.sort`,
    [id],
  );
  return rows.map((row) => {
    const proposal = proposals.get(row.path);
    if (proposal === undefined) throw new Error(`clause ${row.path} is not in the draft of its version`);
    const units = row.facts.map(({ name, role }) => ({ key: normaliseUnitName(name), name, role }));
    return { ...row, units, proposal };
  });
}
