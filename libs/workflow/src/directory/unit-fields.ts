import { normaliseUnitName } from '@app/domain';
import { kindOfName } from '../review/adopt-units.js';
import type { CellError, KnownUnit, UnitFields } from './unit-import-rows.js';
import {
  functionsOfCell,
  kindOfLabel,
  valuesOf,
  type ReadFunctions,
  type UnitColumn,
} from './unit-columns.js';
import type { SheetRow } from './unit-sheet.js';
import { UNIT_IMPORT_TEXTS as TEXTS } from './unit-texts.zh.js';

type Cells = SheetRow['cells'];

export const UNIT_NAME_MAX = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** What a unit would be after the import of a row; cells that say nothing leave it as it is. */
export function fieldsOf(
  cells: Cells,
  before: KnownUnit | null,
): { readonly fields: UnitFields; readonly errors: readonly CellError[] } {
  const name = cells.name ?? '';
  const functions = functionsOfCell(cells.functions ?? '');
  const kind = kindOfLabel(cells.kind ?? '') ?? before?.kind ?? kindOfName(name);
  const functionCodes = functions.codes.length > 0 ? functions.codes : (before?.functionCodes ?? []);
  const fields = {
    name,
    kind,
    functionCodes,
    aliases: aliasesOf(cells, before),
    ...contactOf(cells, before),
  };
  return { fields, errors: errorsIn(cells, functions) };
}

type Contact = Pick<UnitFields, 'contactName' | 'contactEmail' | 'contactPhone'>;

function contactOf(cells: Cells, before: KnownUnit | null): Contact {
  const value = (column: keyof Contact): string => cells[column] ?? before?.[column] ?? '';
  return {
    contactName: value('contactName'),
    contactEmail: value('contactEmail'),
    contactPhone: value('contactPhone'),
  };
}

function errorsIn(cells: Cells, functions: ReadFunctions): CellError[] {
  const { name = '', kind = '', contactEmail = '' } = cells;
  const checks: readonly (readonly [boolean, UnitColumn, string])[] = [
    [name === '', 'name', TEXTS.nameMissing],
    [name.length > UNIT_NAME_MAX, 'name', TEXTS.nameTooLong(UNIT_NAME_MAX)],
    [functions.unknown.length > 0, 'functions', TEXTS.functionUnknown(functions.unknown)],
    [kind !== '' && kindOfLabel(kind) === null, 'kind', TEXTS.kindUnknown(kind)],
    [contactEmail !== '' && !EMAIL.test(contactEmail), 'contactEmail', TEXTS.emailInvalid(contactEmail)],
  ];
  return checks.filter(([wrong]) => wrong).map(([, column, text]) => ({ column, text }));
}

/** Known aliases and those of the file; a name that the unit bore until now stays one. */
function aliasesOf(cells: Cells, before: KnownUnit | null): string[] {
  const borne = before === null ? [] : [before.name, ...before.aliases];
  const all = [...borne, ...valuesOf(cells.aliases ?? '')];
  const byKey = new Map(all.map((alias) => [normaliseUnitName(alias), alias]));
  byKey.delete(normaliseUnitName(cells.name ?? ''));
  return [...byKey.values()];
}
