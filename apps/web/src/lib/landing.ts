import type { Role } from '../api/types';

export const AREA_GROUPS = ['work', 'overview', 'keeping'] as const;
export type AreaGroup = (typeof AREA_GROUPS)[number];

/** Who sees which area, in the order of the menu; on a phone the first few stand at the bottom, the rest behind 更多. */
const AREAS = [
  { key: 'ledger', group: 'work', roles: ['office', 'contact', 'head', 'supervisor'] },
  { key: 'inbox', group: 'work', roles: ['office', 'contact', 'head', 'supervisor', 'admin', 'auditor'] },
  { key: 'approvals', group: 'work', roles: ['office'] },
  { key: 'reports', group: 'work', roles: ['contact', 'head', 'office', 'supervisor'] },
  { key: 'extensions', group: 'work', roles: ['office', 'contact', 'head'] },
  { key: 'instructions', group: 'work', roles: ['office', 'supervisor', 'contact', 'head'] },
  { key: 'papers', group: 'work', roles: ['office', 'contact', 'head', 'supervisor'] },
  { key: 'digests', group: 'overview', roles: ['office', 'supervisor'] },
  { key: 'bulletins', group: 'overview', roles: ['office', 'supervisor'] },
  { key: 'statistics', group: 'overview', roles: ['office', 'supervisor'] },
  { key: 'matrix', group: 'overview', roles: ['office', 'supervisor', 'contact', 'head'] },
  { key: 'targets', group: 'overview', roles: ['office', 'supervisor'] },
  { key: 'plans', group: 'keeping', roles: ['office'] },
  { key: 'policy', group: 'keeping', roles: ['office'] },
  { key: 'deliveries', group: 'keeping', roles: ['office', 'admin'] },
  { key: 'health', group: 'keeping', roles: ['office', 'admin'] },
  { key: 'people', group: 'keeping', roles: ['admin'] },
  { key: 'calendar', group: 'keeping', roles: ['admin', 'office'] },
  { key: 'channels', group: 'keeping', roles: ['admin', 'office'] },
  { key: 'interfaces', group: 'keeping', roles: ['admin'] },
  { key: 'audit', group: 'keeping', roles: ['auditor'] },
] as const satisfies readonly { key: string; group: AreaGroup; roles: readonly Role[] }[];

export type AreaKey = (typeof AREAS)[number]['key'];

/** Where a role starts its day; the first role that matches decides for people with several. */
const LANDING: readonly [Role, string][] = [
  ['office', '/ledger'],
  ['supervisor', '/digests'],
  ['contact', '/ledger'],
  ['head', '/ledger'],
  ['admin', '/people'],
  ['auditor', '/audit'],
];

export function areasFor(roles: readonly Role[]): AreaKey[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role))).map(({ key }) => key);
}

/** The areas by the groups of the menu; groups without any are left out. */
export function groupedAreas(roles: readonly Role[]): { group: AreaGroup; areas: AreaKey[] }[] {
  const mine = areasFor(roles);
  return AREA_GROUPS.map((group) => ({
    group,
    areas: AREAS.filter((area) => area.group === group && mine.includes(area.key)).map(({ key }) => key),
  })).filter(({ areas }) => areas.length > 0);
}

export function mayEnter(roles: readonly Role[], area: AreaKey): boolean {
  return areasFor(roles).includes(area);
}

export function landingFor(roles: readonly Role[]): string {
  return LANDING.find(([role]) => roles.includes(role))?.[1] ?? '/inbox';
}

/** Only paths of ours: an address in a mail must not lead elsewhere after signing in. */
export function safePath(path: string | null | undefined): string | null {
  if (path === null || path === undefined) return null;
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/login') ? path : null;
}

/** Reads whole jurisdictions, not the tasks of one unit. */
export function isWide(roles: readonly Role[]): boolean {
  return (['office', 'supervisor'] as const).some((role) => roles.includes(role));
}
