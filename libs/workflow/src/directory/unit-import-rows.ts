import type { UnitKind } from '@app/persistence';
import type { Id } from '../views/index.js';
import type { UnitColumn } from './unit-columns.js';

/** What a row of a directory file may say of a unit. */
export interface UnitFields {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly functionCodes: readonly string[];
  readonly kind: UnitKind;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

/** A unit as the directory has it, with what an import may change. */
export interface KnownUnit extends UnitFields {
  readonly unitId: Id;
  readonly parentId: Id | null;
}

export interface CellError {
  readonly column: UnitColumn;
  readonly text: string;
}

/** A row of the file beside the unit it is about. */
export interface MatchedRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly before: KnownUnit | null;
  readonly fields: UnitFields;
  readonly errors: readonly CellError[];
  /** As printed in the file; null where it says nothing. */
  readonly parent: string | null;
  /** Something to look at that stops nothing; '' if none. */
  readonly note: string;
}
