export { readDocument } from './read-document.js';
export * from './read-result.js';
export { noticeText, READ_TEXTS } from './messages/texts.zh.js';
export type { ReadPlan } from './sandbox/child-answer.js';
export { READ_LIMITS, type ReadLimits } from './sandbox/limits.js';
export { readPlan, type PlanReading, type RefusedPlan } from './sandbox/read-plan.js';
export { sanitiseText } from './sandbox/sanitise.js';
export { decodeText, type Decoded, type TextEncodingName } from './text/decode.js';
