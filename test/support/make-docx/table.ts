/** Rows of cells, a cell being the lines printed in it. */
type Rows = readonly (readonly (readonly string[])[])[];

/** A line that opens a cell of a table that was flattened to one cell a line. */
export const opensCell = (line: string): boolean => line.startsWith('\t');

/** Words and then an empty line: the last cell of a row, once the row is as wide as the heading. */
const CLOSES_ROW = /\S\s*\n\s*$/;
const HEADING_CELLS = 3;

function rowsOf(lines: readonly string[]): Rows {
  const rows: string[][][] = [[]];
  for (const cell of `\n${lines.join('\n')}`.split('\n\t').slice(1)) {
    const row = rows.at(-1) ?? [];
    row.push(
      cell
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
    if (CLOSES_ROW.test(cell) && row.length >= HEADING_CELLS) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** A Word table: the first heading spans the columns it has too few, empty cells are merged with those above them. */
export function tableXml(lines: readonly string[], paragraphXml: (line: string) => string): string {
  const rows = rowsOf(lines);
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  const all = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const missing = column === 0 ? columns - row.length : 0;
      const span = missing > 0 ? `<w:gridSpan w:val="${missing + 1}"/>` : '';
      return `<w:tc><w:tcPr>${span}${mergeXml(rows, at, column)}</w:tcPr>${cell.map(paragraphXml).join('') || '<w:p/>'}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${all.join('')}</w:tbl><w:p/>`;
}

function mergeXml(rows: Rows, row: number, column: number): string {
  const isEmpty = (at: number): boolean => rows[at]?.[column]?.length === 0;
  if (isEmpty(row)) return '<w:vMerge/>';
  return isEmpty(row + 1) ? '<w:vMerge w:val="restart"/>' : '';
}
