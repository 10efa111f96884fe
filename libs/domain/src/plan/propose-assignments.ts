import { normaliseUnitName } from '../unit/unit-name.js';

/** Half-open `[from, to)` offsets in the plan's text. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** What the text marks: 牵头, 配合, or 责任 without a lead named. */
export type StatedRole = 'lead' | 'cooperating' | 'responsible';

/** The stated roles, and 落实 for units that a general sentence obliges (各县区). */
export const ASSIGNMENT_ROLES = ['lead', 'cooperating', 'responsible', 'implementing'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

/**
 * Why a unit has its role: the text says so, it is listed first, a general sentence gives it, it was proposed by what
 * the clause is about and a person took it, a person chose it.
 */
export const ASSIGNMENT_BASES = ['stated', 'first-listed', 'default', 'proposed', 'edited'] as const;
export type AssignmentBasis = (typeof ASSIGNMENT_BASES)[number];

/** A printed unit name with its place. */
export interface UnitFact {
  readonly name: string;
  readonly role: StatedRole;
  readonly span: TextSpan;
}

export interface ClauseUnitFacts {
  readonly clauseId: string;
  readonly units: readonly UnitFact[];
}

/** A sentence that sets a rule for many clauses at once. */
export interface DefaultFact {
  readonly kind: 'implementers' | 'comma-lead' | 'first-lead' | 'joint' | 'section';
  /** Names for `implementers`; for `section` names without a role of their own, which are responsible. */
  readonly units: readonly string[];
  /** Units by role for `section`. */
  readonly mentions: readonly UnitFact[];
  /** Id of the first and last clause or section it holds for; null where the text sets no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly quote: string;
}

export interface AssignmentProposal {
  /** As printed. */
  readonly name: string;
  readonly role: AssignmentRole;
  readonly basis: AssignmentBasis;
  /** The rule that made it, as a Chinese sentence. */
  readonly rule: string;
  /** Where the name stands in the plan; null where only a general sentence covers it. */
  readonly span: TextSpan | null;
}

/** Strongest first: of a name that stands twice in a clause or a task the strongest role is kept. */
export const ROLE_STRENGTH: readonly AssignmentRole[] = [
  'lead',
  'responsible',
  'cooperating',
  'implementing',
];

const FIRST_LISTED_RULE = '责任单位未注明牵头，按首列单位牵头推定';

const STATED_RULES: Readonly<Record<StatedRole, string>> = {
  lead: '文件注明为牵头单位',
  cooperating: '文件注明为配合单位',
  responsible: '文件列为责任单位',
};

/**
 * Who does what in a clause, each with the rule behind it. Stated roles are kept. Where no lead is stated, the first
 * responsible unit is proposed as lead (the rule 「列第一位的责任单位为牵头单位」 of many offices); a person confirms.
 * `comma-lead`, `first-lead` and `joint` sentences say how to read a note and are already in the facts' roles.
 */
export function proposeAssignments(
  facts: ClauseUnitFacts,
  defaults: readonly DefaultFact[],
  order: readonly string[],
): AssignmentProposal[] {
  const covering = defaults.filter((fact) => covers(fact, facts.clauseId, order));
  const own = facts.units.length > 0 ? facts.units.map(statedProposal) : sectionProposals(covering, order);
  return strongestOnly([...proposeLead(own), ...implementingProposals(covering)]);
}

function statedProposal({ name, role, span }: UnitFact): AssignmentProposal {
  return { name, role, basis: 'stated', rule: STATED_RULES[role], span };
}

/** Units of the section for a clause that names none. Of nested sections the innermost speaks, the one that starts last. */
function sectionProposals(covering: readonly DefaultFact[], order: readonly string[]): AssignmentProposal[] {
  const sections = covering.filter((fact) => fact.kind === 'section');
  const innermost = [...sections].sort(
    (a, b) => startOf(b, order) - startOf(a, order) || endOf(a, order) - endOf(b, order),
  )[0];
  if (innermost === undefined) return [];
  const rule = `本条未列单位，按“${shorten(innermost.quote)}”确定`;
  const given = [
    ...innermost.mentions,
    ...innermost.units.map((name) => ({ name, role: 'responsible' as const, span: null })),
  ];
  return given.map(({ name, role, span }) => ({ name, role, basis: 'default', rule, span }));
}

/** Makes the first responsible unit the proposed lead where none is stated; the others stay responsible. */
function proposeLead(proposals: readonly AssignmentProposal[]): AssignmentProposal[] {
  if (proposals.some(({ role }) => role === 'lead')) return [...proposals];
  const first = proposals.findIndex(({ role }) => role === 'responsible');
  return proposals.map((proposal, index) => {
    if (index !== first) return proposal;
    const rule = proposal.basis === 'default' ? `${proposal.rule}；${FIRST_LISTED_RULE}` : FIRST_LISTED_RULE;
    return { ...proposal, role: 'lead', basis: 'first-listed', rule };
  });
}

function implementingProposals(covering: readonly DefaultFact[]): AssignmentProposal[] {
  return covering
    .filter(({ kind }) => kind === 'implementers')
    .flatMap(({ units, mentions, quote }) =>
      units.map((name) => ({
        name,
        role: 'implementing' as const,
        basis: 'default' as const,
        rule: `按“${shorten(quote)}”列为落实单位`,
        span: mentions.find((mention) => mention.name === name)?.span ?? null,
      })),
    );
}

/** One entry a name, in the place of its first mention, with its strongest role. */
function strongestOnly(proposals: readonly AssignmentProposal[]): AssignmentProposal[] {
  const byName = new Map<string, AssignmentProposal>();
  for (const proposal of proposals) {
    const key = normaliseUnitName(proposal.name);
    const known = byName.get(key);
    if (known === undefined || ROLE_STRENGTH.indexOf(proposal.role) < ROLE_STRENGTH.indexOf(known.role))
      byName.set(key, proposal);
  }
  return [...byName.values()];
}

function covers(fact: DefaultFact, clauseId: string, order: readonly string[]): boolean {
  const index = order.indexOf(clauseId);
  return index >= 0 && startOf(fact, order) <= index && index <= endOf(fact, order);
}

/** Index of the first covered clause; beyond the end if `from` names nothing in the plan, so that it covers none. */
function startOf({ from }: DefaultFact, order: readonly string[]): number {
  if (from === null) return 0;
  const exact = order.indexOf(from);
  const index = exact >= 0 ? exact : order.findIndex((id) => isWithin(id, from));
  return index >= 0 ? index : order.length;
}

/** Index of the last covered clause; −1 if `to` names nothing in the plan. */
function endOf({ to }: DefaultFact, order: readonly string[]): number {
  if (to === null) return order.length - 1;
  const exact = order.indexOf(to);
  return exact >= 0 ? exact : order.findLastIndex((id) => isWithin(id, to));
}

/** True for a clause inside a heading: `三/(二)` and `三#1` lie within `三`. */
function isWithin(clauseId: string, headingId: string): boolean {
  return clauseId.startsWith(`${headingId}/`) || clauseId.startsWith(`${headingId}#`);
}

/** Enough of a quote to recognise it. */
function shorten(quote: string): string {
  const characters = [...quote.replace(/\s+/gu, '')];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
