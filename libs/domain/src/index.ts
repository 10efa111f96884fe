/** The rules of Qiantou as pure functions: no clock, no I/O, no framework. This is the only door of the lib. */
export * from './access/roles.js';
export * from './audit/audit-actions.js';
export * from './calendar/day.js';
export * from './calendar/work-calendar.js';
export * from './digest/digest.js';
export * from './light/light.js';
export * from './lists/group-by.js';
export * from './matrix/responsibility-matrix.js';
export * from './milestone/derive-milestones.js';
export * from './milestone/milestone-state.js';
export * from './plan/propose-assignments.js';
export * from './plan/task-code.js';
export * from './policy/duty-policy.js';
export * from './proposal/propose-leads.js';
export type { ExampleLead, LeadExample } from './proposal/similar-examples.js';
export { SAMPLE_EXAMPLES } from './proposal/sample-examples.js';
export { topicOf, type ClauseTopic, type PrintedClause } from './proposal/topic.js';
export * from './proposal/units-for-functions.js';
export * from './reminder/reminder-policy.js';
export * from './reminder/reminder-steps.js';
export * from './review/accept.js';
export * from './review/merge.js';
export * from './review/review-state.js';
export * from './review/split.js';
export * from './review/task-snapshot.js';
export * from './review/undo.js';
export * from './revision/compare-revisions.js';
export * from './revision/match-targets.js';
export * from './revision/reconcile-milestones.js';
export * from './revision/reissue-takes.js';
export * from './revision/revision-clause.js';
export * from './task/task-state.js';
export * from './unit/expand-counties.js';
export * from './unit/match-unit-names.js';
export {
  FUNCTION_CODES,
  functionLabel,
  functionOfLabel,
  isFunctionCode,
  type FunctionCode,
} from './unit/unit-functions.js';
export * from './unit/unit-name.js';
export { functionsOf } from './unit/unit-parts.js';
