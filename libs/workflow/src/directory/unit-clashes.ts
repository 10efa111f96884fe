import { normaliseUnitName } from '@app/domain';
import type { CellError, KnownUnit, MatchedRow } from './unit-import-rows.js';
import { UNIT_IMPORT_TEXTS as TEXTS } from './unit-texts.zh.js';

/** Finds the names of a row that after the import would be another unit's too. */
export function clashesIn(
  rows: readonly MatchedRow[],
  known: readonly KnownUnit[],
): (row: MatchedRow) => CellError[] {
  const owners = ownersOf(rows, known);
  return (row) => {
    const own = ownerOf(row);
    const clash = (name: string, column: 'name' | 'aliases'): CellError[] => {
      const other = owners.get(normaliseUnitName(name))?.find((owner) => owner !== own);
      return other === undefined ? [] : [{ column, text: TEXTS.taken(name, other) }];
    };
    const { name, aliases } = row.fields;
    return [...clash(name, 'name'), ...aliases.flatMap((alias) => clash(alias, 'aliases'))];
  };
}

const ownerOf = ({ sheet, row }: MatchedRow): string => TEXTS.rowOf(sheet, row);

/** Who would bear each name: rows of the file, and units that the file does not touch. */
function ownersOf(rows: readonly MatchedRow[], known: readonly KnownUnit[]): ReadonlyMap<string, string[]> {
  const touched = new Set(rows.map(({ before }) => before?.unitId));
  const borne = [
    ...known
      .filter(({ unitId }) => !touched.has(unitId))
      .map(({ name, aliases }) => ({ owner: TEXTS.knownUnit(name), names: [name, ...aliases] })),
    ...rows.map((row) => ({ owner: ownerOf(row), names: [row.fields.name, ...row.fields.aliases] })),
  ];
  const owners = new Map<string, string[]>();
  for (const { owner, names } of borne) {
    for (const key of new Set(names.map(normaliseUnitName)))
      if (key !== '') owners.set(key, [...(owners.get(key) ?? []), owner]);
  }
  return owners;
}
