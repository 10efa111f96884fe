import type { EntityManager } from 'typeorm';
import {
  Assignment,
  Clause,
  Milestone,
  MilestoneTarget,
  Plan,
  PlanRevision,
  Target,
  Task,
} from '@app/persistence';
import { PARSER_VERSION, type PlanDraft } from '@app/plan-import';
import { insertAll, insertOne } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import { proposeClauses, type ClauseProposal } from './draft-rows.js';

/** A document that was read, ready to be kept. */
export interface ReadDocument {
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly byteSize: number;
  readonly text: string;
  readonly draft: PlanDraft;
  readonly personId: string;
  readonly at: Date;
}

type At<T> = (index: number) => T;

/** The id at a place; every place was filled by the insert before. */
function idAt(ids: readonly string[]): At<string> {
  return (index) => {
    const id = ids[index];
    if (id === undefined) throw new Error(`no row was written at place ${index}`);
    return id;
  };
}

/** Writes plan, text, clauses, targets and draft tasks; a handful of statements whatever the plan's length. */
export async function persistDraft(manager: EntityManager, document: ReadDocument): Promise<string> {
  const { jurisdictionId } = document;
  const clauses = proposeClauses(document.draft, document.text);
  const planId = await insertPlan(manager, document);
  const revisionId = await insertRevision(manager, document, planId);
  const clauseIds = await insertAll(
    manager,
    Clause,
    clauseRows(clauses, { jurisdictionId, planId, revisionId }),
  );
  const targetIds = await insertTargets(manager, clauses, jurisdictionId, idAt(clauseIds));
  const taskIds = await insertAll(
    manager,
    Task,
    clauses.map(({ title, included }, sort) => ({
      jurisdictionId,
      planId,
      clauseId: idAt(clauseIds)(sort),
      title,
      included,
      sort,
      createdAt: document.at,
    })),
  );
  await insertAssignments(manager, clauses, jurisdictionId, idAt(taskIds));
  await insertMilestones(manager, clauses, jurisdictionId, idAt(taskIds), targetIds);
  return planId;
}

function insertPlan(manager: EntityManager, { draft, ...document }: ReadDocument): Promise<string> {
  return insertOne(manager, Plan, {
    jurisdictionId: document.jurisdictionId,
    title: draft.title ?? document.fileName.replace(/\.[^.]*$/, ''),
    docNumber: draft.docNumber,
    issuer: draft.issuer,
    issuedOn: draft.issuedOn,
    createdById: document.personId,
    createdAt: document.at,
  });
}

function insertRevision(manager: EntityManager, document: ReadDocument, planId: string): Promise<string> {
  const { jurisdictionId, fileName, sha256, encoding, byteSize, text, draft, at } = document;
  const content = { jurisdictionId, fileName, sha256, encoding, byteSize, text };
  return insertOne(manager, PlanRevision, {
    ...content,
    planId,
    number: 1,
    parserVersion: String(PARSER_VERSION),
    draft,
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
  clauseId: At<string>,
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

async function insertAssignments(
  manager: EntityManager,
  clauses: readonly ClauseProposal[],
  jurisdictionId: string,
  taskId: At<string>,
): Promise<void> {
  const directory = await UnitDirectory.load(manager, jurisdictionId);
  const rows = clauses.flatMap(({ assignments }, clause) =>
    assignments.map(({ name, role, basis, rule, span }, sort) => ({
      jurisdictionId,
      taskId: taskId(clause),
      unitId: directory.find(name),
      printedName: name,
      role,
      basis,
      rule,
      spanFrom: span?.from ?? null,
      spanTo: span?.to ?? null,
      sort,
    })),
  );
  await insertAll(manager, Assignment, rows);
}

async function insertMilestones(
  manager: EntityManager,
  clauses: readonly ClauseProposal[],
  jurisdictionId: string,
  taskId: At<string>,
  targetId: (clause: number, target: number) => string,
): Promise<void> {
  const planned = clauses.flatMap(({ milestones }, clause) =>
    milestones.map((milestone, sort) => ({ clause, sort, milestone })),
  );
  const ids = await insertAll(
    manager,
    Milestone,
    planned.map(({ clause, sort, milestone: { name, due, basis, rule } }) => ({
      jurisdictionId,
      taskId: taskId(clause),
      name,
      due,
      originalDue: due,
      basis,
      rule,
      sort,
    })),
  );
  const links = planned.flatMap(({ clause, milestone }, index) =>
    milestone.targetKeys.map((key) => ({
      jurisdictionId,
      milestoneId: idAt(ids)(index),
      targetId: targetId(clause, Number(key)),
    })),
  );
  await insertAll(manager, MilestoneTarget, links);
}
