/** The layout of official documents by GB/T 9704-2012: what stands on a page, and the file it is put in. */
export { addressee, annexLabel, annexList, body, heading, subheading } from './body.js';
export { imprint, note, signature, type Imprint } from './closing.js';
export { documentNumber, redHead, rule, title } from './head.js';
export { paragraph, run, type LineStyle, type RunStyle } from './lines.js';
export { BLACK, PAGE, RED, SIDEWAYS } from './measures.js';
export { writeOfficialFile, type Block, type OfficialFile, type OfficialPart } from './official-file.js';
export {
  dataTable,
  formHeight,
  formSize,
  formTable,
  type FormRow,
  type TableColumn,
  type TableOptions,
} from './tables.js';
