import { unitMatcher, type UnitMatch } from '@app/domain';
import { changesOf, type FieldChange } from './unit-changes.js';
import { clashesIn } from './unit-clashes.js';
import { fieldsOf } from './unit-fields.js';
import { finalNames, parentError, parentLinks } from './unit-parents.js';
import type { CellError, KnownUnit, MatchedRow } from './unit-import-rows.js';
import type { SheetRow } from './unit-sheet.js';
import { UNIT_IMPORT_TEXTS as TEXTS } from './unit-texts.zh.js';

export interface PlannedRow extends MatchedRow {
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'error';
  readonly changes: readonly FieldChange[];
}

/**
 * Compares a directory file with the directory: what each row would do. Rows find their unit by name, alias or rule; an
 * empty cell changes nothing, aliases are only added. Pure: the same file twice changes nothing the second time.
 */
export function planUnitImport(
  rows: readonly SheetRow[],
  known: readonly KnownUnit[],
  place: string,
): PlannedRow[] {
  const match = unitMatcher(known, place);
  const matched = rows.map((row) => matchRow(row, match(row.cells.name ?? ''), known));
  const names = finalNames(matched, known);
  const links = parentLinks(matched, known, names);
  const clashes = clashesIn(matched, known);
  return matched.map((row) => {
    const found = parentError(row, names, links);
    const errors = [...row.errors, ...clashes(row), ...(found === null ? [] : [found])];
    const changes =
      row.before === null ? [] : changesOf(row.before, row.fields, parentsOf(row, known, names));
    return { ...row, errors, changes, outcome: outcomeOf(row, errors, changes) };
  });
}

function matchRow(
  { sheet, row, cells }: SheetRow,
  match: UnitMatch,
  known: readonly KnownUnit[],
): MatchedRow {
  const name = cells.name ?? '';
  const before = name === '' ? null : (known.find(({ unitId }) => unitId === match.unitId) ?? null);
  return {
    sheet,
    row,
    before,
    parent: cells.parent ?? null,
    note: noteOf(match, name),
    ...fieldsOf(cells, before),
  };
}

/** Says which known unit is meant, or which one is so near that it may be. */
function noteOf({ kind, candidates }: UnitMatch, name: string): string {
  const [nearest] = candidates;
  if (name === '' || nearest === undefined || kind === 'exact') return '';
  return kind === 'question' ? TEXTS.near(nearest.name, nearest.reason) : TEXTS.sameUnit(nearest.reason);
}

function parentsOf(
  { before, parent }: MatchedRow,
  known: readonly KnownUnit[],
  names: ReturnType<typeof finalNames>,
): { readonly from: string; readonly to: string } {
  const old = known.find(({ unitId }) => unitId === before?.parentId);
  const from = old === undefined ? '' : (names(old.name) ?? '');
  return { from, to: parent === null ? from : (names(parent) ?? '') };
}

function outcomeOf(
  { before }: MatchedRow,
  errors: readonly CellError[],
  changes: readonly FieldChange[],
): PlannedRow['outcome'] {
  if (errors.length > 0) return 'error';
  if (before === null) return 'new';
  return changes.length > 0 ? 'changed' : 'unchanged';
}
