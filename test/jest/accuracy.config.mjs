import { base } from './base.mjs';

/** The parser against the labelled plans. */
export default { ...base, testRegex: '/test/accuracy/.*\\.spec\\.ts$' };
