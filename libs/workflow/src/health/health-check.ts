import type { CalendarDay, Role } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { selectOne } from '../shared/database.js';
import type { HealthRowView, HealthSeverity, Id } from '../views/index.js';

/** What the board cannot find in the tables: settings of the installation, and what other libs know. */
export interface HealthSources {
  /** Whether there is a mail server. */
  readonly mail: boolean;
  /** Further looks, each of them a check of its own. */
  readonly checks?: readonly HealthCheck[];
}

/** Where a check looks. */
export interface HealthScope {
  readonly manager: EntityManager;
  /** Jurisdictions in which the reader has one of the check's roles. */
  readonly jurisdictionIds: readonly Id[];
  /** By the injected clock; leases and beats are compared by the database's own. */
  readonly today: CalendarDay;
  readonly at: Date;
  readonly mail: boolean;
}

export interface Finding {
  readonly count: number;
  readonly rows: readonly HealthRowView[];
  /** Where what was found decides it. */
  readonly severity?: HealthSeverity;
  /** Where what was found says it better than the table of texts. */
  readonly sentence?: string;
}

export interface HealthCheck {
  readonly key: string;
  /** Who is shown it; administrators see no content of tasks. */
  readonly roles: readonly Role[];
  readonly severity: HealthSeverity;
  readonly sentence: (count: number) => string;
  readonly advice: string;
  readonly link: string;
  readonly find: (scope: HealthScope) => Promise<Finding>;
}

export const ROWS_SHOWN = 10;
export const NOTHING: Finding = { count: 0, rows: [] };

/** Roles of whoever keeps the system running. */
export const KEEPERS: readonly Role[] = ['office', 'admin'];
export const OFFICE: readonly Role[] = ['office'];

/**
 * Counts the rows of a SELECT with columns `id` (for the order), `text` and `link`, and takes the first few.
 * @param parameters begin at $1; `$1` is the scope's jurisdictions
 */
export async function findRows(
  { manager, jurisdictionIds }: HealthScope,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Finding> {
  const row = await selectOne<Finding>(
    manager,
    `WITH found AS MATERIALIZED (${sql})
     SELECT (SELECT count(*)::int FROM found) AS count,
            (SELECT coalesce(json_agg(json_build_object('text', text, 'link', link)), '[]')
             FROM (SELECT text, link FROM found ORDER BY id LIMIT ${ROWS_SHOWN}) first) AS rows`,
    [jurisdictionIds, ...parameters],
  );
  return row ?? NOTHING;
}
