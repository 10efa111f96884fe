import { greatest, least } from '../prepare/lists.js';
import type { Source } from '../prepare/source.js';
import { slice, trimSpan } from '../prepare/source.js';
import { CELL_BREAK } from '../document/flatten.js';
import { splitOutside } from '../recognise/brackets.js';
import { namesIn } from '../recognise/unit-names.js';
import { readNote } from '../recognise/units.js';
import { isUnitColumn, type Cell, type Row, type Table } from '../segment/columns.js';
import { recogniseTargets } from '../targets/index.js';
import type { Clause, ImportMessage, Span, Target, UnitMention, UnitRole } from '../types.js';
import { applyDeadline } from './due.js';
import { doubtUnits, nameOf, TITLE_BREAKS, toMention } from './clauses.js';
import type { YearContext } from '../targets/period.js';

/**
 * A row of a task table is a clause; the column's heading gives the role.
 *
 *     ⇥建设平台⇥市数据局⇥市财政局⇥2025年底     under 重点任务 | 牵头单位 | 配合单位 | 完成时限
 *      ^^^^^^^^ title  ^ lead    ^ cooperating   ^ due
 */
interface RowContext {
  readonly source: Source;
  /** The task cell spans several rows, so it names a group and not the row. */
  readonly groupedTasks: boolean;
  readonly hasLead: boolean;
  readonly context: YearContext;
}

const cellOf = (row: Row, kind: Cell['column']): Cell | undefined =>
  row.cells.find(({ column }) => column === kind);

const textOf = (source: Source, cell: Cell | undefined): string | null =>
  cell ? slice(source, cell.span) : null;

function roleOf(cell: Cell, hasLead: boolean): UnitRole {
  if (cell.column === 'lead' || cell.column === 'cooperating') return cell.column;
  return hasLead ? 'cooperating' : 'responsible';
}

/** — / 无: nobody. */
const NOBODY = /^(?:[-—－/\\*]+|无)$/;

/** A cell may say more than its heading (市数据局牵头，市财政局配合). */
function cellUnits({ source, hasLead }: RowContext, cell: Cell): UnitMention[] {
  if (NOBODY.test(slice(source, cell.span))) return [];
  const { mentions } = readNote(source.view, cell.span, { commaLead: false, firstLead: false });
  const marked = mentions.some(({ role }) => role !== 'responsible');
  const role = roleOf(cell, hasLead);
  return mentions.map((mention) => toMention(source, marked ? mention : { ...mention, role }));
}

/** A row without a task stands in a grouped table. */
function titleCell(row: Row, groupedTasks: boolean): Cell | undefined {
  const task = cellOf(row, 'task');
  const content = cellOf(row, 'content');
  return groupedTasks ? (content ?? task) : task;
}

/** Goals of a row without a date of their own are due at its date cell; a row without goals has the date alone. */
function rowTargets({ source, context }: RowContext, row: Row): Target[] {
  const regions = row.cells
    .filter(({ column }) => column === 'task' || column === 'content')
    .flatMap(({ span }) => splitOutside(source.view, span, CELL_BREAK))
    .map((span) => trimSpan(source.view, span));
  const goals = recogniseTargets(source.text, regions, context);
  const date = cellOf(row, 'date');
  return date ? applyDeadline(source, goals, date.span, context) : goals;
}

function readRow(row: Row, id: string, context: RowContext): Clause {
  const { source, groupedTasks } = context;
  const unitCells = row.cells.filter(({ column }) => isUnitColumn(column));
  const title = titleCell(row, groupedTasks);
  const own = row.cells.filter(
    ({ column }) => column !== 'group' && !(groupedTasks && column === 'task' && title?.column !== 'task'),
  );
  const from = least(own.map(({ span }) => span.from));
  const to = greatest(own.map(({ span }) => span.to));
  const quoted: Span = { from: unitCells[0]?.span.from ?? to, to: unitCells.at(-1)?.span.to ?? to };
  const heading = textOf(source, title);
  return {
    id,
    number: textOf(source, cellOf(row, 'number')),
    title: heading && heading.replace(TITLE_BREAKS, ''),
    span: { from, to },
    notes: [{ span: quoted, quote: slice(source, quoted) }],
    units: unitCells.flatMap((cell) => cellUnits(context, cell)),
    leaders: row.cells
      .filter(({ column }) => column === 'leader')
      .flatMap(({ span }) => namesIn(source.view, span).map((name) => nameOf(source, name))),
    targets: rowTargets(context, row),
  };
}

/** Whether a task cell spans this row and the one above it: it stands once, or is repeated in each. */
function sharesTask(source: Source, row: Row, above: Row | undefined): boolean {
  const task = cellOf(row, 'task');
  const last = above && cellOf(above, 'task');
  return !task || (last !== undefined && slice(source, task.span) === slice(source, last.span));
}

/** Reads all rows of a table; numbers run on over several tables. */
export function readTableClauses(
  source: Source,
  table: Table,
  firstNumber: number,
  context: YearContext,
): { clauses: Clause[]; messages: ImportMessage[] } {
  const has = (kind: Cell['column']) => table.rows.some((row) => cellOf(row, kind));
  const groupedTasks =
    has('content') && table.rows.some((row, i) => sharesTask(source, row, table.rows[i - 1]));
  const rowContext: RowContext = { source, groupedTasks, hasLead: has('lead'), context };
  const clauses = table.rows.map((row, i) => readRow(row, `附件/${firstNumber + i}`, rowContext));
  return { clauses, messages: clauses.flatMap(({ units }) => doubtUnits(source, units)) };
}
