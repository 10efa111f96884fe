import type { KnownUnit, UnitFields } from './unit-import-rows.js';
import { functionLabels, kindLabel, UNIT_COLUMNS, type UnitColumn } from './unit-columns.js';

/** One value that differs, both sides as a person reads them; '' for nothing. */
export interface FieldChange {
  readonly column: UnitColumn;
  readonly from: string;
  readonly to: string;
}

/** What an import would change in a unit; parents by the names they will have. */
export function changesOf(
  before: KnownUnit,
  after: UnitFields,
  parents: { readonly from: string; readonly to: string },
): FieldChange[] {
  const [from, to] = [printed(before, parents.from), printed(after, parents.to)];
  return UNIT_COLUMNS.filter((column) => from[column] !== to[column]).map((column) => ({
    column,
    from: from[column],
    to: to[column],
  }));
}

function printed(unit: UnitFields, parent: string): Readonly<Record<UnitColumn, string>> {
  const { name, contactName, contactEmail, contactPhone } = unit;
  return {
    name,
    aliases: [...unit.aliases].sort().join('、'),
    functions: functionLabels(unit.functionCodes),
    parent,
    kind: kindLabel(unit.kind),
    contactName,
    contactEmail,
    contactPhone,
  };
}
