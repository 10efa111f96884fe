import type { Line, Source } from '../prepare/source.js';
import { isProper, looksLikeUnit, namesIn } from '../recognise/unit-names.js';
import { columnKind, type ColumnKind } from './columns.js';

/** What a cell on a line of its own holds: 市数据局 / 2025年底前 / other words. */
export type CellSort = 'unit' | 'date' | 'text';

const LONGEST_HEADING = 10;
/** 重点举措清单: the name of a table above its columns. */
const TABLE_NAME = /(?:清单|表|台账)$/;
const COUNTS = /\d/;
const LONGEST_BARE_NAME = 8;
const DATE_CELL = /^(?:\d{4}|到|每|长期|持续|全年|年底|[上下]半年|\d{1,2}月)[^。]{0,24}$/;

/** Kinds of the columns whose headings stand below one another from a line on. */
export function columnsFrom(source: Source, first: number, end: number): ColumnKind[] {
  const kinds: ColumnKind[] = [];
  for (const { text } of source.lines.slice(first, Math.min(end, first + LONGEST_HEADING))) {
    const kind = TABLE_NAME.test(text) ? null : columnKind(text);
    if (!kind) break;
    kinds.push(kind);
  }
  return kinds;
}

/** 布局一批绿色分拣中心 ends like a unit and is a task: a long name says whose body it is. */
const isName = (name: string): boolean =>
  looksLikeUnit(name) && (isProper(name) || name.length <= LONGEST_BARE_NAME);

function isUnits(source: Source, line: Line): boolean {
  if (COUNTS.test(line.text)) return false;
  const names = namesIn(source.view, line);
  return names.length > 0 && names.every(({ from, to }) => isName(source.view.slice(from, to)));
}

/** The first cell of a row says what to do, even where it ends like a unit's name (建设平台). */
export function sortOfCell(source: Source, line: Line, first: boolean): CellSort {
  if (first) return 'text';
  if (DATE_CELL.test(line.text)) return 'date';
  return isUnits(source, line) ? 'unit' : 'text';
}
