import type { EntityManager } from 'typeorm';
import {
  OPEN_STATES,
  OPEN_SUBTASK_STATES,
  SUBTASK_STATE_LABELS,
  actorsFor,
  allowedSubtaskActions,
  dayInShanghai,
  daysBetween,
  overdueFrom,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { LockedTask } from '../tasks/lock-task.js';
import type { Id, SubtaskList, SubtaskView } from '../views/index.js';
import { SUBTASK_TASK_STATES, subtaskActors } from './subtask-rules.js';

type Row = Omit<
  SubtaskView,
  'unit' | 'due' | 'overdueDays' | 'stateLabel' | 'reportedAt' | 'confirmedAt' | 'actions'
> & {
  readonly unitId: Id;
  readonly unitName: string;
  readonly reportedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly at: Date;
};

/** The task's parts, dropped ones last, with what the reader may do with each. */
export async function readSubtasks(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  today: string,
): Promise<SubtaskList> {
  const rows = await select<Row>(
    manager,
    `SELECT s.id, s.version, s.kind, s.unit_id AS "unitId", u.name AS "unitName", s.title, s.due AS "ownDue", s.state, s.note,
            s.report, s.return_reason AS "returnReason", s.reported_at AS "reportedAt", p.name AS "reportedBy",
            s.confirmed_at AS "confirmedAt", s.at
     FROM subtask s JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.reported_by_id
     WHERE s.task_id = $1 ORDER BY s.state = 'cancelled', s.kind = 'implementing', s.sort, s.id`,
    [task.id],
  );
  const underWay = SUBTASK_TASK_STATES.includes(task.state);
  return {
    items: rows.map((row) => toView(row, actor, task, today)),
    maySplit: underWay && actorsFor(actor, task).length > 0,
  };
}

function toView(
  { unitId, unitName, reportedAt, confirmedAt, at, ...row }: Row,
  actor: Actor,
  task: LockedTask,
  today: string,
): SubtaskView {
  const due = row.ownDue ?? task.due;
  const runs = row.state === 'open' && OPEN_STATES.includes(task.state);
  return {
    ...row,
    unit: { id: unitId, name: unitName },
    due,
    overdueDays: runs && due !== null ? lateBy(due, at, today) : 0,
    stateLabel: SUBTASK_STATE_LABELS[row.state],
    reportedAt: toInstantOrNull(reportedAt),
    confirmedAt: toInstantOrNull(confirmedAt),
    actions: offered(row, unitId, actor, task),
  };
}

/** Never late for time in which the part was not yet given out. */
const lateBy = (due: string, given: Date, today: string): number =>
  Math.max(0, daysBetween(overdueFrom(due, dayInShanghai(given.getTime())), today));

function offered({ state, kind }: Pick<Row, 'state' | 'kind'>, unitId: Id, actor: Actor, task: LockedTask) {
  if (!SUBTASK_TASK_STATES.includes(task.state)) return [];
  const capacities = subtaskActors(actor, task, unitId);
  const above = capacities.some((capacity) => capacity !== 'owner');
  const edit = above && kind === 'split' && OPEN_SUBTASK_STATES.includes(state) ? ['edit'] : [];
  return [...allowedSubtaskActions(state, capacities), ...edit];
}
