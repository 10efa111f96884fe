import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { withoutDeadline } from './note-deadlines.js';

/**
 * A paragraph that names units for the clauses around it.
 *
 *     以上任务由市工信局牵头,各县区人民政府配合。
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
 * Leaves alone: 由市工信局牵头建设平台 (a sentence of a clause), 以上政策由市财政局负责解释.
 */
export interface RangeNote {
  readonly note: Span;
  /** Which clauses it covers: those before it, or those after it, in the same section. */
  readonly scope: 'above' | 'below';
}

const RANGE =
  /^\(?(以上|上述|以下|下列|本(?:部分|章|节)|该部分)(?:各?(?:项|条)?(?:重点)?(?:任务|工作|事项|措施|内容|项目|条款|部分|章|节)?)?,? ?(?:均|都|分别)?(由[^。]{2,120}|(?:牵头|责任|主办)(?:单位|部门):[^。]{2,120})[。)]*$/;
const DUTY = /(?:牵头|负责|主办|配合|落实)[。) ]*$|(?:单位|部门):/;
const EXPLAINS = /负责解释|解释/;

/** Reads a whole paragraph, null when it is none. */
export function readRange(view: string, line: Span): RangeNote | null {
  const text = view.slice(line.from, line.to);
  const match = text.length < 160 ? RANGE.exec(text) : null;
  if (!match?.[1] || !match[2] || !DUTY.test(withoutDeadline(text)) || EXPLAINS.test(text)) return null;
  const from = line.from + text.indexOf(match[2], match[1].length);
  const scope = /^(?:以上|上述)/.test(match[1]) ? 'above' : 'below';
  return { note: trimSpan(view, { from, to: from + match[2].replace(/[)。 ]+$/, '').length }), scope };
}
