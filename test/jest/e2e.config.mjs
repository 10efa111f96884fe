import { base } from './base.mjs';

/** All processes as they are shipped: built api and worker, real PostgreSQL, Redis and SMTP. */
export default {
  ...base,
  testRegex: '/test/e2e/.*\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 180_000,
  maxWorkers: 1, // each test runs several processes already
};
