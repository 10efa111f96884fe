import type { EntityManager } from 'typeorm';
import { Plan } from '@app/persistence';
import { insertOne } from '../shared/database.js';
import { proposeClauses } from './draft-rows.js';
import { persistRevision, type ReadDocument } from './persist-revision.js';
import { persistTasks } from './persist-tasks.js';

/** Writes a plan that was read: its first version, and a draft task a clause. @returns the plan's id */
export async function persistDraft(manager: EntityManager, document: ReadDocument): Promise<string> {
  const { jurisdictionId, at } = document;
  const clauses = proposeClauses(document.plan.draft, document.plan.text);
  const planId = await insertPlan(manager, document);
  const place = { planId, number: 1, state: 'current' } as const;
  const facts = await persistRevision(manager, document, place, clauses);
  const placed = clauses.map((clause, index) => ({ place: index, clause }));
  await persistTasks(manager, { planId, jurisdictionId, at }, placed, facts);
  return planId;
}

function insertPlan(manager: EntityManager, document: ReadDocument): Promise<string> {
  const { draft } = document.plan;
  return insertOne(manager, Plan, {
    jurisdictionId: document.jurisdictionId,
    title: draft.title ?? document.fileName.replace(/\.[^.]*$/, ''),
    docNumber: draft.docNumber,
    issuer: draft.issuer,
    issuedOn: draft.issuedOn,
    kind: document.kind,
    createdById: document.personId,
    createdAt: document.at,
  });
}
