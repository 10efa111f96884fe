/** What waits for the office; each kind has a source of its own. */
export const APPROVAL_KINDS = ['objection', 'completion', 'milestone', 'extension', 'acceptance'] as const;

export type ApprovalKind = (typeof APPROVAL_KINDS)[number];
