import { itemAt } from '../prepare/item-at.js';
import { greatest } from '../prepare/lists.js';
import type { PlanDraft } from '../types.js';
import { COLUMNS, rowsOf, type Row } from './rows.js';

/** Most columns a cell may take on the screen; the rest is cut with an ellipsis. */
const WIDEST = [14, 40, 24, 36, 30, 44] as const;
const GAP = '  ';

/** Characters that take two columns: Chinese, full-width forms, quotation marks and the ellipsis of Chinese text. */
const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

/** Columns a text takes on a screen: two for a Chinese character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
}

function fit(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ');
  if (displayWidth(flat) <= width) return flat + ' '.repeat(width - displayWidth(flat));
  let cut = '';
  let used = 0;
  for (const char of flat) {
    const next = displayWidth(char);
    if (used + next > width - 2) break;
    cut += char;
    used += next;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - used - 2))}`;
}

function widths(rows: readonly (Row | typeof COLUMNS)[]): number[] {
  return WIDEST.map((widest, i) =>
    Math.min(widest, greatest(rows.map((row) => displayWidth(itemAt(row, i).replace(/\s+/g, ' '))))),
  );
}

/** A readable list: meta on top, one aligned line a clause, then what needs a person's eye. */
export function toTable(draft: PlanDraft): string {
  const rows = rowsOf(draft);
  const size = widths([COLUMNS, ...rows]);
  const lineOf = (row: Row | typeof COLUMNS): string =>
    size
      .map((width, i) => fit(itemAt(row, i), width))
      .join(GAP)
      .trimEnd();
  const rule = size.map((width) => '-'.repeat(width)).join(GAP);
  const meta = [
    draft.title ?? '（未找到标题）',
    [draft.issuer, draft.docNumber, draft.issuedOn].filter(Boolean).join('  '),
  ];
  const notes = draft.messages
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, text }) => `! ${text} [${code}]`);
  return [
    ...meta.filter(Boolean),
    '',
    lineOf(COLUMNS),
    rule,
    ...rows.map(lineOf),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}
