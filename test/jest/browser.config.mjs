import { base } from './base.mjs';

/** The web client in a real Chromium against the running system. */
export default {
  ...base,
  testRegex: '/test/browser/.*\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 180_000,
  maxWorkers: 1,
};
