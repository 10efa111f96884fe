import { PlanImports, PlanIssue, PlanReviews, ReviewDesk } from '@app/workflow';
import type { World } from './world.js';

/** A plan that was reviewed and handed out: its tasks by the path of their clause. */
export async function handOut(world: World, text: string): Promise<ReadonlyMap<string, string>> {
  const office = await world.actor('office');
  const imports = new PlanImports(world.context, { maxBytes: 100_000 });
  const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(text) };
  const { planId } = await imports.importDocument(office, input);
  const { review } = await new PlanReviews(world.context).adoptUnits(office, planId, undefined);
  await new ReviewDesk(world.context).acceptAll(office, planId, review.plan.version);
  await new PlanIssue(world.context).issue(office, planId, review.plan.version);
  return new Map(review.tasks.map((task) => [task.clause.path, task.id]));
}
