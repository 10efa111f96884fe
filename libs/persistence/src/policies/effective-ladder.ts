import { DEFAULT_POLICY } from '@app/domain';

/** The aliases under which a statement knows the tables; `jurisdiction` is an SQL expression for the jurisdiction's id. */
export interface LadderAliases {
  /** Absent where a plan is asked about. */
  readonly task?: string;
  readonly plan: string;
  readonly jurisdiction: string;
}

/** The jurisdiction's own ladder, as SQL. */
export const policyLadderSql = (jurisdiction: string): string =>
  `coalesce((SELECT pol.rules->>'ladder' FROM policy pol WHERE pol.jurisdiction_id = ${jurisdiction}
    ORDER BY pol.revision DESC LIMIT 1), '${DEFAULT_POLICY.ladder}')`;

/** The same as the domain's `effectiveLadder`, as SQL: the task's, else its plan's, else the jurisdiction's. */
export function effectiveLadderSql({ task, plan, jurisdiction }: LadderAliases): string {
  const own = task === undefined ? [] : [`${task}.ladder`];
  return `coalesce(${[...own, `${plan}.ladder`, policyLadderSql(jurisdiction)].join(', ')})`;
}
