import type { Period } from './period.js';

/**
 * What the words around a printed year make of it.
 *
 *     较2023年增长    以2025年…为基础    从2024年起    2024年版    2023年以来
 *     baseline        baseline           start         name        start
 *
 * Leaves alone: 到2027年, 2025年底前 (deadlines, the default).
 */
const BASELINE_BEFORE = /(?:较|比|相较于?|相比于?|相对于?|对比|同比|超|超过|不低于|高于|低于)$/u;
const BASELINE_AS_BASIS = /^[^，。；\n]{0,24}?(?:为基[数础准期点线]|为参照|基础上|相比|比较|水平的)/u;
const BASIS_OPENER = /(?:以|在|与|和|同|按|按照)$/u;
const START_BEFORE = /(?:自|从|自从)$/u;
const START_AFTER = /^(?:起|开始|以来|之后|以后|后(?!年))/u;
const NAME_AFTER = /^(?:版|级|款|届|年度版|第[一二三四五六七八九十\d]+号|号)/u;
const REACH = 5;
const AHEAD = 32;

export function roleOf(masked: string, from: number, to: number): Period['role'] {
  const before = masked.slice(Math.max(0, from - REACH), from);
  const after = masked.slice(to, to + AHEAD);
  const opener = masked.slice(Math.max(0, from - REACH), to);
  if (BASELINE_BEFORE.test(before)) return 'baseline';
  if (NAME_AFTER.test(after)) return 'name';
  if (START_AFTER.test(after) || START_BEFORE.test(before)) return 'start';
  const asBasis = BASIS_OPENER.test(before) || /[在与以]\d{4}/u.test(opener);
  return asBasis && BASELINE_AS_BASIS.test(after) ? 'baseline' : 'deadline';
}
