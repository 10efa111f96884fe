/** Everything the importer can doubt. A code is never renamed; its text may be. */
export const MESSAGE_CODES = [
  'empty-document',
  'no-clauses',
  'no-title',
  'text-before-body',
  'text-after-body',
  'text-outside-clauses',
  'number-repeated',
  'number-skipped',
  'unit-doubtful',
  'unit-placeholder',
  'note-unread',
  'note-unattached',
  'note-doubtful',
  'bracket-unclosed',
  'clause-without-units',
  'default-without-units',
  'annex-unread',
] as const;

export type MessageCode = (typeof MESSAGE_CODES)[number];
