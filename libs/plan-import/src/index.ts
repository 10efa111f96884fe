export type * from './types.js';
export { importPlan } from './import-plan.js';
export { decodeText, type Decoded, type TextEncodingName } from './prepare/decode.js';
export { DECODE_CODES, MESSAGE_CODES, type DecodeCode, type MessageCode } from './messages/codes.js';
export { DECODE_TEXTS, MESSAGE_TEXTS } from './messages/texts.zh.js';
export { toCsv } from './output/csv.js';
export { toLabelJson, type LabelClause, type LabelDocument, type LabelTarget } from './output/label-json.js';
export { toTable } from './output/table.js';
export { PARSER_VERSION } from './version.js';
