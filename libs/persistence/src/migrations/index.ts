export * from './1795290715604-create-schema.js';
