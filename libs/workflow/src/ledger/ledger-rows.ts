import type { EntityManager } from 'typeorm';
import {
  COMPLETION_LABELS,
  DEFAULT_LIGHTS,
  acceptanceOf,
  actorsFor,
  canManage,
  completionOf,
  dayInShanghai,
  lightOf,
  stateLabelFor,
  type AssignmentRole,
  type LightMilestone,
  type LightPolicy,
  type PaceTarget,
  type TaskState,
  type WorkCalendar,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { Id, LedgerRow, NamedRef } from '../views/index.js';
import { PACE_TARGETS } from './pace-days.js';

/** The rules by which lights are lit on a day. */
export interface LightRules {
  readonly today: string;
  readonly calendar: WorkCalendar;
  /** What jurisdictions have laid down; all others follow the preset. */
  readonly laidDown: ReadonlyMap<Id, LightPolicy>;
}

interface Part {
  readonly role: AssignmentRole;
  readonly id: Id | null;
  readonly name: string;
}

interface LedgerTaskRow {
  readonly id: Id;
  readonly code: string | null;
  readonly title: string;
  readonly section: string | null;
  readonly planId: Id;
  readonly planTitle: string;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly state: TaskState;
  readonly issuedAt: Date | null;
  readonly completedAt: Date | null;
  readonly currentDue: string | null;
  readonly acceptDue: string | null;
  readonly parts: readonly Part[];
  readonly milestones: readonly LightMilestone[];
  readonly targets: readonly PaceTarget[];
  readonly period: string | null;
  readonly done: string | null;
  readonly reportedAt: Date | null;
}

const ROWS = `
  SELECT t.id, t.code, t.title, c.section, t.plan_id AS "planId", p.title AS "planTitle",
         t.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", t.state, t.issued_at AS "issuedAt",
         t.completed_at AS "completedAt", t.current_due AS "currentDue", t.accept_due AS "acceptDue",
         parts.list AS parts, milestones.list AS milestones, targets.list AS targets, report.period, report.done, report.at AS "reportedAt"
  FROM task t
  JOIN clause c ON c.id = t.clause_id
  JOIN plan p ON p.id = t.plan_id
  JOIN jurisdiction j ON j.id = t.jurisdiction_id
  CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_object('role', a.role, 'id', a.unit_id::text,
             'name', COALESCE(u.name, a.printed_name)) ORDER BY a.sort, a.id), '[]') AS list
    FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id WHERE a.task_id = t.id
  ) parts
  CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_object('name', m.name, 'due', m.due, 'state', m.state)
             ORDER BY m.due, m.sort, m.id), '[]') AS list
    FROM milestone m WHERE m.task_id = t.id
  ) milestones
  CROSS JOIN LATERAL (${PACE_TARGETS}) targets
  LEFT JOIN LATERAL (
    SELECT period, done, at FROM progress_report WHERE task_id = t.id AND part = 'lead' ORDER BY id DESC LIMIT 1
  ) report ON true
  WHERE t.id = ANY($1::bigint[])`;

/** Ledger rows of these tasks, in the order of the ids. Lights come from the domain, with their reasons. */
export async function loadLedgerRows(
  manager: EntityManager,
  actor: Actor,
  taskIds: readonly Id[],
  rules: LightRules,
): Promise<LedgerRow[]> {
  if (taskIds.length === 0) return [];
  const rows = await select<LedgerTaskRow>(manager, ROWS, [taskIds]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return taskIds.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toLedgerRow(row, actor, rules)];
  });
}

function toLedgerRow(row: LedgerTaskRow, actor: Actor, { today, calendar, laidDown }: LightRules): LedgerRow {
  const { state, milestones, targets } = row;
  const issuedOn = row.issuedAt === null ? null : dayInShanghai(row.issuedAt.getTime());
  const policy = laidDown.get(row.jurisdictionId) ?? DEFAULT_LIGHTS;
  const verdict = lightOf({ state, issuedOn, milestones, targets }, today, calendar, policy);
  return {
    id: row.id,
    code: row.code ?? '',
    title: row.title,
    section: row.section,
    plan: { id: row.planId, title: row.planTitle },
    jurisdiction: { id: row.jurisdictionId, name: row.jurisdictionName },
    state,
    stateLabel: stateLabelFor(state, actorsFor(actor, { ...row, leadUnitIds: leadIds(row.parts) })),
    completion: completionView(row),
    acceptance: acceptanceOf(row, today),
    light: verdict.light,
    class: verdict.class,
    lightReason: verdict.reason,
    lead: unitsIn(row.parts, 'lead'),
    cooperating: unitsIn(row.parts, 'cooperating'),
    nextDue: verdict.nextDue,
    overdueDays: verdict.overdueDays,
    milestonesTotal: milestones.length,
    milestonesConfirmed: milestones.filter((milestone) => milestone.state === 'confirmed').length,
    lastReport: lastReportOf(row),
    myRole: myRoleIn(actor, row),
  };
}

const leadIds = (parts: readonly Part[]): Id[] =>
  parts.flatMap(({ role, id }) => (role === 'lead' && id !== null ? [id] : []));

function completionView({ state, completedAt, currentDue }: LedgerTaskRow): LedgerRow['completion'] {
  const completedOn = completedAt === null ? null : dayInShanghai(completedAt.getTime());
  const kind = completionOf({ state, completedOn, due: currentDue });
  return kind === null ? null : { kind, label: COMPLETION_LABELS[kind] };
}

const unitsIn = (parts: readonly Part[], role: AssignmentRole): NamedRef[] =>
  parts.filter((part) => part.role === role).map(({ id, name }) => ({ id, name }));

function lastReportOf({ period, done, reportedAt }: LedgerTaskRow): LedgerRow['lastReport'] {
  return period === null || done === null || reportedAt === null
    ? null
    : { period, done, at: toInstant(reportedAt) };
}

/** Strongest first: somebody may act for two units of one task. */
const ROLE_ORDER: readonly AssignmentRole[] = ['lead', 'responsible', 'cooperating', 'implementing'];

function myRoleIn(actor: Actor, row: LedgerTaskRow): string | null {
  const mine = row.parts.filter((part) => part.id !== null && actor.reads.ownUnitIds.includes(part.id));
  const role = ROLE_ORDER.find((candidate) => mine.some((part) => part.role === candidate));
  return role ?? (canManage(actor, row.jurisdictionId) ? 'office' : null);
}
