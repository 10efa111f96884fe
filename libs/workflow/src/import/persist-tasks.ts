import type { EntityManager } from 'typeorm';
import { expandAssignments, type AssignmentProposal } from '@app/domain';
import { Assignment, Milestone, MilestoneTarget, Task } from '@app/persistence';
import { idAt, insertAll, type IdAt } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { ClauseProposal } from './draft-rows.js';
import { leadProposalsOfDraft } from './lead-proposals.js';
import type { StoredFacts } from './persist-revision.js';

/** The plan that draft tasks are made for. */
export interface TaskOwner {
  readonly planId: string;
  readonly jurisdictionId: string;
  readonly at: Date;
}

/** A clause and its place in the draft, by which its stored facts are found. */
export interface PlacedClause {
  readonly place: number;
  readonly clause: ClauseProposal;
}

/** Makes draft tasks of clauses, with all that is proposed for them; @returns their ids in the order of the clauses */
export async function persistTasks(
  manager: EntityManager,
  { planId, jurisdictionId, at }: TaskOwner,
  placed: readonly PlacedClause[],
  { clauseId, targetId }: StoredFacts,
): Promise<string[]> {
  const clauses = placed.map(({ clause }) => clause);
  const leadProposals = await leadProposalsOfDraft(manager, jurisdictionId, clauses);
  const taskIds = await insertAll(
    manager,
    Task,
    placed.map(({ place, clause: { title, included } }, index) => ({
      jurisdictionId,
      planId,
      clauseId: clauseId(place),
      title,
      review: included ? ('unreviewed' as const) : ('rejected' as const),
      leadProposals: leadProposals[index] ?? [],
      sort: place,
      createdAt: at,
    })),
  );
  await insertAssignments(manager, clauses, jurisdictionId, idAt(taskIds));
  await insertMilestones(manager, clauses, jurisdictionId, idAt(taskIds), (index, target) =>
    targetId(placed[index]?.place ?? -1, target),
  );
  return taskIds;
}

/** Parts with their units as far as the directory knows them; 各县区 becomes one part a county. */
export function assignmentValues(assignments: readonly AssignmentProposal[], directory: UnitDirectory) {
  return expandAssignments(assignments, directory.counties).map(({ name, role, basis, rule, span }) => {
    const unit = directory.resolve(name);
    const place = { spanFrom: span?.from ?? null, spanTo: span?.to ?? null };
    return { unitId: unit.unitId, unitRule: unit.rule, printedName: name, role, basis, rule, ...place };
  });
}

async function insertAssignments(
  manager: EntityManager,
  clauses: readonly ClauseProposal[],
  jurisdictionId: string,
  taskId: IdAt,
): Promise<void> {
  const directory = await UnitDirectory.load(manager, jurisdictionId);
  const rows = clauses.flatMap(({ assignments }, clause) =>
    assignmentValues(assignments, directory).map((values, sort) => ({
      ...values,
      jurisdictionId,
      taskId: taskId(clause),
      sort,
    })),
  );
  await insertAll(manager, Assignment, rows);
}

async function insertMilestones(
  manager: EntityManager,
  clauses: readonly ClauseProposal[],
  jurisdictionId: string,
  taskId: IdAt,
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
