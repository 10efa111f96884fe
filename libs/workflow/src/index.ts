/** Use cases over persistence, rules and the plan reader; no framework. The only door of the lib. */
export {
  GROUP_ROLES,
  PLAN_KINDS,
  PLAN_STATES,
  UNIT_KINDS,
  type GroupRole,
  type UnitKind,
} from '@app/persistence';
export { loadActor, rolesOf, type Actor, type Origin, type ReadScope } from './access/actor.js';
export {
  Attachments,
  type AttachmentFile,
  type AttachmentLimits,
  type NewAttachment,
} from './attachments/attachments.js';
export { scannerOf, type Scanner, type ScannerSettings } from './attachments/scanner.js';
export { APPROVAL_KINDS, type ApprovalKind } from './approvals/approval-kinds.js';
export { Approvals, type ApprovalQuery } from './approvals/approvals.js';
export { audit, auditAll, SYSTEM, type AuditActor, type AuditEntry } from './audit/audit.js';
export { AuditChains, type ChainChoice } from './audit/audit-chains.js';
export type { AuditFilter, AuditQuery } from './audit/audit-query.js';
export { AuditTrail } from './audit/audit-trail.js';
export type { Head as AuditHeadValue } from './audit/chain-finding.js';
export { UnitFeeds } from './feeds/unit-feeds.js';
export {
  Idempotency,
  IDEMPOTENCY_LEASE_SECONDS,
  type RepeatableRequest,
  type Reservation,
  type StoredAnswer,
} from './idempotency/idempotency.js';
export { LiveChanges, type Positions, type SequencedChange } from './live/live-changes.js';
export { hears, liveScopeOf, type LiveChange, type LiveScope } from './live/live-scope.js';
export { Tokens, type NewToken, type TokenBearer } from './tokens/tokens.js';
export { WebhookDeliveries, type DeliveryQuery } from './webhooks/webhook-deliveries.js';
export { Webhooks, type NewWebhook, type WebhookEdit } from './webhooks/webhooks.js';
export { BulletinDesk, type BulletinEdit, type NewBulletin } from './bulletins/bulletin-desk.js';
export { Bulletins, type BulletinQuery } from './bulletins/bulletins.js';
export { type AddedKind, type ChannelEdit, type NewChannel } from './channels/channel-input.js';
export { CHANNEL_STATES, type ChannelState } from './channels/channel-states.js';
export { Channels } from './channels/channels.js';
export {
  brokenTemplates,
  MessageTemplates,
  type TemplateChange,
  type TemplatePrinter,
} from './channels/message-templates.js';
export { Digests } from './digests/digests.js';
export { digestLine } from './digests/digest-notices.js';
export { digestSchedules, runDigestSchedule } from './digests/digest-schedules.js';
export type { DigestRecipient, PlannedDigest } from './digests/planned-digest.js';
export { issueDigest, runDigest, type DigestOptions } from './digests/run-digest.js';
export type { NoticeInput } from './calendar/read-notice.js';
export { WorkCalendars } from './calendar/work-calendars.js';
export { foundJurisdiction, type Founding } from './directory/found-jurisdiction.js';
export { People, type NewPerson, type PersonEdit } from './directory/people.js';
export { HealthBoard } from './health/health-board.js';
export type { HealthCheck, HealthSources } from './health/health-check.js';
export { GroupMembers, type GroupMember } from './directory/group-members.js';
export { Memberships, type Handover } from './directory/memberships.js';
export { UnitMergers } from './directory/merge-units.js';
export { UnitDetails } from './directory/unit-details.js';
export { UnitImports, type UnitImportInput } from './directory/import-units.js';
export { Units, type NewUnit, type UnitEdit, type UnitQuery } from './directory/units.js';
export { WORKFLOW_ERROR_CODES, type WorkflowErrorCode } from './errors/codes.js';
export { WorkflowError, type WorkflowErrorDetails } from './errors/workflow-error.js';
export { PlanImports } from './import/plan-imports.js';
export type { ImportInput, ImportLimits } from './import/read-upload.js';
export { draftLedger, draftMatrix } from './exports/draft-ledger.js';
export { Exports, PLAN_EXPORTS, type ExportFile, type PlanExport } from './exports/exports.js';
export { ExtensionLists, type ExtensionQuery } from './extensions/extension-lists.js';
export { Extensions, type ExtensionApproval, type ExtensionInput } from './extensions/extensions.js';
export { Inbox, type InboxQuery, type ReadMark } from './inbox/inbox.js';
export { Matrix } from './matrix/matrix.js';
export type { MatrixFilter } from './matrix/matrix-rows.js';
export { PlanIssue } from './issue/plan-issue.js';
export { InstructionDesk, type NewInstruction } from './instructions/give-instruction.js';
export { InstructionSteps } from './instructions/instruction-steps.js';
export {
  INSTRUCTION_BOXES,
  Instructions,
  type InstructionBox,
  type InstructionQuery,
} from './instructions/instructions.js';
export { PaperDesk, type NewPaper, type PaperWords } from './papers/paper-desk.js';
export { PaperIssue } from './papers/issue-papers.js';
export { PaperSettingsDesk, type PaperSettingsChange } from './papers/paper-settings.js';
export { Papers, type PaperFilter, type PaperQuery } from './papers/papers.js';
export { DeliveryDecisions } from './deliveries/delivery-decisions.js';
export { DeliveryLog } from './deliveries/delivery-log.js';
export type { MessageQuery } from './deliveries/delivery-rows.js';
export { JurisdictionsBelow } from './overview/jurisdictions-below.js';
export { Ledger } from './ledger/ledger.js';
export {
  LEDGER_LEADS,
  LEDGER_ROLES,
  type LedgerFilter,
  type LedgerLead,
  type LedgerQuery,
  type LedgerRole,
  type LedgerSort,
} from './ledger/ledger-query.js';
export type { AssignmentEdit } from './review/edit-assignments.js';
export type { SeenTask } from './review/desk-change.js';
export type { MilestoneEdit } from './review/edit-milestones.js';
export type { MergeInput, SplitInput } from './review/merge-split.js';
export { PlanReviews, type PlanEdit, type TaskEdit } from './review/plan-reviews.js';
export { LadderChoices } from './policies/ladder-choices.js';
export { Policies } from './policies/policies.js';
export { policyFor } from './policies/policy-for.js';
export { ReviewDesk, type ValuesInput } from './review/review-desk.js';
export { REPORT_MOVES, ReportMoves, type ReportMove } from './reports/report-moves.js';
export { ReportForms } from './reports/report-forms.js';
export { ReportPages, type PageAddress } from './reports/report-pages.js';
export { ReportStandings, type ChaseInput, type StandingQuery } from './reports/report-standings.js';
export { selectStandings, type StandingRow, type StandingScope } from './reports/standing-sql.js';
export type { ReportEntryInput } from './reports/save-entries.js';
export { PlanReissues } from './reissue/plan-reissues.js';
export type { ReissueAnswers, ReissueDecision } from './reissue/apply-reissue.js';
export { Measures, type LinkRequest } from './measures/measures.js';
export type { SeenTarget } from './measures/decide-links.js';
export { TargetProgress } from './targets/target-progress.js';
export { SEARCH_KINDS, Search, type SearchQuery } from './search/search.js';
export { QUERY_MAX as SEARCH_QUERY_MAX } from './search/search-words.js';
export { hashPassword } from './sessions/password.js';
export { Sessions, type SessionLimits, type SignedIn, type SignIn } from './sessions/sessions.js';
export type { WorkflowContext } from './shared/context.js';
export { Subtasks, type NewSubtask, type SubtaskEdit } from './subtasks/subtasks.js';
export { DutyObjections } from './tasks/duty-objections.js';
export { TaskReassignments, type Reassignment, type UnitPart } from './tasks/task-reassignments.js';
export { TaskDetails } from './tasks/task-details.js';
export { TaskMilestones, type MilestoneReport, type ReachedValue } from './tasks/task-milestones.js';
export { TaskReports, type ProgressInput } from './tasks/task-reports.js';
export { TaskTransitions, type SeenVersion, type TransitionRequest } from './tasks/task-transitions.js';
export { PLAN_LEVELS } from './views/measure.views.js';
export { StatisticsExports } from './statistics/statistics-exports.js';
export { STATISTICS_DIMENSIONS, type StatisticsDimension } from './statistics/statistics-dimensions.js';
export { Statistics } from './statistics/statistics.js';
export type * from './views/index.js';
