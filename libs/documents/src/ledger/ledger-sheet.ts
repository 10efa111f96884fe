import type { WriteSheet } from 'hucre/xlsx';
import { SheetBuilder } from '../workbook/sheet-builder.js';
import { CHAPTER_COLUMN, ledgerColumns } from './ledger-columns.js';
import type { LedgerDocument, LedgerEntry } from './ledger-entry.js';

const TITLE_HEIGHT = 36;
const SUBTITLE_HEIGHT = 20;
const HEAD_HEIGHT = 26;
/** Title, subtitle, head of the columns. */
const HEAD_ROWS = 3;
/** 序号, 重点任务, 条款 and 工作任务 stay in sight while one scrolls to the right. */
const HEAD_COLUMNS = 4;

/**
 * 台账 in the columns offices use: frozen head, chapter cells merged, landscape A4, the head repeated on
 * every page. Days are real dates, texts are never formulas.
 */
export function ledgerSheet({ title, subtitle, entries }: LedgerDocument): WriteSheet {
  const columns = ledgerColumns(entries);
  const sheet = new SheetBuilder({
    name: '台账',
    widths: columns.map(({ width }) => width),
    mergedColumn: CHAPTER_COLUMN,
    headRows: HEAD_ROWS,
    headColumns: HEAD_COLUMNS,
  });
  sheet.banner(title, 'title', TITLE_HEIGHT);
  sheet.banner(subtitle, 'subtitle', SUBTITLE_HEIGHT);
  sheet.row(
    columns.map(({ heading }) => heading),
    columns.map(() => 'head'),
    HEAD_HEIGHT,
  );
  for (const [index, entry] of entries.entries()) {
    sheet.row(
      columns.map(({ value }) => value(entry, index)),
      columns.map(({ style }) => style(entry)),
    );
  }
  for (const { first, last } of chapterRuns(entries)) {
    sheet.merge(HEAD_ROWS + first, CHAPTER_COLUMN, HEAD_ROWS + last, CHAPTER_COLUMN);
  }
  return sheet.build();
}

/** Neighbouring entries of one chapter of one plan. */
export function chapterRuns(entries: readonly LedgerEntry[]): { first: number; last: number }[] {
  const runs: { plan: string | null; chapter: string; first: number; last: number }[] = [];
  for (const [index, { plan, chapter }] of entries.entries()) {
    const run = runs.at(-1);
    if (chapter === null) continue;
    const same = run?.plan === plan && run.chapter === chapter && run.last === index - 1;
    if (run !== undefined && same) run.last = index;
    else runs.push({ plan, chapter, first: index, last: index });
  }
  return runs.map(({ first, last }) => ({ first, last }));
}
