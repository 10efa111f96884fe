import {
  deriveMilestones,
  proposeAssignments,
  type AssignmentProposal,
  type MilestoneProposal,
} from '@app/domain';
import type { Clause as ClauseFact, PlanDraft, Section } from '@app/plan-import';
import { isGoalParagraph } from './goal-paragraph.js';

const TITLE_MAX = 60;
/** The goal paragraphs together; they print no title. */
const OVERALL_ID = '总体';
const OVERALL_TITLE = '总体目标';

/** What an import makes of one clause: facts, and the proposals drawn from them. */
export interface ClauseProposal {
  readonly fact: ClauseFact;
  readonly quote: string;
  readonly section: string | null;
  readonly title: string;
  readonly included: boolean;
  readonly assignments: readonly AssignmentProposal[];
  readonly milestones: readonly MilestoneProposal[];
}

/** Draws the proposals of a whole draft: who has which part, what is due when, what becomes a task. */
export function proposeClauses(draft: PlanDraft, text: string): ClauseProposal[] {
  const order = draft.clauses.map((clause) => clause.id);
  const horizon = latestDue(draft);
  return draft.clauses.map((fact) => {
    const section = sectionOf(fact.id, draft.sections);
    const assignments = proposeAssignments({ clauseId: fact.id, units: fact.units }, draft.defaults, order);
    const quote = text.slice(fact.span.from, fact.span.to);
    return {
      fact,
      quote,
      section,
      title: fact.title ?? (fact.id === OVERALL_ID ? OVERALL_TITLE : firstWords(quote)),
      included: !isGoalParagraph({ path: fact.id, title: fact.title, section, units: fact.units.length }),
      assignments,
      milestones: milestonesOf(fact, draft.issuedOn, horizon),
    };
  });
}

function milestonesOf(
  fact: ClauseFact,
  issuedOn: string | null,
  horizon: string | null,
): MilestoneProposal[] {
  const targets = fact.targets.map(({ quote, due, dueText, recurring, value, unit }, index) => ({
    key: String(index),
    quote,
    due,
    dueText,
    recurring,
    value,
    unit,
  }));
  return deriveMilestones(targets, { issuedOn, horizon });
}

function latestDue(draft: PlanDraft): string | null {
  const days = draft.clauses.flatMap((clause) =>
    clause.targets.flatMap(({ due }) => (due === null ? [] : [due])),
  );
  return days.sort().at(-1) ?? null;
}

/** Number and title of the innermost section, found by the path of printed numbers. */
function sectionOf(path: string, sections: readonly Section[]): string | null {
  const around = sections.filter(({ id }) => path.startsWith(`${id}/`) || path.startsWith(`${id}#`));
  const innermost = around.sort((a, b) => b.id.length - a.id.length)[0];
  return innermost === undefined ? null : `${innermost.number ?? ''}${innermost.title}`;
}

/** A title for a clause that prints none: its first sentence, shortened. */
function firstWords(quote: string): string {
  const sentence = quote.trim().split(/[。；\n]/u)[0] ?? '';
  const characters = [...sentence.trim()];
  return characters.length <= TITLE_MAX
    ? characters.join('')
    : `${characters.slice(0, TITLE_MAX - 1).join('')}…`;
}
