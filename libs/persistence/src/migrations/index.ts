export * from './1795294166653-create-schema.js';
