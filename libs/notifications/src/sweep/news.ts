import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { DUTY_ADDRESSES } from './address-sql.js';
import { hitTables, ISSUED, ruledSource, ruleTables } from './hits-sql.js';
import { Parameters, tableOf } from './parameters.js';
import type { Pair, Placed } from './placement.js';
import { prepareDirectory } from './set-based.js';
import type { SubjectRules } from './sweep-rules.js';

/** Subjects a transaction takes. */
const CHUNK = 20_000;

/** Steps that make a paper for a unit which has none yet; also where that unit has nobody to tell. */
const UNDRAFTED = `
  UNION SELECT h.id FROM hit h JOIN duty d ON d.seq = h.seq AND d.scope = 'duty'
  WHERE h.paper IS NOT NULL AND h.task_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM paper WHERE paper.key = h.business || '|' || d.address OFFSET 0)`;

export interface NewsScope {
  readonly rules: SubjectRules;
  readonly placed: Placed;
  /** The last day that was swept to its end; null where none was. */
  readonly swept: CalendarDay | null;
}

/**
 * The subjects of which somebody may not have been told the newest step yet, in bounded portions, each as the text of an
 * array. Of a step that falls after the last day that was swept nobody can have been told, so nothing is looked up for
 * it; for an older one each recipient is: units and people change. A sweep that finds nothing new does nothing but this.
 */
export async function portionsWithNews(
  manager: EntityManager,
  { rules, placed, swept }: NewsScope,
): Promise<string[]> {
  const { places } = placed;
  const untold = places.filter(({ slot }) => swept === null || slot > swept);
  const told = swept === null ? [] : places.filter(({ slot }) => slot <= swept);
  if (places.length === 0) return [];
  if (told.length > 0) await prepareDirectory(manager);
  const parameters = new Parameters();
  const looked =
    told.length === 0 ? null : lookup(parameters, { rules, placed: { ...placed, places: told } });
  const tables = [
    ...(looked?.tables ?? ruleTables(parameters, rules)),
    ...(untold.length === 0 ? [] : [`untold AS MATERIALIZED (${pairTable(parameters, untold)})`]),
  ];
  const found = [
    ...(looked === null ? [] : [looked.found]),
    ...(untold.length === 0 ? [] : [untoldOf(rules)]),
  ];
  const rows = await manager.query<{ ids: string }[]>(
    `WITH ${tables.join(', ')}, found AS (${found.join(' UNION ')}),
     numbered AS (SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${CHUNK} AS portion FROM found)
     SELECT array_agg(id ORDER BY id)::text AS ids FROM numbered GROUP BY portion ORDER BY portion`,
    parameters.values,
  );
  return rows.map(({ ids }) => ids);
}

function lookup(parameters: Parameters, { rules, placed }: Omit<NewsScope, 'swept'>) {
  const papers = placed.places.some(({ paper }) => paper !== null);
  return {
    tables: [
      ...hitTables(parameters, { rules, placed }),
      ...(papers ? [`duty AS (${DUTY_ADDRESSES[rules.subject]})`] : []),
    ],
    found: `SELECT h.id FROM fresh f JOIN hit h ON h.seq = f.seq ${papers ? UNDRAFTED : 'GROUP BY h.id'}`,
  };
}

const pairTable = (parameters: Parameters, pairs: readonly Pair[]): string =>
  tableOf<Pair>(parameters, pairs, {
    steps: { type: 'int', of: ({ set }) => set },
    due: { type: 'date', of: ({ due }) => due },
    issued: { type: 'date', of: ({ issued }) => issued },
  });

const untoldOf = (rules: SubjectRules): string => `
  SELECT s.id FROM ${ruledSource(rules)}
  JOIN untold ON untold.steps = r.steps AND untold.due = s.due AND untold.issued = ${ISSUED} GROUP BY s.id`;
