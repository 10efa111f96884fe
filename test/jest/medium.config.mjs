import { base } from './base.mjs';

/** Against a real PostgreSQL, a database per test file. */
export default {
  ...base,
  testRegex: '/test/medium/.*\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
