import { actorsFor, type TaskState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import type { Id, MayView } from '../views/index.js';

/** Work is reported once it has been accepted and until it is done. */
export const REPORTING_STATES: readonly TaskState[] = ['active', 'completion_requested'];

/** What the person may do on the task besides its transitions. */
export function mayOn(
  actor: Actor,
  task: { readonly jurisdictionId: Id; readonly state: TaskState; readonly leadUnitIds: readonly Id[] },
): MayView {
  const capacities = actorsFor(actor, task);
  const running = REPORTING_STATES.includes(task.state);
  const leads = running && capacities.includes('lead');
  return {
    report: leads,
    reportMilestones: leads,
    reviewMilestones: running && capacities.includes('office'),
  };
}
