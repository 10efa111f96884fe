/** 批示: given, answered, and closed by whoever gave it; an answer that does not do is returned. */
export const INSTRUCTION_STATES = ['issued', 'answered', 'returned', 'closed', 'withdrawn'] as const;

export type InstructionState = (typeof INSTRUCTION_STATES)[number];

export const INSTRUCTION_ACTIONS = ['answer', 'return', 'close', 'withdraw'] as const;

export type InstructionAction = (typeof INSTRUCTION_ACTIONS)[number];

/**
 * `addressee` a contact or head of the unit that is asked, `author` the supervisor who gave it, `office` the
 * jurisdiction's office, which may act for either and is marked as doing so.
 */
export type InstructionActor = 'addressee' | 'author' | 'office';

export interface InstructionTransition {
  readonly from: InstructionState;
  readonly action: InstructionAction;
  readonly to: InstructionState;
  readonly by: readonly InstructionActor[];
  /** True where something must be written. */
  readonly needsText: boolean;
  /** Set where it must be another person than whoever answered last. */
  readonly secondPerson?: true;
}

const ANSWERERS: readonly InstructionActor[] = ['addressee', 'office'];
const JUDGES: readonly InstructionActor[] = ['author', 'office'];
const AUTHOR: readonly InstructionActor[] = ['author'];

const step = (
  from: InstructionState,
  action: InstructionAction,
  to: InstructionState,
  by: readonly InstructionActor[],
  needsText: boolean,
): InstructionTransition => ({ from, action, to, by, needsText });

/**
 * Every move an instruction can make; what is not here is forbidden. An answer may be added to until it is judged.
 * Nobody judges their own answer. What was never answered is closed with a word why.
 */
export const INSTRUCTION_TRANSITIONS: readonly InstructionTransition[] = [
  step('issued', 'answer', 'answered', ANSWERERS, true),
  step('returned', 'answer', 'answered', ANSWERERS, true),
  step('answered', 'answer', 'answered', ANSWERERS, true),
  { ...step('answered', 'return', 'returned', JUDGES, true), secondPerson: true },
  { ...step('answered', 'close', 'closed', JUDGES, false), secondPerson: true },
  step('issued', 'close', 'closed', AUTHOR, true),
  step('returned', 'close', 'closed', AUTHOR, true),
  step('issued', 'withdraw', 'withdrawn', AUTHOR, true),
  step('answered', 'withdraw', 'withdrawn', AUTHOR, true),
  step('returned', 'withdraw', 'withdrawn', AUTHOR, true),
];

/** States that wait for the addressee: only these can be overdue. */
export const OPEN_INSTRUCTION_STATES: readonly InstructionState[] = ['issued', 'returned'];

/** States in which nothing happens any more. */
export const ENDED_INSTRUCTION_STATES: readonly InstructionState[] = ['closed', 'withdrawn'];

export const INSTRUCTION_STATE_LABELS: Readonly<Record<InstructionState, string>> = {
  issued: '待回复',
  answered: '已回复',
  returned: '退回重报',
  closed: '已办结',
  withdrawn: '已撤回',
};

export const INSTRUCTION_ACTION_LABELS: Readonly<Record<InstructionAction, string>> = {
  answer: '回复批示',
  return: '退回批示回复',
  close: '办结批示',
  withdraw: '撤回批示',
};

/** The row of the table for this move, or null where the move is forbidden. */
export function instructionTransition(
  state: InstructionState,
  action: InstructionAction,
): InstructionTransition | null {
  return INSTRUCTION_TRANSITIONS.find((row) => row.from === state && row.action === action) ?? null;
}

/** What somebody in these capacities may do now, in the order of the table. */
export function allowedInstructionActions(
  state: InstructionState,
  actors: readonly InstructionActor[],
): InstructionTransition[] {
  return INSTRUCTION_TRANSITIONS.filter(
    (row) => row.from === state && row.by.some((actor) => actors.includes(actor)),
  );
}
