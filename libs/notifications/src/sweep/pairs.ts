import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { ISSUED, ruledSource, ruleTables, seenTable } from './hits-sql.js';
import { Parameters } from './parameters.js';
import type { Pair, SeenPair } from './placement.js';
import type { SubjectRules } from './sweep-rules.js';

export interface PairScope {
  /** A step may fall by this day. */
  readonly day: CalendarDay;
  /** An SQL condition on the source `s`. */
  readonly where?: (parameters: Parameters) => string;
}

/** The distinct pairs of what is open and within reach, of each kind of subject, by one statement. */
export async function readPairs(
  manager: EntityManager,
  subjects: readonly SubjectRules[],
  { day, where = () => '' }: PairScope,
): Promise<Pair[][]> {
  if (subjects.length === 0) return [];
  const parameters = new Parameters();
  const today = parameters.add(day);
  const pairsOf = (rules: SubjectRules, place: number): string => `
    (WITH ${ruleTables(parameters, rules).join(', ')}
     SELECT DISTINCT ${place} AS place, r.steps AS "set", s.due, ${ISSUED} AS issued FROM ${ruledSource(rules)}
     WHERE s.due <= ${today}::date + r.reach ${where(parameters)})`;
  const rows = await manager.query<(Pair & { readonly place: number })[]>(
    subjects.map(pairsOf).join(' UNION ALL '),
    parameters.values,
  );
  const found = subjects.map((): Pair[] => []);
  for (const { place, ...pair } of rows) found[place]?.push(pair);
  return found;
}

/** Those of some subjects, `{1,2}`, with what was looked at before. */
export function readSeenPairs(
  manager: EntityManager,
  rules: SubjectRules,
  day: CalendarDay,
  ids: string,
): Promise<SeenPair[]> {
  const parameters = new Parameters();
  const tables = ruleTables(parameters, rules);
  const those = parameters.add(ids);
  return manager.query<SeenPair[]>(
    `WITH ${tables.join(', ')}, ${seenTable(rules, those)}
     SELECT r.steps AS "set", s.due, ${ISSUED} AS issued,
            CASE WHEN bool_and(seen.slot IS NOT NULL) THEN min(seen.slot) END AS seen
     FROM ${ruledSource(rules)} LEFT JOIN seen ON seen.subject = s.subject AND seen.due = s.due
     WHERE s.id = ANY(${those}::bigint[]) AND s.due <= ${parameters.add(day)}::date + r.reach
     GROUP BY 1, 2, 3`,
    parameters.values,
  );
}
