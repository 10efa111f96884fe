import { base } from './base.mjs';

/** Pure tests beside the source, no process and no server. */
export default { ...base, testRegex: '/(apps|libs)/.*\\.spec\\.ts$' };
