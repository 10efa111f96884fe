import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { isLabelAlone, labelRole } from './labels.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

/**
 * How far a note without brackets reaches below its first line.
 *
 *     牵头单位              the label stands alone, its names on the next line
 *     市工信局
 *     配合单位:市发改委、     the list breaks off at 、
 *     市财政局
 * Leaves alone: headings of a table (牵头单位 / 配合单位), 目标任务 above a sentence.
 */
const UNIT_ROLES: readonly string[] = ['lead', 'cooperating', 'responsible', 'doing'];
/** A line of names longer than this is a paragraph. */
const LONGEST_LIST = 300;

/** 各部门要切实履行职责: a sentence. */
const TELLS = /要|应当|必须/;

const introducesUnits = (line: string): boolean =>
  isLabelAlone(line) && UNIT_ROLES.includes(labelRole(line.replace(/[ :]/g, '')));

/** Names and nothing else. */
function isList(view: string, line: Span): boolean {
  const text = view.slice(line.from, line.to);
  if (text.length > LONGEST_LIST || isLabelAlone(text) || TELLS.test(text)) return false;
  const names = namesIn(view, line).map(({ from, to }) => view.slice(from, to));
  return names.length > 0 && names.every(looksLikeUnit);
}

/** The line below a label that stands alone, if it holds names and nothing else. */
export function namesBelow(view: string, label: Span, limit: number): Span | null {
  if (!introducesUnits(view.slice(label.from, label.to))) return null;
  const from = view.indexOf('\n', label.to) + 1;
  if (from === 0 || from >= limit) return null;
  const next = view.indexOf('\n', from);
  const line = trimSpan(view, { from, to: next < 0 ? limit : Math.min(next, limit) });
  return isList(view, line) ? line : null;
}

/** A list that breaks off at 、 goes on in the next line. */
export function lastLineEnd(view: string, end: number, limit: number): number {
  let at = end;
  while (at < limit && /[、,] *$/.test(view.slice(Math.max(0, at - 3), at))) {
    const feed = view.indexOf('\n', at + 1);
    at = feed < 0 || feed > limit ? limit : feed;
  }
  return at;
}
