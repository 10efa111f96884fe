import type { Span } from '../types.js';
import { isProper, looksLikeUnit, namesIn } from './unit-names.js';

/**
 * A heading that says whose work stands below it.
 *
 *     三、县农业农村局牵头工作          二、市教育局、市科技局
 *         ^^^^^^^^^^^ leads          ^^^^^^^^^^^^^ responsible
 * Leaves alone: 三、压实牵头责任, 四、建设数据中心 (no name says whose it is).
 */
const LED =
  /^(.{3,120}?(?:牵头|负责|主办|主责))(?:的)?(?:组织)?(?:实施|落实|推进|办理|完成)?(?:的)?(?:重点)?(?:工作|任务|事项|项目|条款|指标)(?:\(\d{1,3} ?[项条件个]\))?$/;

/** Place of the note inside a heading's title, null when it names nobody. */
export function headingNote(view: string, title: Span): Span | null {
  const text = view.slice(title.from, title.to);
  const led = LED.exec(text)?.[1];
  const span = { from: title.from, to: title.from + (led ?? text).length };
  const names = namesIn(view, span).map(({ from, to }) => view.slice(from, to));
  const fits = led ? looksLikeUnit : isProper;
  return names.length > 0 && names.every(fits) ? span : null;
}
