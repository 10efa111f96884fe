import type { TaskActor } from '../task/task-state.js';

/**
 * What a membership makes of a person: 专班办公室, 联络员, 单位负责人, 分管领导, 系统管理员, 审计员. Rights come from
 * the membership's place too: contact and head act for their unit, the others for their jurisdiction.
 */
export const ROLES = ['office', 'contact', 'head', 'supervisor', 'admin', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  office: '专班办公室',
  contact: '联络员',
  head: '单位负责人',
  supervisor: '分管领导',
  admin: '系统管理员',
  auditor: '审计员',
};

/** Read every task of their jurisdiction. Admin and auditor do not: they see no task content. */
export const JURISDICTION_READERS: readonly Role[] = ['office', 'supervisor'];
/** Act for a unit. */
export const UNIT_ROLES: readonly Role[] = ['contact', 'head'];

export interface Membership {
  readonly unitId: string;
  readonly jurisdictionId: string;
  readonly role: Role;
}

/** Everything that decides what a signed-in person may see and do. */
export interface AccessScope {
  readonly personId: string;
  readonly memberships: readonly Membership[];
}

/** Jurisdictions in which the person has one of the roles, each once. */
export function jurisdictionsWith(scope: AccessScope, roles: readonly Role[]): string[] {
  const found = scope.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(found.map(({ jurisdictionId }) => jurisdictionId))];
}

/** Units in which the person has one of the roles, each once. */
export function unitsWith(scope: AccessScope, roles: readonly Role[]): string[] {
  const found = scope.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(found.map(({ unitId }) => unitId))];
}

/**
 * May read the task: office and supervisors of its jurisdiction, and whoever acts for one of its units in any role
 * (`unitIds`: lead, cooperating, responsible, implementing). A unit named by the task may lie in a lower
 * jurisdiction (各县区); its people read this task and nothing else there.
 */
export function canReadTask(
  scope: AccessScope,
  task: { readonly jurisdictionId: string; readonly unitIds: readonly string[] },
): boolean {
  if (jurisdictionsWith(scope, JURISDICTION_READERS).includes(task.jurisdictionId)) return true;
  return unitsWith(scope, UNIT_ROLES).some((unitId) => task.unitIds.includes(unitId));
}

/** May edit, report and request on the task: contact or head of a lead unit. */
export function canWriteAsLead(
  scope: AccessScope,
  task: { readonly leadUnitIds: readonly string[] },
): boolean {
  return unitsWith(scope, UNIT_ROLES).some((unitId) => task.leadUnitIds.includes(unitId));
}

/** May issue, review, return, close and change tasks of the jurisdiction: its office. */
export function canManage(scope: AccessScope, jurisdictionId: string): boolean {
  return jurisdictionsWith(scope, ['office']).includes(jurisdictionId);
}

/** The capacities in which the person meets the task, for `allowedActions`. */
export function actorsFor(
  scope: AccessScope,
  task: { readonly jurisdictionId: string; readonly leadUnitIds: readonly string[] },
): TaskActor[] {
  const actors: TaskActor[] = [];
  if (canManage(scope, task.jurisdictionId)) actors.push('office');
  if (canWriteAsLead(scope, task)) actors.push('lead');
  return actors;
}
