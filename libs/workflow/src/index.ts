/** Use cases over persistence, rules and the plan reader; no framework. The only door of the lib. */
export { PLAN_STATES, UNIT_KINDS, type UnitKind } from '@app/persistence';
export { loadActor, rolesOf, type Actor, type Origin, type ReadScope } from './access/actor.js';
export { audit, type AuditEntry } from './audit/audit.js';
export { Digests } from './digests/digests.js';
export { foundJurisdiction, type Founding } from './directory/found-jurisdiction.js';
export { People, type NewPerson, type PersonEdit } from './directory/people.js';
export { UnitImports, type UnitImportInput } from './directory/import-units.js';
export { Units, type NewUnit, type UnitEdit, type UnitQuery } from './directory/units.js';
export { WORKFLOW_ERROR_CODES, type WorkflowErrorCode } from './errors/codes.js';
export { WorkflowError, type WorkflowErrorDetails } from './errors/workflow-error.js';
export { PlanImports } from './import/plan-imports.js';
export type { ImportInput, ImportLimits } from './import/read-upload.js';
export { draftLedger, draftMatrix } from './exports/draft-ledger.js';
export { Exports, PLAN_EXPORTS, type ExportFile, type PlanExport } from './exports/exports.js';
export { Inbox, type InboxQuery, type ReadMark } from './inbox/inbox.js';
export { PlanIssue } from './issue/plan-issue.js';
export { Ledger } from './ledger/ledger.js';
export {
  LEDGER_ROLES,
  type LedgerFilter,
  type LedgerQuery,
  type LedgerRole,
  type LedgerSort,
} from './ledger/ledger-query.js';
export type { AssignmentEdit } from './review/edit-assignments.js';
export type { SeenTask } from './review/desk-change.js';
export type { MilestoneEdit } from './review/edit-milestones.js';
export type { MergeInput, SplitInput } from './review/merge-split.js';
export { PlanReviews, type PlanEdit, type TaskEdit } from './review/plan-reviews.js';
export { policyFor } from './policies/policy-for.js';
export { ReviewDesk, type ValuesInput } from './review/review-desk.js';
export { PlanReissues } from './reissue/plan-reissues.js';
export type { ReissueAnswers, ReissueDecision } from './reissue/apply-reissue.js';
export { hashPassword } from './sessions/password.js';
export { Sessions, type SessionLimits, type SignedIn, type SignIn } from './sessions/sessions.js';
export type { WorkflowContext } from './shared/context.js';
export { TaskDetails } from './tasks/task-details.js';
export { TaskMilestones, type MilestoneReport, type ReachedValue } from './tasks/task-milestones.js';
export { TaskReports, type ProgressInput } from './tasks/task-reports.js';
export { TaskTransitions, type TransitionRequest } from './tasks/task-transitions.js';
export type * from './views/index.js';
