import type { Span, UnitRole } from '../types.js';

/**
 * A role in brackets behind a name.
 *
 *     市工信局(牵头)、市发改委、市财政局
 *     ^^^^^^^^ lead
 * Leaves alone: 市文旅局(市文物局) (a second name).
 */
const MARK = /\((?:(?:总)?(牵头|主办|主责)|(配合|协办|参与))(?:单位|部门)?\)$/;

export interface MarkedName {
  /** The name without its mark. */
  readonly span: Span;
  readonly role: UnitRole | null;
}

export function markedName(view: string, name: Span): MarkedName {
  const match = MARK.exec(view.slice(name.from, name.to));
  if (!match || match.index < 2) return { span: name, role: null };
  return { span: { from: name.from, to: name.from + match.index }, role: match[1] ? 'lead' : 'cooperating' };
}
