/** States of a task, in the order of its life: 待交办 → 待签收 → 办理中 → 待审核 → 办结 → 销号 → 归档, and the side states. */
export const TASK_STATES = [
  'draft',
  'issued',
  'objected',
  'active',
  'completion_requested',
  'completed',
  'closed',
  'archived',
  'suspended',
  'cancelled',
] as const;

export type TaskState = (typeof TASK_STATES)[number];

export const TASK_ACTIONS = [
  'issue',
  'accept',
  'object',
  'retract',
  'reissue',
  'reassign',
  'withdraw',
  'request_completion',
  'approve',
  'return',
  'close',
  'archive',
  'suspend',
  'resume',
  'cancel',
] as const;

export type TaskAction = (typeof TASK_ACTIONS)[number];

/** Moves that need nothing but a note; 改派 names the new units and so has a way of its own. */
export const PLAIN_TASK_ACTIONS = TASK_ACTIONS.filter((action) => action !== 'reassign');

export type PlainTaskAction = Exclude<TaskAction, 'reassign'>;

/** `office` is the 专班办公室 that owns the plan, `lead` a contact or head of the 牵头单位. */
export type TaskActor = 'office' | 'lead';

export interface TaskTransition {
  readonly from: TaskState;
  readonly action: TaskAction;
  readonly to: TaskState;
  /** Who may do it. */
  readonly by: readonly TaskActor[];
  /** True where the reason must be given in writing. */
  readonly needsNote: boolean;
  /** Set where the person must be another than whoever requested or approved completion. */
  readonly secondPerson?: true;
}

const OFFICE = ['office'] as const;
const LEAD = ['lead'] as const;
const BOTH = ['office', 'lead'] as const;

const step = (
  from: TaskState,
  action: TaskAction,
  to: TaskState,
  by: readonly TaskActor[],
  needsNote = false,
): TaskTransition => ({ from, action, to, by, needsNote });

/**
 * Every move a task can make; what is not here is forbidden. The office may accept on a unit's behalf (a unit
 * that answers by telephone). 异议 and the answer to it, 改派, 退回, 挂起 and 中止 need a written reason. 销号 needs a second
 * person, because nobody confirms their own completion.
 */
export const TASK_TRANSITIONS: readonly TaskTransition[] = [
  step('draft', 'issue', 'issued', OFFICE),
  step('issued', 'accept', 'active', BOTH),
  step('issued', 'object', 'objected', LEAD, true),
  step('objected', 'retract', 'issued', LEAD),
  step('objected', 'reissue', 'issued', OFFICE, true),
  step('issued', 'reassign', 'issued', OFFICE, true),
  step('objected', 'reassign', 'issued', OFFICE, true),
  step('active', 'reassign', 'issued', OFFICE, true),
  step('objected', 'withdraw', 'draft', OFFICE),
  step('active', 'request_completion', 'completion_requested', LEAD),
  step('completion_requested', 'approve', 'completed', OFFICE),
  step('completion_requested', 'return', 'active', OFFICE, true),
  { ...step('completed', 'close', 'closed', OFFICE), secondPerson: true },
  step('closed', 'archive', 'archived', OFFICE),
  step('active', 'suspend', 'suspended', OFFICE, true),
  step('suspended', 'resume', 'active', OFFICE),
  step('issued', 'cancel', 'cancelled', OFFICE, true),
  step('objected', 'cancel', 'cancelled', OFFICE, true),
  step('active', 'cancel', 'cancelled', OFFICE, true),
  step('completion_requested', 'cancel', 'cancelled', OFFICE, true),
  step('suspended', 'cancel', 'cancelled', OFFICE, true),
];

/** States in which the clock runs: lights, reminders and escalation look at these only. */
export const OPEN_STATES: readonly TaskState[] = ['issued', 'objected', 'active', 'completion_requested'];

/** States in which the work is done. */
export const COMPLETED_STATES: readonly TaskState[] = ['completed', 'closed', 'archived'];

/** States that stand in the 台账: everything that was ever issued. */
export const LEDGER_STATES: readonly TaskState[] = TASK_STATES.filter((state) => state !== 'draft');

export const TASK_STATE_LABELS: Readonly<Record<TaskState, string>> = {
  draft: '待交办',
  issued: '待签收',
  objected: '职责异议',
  active: '办理中',
  completion_requested: '待审核',
  completed: '办结',
  closed: '销号',
  archived: '归档',
  suspended: '挂起',
  cancelled: '中止',
};

export const TASK_ACTION_LABELS: Readonly<Record<TaskAction, string>> = {
  issue: '交办',
  accept: '签收',
  object: '提出职责异议',
  retract: '撤回异议',
  reissue: '重新交办',
  reassign: '改派',
  withdraw: '撤回交办',
  request_completion: '申请办结',
  approve: '审核通过',
  return: '退回',
  close: '销号',
  archive: '归档',
  suspend: '挂起',
  resume: '恢复办理',
  cancel: '中止',
};

/** What a state is called by those whose turn it is or was, where the usual word says it from the other side. */
const STATE_LABELS_FOR: Readonly<Record<TaskActor, Readonly<Partial<Record<TaskState, string>>>>> = {
  office: {},
  lead: { completion_requested: '已申请办结' },
};

/** The name of the state for whoever looks; the office's words where somebody is both. */
export function stateLabelFor(state: TaskState, actors: readonly TaskActor[]): string {
  const own = actors.length === 1 ? actors.map((actor) => STATE_LABELS_FOR[actor][state])[0] : undefined;
  return own ?? TASK_STATE_LABELS[state];
}

/** The row of the table for this move, or null where the move is forbidden. */
export function taskTransition(state: TaskState, action: TaskAction): TaskTransition | null {
  return TASK_TRANSITIONS.find((row) => row.from === state && row.action === action) ?? null;
}

/** The state the action leads to, or null where it is forbidden in this state. */
export function nextState(state: TaskState, action: TaskAction): TaskState | null {
  return taskTransition(state, action)?.to ?? null;
}

/** What someone who acts in these capacities may do in this state, in the order of the table. */
export function allowedActions(state: TaskState, actors: readonly TaskActor[]): TaskAction[] {
  return TASK_TRANSITIONS.filter(
    (row) => row.from === state && row.by.some((actor) => actors.includes(actor)),
  ).map((row) => row.action);
}

/** True when the person is none of those who requested or approved completion; nulls (nobody known) are ignored. */
export function isSecondPerson(personId: string, involved: readonly (string | null)[]): boolean {
  return !involved.includes(personId);
}
