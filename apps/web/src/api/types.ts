export type Id = string;
/** YYYY-MM-DD */
export type Day = string;
/** ISO 8601 */
export type Instant = string;

/** UTF-16, half-open. */
export interface Span {
  from: number;
  to: number;
}

export interface Named {
  id: Id;
  name: string;
}

export interface Problem {
  type: string;
  /** A Chinese sentence to act on. */
  title: string;
  status: number;
  code: string;
  detail?: string;
  place?: string;
  errors?: { place: string; message: string }[];
  requestId?: string;
  current?: unknown;
}

export type Role = 'office' | 'contact' | 'head' | 'supervisor' | 'admin' | 'auditor';

export interface Me {
  person: { id: Id; name: string; login: string };
  roles: Role[];
  memberships: {
    unitId: Id;
    unitName: string;
    jurisdictionId: Id;
    jurisdictionName: string;
    role: Role;
  }[];
  jurisdictions: Named[];
  today: Day;
  unread: number;
}

export interface Unit {
  id: Id;
  name: string;
  kind: string;
  jurisdictionId: Id;
  contacts: Named[];
}

export interface Person {
  id: Id;
  login: string;
  name: string;
  email: string | null;
  active: boolean;
  memberships: { unitId: Id; unitName: string; role: Role }[];
}

export interface PlanSummary {
  id: Id;
  jurisdiction: Named;
  title: string;
  docNumber: string | null;
  issuer: string | null;
  issuedOn: Day | null;
  state: 'draft' | 'issued';
  issuedAt: Instant | null;
  tasks: number;
  withoutLead: number;
  unresolvedUnits: number;
  fileName: string;
  importedAt: Instant;
}

export interface PlanMessage {
  code: string;
  severity: 'info' | 'warning' | 'error';
  span: Span | null;
  text: string;
}

export interface Blocker {
  code: string;
  text: string;
  taskIds: Id[];
}

export interface PlanSection {
  id: string;
  number: string | null;
  title: string;
  span: Span;
}

export interface PlanReview {
  plan: PlanSummary & { version: number };
  text: string;
  body: Span;
  defaults: { kind: string; quote: string; span: Span }[];
  sections: PlanSection[];
  messages: PlanMessage[];
  tasks: DraftTask[];
  blockers: Blocker[];
}

export interface DraftTask {
  id: Id;
  version: number;
  included: boolean;
  title: string;
  state: string;
  clause: {
    path: string;
    number: string | null;
    title: string | null;
    section: string | null;
    span: Span;
    notes: { span: Span; quote: string }[];
  };
  assignments: AssignmentView[];
  targets: TargetView[];
  milestones: MilestoneView[];
}

export type AssignmentRole = 'lead' | 'cooperating' | 'responsible' | 'implementing';

export interface AssignmentView {
  id: Id;
  role: AssignmentRole;
  printedName: string;
  unit: Named | null;
  basis: 'stated' | 'first-listed' | 'default' | 'edited';
  rule: string;
  span: Span | null;
}

export interface TargetView {
  id: Id;
  quote: string;
  span: Span;
  due: Day | null;
  dueText: string | null;
  recurring: string | null;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  comparator: string | null;
  baseline: number | null;
}

export interface MilestoneView {
  id: Id;
  version: number;
  name: string;
  due: Day;
  originalDue: Day;
  basis: 'stated' | 'recurring' | 'edited';
  rule: string;
  state: 'planned' | 'reported' | 'confirmed' | 'returned';
  evidence: string;
  returnReason: string;
  reportedAt: Instant | null;
  targets: {
    targetId: Id;
    quote: string;
    value: number | null;
    unit: string | null;
    comparator: string | null;
    reached: number | null;
  }[];
  overdueDays: number;
}

export type Light = 'green' | 'yellow' | 'red';
export type LedgerClass = 'completed' | 'halted' | 'overdue' | 'due_soon' | 'on_schedule' | 'undated';

export interface LedgerRow {
  id: Id;
  code: string;
  title: string;
  section: string | null;
  plan: { id: Id; title: string };
  jurisdiction: Named;
  state: string;
  stateLabel: string;
  light: Light | null;
  class: LedgerClass;
  lightReason: string;
  lead: { id: Id | null; name: string }[];
  cooperating: { id: Id | null; name: string }[];
  nextDue: Day | null;
  overdueDays: number;
  milestonesTotal: number;
  milestonesConfirmed: number;
  lastReport: { period: string; done: string; at: Instant } | null;
  myRole: string | null;
}

export interface Summary {
  total: number;
  byClass: Record<LedgerClass, number>;
  byState: Record<string, number>;
  awaitingAcceptance: number;
  awaitingReview: number;
}

export interface TaskMark {
  kind: 'lead' | 'cooperating' | 'responsible' | 'target' | 'note';
  span: Span;
}

export interface TaskReport {
  id: Id;
  period: string;
  unit: Named;
  person: string;
  done: string;
  problems: string;
  nextSteps: string;
  at: Instant;
}

export interface TaskEvent {
  id: Id;
  kind: string;
  action: string;
  label: string;
  note: string;
  actor: string;
  onBehalf: boolean;
  at: Instant;
  fromState: string | null;
  toState: string | null;
}

export interface TaskAction {
  action: string;
  label: string;
  needsNote: boolean;
  onBehalf: boolean;
}

export interface TaskDetail extends LedgerRow {
  version: number;
  issuedAt: Instant | null;
  acceptedAt: Instant | null;
  completedAt: Instant | null;
  originalDue: Day | null;
  currentDue: Day | null;
  source: {
    planTitle: string;
    docNumber: string | null;
    path: string;
    number: string | null;
    before: string;
    quote: string;
    after: string;
    marks: TaskMark[];
  };
  assignments: AssignmentView[];
  targets: TargetView[];
  milestones: MilestoneView[];
  reports: TaskReport[];
  events: TaskEvent[];
  actions: TaskAction[];
  may: { report: boolean; reportMilestones: boolean; reviewMilestones: boolean };
}

export interface InboxItem {
  id: Id;
  kind: string;
  title: string;
  body: string;
  at: Instant;
  readAt: Instant | null;
  taskId: Id | null;
  link: string;
}

export interface DigestRow {
  taskId: Id;
  code: string;
  title: string;
  leadUnit: Named | null;
  class: LedgerClass;
  light: Light | null;
  nextDue: Day | null;
  overdueDays: number;
}

export interface DigestUnitRow {
  unit: Named | null;
  name: string;
  byClass: Record<LedgerClass, number>;
  total: number;
}

export interface DigestContent {
  total: number;
  byClass: Record<LedgerClass, number>;
  byUnit: DigestUnitRow[];
  newlyOverdue: DigestRow[];
  longestOverdue: DigestRow[];
  awaitingAcceptance: DigestRow[];
  awaitingReview: DigestRow[];
}

export interface DigestSummary {
  id: Id;
  week: string;
  asOf: Day;
  jurisdiction: Named;
  overdue: number;
  total: number;
  at: Instant;
}

export interface Digest {
  id: Id;
  week: string;
  asOf: Day;
  at: Instant;
  jurisdiction: Named;
  content: DigestContent;
}
