import type { EntityManager } from 'typeorm';
import { Clause, PlanRevision, Target, type PlanKind, type RevisionState } from '@app/persistence';
import { PARSER_VERSION } from '@app/plan-import';
import type { ReadPlan } from '@app/plan-readers';
import { idAt, insertAll, insertOne, type IdAt } from '../shared/database.js';
import type { ClauseProposal } from './draft-rows.js';

/** A document that was read, ready to be kept. */
export interface ReadDocument {
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteSize: number;
  readonly plan: ReadPlan;
  readonly kind: PlanKind;
  readonly personId: string;
  readonly at: Date;
}

/** Which version of which plan a document is. */
export interface RevisionPlace {
  readonly planId: string;
  readonly number: number;
  readonly state: RevisionState;
}

/** Ids of what was written, by the places of clauses in the draft and of targets in their clauses. */
export interface StoredFacts {
  readonly revisionId: string;
  readonly clauseId: IdAt;
  readonly targetId: (clause: number, target: number) => string;
}

/** Writes a version of a plan: its text, clauses and targets, a handful of statements whatever its length. */
export async function persistRevision(
  manager: EntityManager,
  document: ReadDocument,
  place: RevisionPlace,
  clauses: readonly ClauseProposal[],
): Promise<StoredFacts> {
  const { jurisdictionId } = document;
  const revisionId = await insertRevision(manager, document, place);
  const rows = clauseRows(clauses, { jurisdictionId, planId: place.planId, revisionId });
  const clauseId = idAt(await insertAll(manager, Clause, rows));
  return { revisionId, clauseId, targetId: await insertTargets(manager, clauses, jurisdictionId, clauseId) };
}

function insertRevision(
  manager: EntityManager,
  document: ReadDocument,
  place: RevisionPlace,
): Promise<string> {
  const { jurisdictionId, fileName, sha256, byteSize, plan, personId, at } = document;
  const { format, encoding, text, draft, blocks, notices, attachments } = plan;
  return insertOne(manager, PlanRevision, {
    jurisdictionId,
    fileName,
    sha256,
    byteSize,
    format,
    encoding: encoding ?? '',
    text,
    draft,
    layout: [...blocks],
    notices: [...notices],
    attachments: attachments.map((name) => ({ name })),
    ...place,
    createdById: personId,
    parserVersion: String(PARSER_VERSION),
    createdAt: at,
  });
}

function clauseRows(
  clauses: readonly ClauseProposal[],
  ids: { jurisdictionId: string; planId: string; revisionId: string },
): Partial<Clause>[] {
  return clauses.map(({ fact, quote, section }, sort) => ({
    ...ids,
    path: fact.id,
    number: fact.number,
    title: fact.title,
    section,
    sort,
    spanFrom: fact.span.from,
    spanTo: fact.span.to,
    quote,
    notes: fact.notes.map((note) => ({ span: { ...note.span }, quote: note.quote })),
    units: fact.units.map((unit) => ({ name: unit.name, role: unit.role, span: { ...unit.span } })),
  }));
}

/** @returns the ids by clause and place within the clause */
async function insertTargets(
  manager: EntityManager,
  clauses: readonly ClauseProposal[],
  jurisdictionId: string,
  clauseId: IdAt,
): Promise<(clause: number, target: number) => string> {
  const starts: number[] = [];
  let count = 0;
  const rows = clauses.flatMap(({ fact }, clause) => {
    starts.push(count);
    count += fact.targets.length;
    return fact.targets.map(({ span, ...target }, sort) => ({
      ...target,
      jurisdictionId,
      clauseId: clauseId(clause),
      sort,
      spanFrom: span.from,
      spanTo: span.to,
    }));
  });
  const id = idAt(await insertAll(manager, Target, rows));
  return (clause, target) => id((starts[clause] ?? 0) + target);
}
