import type { Role } from '@app/domain';

/**
 * How far a role reaches on a route. The use case enforces it for every object; what is out of reach is answered as if
 * it did not exist (404), what may be seen but not changed is refused (403).
 */
export const REACHES = [
  /** Everything of the jurisdictions in which they hold the role. */
  'jurisdiction',
  /** The same, and of the jurisdictions below only sums. */
  'jurisdiction, sums below',
  /** Tasks in which a unit of theirs has a part. */
  'part',
  /** Tasks that a unit of theirs leads. */
  'lead',
  /** What belongs to a unit of theirs. */
  'unit',
  /** What is theirs alone. */
  'own',
] as const;

export type Reach = (typeof REACHES)[number];

/** The roles that may call a route, and how far each reaches there. A role that is missing is refused. */
export type RoleReach = Readonly<Partial<Record<Role, Reach>>>;

/** What an API token may be allowed; `null` on a route means: not with a token. */
export const TOKEN_SCOPES = ['read', 'tasks', 'plans', 'directory', 'audit'] as const;

export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface RouteRule {
  readonly allow: 'public' | 'signed-in' | RoleReach;
  readonly token: TokenScope | null;
  /** Every call that changes something leaves a row in the audit trail, but for what is private to a person. */
  readonly audited: boolean;
}

export type RouteTable = Readonly<Record<string, RouteRule>>;

/** Reads: with a token of scope `read`, and not audited. */
export const reads = (allow: RouteRule['allow']): RouteRule => ({ allow, token: 'read', audited: false });

/** Reads, but what a file takes out of the house leaves a row in the audit trail. */
export const takesOut = (allow: RoleReach, token: TokenScope = 'read'): RouteRule => ({
  allow,
  token,
  audited: true,
});

/** Changes: audited. */
export const writes = (token: TokenScope, allow: RoleReach): RouteRule => ({ allow, token, audited: true });

/** Belongs to a person or a browser: no token opens it. */
export const personal = (allow: RouteRule['allow'], audited = false): RouteRule => ({
  allow,
  token: null,
  audited,
});
