export * from './read-result.js';
