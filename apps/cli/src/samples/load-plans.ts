import { createHash } from 'node:crypto';
import { instantInShanghai } from '@app/domain';
import { Jurisdiction, PlanRevision } from '@app/persistence';
import type { AssignmentEdit, DraftTask, PlanReview } from '@app/workflow';
import type { SampleWorld } from './sample-world.js';
import { type SeedLeads, type SeedPlan, seedLeads, seedPlanBytes } from './seed-files.js';

const OFFICE = 'office';
const HANDED_OUT_AT = '09:30';

/** Imports a plan, reviews it as an office would, and hands it out on its day, or leaves it a draft before that day. */
export async function loadPlan(world: SampleWorld, plan: SeedPlan, now: number): Promise<void> {
  const handedOutAt = instantInShanghai(plan.handedOutOn, HANDED_OUT_AT);
  world.clock.moveTo(Math.min(handedOutAt, now));
  const planId = await importOnce(world, plan);
  const office = await world.actor(OFFICE);
  let review = await world.reviews.read(office, planId);
  if (review.plan.state !== 'draft' || handedOutAt > now) return;
  if (review.plan.issuedOn === null) {
    review = await world.reviews.edit(office, planId, review.plan.version, { issuedOn: plan.handedOutOn });
  }
  await decideUnits(world, review, plan.leads === undefined ? undefined : seedLeads(plan.leads));
  ({ review } = await world.reviews.adoptUnits(office, planId, undefined));
  await world.desk.acceptAll(office, planId, review.plan.version);
  await world.issue.issue(office, planId, review.plan.version);
}

async function importOnce(world: SampleWorld, plan: SeedPlan): Promise<string> {
  const { id: jurisdictionId } = await world.dataSource
    .getRepository(Jurisdiction)
    .findOneByOrFail({ code: plan.jurisdiction });
  const bytes = seedPlanBytes(plan.file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await world.dataSource.getRepository(PlanRevision).findOneBy({ jurisdictionId, sha256 });
  if (known !== null) return known.planId;
  const input = { jurisdictionId, fileName: plan.file, bytes };
  const { planId } = await world.imports.importDocument(await world.actor(OFFICE), input);
  return planId;
}

/** What the demo office decides: chosen units where the plan names none, and no task where nobody is named at all. */
async function decideUnits(
  world: SampleWorld,
  review: PlanReview,
  leads: SeedLeads | undefined,
): Promise<void> {
  const office = await world.actor(OFFICE);
  for (const task of review.tasks) {
    const assignments = chosenUnits(task, leads);
    const seen = { id: task.id, version: task.version };
    if (assignments.length > 0) await lead(world, review.plan.id, task, assignments);
    else if (task.review === 'unreviewed' && !task.assignments.some(({ role }) => role === 'lead'))
      await world.desk.reject(office, review.plan.id, [seen]);
  }
}

/** A clause that the import left out as a goal is taken in where the office names units for it. */
async function lead(
  world: SampleWorld,
  planId: string,
  { id, version, review }: DraftTask,
  assignments: AssignmentEdit[],
): Promise<void> {
  const office = await world.actor(OFFICE);
  const { task } = await world.reviews.editTask(office, planId, id, version, { assignments });
  if (review === 'rejected') await world.desk.reopen(office, planId, [{ id, version: task.version }]);
}

function chosenUnits(task: DraftTask, leads: SeedLeads | undefined): AssignmentEdit[] {
  const choice = leads?.clauses[task.clause.path];
  if (choice === undefined) return [];
  const cooperating = choice.cooperating.map((name) => ({ name, role: 'cooperating' as const }));
  return [{ name: choice.lead, role: 'lead' }, ...cooperating];
}
