import { append } from '../prepare/lists.js';
import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { splitOutside } from './brackets.js';
import type { LabelRole } from './labels.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

/**
 * What the verbs of a list say of its names.
 *
 *     市教育局牵头,市财政局、市人社局按职责分工负责
 *     ^^^^^^^^^^^^ lead  ^^^^^^^^^^^^^^^^^^^^^^^^^ duty
 * Leaves alone: 市教育局,市财政局 (no verb: what the comma means is a matter of rules, see order.ts).
 */
export type Role = LabelRole | 'none' | 'duty';

export interface Group {
  readonly span: Span;
  readonly role: Role;
}

const LEAD_VERB =
  /(?:(?:牵头|主办|主责|负总责)(?:负责|实施|落实|组织|推进|推动|抓好|会同|督导|指导|统筹|协调|开展|完成)*|为(?:牵头|主办|主责)(?:单位|部门))$/;
const COOPERATE_VERB =
  /(?:(?:配合|协办|协助|参与|参加|协同|支持)(?:落实|实施|做好|负责|推进)*|为(?:配合|协办|参与)(?:单位|部门))$/;
const DUTY_VERB =
  /(?:按照?|依据?|根据|依照)(?:各自)?(?:工作)?职责(?:任务)?(?:分工)?(?:分别|共同|抓好|做好)*(?:负责|落实|推进|实施|配合)?$/;
const DO_VERB = /(?:负责|落实|实施|推进|承担|指导|督导|监督|为责任单位)$/;
const IN_CHARGE = /(?:负责|承担)[ 。;]*$/;
const WITH = /会同|(?:会|商)(?=市|区|县|省|州|各|国家|有关|相关)/;

export function verbRole(text: string): Role {
  const plain = text.replace(/[ 。.、;]+$/, '');
  if (DUTY_VERB.test(plain)) return 'duty';
  if (COOPERATE_VERB.test(plain)) return 'cooperating';
  if (LEAD_VERB.test(plain)) return 'lead';
  return DO_VERB.test(plain) ? 'doing' : 'none';
}

/** A verb ends its group even where only 、 follows: 区住建局牵头、区市场监管局配合. */
const VERB_BREAK = /(?:牵头|主办|配合|协办|参与)(?:负责|实施|落实)?、/g;

function splitVerbs(view: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let from = span.from;
  for (const match of view.slice(span.from, span.to).matchAll(VERB_BREAK)) {
    const to = span.from + match.index + match[0].length - 1;
    pieces.push({ from, to });
    from = to + 1;
  }
  return [...pieces, { from, to: span.to }];
}

/** `A会同B`: A leads, B cooperates. */
function splitWith(view: string, span: Span): Group[] | null {
  const text = view.slice(span.from, span.to);
  const match = WITH.exec(text);
  if (!match || match.index < 2) return null;
  const at = span.from + match.index;
  if (!looksLikeUnit(view.slice(span.from, at).replace(/^由/, ''))) return null;
  return [
    { span: { from: span.from, to: at }, role: 'lead' },
    { span: { from: at + match[0].length, to: span.to }, role: 'cooperating' },
  ];
}

/** `A负责,B配合`: who is in charge beside those who help leads. */
export function inCharge(view: string, groups: readonly Group[]): Group[] {
  const helps = groups.some(({ role }) => role === 'cooperating');
  const leads = groups.some(({ role }) => role === 'lead');
  if (!helps || leads) return [...groups];
  return groups.map((group) =>
    group.role === 'doing' && IN_CHARGE.test(view.slice(group.span.from, group.span.to))
      ? { ...group, role: 'lead' }
      : group,
  );
}

/** Comma groups of a list with the role each one's verb gives; a group without a verb waits for the next one's. */
export function groupsOf(view: string, span: Span, label: Role): Group[] {
  const groups: Group[] = [];
  for (const piece of splitOutside(view, span, ',;。').flatMap((part) => splitVerbs(view, part))) {
    if (trimSpan(view, piece).from >= trimSpan(view, piece).to) continue;
    const pair = splitWith(view, piece);
    if (pair) append(groups, pair);
    else groups.push({ span: piece, role: verbRole(view.slice(piece.from, piece.to)) });
  }
  if (label !== 'none')
    return groups.map((g) => (g.role === 'none' || g.role === 'doing' ? { ...g, role: label } : g));
  let ahead: Role = 'none';
  return groups
    .reverse()
    .map((group) => {
      if (group.role !== 'none') ahead = group.role;
      return { span: group.span, role: ahead };
    })
    .reverse();
}

/** Names and nothing else: no verb, no rule. */
export const isPlainList = (view: string, span: Span): boolean => {
  if (verbRole(view.slice(span.from, span.to)) !== 'none') return false;
  const names = namesIn(view, span);
  return names.length > 0 && names.every(({ from, to }) => looksLikeUnit(view.slice(from, to)));
};
