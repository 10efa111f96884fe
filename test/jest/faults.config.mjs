import { base } from './base.mjs';

/**
 * The built programs with their shipped settings, killed, cut off and started again. Not part of `npm test`, because
 * it takes its time: `npm run faults`.
 */
export default {
  ...base,
  testRegex: '/test/faults/.*\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/test/jest/global-teardown.mjs',
  testTimeout: 900_000,
  maxWorkers: 1, // each test runs several processes already
};
