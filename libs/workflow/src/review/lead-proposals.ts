import { hasLead, takeProposedLead, type ProposedLead, type TaskSnapshot } from '@app/domain';
import type { LeadProposal } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { Id, RefusedTask } from '../views/index.js';
import type { LockedPlan } from './draft-lock.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** Under which name a proposal is shown and taken: its unit's, or its function's where the directory has no such unit. */
export const nameOfProposal = ({ unitName, label }: LeadProposal): string => unitName ?? label;

async function proposalsOf(
  manager: EntityManager,
  taskIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly LeadProposal[]>> {
  const rows = await select<{ id: Id; proposals: LeadProposal[] }>(
    manager,
    'SELECT id, lead_proposals AS proposals FROM task WHERE id = ANY($1::bigint[])',
    [taskIds],
  );
  return new Map(rows.map(({ id, proposals }) => [id, proposals]));
}

/** The task led by the unit that was proposed under this name. */
export async function withChosenLead(
  manager: EntityManager,
  plan: LockedPlan,
  task: TaskSnapshot,
  name: string,
): Promise<TaskSnapshot> {
  const proposals = (await proposalsOf(manager, [task.id])).get(task.id) ?? [];
  const chosen = proposals.find((proposal) => nameOfProposal(proposal) === name);
  if (chosen === undefined) throw new WorkflowError('REVIEW_VALUE_UNKNOWN', { place: 'lead' });
  const directory = await UnitDirectory.load(manager, plan.jurisdictionId);
  return takeProposedLead(task, asLead(chosen, directory));
}

const asLead = (proposal: LeadProposal, directory: UnitDirectory): ProposedLead => ({
  name: nameOfProposal(proposal),
  unitId: proposal.unitId ?? directory.find(nameOfProposal(proposal)),
  reason: proposal.reason,
});

/** Every task that nobody leads, led by its first-ranked proposal; those whose proposal is no unit yet are refused. */
export async function withFirstLeads(
  manager: EntityManager,
  plan: LockedPlan,
  tasks: readonly TaskSnapshot[],
): Promise<{ readonly tasks: TaskSnapshot[]; readonly refused: RefusedTask[] }> {
  const unled = tasks.filter((task) => !hasLead(task));
  const proposals = await proposalsOf(
    manager,
    unled.map(({ id }) => id),
  );
  const directory = await UnitDirectory.load(manager, plan.jurisdictionId);
  const led: TaskSnapshot[] = [];
  const refused: RefusedTask[] = [];
  for (const task of unled) {
    const [first] = proposals.get(task.id) ?? [];
    const lead = first === undefined ? null : asLead(first, directory);
    if (lead !== null && lead.unitId !== null) led.push(takeProposedLead(task, lead));
    else refused.push(refusedLead(task, lead));
  }
  return { tasks: led, refused };
}

function refusedLead(task: TaskSnapshot, lead: ProposedLead | null): RefusedTask {
  const code = lead === null ? 'WITHOUT_LEAD' : 'UNKNOWN_UNIT';
  return { taskId: task.id, code, text: REVIEW_TEXTS.leadRefused(code) };
}
