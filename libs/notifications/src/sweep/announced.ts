import type { EntityManager } from 'typeorm';
import type { OpenMilestone } from './sweep.types.js';

/** What earlier sweeps wrote about some milestones. */
export interface Announced {
  /** The step was sent to, or recorded for, at least one person. */
  hasStep(businessKey: string): boolean;
  /** This very notification exists. */
  hasKey(key: string): boolean;
}

const CHUNK = 1000;

/** Everything before the person and the channel: step, subject and due date. */
export const businessKeyOf = (step: string, milestone: Pick<OpenMilestone, 'id' | 'due'>): string =>
  `${step}|milestone:${milestone.id}|${milestone.due}`;

/** Reads the keys of these milestones once, so that a sweep that finds nothing new writes nothing. */
export async function loadAnnounced(
  manager: EntityManager,
  milestones: readonly OpenMilestone[],
): Promise<Announced> {
  const keys = new Set<string>();
  const steps = new Set<string>();
  for (let start = 0; start < milestones.length; start += CHUNK) {
    const ids = milestones.slice(start, start + CHUNK).map((milestone) => milestone.id);
    const rows = await manager.query<{ key: string }[]>(
      `SELECT key FROM notification WHERE subject_type = 'milestone' AND subject_id = ANY($1) AND kind IN ('reminder', 'overdue')`,
      [ids],
    );
    for (const { key } of rows) {
      keys.add(key);
      steps.add(key.split('|').slice(0, 3).join('|'));
    }
  }
  return { hasStep: (businessKey) => steps.has(businessKey), hasKey: (key) => keys.has(key) };
}
