import type { DraftTask, PlanMessage, PlanReview, PlanSection } from '../api/types';
import type { Mark } from './marked-text';

/** Keys under which a value is known in both panes. */
export const linkKeys = {
  task: (id: string) => `task:${id}`,
  assignment: (id: string) => `unit:${id}`,
  target: (id: string) => `target:${id}`,
  message: (index: number) => `message:${index}`,
};

export type ClauseFilter = 'all' | 'unreviewed' | 'no-lead' | 'unknown-unit' | 'doubt' | 'excluded';

export interface ReviewCounts {
  clauses: number;
  unreviewed: number;
  accepted: number;
  excluded: number;
  /** Unread clauses without a lead for which one is proposed. */
  proposedLeads: number;
  /** Drafts of an issued plan that a new version brought or that were withdrawn; each goes out on its own. */
  toIssue: number;
  withoutLead: number;
  unknownUnits: string[];
  doubts: number;
  leadUnits: number;
  units: number;
}

const hasLead = (task: DraftTask): boolean => task.assignments.some(({ role }) => role === 'lead');
const hasUnknown = (task: DraftTask): boolean => task.assignments.some(({ unit }) => unit === null);

/** Left out, or carried by another task. */
export const isOut = ({ review, mergedInto }: DraftTask): boolean =>
  review === 'rejected' || mergedInto !== null;
const isUnreviewed = (task: DraftTask): boolean => !isOut(task) && task.review === 'unreviewed';
const isProposed = (task: DraftTask): boolean =>
  isUnreviewed(task) && !hasLead(task) && task.leadProposals.length > 0;

function touches(task: DraftTask, message: PlanMessage): boolean {
  const { span, current } = task.clause;
  return current && message.span !== null && message.span.from < span.to && message.span.to > span.from;
}

export function countReview(review: PlanReview): ReviewCounts {
  const included = review.tasks.filter((task) => !isOut(task));
  const assignments = included.flatMap((task) => task.assignments);
  const nameOf = (each: (typeof assignments)[number]): string => each.unit?.name ?? each.printedName;
  return {
    clauses: review.tasks.length,
    unreviewed: included.filter(isUnreviewed).length,
    accepted: included.filter((task) => task.review === 'accepted').length,
    proposedLeads: included.filter(isProposed).length,
    excluded: review.tasks.length - included.length,
    toIssue: review.plan.state === 'issued' ? included.filter(({ state }) => state === 'draft').length : 0,
    withoutLead: included.filter((task) => !hasLead(task)).length,
    unknownUnits: [
      ...new Set(assignments.filter(({ unit }) => unit === null).map(({ printedName }) => printedName)),
    ],
    doubts: review.messages.length,
    leadUnits: new Set(assignments.filter(({ role }) => role === 'lead').map(nameOf)).size,
    units: new Set(assignments.map(nameOf)).size,
  };
}

const FILTERS: Readonly<Record<ClauseFilter, (task: DraftTask, review: PlanReview) => boolean>> = {
  all: () => true,
  unreviewed: isUnreviewed,
  'no-lead': (task) => !isOut(task) && !hasLead(task),
  'unknown-unit': (task) => !isOut(task) && hasUnknown(task),
  doubt: (task, review) => review.messages.some((message) => touches(task, message)),
  excluded: isOut,
};

export interface ClauseGroup {
  section: PlanSection | null;
  /** Clauses of an earlier version that the newest has no more. */
  gone: boolean;
  tasks: DraftTask[];
}

/**
 * Clauses under their headings, in the order of the document; headings without a clause left are dropped. Clauses that
 * a new version took out stand at the end.
 */
export function groupClauses(review: PlanReview, filter: ClauseFilter): ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  const shown = review.tasks.filter((each) => FILTERS[filter](each, review));
  for (const task of shown.filter(({ clause }) => clause.current)) {
    const section = sectionOf(task, review.sections);
    const last = groups.at(-1);
    if (last !== undefined && last.section?.id === section?.id) last.tasks.push(task);
    else groups.push({ section, gone: false, tasks: [task] });
  }
  const gone = shown.filter(({ clause }) => !clause.current);
  return gone.length === 0 ? groups : [...groups, { section: null, gone: true, tasks: gone }];
}

/** The last heading before the clause: numbers and titles may repeat within a document, places do not. */
function sectionOf({ clause }: DraftTask, sections: readonly PlanSection[]): PlanSection | null {
  if (clause.section === null) return null;
  const before = sections.filter(({ span }) => span.from <= clause.span.from);
  return before.reduce<PlanSection | null>(
    (last, section) => (last === null || section.span.from >= last.span.from ? section : last),
    null,
  );
}

/** Everything of the document that is shown in its text. */
export function marksOf(review: PlanReview): Mark[] {
  const sections = review.sections.map(({ id, span }) => ({ span, kind: 'section', key: `section:${id}` }));
  const defaults = review.defaults.map(({ span }, index) => ({
    span,
    kind: 'default',
    key: `default:${index}`,
  }));
  const messages = review.messages.flatMap(({ span }, index) =>
    span === null ? [] : [{ span, kind: 'message', key: linkKeys.message(index) }],
  );
  return [...sections, ...review.tasks.flatMap(taskMarks), ...defaults, ...messages];
}

function taskMarks(task: DraftTask): Mark[] {
  if (!task.clause.current) return [];
  const clause = {
    span: task.clause.span,
    kind: isOut(task) ? 'clause-out' : 'clause',
    key: linkKeys.task(task.id),
  };
  const targets = task.targets.map(({ id, span }) => ({ span, kind: 'target', key: linkKeys.target(id) }));
  const units = task.assignments.flatMap(({ id, span, role, unit }) => {
    // A unit that every clause inherits points at one sentence: marking it once a clause would drown the text.
    if (span === null || role === 'implementing') return [];
    return [{ span, kind: unit === null ? 'unit-unknown' : role, key: linkKeys.assignment(id) }];
  });
  return [clause, ...targets, ...units];
}
