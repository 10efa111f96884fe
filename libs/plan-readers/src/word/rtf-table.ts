import { NO_PLACE, type TableBlock, type TableCell } from '@app/plan-import';

/** What a row's definition says of a cell: its right edge, and whether it goes on with the one above or before. */
export interface RtfCellProps {
  readonly edge: number;
  readonly below: boolean;
  readonly beside: boolean;
}

export interface RtfRow {
  readonly props: readonly RtfCellProps[];
  readonly texts: readonly string[];
}

const MOST_COLUMNS = 200;

interface Placed {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** Edges of all rows, from the left: between two neighbours lies a column. */
function edgesOf(rows: readonly RtfRow[]): number[] {
  const edges = new Set(rows.flatMap(({ props }) => props.map(({ edge }) => edge)));
  return [...edges].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
}

function placeRow(
  row: RtfRow,
  index: number,
  edges: readonly number[],
  above: Map<number, Placed>,
): Placed[] {
  const placed: Placed[] = [];
  let column = 0;
  row.texts.forEach((text, i) => {
    const props = row.props[i];
    const next = props ? edges.indexOf(props.edge) + 1 : column + 1;
    const columnSpan = Math.max(1, next - column);
    const upper = above.get(column);
    const before = placed.at(-1);
    if (props?.below && upper) upper.rowSpan = index - upper.row + 1;
    else if (props?.beside && before) before.columnSpan += columnSpan;
    else {
      const cell = { row: index, column, rowSpan: 1, columnSpan, text };
      placed.push(cell);
      above.set(column, cell);
    }
    column += columnSpan;
  });
  return placed;
}

/** A table of rows, each with its own cell edges. */
export function rtfTable(rows: readonly RtfRow[]): TableBlock {
  const edges = edgesOf(rows);
  const above = new Map<number, Placed>();
  const cells: TableCell[] = rows.flatMap((row, i) => placeRow(row, i, edges, above));
  const columns = cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columnSpan), 0);
  return { kind: 'table', rows: rows.length, columns, cells, place: NO_PLACE };
}
