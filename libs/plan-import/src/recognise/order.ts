import type { Group, Role } from './groups.js';
import { namesIn } from './unit-names.js';

/** Rules set by an earlier sentence that hold for a note. */
export interface NoteRules {
  readonly commaLead: boolean;
  readonly firstLead: boolean;
}

const OPEN_ROLES: readonly Role[] = ['none', 'responsible', 'duty', 'doing'];

const rank = (groups: readonly Group[]): Group[] =>
  groups.map(({ span }, i) => ({ span, role: i === 0 ? 'lead' : 'cooperating' }));

const single = (view: string, groups: readonly Group[]): Group[] =>
  groups.flatMap(({ span, role }) => namesIn(view, span).map((name) => ({ span: name, role })));

/** `区教育局,区财政局、区人社局`: before the comma leads. Without a comma only a single name does. */
function byComma(view: string, groups: readonly Group[]): Group[] {
  if (groups.length > 1) return rank(groups);
  const names = single(view, groups);
  return names.length === 1 && groups[0]?.role !== 'duty' ? rank(names) : [...groups];
}

/**
 * Who leads by the order of the list, where neither label nor verb says it.
 *
 *     工业和信息化部、科技部等负责     under 列第一位的为牵头单位: lead, cooperating
 * Leaves alone: 市教育局牵头,市财政局配合 (said by the verbs); 各有关部门、… (nobody in particular leads).
 */
export function applyOrder(view: string, groups: readonly Group[], rules: NoteRules): Group[] {
  if (!groups.every(({ role }) => OPEN_ROLES.includes(role))) return [...groups];
  if (rules.firstLead) {
    const names = single(view, groups);
    const [first] = names;
    return first && view[first.span.from] !== '各' ? rank(names) : [...groups];
  }
  return rules.commaLead ? byComma(view, groups) : [...groups];
}
