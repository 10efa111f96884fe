import {
  addDays,
  dayInShanghai,
  OPEN_MILESTONE_STATES,
  OPEN_STATES,
  type CalendarDay,
  type Policy,
} from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { OpenMilestone } from './sweep.types.js';

interface MilestoneRow extends Omit<OpenMilestone, 'issuedOn'> {
  readonly issuedAt: Date;
}

/** A step before the date moves to the workday before a rest; no rest of the calendar is longer than this. */
const LONGEST_REST_DAYS = 15;

/** Last due date for which a step can fall on this day or earlier. */
function reachOf(policy: Policy, day: CalendarDay): CalendarDay {
  const earliest = Math.min(0, ...policy.reminders.map((step) => step.days));
  return addDays(day, LONGEST_REST_DAYS - earliest);
}

/** Everything that still waits for its unit and whose reminders may have begun, in one query. */
export async function openMilestones(
  manager: EntityManager,
  policy: Policy,
  day: CalendarDay,
): Promise<OpenMilestone[]> {
  const rows = await manager.query<MilestoneRow[]>(
    `SELECT m.id, m.name, m.due, m.jurisdiction_id AS "jurisdictionId",
            t.id AS "taskId", t.code, t.title, t.issued_at AS "issuedAt"
     FROM milestone m JOIN task t ON t.id = m.task_id
     WHERE m.state = ANY($1) AND t.state = ANY($2)
       AND t.issued_at IS NOT NULL AND m.due <= $3
     ORDER BY m.due, m.id`,
    [OPEN_MILESTONE_STATES, OPEN_STATES, reachOf(policy, day)],
  );
  return rows.map(({ issuedAt, ...row }) => ({ ...row, issuedOn: dayInShanghai(issuedAt.getTime()) }));
}
