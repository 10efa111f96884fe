import { PlanImports, PlanIssue, PlanReviews, ReviewDesk } from '@app/workflow';
import { PLAN_TEXT, type World } from './world.js';

export interface IssuedPlan {
  readonly planId: string;
  /** The task of the clause at this path. */
  taskId(path: string): string;
}

/** A plan that was read, accepted as proposed and handed out by the office. */
export async function issuedPlan(world: World, text: string = PLAN_TEXT): Promise<IssuedPlan> {
  const office = await world.actor('office');
  const imports = new PlanImports(world.context, { maxBytes: 100_000 });
  const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(text) };
  const { planId } = await imports.importDocument(office, input);
  const { review } = await new PlanReviews(world.context).adoptUnits(office, planId, undefined);
  await new ReviewDesk(world.context).acceptAll(office, planId, review.plan.version);
  await new PlanIssue(world.context).issue(office, planId, review.plan.version);
  const ids = new Map(review.tasks.map((task) => [task.clause.path, task.id]));
  return {
    planId,
    taskId: (path) => {
      const id = ids.get(path);
      if (id === undefined) throw new Error(`no task at ${path}`);
      return id;
    },
  };
}
