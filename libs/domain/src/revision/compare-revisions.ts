import { matchClauses, wordsOf } from './match-clauses.js';
import type { RevisionClause, RevisionTarget, RevisionUnit } from './revision-clause.js';

/** What of a clause a new version may change. */
export const CHANGED_FIELDS = ['text', 'title', 'lead', 'units', 'targets', 'dates'] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export type RevisionChange =
  | { readonly kind: 'unchanged'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'changed';
      readonly before: string;
      readonly after: string;
      readonly fields: readonly ChangedField[];
    }
  | { readonly kind: 'added'; readonly before: null; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string; readonly after: null };

/**
 * 重新印发: what a new version of a plan changes, clause by clause in the order of the new version, clauses that went
 * at the end. A clause that was only renumbered or laid out anew is unchanged; so nobody is asked about it.
 */
export function compareRevisions(
  before: readonly RevisionClause[],
  after: readonly RevisionClause[],
): RevisionChange[] {
  return matchClauses(before, after).map((pair) => changeOf(before[pair.before], after[pair.after]));
}

function changeOf(before: RevisionClause | undefined, after: RevisionClause | undefined): RevisionChange {
  if (before !== undefined && after !== undefined) {
    const fields = changedFields(before, after);
    const paths = { before: before.path, after: after.path };
    return fields.length === 0 ? { kind: 'unchanged', ...paths } : { kind: 'changed', ...paths, fields };
  }
  if (after !== undefined) return { kind: 'added', before: null, after: after.path };
  if (before !== undefined) return { kind: 'removed', before: before.path, after: null };
  throw new Error('a pair of clauses has at least one side');
}

function changedFields(before: RevisionClause, after: RevisionClause): ChangedField[] {
  const same: Readonly<Record<ChangedField, boolean>> = {
    text: wordsOf(before.quote) === wordsOf(after.quote),
    title: before.title === after.title,
    lead: leadsOf(before.units) === leadsOf(after.units),
    units: othersOf(before.units) === othersOf(after.units),
    targets: valuesOf(before.targets) === valuesOf(after.targets),
    dates: daysOf(before.targets) === daysOf(after.targets),
  };
  return CHANGED_FIELDS.filter((field) => !same[field]);
}

/** The marked leads; where none is marked the first responsible unit, which is proposed as lead. */
function leadsOf(units: readonly RevisionUnit[]): string {
  const leads = units.filter(({ role }) => role === 'lead');
  const proposed = units.find(({ role }) => role === 'responsible');
  return keysOf(leads.length > 0 || proposed === undefined ? leads : [proposed]);
}

const othersOf = (units: readonly RevisionUnit[]): string =>
  [...new Set(units.map(({ key, role }) => `${role} ${key}`))].sort().join('\n');

const keysOf = (units: readonly RevisionUnit[]): string =>
  [...new Set(units.map(({ key }) => key))].sort().join('\n');

const valuesOf = (targets: readonly RevisionTarget[]): string =>
  targets
    .map(({ value, valueMax, unit, comparator, baseline }) =>
      JSON.stringify([value, valueMax, unit, comparator, baseline]),
    )
    .sort()
    .join('\n');

const daysOf = (targets: readonly RevisionTarget[]): string =>
  [...new Set(targets.map(({ due, dueText, recurring }) => JSON.stringify([due, dueText, recurring])))]
    .sort()
    .join('\n');
