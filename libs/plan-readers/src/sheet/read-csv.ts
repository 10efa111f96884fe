import { NO_META, NO_PLACE } from '@app/plan-import';
import type { ReadDocument } from '../read-result.js';
import { readText, textOf } from '../text/read-text.js';
import { ledgerSeparator, parseCsv } from './csv-text.js';
import { MOST_COLUMNS, MOST_ROWS, sheetBlocks, sheetTitle } from './sheet-blocks.js';

const cellText = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

/** A ledger saved as text with separators; any other text is read as text. */
export function readCsv(bytes: Uint8Array): ReadDocument {
  const { text, encoding } = textOf(bytes);
  const separator = ledgerSeparator(text);
  if (separator === null) return readText(bytes);
  const rows = parseCsv(text, separator, MOST_ROWS + 1).map((row) =>
    row.slice(0, MOST_COLUMNS).map(cellText),
  );
  const blocks = sheetBlocks({ rows, merges: [], place: NO_PLACE });
  return {
    document: { format: 'csv', blocks, meta: { ...NO_META, title: sheetTitle(blocks) }, attachments: [] },
    notices: [],
    encoding,
  };
}
