import type { Role } from '../api/types';

export type AreaKey = 'ledger' | 'plans' | 'digests' | 'people' | 'inbox';

/** Who sees which area, in the order of the menu. */
const AREAS: readonly { key: AreaKey; roles: readonly Role[] }[] = [
  { key: 'ledger', roles: ['office', 'contact', 'head', 'supervisor'] },
  { key: 'plans', roles: ['office'] },
  { key: 'digests', roles: ['office', 'supervisor'] },
  { key: 'people', roles: ['admin'] },
  { key: 'inbox', roles: ['office', 'contact', 'head', 'supervisor', 'admin', 'auditor'] },
];

/** Where a role starts its day; the first role that matches decides for people with several. */
const LANDING: readonly [Role, string][] = [
  ['office', '/ledger'],
  ['supervisor', '/digests'],
  ['contact', '/ledger'],
  ['head', '/ledger'],
  ['admin', '/people'],
  ['auditor', '/inbox'],
];

export function areasFor(roles: readonly Role[]): AreaKey[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role))).map(({ key }) => key);
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
