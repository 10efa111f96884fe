/** 未审, 已审, 不列入: where a draft task stands on the review desk. */
export const REVIEW_STATES = ['unreviewed', 'accepted', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A value stands as it was proposed until a person accepts it or gives another one. */
export const VALUE_REVIEWS = ['proposed', 'accepted', 'edited'] as const;
export type ValueReview = (typeof VALUE_REVIEWS)[number];

/** What can be done on the review desk. */
export const REVIEW_ACTION_KINDS = [
  'accept',
  'accept-values',
  'accept-leads',
  'edit',
  'edit-plan',
  'reject',
  'reopen',
  'merge',
  'split',
  'adopt-units',
  'undo',
] as const;
export type ReviewActionKind = (typeof REVIEW_ACTION_KINDS)[number];

export const REVIEW_ACTION_LABELS: Readonly<Record<ReviewActionKind, string>> = {
  accept: '通过',
  'accept-values': '确认',
  'accept-leads': '采纳建议牵头单位',
  edit: '修改',
  'edit-plan': '修改方案信息',
  reject: '不列入',
  reopen: '退回未审',
  merge: '合并',
  split: '拆分',
  'adopt-units': '将名录外单位加入名录',
  undo: '撤销',
};

/** Kinds that cannot be taken back: an undo stands, and a unit in the directory may be in use elsewhere by now. */
const FINAL_KINDS: readonly ReviewActionKind[] = ['undo', 'adopt-units'];

/** True for an action of this kind that may be taken back. */
export const isUndoable = (kind: ReviewActionKind): boolean => !FINAL_KINDS.includes(kind);
