import type { components } from './schema';

type Schemas = components['schemas'];

export type Id = string;
/** YYYY-MM-DD */
export type Day = string;
/** ISO 8601 */
export type Instant = string;

export type Span = Schemas['Span'];
/** A server's problem always has a request id; one of our own has none. */
export type Problem = Omit<Schemas['Problem'], 'requestId'> & { requestId?: string };

export type Role = Schemas['Role'];
export type Me = Schemas['Me'];
export type Unit = Schemas['Unit'];
export type UnitKind = Schemas['UnitKind'];
export type NewUnit = Schemas['NewUnit'];
export type Person = Schemas['Person'];
export type NewPerson = Schemas['NewPerson'];
export type PersonEdit = Schemas['PersonEdit'];
export type UnitDetail = Schemas['UnitDetail'];
export type UnitEdit = Schemas['UnitEdit'];
export type UnitPerson = Schemas['UnitPerson'];
export type GroupRole = Schemas['GroupRole'];
export type UnitImportReport = Schemas['UnitImportReport'];
export type UnitImportRow = Schemas['UnitImportRow'];
export type BelowRow = Schemas['BelowRow'];

export type Paper = Schemas['Paper'];
export type PaperDetail = Schemas['PaperDetail'];
export type PaperContent = Schemas['PaperContent'];
export type PaperKind = Schemas['PaperKind'];
export type PaperState = Schemas['PaperState'];
export type PaperAction = Schemas['PaperAction'];
export type PaperWords = Schemas['PaperWords'];
export type NewPaper = Schemas['NewPaper'];
export type TaskPapers = Schemas['TaskPapers'];
export type PaperSettings = Schemas['PaperSettings'];
export type PaperSettingsChange = Schemas['PaperSettingsChange'];
export interface PaperFilters {
  state?: PaperState;
  kind?: PaperKind;
  year?: number;
}
export type Instruction = Schemas['Instruction'];
export type InstructionState = Schemas['InstructionState'];
export type InstructionBox = Schemas['InstructionBox'];
export type InstructionActionName = Schemas['InstructionAction'];
export type InstructionOffer = Schemas['InstructionActionOffer'];
export type NewInstruction = Schemas['NewInstruction'];

export type Token = Schemas['Token'];
export type NewToken = Schemas['NewToken'];
export type TokenScope = Schemas['TokenScope'];
export type Webhook = Schemas['Webhook'];
export type NewWebhook = Schemas['NewWebhook'];
export type WebhookEdit = Schemas['WebhookEdit'];
export type WebhookDelivery = Schemas['WebhookDelivery'];
export type LiveEvent = Schemas['LiveEvent'];
export type Channel = Schemas['Channel'];
export type ChannelKind = Schemas['ChannelKind'];
export type ChannelState = Schemas['ChannelState'];
export type NewChannel = Schemas['NewChannel'];
export type ChannelEdit = Schemas['ChannelEdit'];
export type SmsGateway = Schemas['SmsGateway'];
export type MessageTemplate = Schemas['MessageTemplate'];
export type MessageTemplateKey = Schemas['MessageTemplateKey'];
export type TemplateTexts = Schemas['TemplateTexts'];
export type TemplatePreview = Schemas['TemplatePreview'];

export type PlanSummary = Schemas['PlanSummary'];
export type PlanReview = Schemas['PlanReview'];
export type PlanSection = Schemas['PlanSection'];
export type PlanMessage = Schemas['ImportMessage'];
export type PlanEdit = Schemas['PlanEdit'];
export type Blocker = Schemas['Blocker'];
export type DraftTask = Schemas['DraftTask'];
export type LeadProposal = Schemas['LeadProposal'];
export type ReviewAction = Schemas['ReviewAction'];
export type ReviewChange = Schemas['ReviewChange'];
export type TaskEdit = Schemas['TaskEdit'];
export type AssignmentEdit = Schemas['AssignmentEdit'];
export type MilestoneEdit = Schemas['MilestoneEdit'];
export type AssignmentRole = Schemas['AssignmentRole'];
export type LedgerRole = Schemas['LedgerRole'];
export type AssignmentView = Schemas['Assignment'];
export type TargetView = Schemas['Target'];
export type MilestoneView = Schemas['Milestone'];

export type Reissue = Schemas['Reissue'];
export type ReissueChange = Schemas['ReissueChange'];
export type ReissueClause = Schemas['ReissueClause'];
export type ReissueTake = Schemas['ReissueTake'];
export type ReissueDecisions = Schemas['ReissueDecisions'];
export type ReissueApplied = Schemas['ReissueApplied'];
export type ChangedField = Schemas['ChangedField'];
export type Revision = Schemas['Revision'];

export type LedgerClass = Schemas['LedgerClass'];
export type LedgerRow = Schemas['LedgerRow'];
export type Light = NonNullable<LedgerRow['light']>;
export type TaskState = Schemas['TaskState'];
export type Summary = Schemas['Summary'];
export type TaskDetail = Schemas['TaskDetail'];
export type TaskReport = Schemas['ProgressReport'];
export type TaskEvent = Schemas['TaskEvent'];
export type TaskActionName = Schemas['TaskAction'];
export type TaskAction = Schemas['TaskActionOffer'];
export type Objection = Schemas['DutyObjection'];
export type Signature = Schemas['Signature'];
export type Subtask = Schemas['Subtask'];
export type SubtaskList = Schemas['SubtaskList'];
export type NewSubtask = Schemas['NewSubtask'];
export type SubtaskEdit = Schemas['SubtaskEdit'];
export type Reassignment = Schemas['Reassignment'];
export type BulkResult = Schemas['BulkResult'];
export type Delivery = Schemas['Delivery'];
export type DeliveryDetail = Schemas['DeliveryDetail'];
export type DeliveryChannel = Schemas['DeliveryChannel'];
export type MessageChannel = Schemas['MessageChannel'];
export type MessageDecision = Schemas['MessageDecision'];
export type MessageState = Schemas['MessageState'];
export type ApprovalKind = Schemas['ApprovalKind'];
export type ApprovalItem = Schemas['ApprovalItem'];
export type ProgressInput = Schemas['ProgressInput'];
export type MilestoneReport = Schemas['MilestoneReport'];
export type ReachedValue = Schemas['ReachedValue'];

export type Attachment = Schemas['Attachment'];
export type AttachmentSubject = Schemas['AttachmentSubject'];
export type Extension = Schemas['Extension'];
export type ExtensionState = Schemas['ExtensionState'];
export type MilestoneExtension = Schemas['MilestoneExtension'];
export type Matrix = Schemas['Matrix'];
export type MatrixChoices = Schemas['MatrixChoices'];
export type MatrixTask = Schemas['MatrixTask'];
export type MatrixUnit = Schemas['MatrixUnit'];

export type InboxItem = Schemas['InboxItem'];
export type Bulletin = Schemas['Bulletin'];
export type BulletinSummary = Schemas['BulletinSummary'];
export type BulletinTask = Schemas['BulletinTask'];
export type BulletinSection = Schemas['BulletinSection'];
export type NewBulletin = Schemas['NewBulletinDto'];
export type BulletinVerification = Schemas['BulletinVerification'];
export type DigestSummary = Schemas['DigestSummary'];
export type Digest = Schemas['Digest'];
export type DigestContent = Schemas['DigestContent'];
export type DigestRow = Schemas['DigestRow'];
export type DigestUnitRow = Schemas['DigestUnitRow'];

export type LedgerLead = Schemas['LedgerLead'];
export type Statistics = Schemas['Statistics'];
export type StatisticsDimension = Schemas['StatisticsDimension'];
export type StatisticsFigures = Schemas['StatisticsFigures'];
export type StatisticsRow = Schemas['StatisticsRow'];
export type TrendMonth = Schemas['TrendMonth'];

export type AuditRow = Schemas['AuditRow'];
export type AuditDetail = Schemas['AuditDetail'];
export type AuditAnchor = Schemas['AuditAnchor'];
export type AuditVerification = Schemas['AuditVerification'];
