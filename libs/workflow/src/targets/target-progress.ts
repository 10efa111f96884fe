import { countTargets, groupBy, type TargetClass } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { selectOne } from '../shared/database.js';
import { readableTask } from '../tasks/lock-task.js';
import type { Id, PlanTargets, TargetStandingView, TaskTargets, TaskTargetsRow } from '../views/index.js';
import { targetsOfPlan, targetsOfTask, toStanding, type TargetRow } from './target-rows.js';

/** Most urgent first. */
const URGENCY: readonly TargetClass[] = [
  'far_behind',
  'behind',
  'unreported',
  'on',
  'ahead',
  'met',
  'undated',
];

/** 目标进度: planned and reached, compared with the time that has passed. */
export class TargetProgress {
  constructor(private readonly context: WorkflowContext) {}

  async ofTask(actor: Actor, taskId: Id): Promise<TaskTargets> {
    const { manager } = this.context.dataSource;
    await readableTask(manager, actor, taskId);
    const items = this.standings(await targetsOfTask(manager, taskId));
    return { counts: countsOf(items), items };
  }

  /** For the office and the supervisors of the plan's jurisdiction. */
  async ofPlan(actor: Actor, planId: Id): Promise<PlanTargets> {
    const { manager } = this.context.dataSource;
    const plan = await selectOne<{ id: Id; title: string; jurisdictionId: Id }>(
      manager,
      `SELECT id, title, jurisdiction_id AS "jurisdictionId" FROM plan WHERE id = $1 AND state = 'issued'`,
      [planId],
    );
    if (plan === undefined || !actor.reads.jurisdictionIds.includes(plan.jurisdictionId)) {
      throw new WorkflowError('NOT_FOUND');
    }
    const rows = await targetsOfPlan(manager, planId);
    const standings = this.standings(rows);
    const tasks = tasksOf(rows, standings);
    return {
      plan: { id: plan.id, title: plan.title },
      today: todayOf(this.context),
      counts: countsOf(standings),
      tasks: [...tasks].sort((a, b) => urgencyOf(a) - urgencyOf(b)),
    };
  }

  private standings(rows: readonly TargetRow[]): TargetStandingView[] {
    const today = todayOf(this.context);
    return rows.map((row) => toStanding(row, today));
  }
}

const countsOf = (items: readonly TargetStandingView[]) => countTargets(items.map((item) => item.class));

const urgencyOf = ({ items }: TaskTargetsRow): number =>
  Math.min(...items.map((item) => URGENCY.indexOf(item.class)));

function tasksOf(rows: readonly TargetRow[], standings: readonly TargetStandingView[]): TaskTargetsRow[] {
  const paired = rows.flatMap((row, index) => {
    const standing = standings[index];
    return standing === undefined ? [] : [{ row, standing }];
  });
  return [...groupBy(paired, ({ row }) => row.taskId).values()].flatMap((pairs) => {
    const [first] = pairs;
    if (first === undefined) return [];
    const { taskId, code, title, state } = first.row;
    const items = pairs.map(({ standing }) => standing);
    return [{ taskId, code, title, state, counts: countsOf(items), items }];
  });
}
