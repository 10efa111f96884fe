import type { ReportPolicy } from '../policy/duty-policy.js';

/** 填报中, 待审签, 已报送, 已退回: how far a unit's page of a period has come. */
export const REPORT_PAGE_STATES = ['draft', 'submitted', 'filed', 'returned'] as const;

export type ReportPageState = (typeof REPORT_PAGE_STATES)[number];

/** `submit` asks for the head's signature; `file` hands in at once, where none is asked for. */
export const REPORT_PAGE_ACTIONS = [
  'submit',
  'file',
  'take_back',
  'sign',
  'send_back',
  'return',
  'acknowledge',
] as const;

export type ReportPageAction = (typeof REPORT_PAGE_ACTIONS)[number];

/** In what capacity a person meets a page: 联络员 or 负责人 of the unit, or the office it goes to. */
export type ReportPageActor = 'contact' | 'head' | 'office';

export interface ReportPageTransition {
  readonly from: ReportPageState;
  readonly action: ReportPageAction;
  readonly to: ReportPageState;
  readonly by: readonly ReportPageActor[];
  /** True where the reason must be given in writing. */
  readonly needsNote: boolean;
}

const UNIT = ['contact', 'head'] as const;

const step = (
  from: ReportPageState,
  action: ReportPageAction,
  to: ReportPageState,
  by: readonly ReportPageActor[],
  needsNote = false,
): ReportPageTransition => ({ from, action, to, by, needsNote });

/**
 * Every move of a page. What the head sends back is a draft again: to the office it never arrived. What the office
 * returns was filed, and is filed anew; 收讫 only says that somebody read it.
 */
export const REPORT_PAGE_TRANSITIONS: readonly ReportPageTransition[] = [
  step('draft', 'submit', 'submitted', UNIT),
  step('draft', 'file', 'filed', UNIT),
  step('returned', 'submit', 'submitted', UNIT),
  step('returned', 'file', 'filed', UNIT),
  step('submitted', 'take_back', 'draft', ['contact']),
  step('submitted', 'sign', 'filed', ['head']),
  step('submitted', 'send_back', 'draft', ['head'], true),
  step('filed', 'return', 'returned', ['office'], true),
  step('filed', 'acknowledge', 'filed', ['office']),
];

/** States in which the unit may write. */
export const WRITABLE_PAGE_STATES: readonly ReportPageState[] = ['draft', 'returned'];

export const REPORT_PAGE_STATE_LABELS: Readonly<Record<ReportPageState, string>> = {
  draft: '填报中',
  submitted: '待审签',
  filed: '已报送',
  returned: '已退回',
};

export const REPORT_PAGE_ACTION_LABELS: Readonly<Record<ReportPageAction, string>> = {
  submit: '提交审签',
  file: '报送',
  take_back: '撤回',
  sign: '审签报送',
  send_back: '退回修改',
  return: '退回',
  acknowledge: '收讫',
};

/** The row of the table for this move, or null where the move is forbidden. */
export function reportPageTransition(
  state: ReportPageState,
  action: ReportPageAction,
): ReportPageTransition | null {
  return REPORT_PAGE_TRANSITIONS.find((row) => row.from === state && row.action === action) ?? null;
}

/** Handing a page in means asking for a signature, unless none is asked for or the head does it. */
export function handingIn(
  { headSignOff }: Pick<ReportPolicy, 'headSignOff'>,
  actors: readonly ReportPageActor[],
): 'submit' | 'file' {
  return headSignOff && !actors.includes('head') ? 'submit' : 'file';
}

/** What somebody in these capacities may do with the page now. */
export function reportPageMoves(
  state: ReportPageState,
  actors: readonly ReportPageActor[],
  policy: Pick<ReportPolicy, 'headSignOff'>,
): ReportPageAction[] {
  const other = handingIn(policy, actors) === 'submit' ? 'file' : 'submit';
  return REPORT_PAGE_TRANSITIONS.filter(
    (row) => row.from === state && row.action !== other && row.by.some((by) => actors.includes(by)),
  ).map((row) => row.action);
}
