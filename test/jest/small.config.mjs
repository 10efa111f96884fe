import { base } from './base.mjs';

/** Pure tests beside the source, no process and no server. */
export default {
  ...base,
  testRegex: '/(apps|libs)/.*\\.spec\\.ts$',
  // Checked where coverage is collected (`npm run check`): the grammar has no line and no branch that no test takes.
  coverageThreshold: {
    './libs/plan-import/src/': { statements: 100, branches: 100, functions: 100, lines: 100 },
  },
};
