import { REPORT_FORM_TEXTS as TEXTS } from './report-texts.zh.js';
import type {
  Id,
  ReportDifference,
  ReportEntryView,
  ReportFigureView,
  ReportFormComparison,
  ReportPageView,
} from '../views/index.js';
import type { FormRow } from './form-sheet.js';

/** Longer texts are refused, as by the form on the screen. */
const TEXT_MAX = 10_000;
const FIELDS = ['done', 'problems', 'nextSteps'] as const;
const KEY = /^(\d+)\|([\dWQ-]+)\|(\d+)\|(lead|subtask)\|(\d+)(?:\|(\d+))?$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const THOUSANDS = /[,，\s]/g;

/** What the hidden column says of a row. */
interface RowKey {
  readonly unitId: Id;
  readonly period: string;
  readonly taskId: Id;
  readonly part: string;
  /** Of the entry when the form was downloaded. */
  readonly version: number;
  readonly targetId: Id | null;
}

type Page = Pick<ReportPageView, 'unit' | 'period' | 'version' | 'entries'>;
type Unfit = ReportFormComparison['unfit'][number];

export const rowKeyOf = (
  page: Pick<Page, 'unit' | 'period'>,
  { taskId, part, version }: ReportEntryView,
  targetId?: Id,
): string =>
  [page.unit.id, page.period, taskId, part, version, ...(targetId === undefined ? [] : [targetId])].join('|');

function parseKey(text: string): RowKey | null {
  const match = KEY.exec(text);
  if (match === null) return null;
  const [, unitId = '', period = '', taskId = '', part = '', version = '', targetId] = match;
  return { unitId, period, taskId, part, version: Number(version), targetId: targetId ?? null };
}

/** Cells have no blank lines and no blanks at the ends of lines; nobody meant these as a change. */
const asCell = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Compares an uploaded form with the page as it is stored, field by field. Nothing is changed by it. */
export function compareForm(page: Page, rows: readonly FormRow[]): ReportFormComparison {
  const seen = new Set<string>();
  const differences: ReportDifference[] = [];
  const unfit: Unfit[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const place = placeOf(page, row, seen);
    if (typeof place === 'string') {
      unfit.push({ row: row.row, text: row.cells.code ?? '', reason: place });
      continue;
    }
    const found = place.figure === null ? wordsOf(row, place) : figureOf(row, place, place.figure);
    differences.push(...found.differences);
    unfit.push(...found.reasons.map((reason) => ({ row: row.row, text: place.entry.code, reason })));
    if (found.differences.length === 0 && found.reasons.length === 0) unchanged += 1;
  }
  return { version: page.version, unchanged, differences, unfit };
}

interface Place {
  readonly entry: ReportEntryView;
  /** Null for a row of words. */
  readonly figure: ReportFigureView | null;
  readonly changedMeanwhile: boolean;
}

interface Found {
  readonly differences: readonly ReportDifference[];
  readonly reasons: readonly string[];
}

/** What the row is about, or why it does not fit. */
function placeOf(page: Page, { cells, words }: FormRow, seen: Set<string>): Place | string {
  const key = parseKey(cells.key ?? '');
  if (key === null) return TEXTS.unknownRow;
  if (key.unitId !== page.unit.id) return TEXTS.otherUnit;
  if (key.period !== page.period) return TEXTS.otherPeriod;
  const place = words === (key.targetId === null) ? partOf(page, key) : null;
  if (place === null) return TEXTS.unknownRow;
  const name = `${key.taskId} ${key.part} ${key.targetId ?? ''}`;
  if (seen.has(name)) return TEXTS.twice;
  seen.add(name);
  return place;
}

/** The task or target of the page that the key names. */
function partOf({ entries }: Page, { taskId, part, targetId, version }: RowKey): Place | null {
  const entry = entries.find((each) => each.taskId === taskId && each.part === part);
  if (entry === undefined) return null;
  const figure = entry.figures.find((each) => each.targetId === targetId) ?? null;
  if (targetId !== null && figure === null) return null;
  return { entry, figure, changedMeanwhile: entry.version !== version };
}

const differenceOf = (
  { entry: { taskId, code, title, part }, changedMeanwhile }: Place,
  rest: Pick<ReportDifference, 'field' | 'targetId' | 'label' | 'before' | 'after'>,
): ReportDifference => ({ taskId, taskCode: code, title, part, changedMeanwhile, ...rest });

function wordsOf({ cells }: FormRow, place: Place): Found {
  const given = FIELDS.map((field) => ({
    field,
    after: asCell(cells[field] ?? ''),
    before: place.entry[field],
  }));
  const tooLong = given.some(({ after }) => after.length > TEXT_MAX);
  return {
    reasons: tooLong ? [TEXTS.tooLong(TEXT_MAX)] : [],
    differences: tooLong
      ? []
      : given.flatMap(({ field, before, after }) =>
          asCell(before) === after
            ? []
            : [differenceOf(place, { field, targetId: null, label: TEXTS.fields[field], before, after })],
        ),
  };
}

function figureOf(
  { cells }: FormRow,
  place: Place,
  { targetId, quote, unit, reached }: ReportFigureView,
): Found {
  const plain = (cells.reached ?? '').replace(THOUSANDS, '');
  const after = unit === '%' ? plain.replace(/%$/, '') : plain;
  if (after !== '' && !NUMBER.test(after))
    return { differences: [], reasons: [TEXTS.noNumber(cells.reached ?? '')] };
  const before = reached === null ? '' : String(reached);
  const same = after === '' ? reached === null : Number(after) === reached;
  if (same) return { differences: [], reasons: [] };
  return {
    differences: [differenceOf(place, { field: 'figure', targetId, label: quote, before, after })],
    reasons: [],
  };
}
