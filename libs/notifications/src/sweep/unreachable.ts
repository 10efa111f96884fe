import { dayInShanghai } from '@app/domain';
import { readCalendar, readPolicies } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { DUTY_ADDRESSES } from './address-sql.js';
import { hitTables } from './hits-sql.js';
import { readPairs } from './pairs.js';
import { Parameters } from './parameters.js';
import { prepareDirectory, setBased } from './set-based.js';
import { placeNewest, type Placed } from './placement.js';
import { openPolicies, rulesOf, type SubjectRules } from './sweep-rules.js';
import type { UnreachableSubject } from './sweep.types.js';

export interface UnreachableOptions {
  /** All of them where it is left out. */
  readonly jurisdictionIds?: readonly string[] | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly limit: number;
}

/** What has a step due at an instant for a unit in which nobody is left to hear it. */
export async function unreachableSubjects(
  manager: EntityManager,
  { jurisdictionIds, at, limit }: UnreachableOptions,
): Promise<UnreachableSubject[]> {
  const day = dayInShanghai(at);
  const calendar = await readCalendar(manager);
  const all = [...(await readPolicies(manager))];
  const policies = new Map(all.filter(([id]) => jurisdictionIds?.includes(id) ?? true));
  const rules = rulesOf(openPolicies(policies, at, day, calendar).open, day, calendar);
  return setBased(manager, async (reader) => {
    const found: UnreachableSubject[] = [];
    const pairs = await readPairs(reader, rules.subjects, { day });
    for (const [place, each] of rules.subjects.entries()) {
      if (found.length >= limit) break;
      const placed = placeNewest({ ...rules, ...each }, pairs[place] ?? []);
      found.push(...(await unreachableOf(reader, each, placed, limit - found.length)));
    }
    return found;
  });
}

/** Of one kind, from steps that are placed already. */
export async function unreachableOf(
  manager: EntityManager,
  rules: SubjectRules,
  placed: Placed,
  limit: number,
): Promise<UnreachableSubject[]> {
  if (placed.places.length === 0) return [];
  await prepareDirectory(manager);
  const parameters = new Parameters();
  const tables = hitTables(parameters, { rules, placed });
  return manager.query<UnreachableSubject[]>(
    `WITH ${tables.join(', ')}, duty AS (${DUTY_ADDRESSES[rules.subject]})
     SELECT '${rules.subject}' AS subject, h.id, h.name, h.due, h.jurisdiction_id AS "jurisdictionId", h.task_id AS "taskId",
            coalesce(h.code, '') AS code, h.title, h.issued_on AS "issuedOn"
     FROM hit h
     WHERE h.step = h.newest AND h.tells IN (SELECT tells FROM tell WHERE audience IN ('contact', 'head'))
       AND NOT EXISTS (SELECT 1 FROM duty d JOIN told t ON t.tells = d.tells AND t.scope = d.scope AND t.address = d.address
                       WHERE d.seq = h.seq AND t.audience IN ('contact', 'head') AND t.person_id IS NOT NULL)
     ORDER BY h.due, h.id LIMIT ${parameters.add(limit)}`,
    parameters.values,
  );
}
