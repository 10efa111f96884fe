/** The rules of Qiantou as pure functions: no clock, no I/O, no framework. This is the only door of the lib. */
export * from './access/roles.js';
export * from './attachment/attachment-types.js';
export * from './attachment/safe-name.js';
export * from './audit/audit-actions.js';
export * from './audit/audit-labels.js';
export * from './audit/changed-values.js';
export * from './audit/review-changes.js';
export * from './bulletin/bulletin.js';
export * from './bulletin/bulletin-text.js';
export { sharesOf } from './bulletin/shares.js';
export * from './bulletin/verify-bulletin.js';
export * from './calendar/calendar-data.js';
export * from './calendar/calendar-notice.js';
export * from './calendar/day.js';
export { readHolidayNotice } from './calendar/holiday-notice.js';
export * from './calendar/work-calendar.js';
export { BREAKER_FAILURES } from './delivery/breaker-failures.js';
export * from './delivery/message-state.js';
export * from './digest/digest.js';
export * from './digest/digest-period.js';
export * from './digest/worklist.js';
export * from './extension/extension-rules.js';
export * from './instruction/instruction-state.js';
export * from './light/light.js';
export * from './light/pace.js';
export * from './lists/group-by.js';
export * from './matrix/matrix-sums.js';
export * from './matrix/responsibility-matrix.js';
export * from './measure/compare-promises.js';
export * from './measure/measure-name.js';
export * from './measure/propose-links.js';
export * from './measure/unit-kind.js';
export * from './message/mask-numbers.js';
export * from './message/message-templates.js';
export * from './message/sms-gateway.js';
export * from './milestone/derive-milestones.js';
export * from './milestone/milestone-state.js';
export * from './plan/propose-assignments.js';
export * from './plan/task-code.js';
export * from './policy/check-duties.js';
export * from './policy/duty-policy.js';
export * from './policy/ladders.js';
export * from './policy/light-policy.js';
export * from './policy/policy.js';
export * from './policy/draft-rules.js';
export * from './policy/check-policy.js';
export * from './policy/policy-changes.js';
export * from './policy/step-keys.js';
export * from './policy/step-sentence.js';
export * from './policy/policy-step.js';
export * from './report/report-page-state.js';
export * from './report/report-period.js';
export * from './report/report-standing.js';
export * from './proposal/propose-leads.js';
export type { ExampleLead, LeadExample } from './proposal/similar-examples.js';
export { SAMPLE_EXAMPLES } from './proposal/sample-examples.js';
export { topicOf, type ClauseTopic, type PrintedClause } from './proposal/topic.js';
export * from './proposal/units-for-functions.js';
export * from './reminder/ladder-reach.js';
export * from './reminder/reminder-sentence.js';
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
export * from './schedule/due-slots.js';
export * from './schedule/schedule-rule.js';
export { slotsBetween } from './schedule/slots.js';
export { dayInZone, instantInZone } from './schedule/zone-time.js';
export * from './subtask/subtask-state.js';
export * from './task/acceptance.js';
export * from './task/completion.js';
export * from './task/duty-objection.js';
export * from './target/target-standing.js';
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
export * from './statistics/task-figures.js';
export { noticePath, type NoticeSubject } from './notice/notice-path.js';
export { officialDate } from './paper/official-date.js';
export type { PaperBlock } from './paper/letter-blocks.js';
export { paperContent, type PaperContent } from './paper/paper-content.js';
export type { PaperClause, PaperFacts } from './paper/paper-facts.js';
export {
  PAPER_OBSTACLES,
  paperObstacle,
  type PaperGrounds,
  type PaperObstacle,
} from './paper/paper-grounds.js';
export {
  DEFAULT_ANSWER_WORKDAYS,
  PAPER_RULES,
  defaultPaperCode,
  paperNumberText,
  type AnswerWorkdays,
  type PaperForm,
} from './paper/paper-rules.js';
export { isMobilePhone, maskPhone, normalisePhone } from './person/phone.js';
export { printable } from './paper/printable.js';
export type { PaperRow } from './paper/slip-rows.js';
