import { ASSIGNMENT_ROLES, type LedgerClass, type Light, type TaskState } from '@app/domain';
import type { Id } from '../views/common.js';

/**
 * A unit's part in a task. `first-lead` is the lead named first: each task has at most one, so these counts sum to the
 * ledger, which is what the digest's table by unit shows.
 */
export const LEDGER_ROLES = [...ASSIGNMENT_ROLES, 'first-lead'] as const;
export type LedgerRole = (typeof LEDGER_ROLES)[number];

export const LEDGER_LEADS = ['none', 'outside-groups'] as const;
export type LedgerLead = (typeof LEDGER_LEADS)[number];

export interface LedgerFilter {
  readonly jurisdictionId?: Id | undefined;
  readonly planId?: Id | undefined;
  readonly unitId?: Id | undefined;
  /** With `unitId` that unit's part; alone the part of one of the reader's own units. */
  readonly role?: LedgerRole | undefined;
  readonly light?: Light | undefined;
  readonly class?: LedgerClass | undefined;
  readonly state?: TaskState | undefined;
  /** Tasks that no unit leads; tasks that no work group leads. */
  readonly lead?: LedgerLead | undefined;
  /** The section of the plan; empty for clauses that stand in none. */
  readonly section?: string | undefined;
  /** Month of 交办, `YYYY-MM`. */
  readonly issuedMonth?: string | undefined;
  /** Not accepted although the day for it has passed. */
  readonly acceptance?: 'overdue' | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly text?: string | undefined;
}

export type LedgerSort = 'due' | 'code';

export interface LedgerQuery extends LedgerFilter {
  readonly sort: LedgerSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}
