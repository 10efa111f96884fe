import { matrixSums, normaliseUnitName, type LedgerClass, type MatrixCell } from '@app/domain';
import { writeWorkbook } from '@app/documents';
import type { Actor } from '../access/actor.js';
import { recordExport } from '../audit/record-export.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { ExportFile } from '../exports/exports.js';
import { daysOf } from '../ledger/ledger-days.js';
import { Ledger } from '../ledger/ledger.js';
import type { WorkflowContext } from '../shared/context.js';
import type { MatrixChoices, MatrixView } from '../views/index.js';
import { matrixChoices } from './matrix-choices.js';
import {
  STRENGTH,
  matrixParts,
  matrixRows,
  matrixUnits,
  type MatrixFilter,
  type MatrixParts,
  type MatrixRow,
} from './matrix-rows.js';

/** Rows of one matrix: what a browser can scroll and a person can look through. */
const MOST_ROWS = 2000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TITLE = '责任矩阵';

/** Classes in which no clock runs. */
const RESTING: readonly LedgerClass[] = ['completed', 'halted'];

interface Column {
  readonly id: string | null;
  readonly name: string;
}

interface Grid {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly Column[];
  readonly cells: readonly MatrixCell[];
}

/** 责任矩阵: issued tasks × units, as far as the reader sees them. */
export class Matrix {
  private readonly ledger: Ledger;

  constructor(private readonly context: WorkflowContext) {
    this.ledger = new Ledger(context);
  }

  async read(actor: Actor, filter: MatrixFilter): Promise<MatrixView> {
    const { rows, columns, cells } = await this.grid(actor, filter);
    const counted = rows.map((row) => ({
      open: !RESTING.includes(row.class),
      overdue: row.class === 'overdue',
    }));
    const sums = matrixSums(counted, columns.length, cells);
    return {
      roles: STRENGTH,
      units: columns.flatMap((column, index) => {
        const unit = sums.units[index];
        return unit === undefined ? [] : [{ ...column, ...unit }];
      }),
      tasks: rows,
      cells: cells.map(({ task, unit, role }) => [task, unit, STRENGTH.indexOf(role)]),
      counts: sums.counts,
      overlaps: sums.overlaps,
      severalLeads: sums.severalLeads,
    };
  }

  choices(actor: Actor, planId: string | undefined): Promise<MatrixChoices> {
    return matrixChoices(this.context.dataSource.manager, actor, planId);
  }

  /** The same rows and signs as a spreadsheet. */
  async file(actor: Actor, filter: MatrixFilter): Promise<ExportFile> {
    const { rows, columns, cells } = await this.grid(actor, filter);
    const entries = rows.map(({ code, title }) => ({
      number: code,
      title,
      parts: [] as { key: string; name: string; role: MatrixCell['role'] }[],
    }));
    for (const { task, unit, role } of cells) {
      const column = columns[unit];
      if (column !== undefined) entries[task]?.parts.push({ key: `${unit}`, name: column.name, role });
    }
    const bytes = await writeWorkbook({ title: TITLE, matrix: { title: '', entries } });
    const name = `${TITLE}.xlsx`;
    const after = { file: name, rows: rows.length, filter };
    await recordExport(this.context, actor, { action: 'export.matrix', after });
    return { name, type: XLSX, bytes };
  }

  private async grid(actor: Actor, filter: MatrixFilter): Promise<Grid> {
    const { manager } = this.context.dataSource;
    const days = daysOf(await this.ledger.rules());
    const rows = await matrixRows(manager, actor, filter, days, MOST_ROWS + 1);
    if (rows.length > MOST_ROWS)
      throw new WorkflowError('MATRIX_TOO_LARGE', { values: { limit: MOST_ROWS } });
    const shownRole = filter.unitId === undefined ? filter.role : undefined;
    const parts = await matrixParts(
      manager,
      rows.map(({ id }) => id),
      shownRole,
    );
    const known = new Set(parts.flatMap((each) => each.parts.flatMap(([unitId]) => unitId ?? [])));
    const units = await matrixUnits(manager, [...known]);
    const columns: Column[] = [...units, ...unknownNames(parts)];
    return { rows, columns, cells: cellsOf(rows, columns, parts) };
  }
}

/** Printed names that are in no directory come last, each spelling of a name once. */
function unknownNames(tasks: readonly MatrixParts[]): Column[] {
  const names = new Map<string, string>();
  const unknown = tasks.flatMap(({ parts }) => parts.filter(([unitId]) => unitId === null));
  for (const [, name] of unknown) {
    const key = normaliseUnitName(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()].sort().map((name) => ({ id: null, name }));
}

const keyOf = ({ id, name }: Column): string => id ?? `name:${normaliseUnitName(name)}`;

/** A unit that stands in a task twice has one sign there, that of its strongest part. */
function cellsOf(
  rows: readonly MatrixRow[],
  columns: readonly Column[],
  tasks: readonly MatrixParts[],
): MatrixCell[] {
  const places = new Map(columns.map((column, index) => [keyOf(column), index]));
  const byTask = new Map(tasks.map(({ taskId, parts }) => [taskId, parts]));
  return rows.flatMap(({ id }, task) => {
    const signs = new Map<number, MatrixCell>();
    for (const [unitId, name, place] of byTask.get(id) ?? []) {
      const [unit, role] = [places.get(keyOf({ id: unitId, name })), STRENGTH[place]];
      if (unit !== undefined && role !== undefined && !signs.has(unit)) signs.set(unit, { task, unit, role });
    }
    return [...signs.values()];
  });
}
