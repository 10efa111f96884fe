export * from './1795294166653-create-schema.js';
export * from './1795301530195-extend-drafts.js';
export * from './1795302000000-add-reissue.js';
export * from './1795312017068-add-audit-and-policy.js';
