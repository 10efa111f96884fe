import { compareDays, type CalendarDay } from '../calendar/day.js';
import type { MilestoneProposal } from '../milestone/derive-milestones.js';
import { isOpenMilestone, type MilestoneState } from '../milestone/milestone-state.js';

/** A milestone a task has. */
export interface StandingMilestone {
  readonly id: string;
  readonly due: CalendarDay;
  readonly state: MilestoneState;
}

/** What a new version does to the milestones of a task. */
export interface MilestoneChanges {
  /** The same day, and nothing reported yet: name, rule and targets follow the new version. */
  readonly kept: readonly { readonly id: string; readonly proposal: MilestoneProposal }[];
  /** Another day; the original one stays on record. */
  readonly moved: readonly { readonly id: string; readonly proposal: MilestoneProposal }[];
  readonly added: readonly MilestoneProposal[];
  /** Only such as still wait for the unit. */
  readonly removed: readonly string[];
}

/**
 * Fits the milestones of a running task to a new version of its clause. What a unit has reported or the office has
 * confirmed is never touched; what still waits for the unit moves to the new days in order.
 */
export function reconcileMilestones(
  standing: readonly StandingMilestone[],
  proposals: readonly MilestoneProposal[],
): MilestoneChanges {
  const byDay = new Map(standing.map((milestone) => [milestone.due, milestone]));
  const kept = proposals.flatMap((proposal) => {
    const same = byDay.get(proposal.due);
    return same === undefined || !isOpenMilestone(same) ? [] : [{ id: same.id, proposal }];
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  const loose = inOrder(
    standing.filter((milestone) => isOpenMilestone(milestone) && !keptIds.has(milestone.id)),
  );
  const fresh = inOrder(proposals.filter(({ due }) => !byDay.has(due)));
  return {
    kept,
    moved: fresh.slice(0, loose.length).map((proposal, i) => ({ id: loose[i]?.id ?? '', proposal })),
    added: fresh.slice(loose.length),
    removed: loose.slice(fresh.length).map(({ id }) => id),
  };
}

const inOrder = <T extends { readonly due: CalendarDay }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => compareDays(a.due, b.due));
