export type * from './types.js';
export { importPlan } from './import-plan.js';
export { MESSAGE_CODES, type MessageCode } from './messages/codes.js';
export { MESSAGE_TEXTS } from './messages/texts.zh.js';
export { toCsv } from './output/csv.js';
export { toLabelJson, type LabelClause, type LabelDocument, type LabelTarget } from './output/label-json.js';
export { toTable } from './output/table.js';
export { PARSER_VERSION } from './version.js';
export {
  blockAt,
  CELL_BREAK,
  flatten,
  printedParagraph,
  type FlatBlock,
  type FlatText,
} from './document/flatten.js';
export { importPlanText, type ImportedText } from './document/import-plan-text.js';
export * from './document/plan-text.js';
export type { Replacement, SimplifiedView } from './script/pieces.js';
export { isTraditional, simplify } from './script/simplify.js';
export type { YearContext } from './targets/period.js';
export { numbersIn, timesIn, type PrintedNumber, type PrintedTime } from './targets/tokens.js';
