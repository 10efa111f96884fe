import type { EntityManager } from 'typeorm';
import {
  EXTENSION_STATE_LABELS,
  UNIT_ROLES,
  canManage,
  extensionsLeft,
  unitsWith,
  type DutyPolicy,
  type ExtensionState,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { attachmentsOf } from '../attachments/attachments-of.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { policyFor } from '../policies/policy-for.js';
import { select } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { ExtensionView, Id } from '../views/index.js';

interface ExtensionRow {
  readonly id: Id;
  readonly version: number;
  readonly state: ExtensionState;
  readonly taskId: Id;
  readonly code: string | null;
  readonly title: string;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly milestoneId: Id | null;
  readonly milestoneName: string;
  readonly originalDue: string | null;
  readonly unitId: Id;
  readonly unitName: string;
  readonly person: string;
  readonly reason: string;
  readonly progress: string;
  readonly fromDue: string;
  readonly newDue: string;
  readonly grantedDue: string | null;
  readonly at: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string;
  readonly granted: number;
}

const ROWS = `
  SELECT x.id, x.version, x.state, x.task_id AS "taskId", t.code, t.title, x.jurisdiction_id AS "jurisdictionId",
         j.name AS "jurisdictionName", x.milestone_id AS "milestoneId", x.milestone_name AS "milestoneName",
         m.original_due AS "originalDue", x.unit_id AS "unitId", u.name AS "unitName", p.name AS person, x.reason,
         x.progress, x.from_due AS "fromDue", x.new_due AS "newDue", x.granted_due AS "grantedDue", x.at,
         d.name AS "decidedBy", x.decided_at AS "decidedAt", x.decision_note AS "decisionNote",
         (SELECT count(*)::int FROM extension_request g WHERE g.milestone_id = x.milestone_id AND g.state = 'approved')
           AS granted
  FROM extension_request x
  JOIN task t ON t.id = x.task_id
  JOIN jurisdiction j ON j.id = x.jurisdiction_id
  JOIN unit u ON u.id = x.unit_id
  JOIN person p ON p.id = x.person_id
  LEFT JOIN person d ON d.id = x.decided_by_id
  LEFT JOIN milestone m ON m.id = x.milestone_id`;

/** These requests, newest first. Access is the caller's. */
export async function loadExtensions(
  manager: EntityManager,
  actor: Actor,
  ids: readonly Id[],
): Promise<ExtensionView[]> {
  const rows = await select<ExtensionRow>(
    manager,
    `${ROWS} WHERE x.id = ANY($1::bigint[]) ORDER BY x.id DESC`,
    [ids],
  );
  const filesOf = await attachmentsOf(manager, 'extension', ids);
  const policies = await policiesOf(manager, rows);
  return rows.map((row) => toView(row, actor, policies(row.jurisdictionId), filesOf(row.id)));
}

/** One request that was just written. */
export async function readExtension(manager: EntityManager, actor: Actor, id: Id): Promise<ExtensionView> {
  const [view] = await loadExtensions(manager, actor, [id]);
  if (view === undefined) throw new WorkflowError('NOT_FOUND');
  return view;
}

/** People work in one jurisdiction, rarely in two. */
async function policiesOf(
  manager: EntityManager,
  rows: readonly ExtensionRow[],
): Promise<(jurisdictionId: Id) => DutyPolicy['extension']> {
  const found = new Map<Id, DutyPolicy['extension']>();
  for (const id of new Set(rows.map((row) => row.jurisdictionId))) {
    found.set(id, (await policyFor(manager, id)).duties.extension);
  }
  return (id) => {
    const policy = found.get(id);
    if (policy === undefined) throw new Error(`no policy was read for jurisdiction ${id}`);
    return policy;
  };
}

function toView(
  row: ExtensionRow,
  actor: Actor,
  policy: DutyPolicy['extension'],
  attachments: ExtensionView['attachments'],
): ExtensionView {
  const { taskId, code, title, jurisdictionId, jurisdictionName, unitId, unitName, at, decidedAt, ...rest } =
    row;
  const waiting = row.state === 'requested';
  return {
    ...rest,
    stateLabel: EXTENSION_STATE_LABELS[row.state],
    task: { id: taskId, code: code ?? '', title },
    jurisdiction: { id: jurisdictionId, name: jurisdictionName },
    unit: { id: unitId, name: unitName },
    at: toInstant(at),
    decidedAt: toInstantOrNull(decidedAt),
    left: extensionsLeft(row.granted, policy),
    attachments,
    mayDecide: waiting && canManage(actor, jurisdictionId),
    mayWithdraw: waiting && unitsWith(actor, UNIT_ROLES).includes(unitId),
  };
}
