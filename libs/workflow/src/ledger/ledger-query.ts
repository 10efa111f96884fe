import type { AssignmentRole, LedgerClass, Light, TaskState } from '@app/domain';
import type { Id } from '../views/index.js';

export interface LedgerFilter {
  readonly jurisdictionId?: Id | undefined;
  readonly planId?: Id | undefined;
  readonly unitId?: Id | undefined;
  /** With `unitId` that unit's part; alone the part of one of the reader's own units. */
  readonly role?: AssignmentRole | undefined;
  readonly light?: Light | undefined;
  readonly class?: LedgerClass | undefined;
  readonly state?: TaskState | undefined;
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
