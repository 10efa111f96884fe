import {
  UNIT_ROLES,
  canWriteAsLead,
  extensionObstacle,
  extensionsLeft,
  jurisdictionsWith,
  unitsWith,
  type ExtensionState,
  type MilestoneState,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { policyFor } from '../policies/policy-for.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import { readableTask } from '../tasks/lock-task.js';
import { REPORTING_STATES } from '../tasks/task-permissions.js';
import type { ExtensionView, Id, MilestoneExtensionView, Page, TaskExtensions } from '../views/index.js';
import { OBSTACLE_TEXTS } from './extension-texts.zh.js';
import { loadExtensions } from './extension-views.js';

export interface ExtensionQuery {
  readonly jurisdictionId?: Id | undefined;
  readonly unitId?: Id | undefined;
  readonly state?: ExtensionState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface MilestoneRow {
  readonly id: Id;
  readonly state: MilestoneState;
  readonly due: string;
  readonly granted: number;
  readonly waiting: boolean;
}

const SORT = 'newest';

/** 延期 as lists: of a task, and of all that the person decides or has asked for. */
export class ExtensionLists {
  constructor(private readonly context: WorkflowContext) {}

  async ofTask(actor: Actor, taskId: Id): Promise<TaskExtensions> {
    const { manager } = this.context.dataSource;
    const task = await readableTask(manager, actor, taskId);
    const found = await select<{ id: Id }>(manager, 'SELECT id FROM extension_request WHERE task_id = $1', [
      taskId,
    ]);
    const items = await loadExtensions(
      manager,
      actor,
      found.map(({ id }) => id),
    );
    const rows = await select<MilestoneRow>(
      manager,
      `SELECT m.id, m.state, m.due, (count(x.id) FILTER (WHERE x.state = 'approved'))::int AS granted,
              COALESCE(bool_or(x.state = 'requested'), false) AS waiting
       FROM milestone m LEFT JOIN extension_request x ON x.milestone_id = m.id
       WHERE m.task_id = $1 GROUP BY m.id ORDER BY m.due, m.sort, m.id`,
      [taskId],
    );
    const { extension } = (await policyFor(manager, task.jurisdictionId)).duties;
    const asks = REPORTING_STATES.includes(task.state) && canWriteAsLead(actor, task);
    const today = todayOf(this.context);
    const milestones = rows.map(({ id, granted, waiting, ...milestone }): MilestoneExtensionView => {
      const obstacle = extensionObstacle({ milestone, granted, waiting, today }, extension);
      const text = obstacle === null || !asks ? '' : OBSTACLE_TEXTS[obstacle];
      return {
        milestoneId: id,
        granted,
        left: extensionsLeft(granted, extension),
        mayRequest: asks && obstacle === null,
        obstacle: text.replace('{max}', `${extension.maxPerMilestone}`),
      };
    });
    return { items, milestones };
  }

  /** Everything of the office's jurisdictions and of the person's units, newest first. */
  async page(actor: Actor, query: ExtensionQuery): Promise<Page<ExtensionView>> {
    const { manager } = this.context.dataSource;
    const place = query.cursor === undefined ? null : decodeCursor(SORT, query.cursor);
    const found = await select<{ id: Id }>(
      manager,
      `SELECT x.id FROM extension_request x
       WHERE (x.jurisdiction_id = ANY($1::bigint[]) OR x.unit_id = ANY($2::bigint[]))
         AND ($3::bigint IS NULL OR x.jurisdiction_id = $3) AND ($4::bigint IS NULL OR x.unit_id = $4)
         AND ($5::text IS NULL OR x.state = $5) AND ($6::bigint IS NULL OR x.id < $6)
       ORDER BY x.id DESC LIMIT $7`,
      [
        jurisdictionsWith(actor, ['office']),
        unitsWith(actor, UNIT_ROLES),
        query.jurisdictionId ?? null,
        query.unitId ?? null,
        query.state ?? null,
        place?.id ?? null,
        query.limit + 1,
      ],
    );
    const { shown, nextCursor } = cutPage(found, query.limit, SORT, idPlace);
    const ids = shown.map(({ id }) => id);
    return { items: await loadExtensions(manager, actor, ids), nextCursor };
  }
}
