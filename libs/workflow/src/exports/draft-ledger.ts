import { normaliseUnitName, type AssignmentProposal, type AssignmentRole } from '@app/domain';
import type { LedgerDocument, LedgerEntry, MatrixDocument } from '@app/documents';
import type { PlanDraft } from '@app/plan-import';
import { proposeClauses, type ClauseProposal } from '../import/draft-rows.js';

const UNTITLED = '未命名方案';

/** 台账 of a plan that was only read: what the document says, and proposals marked as such in the remarks. */
export function draftLedger(draft: PlanDraft, text: string): LedgerDocument {
  return {
    title: `${titleOf(draft)}任务台账`,
    subtitle: subtitleOf(draft),
    entries: tasksOf(draft, text).map(toEntry),
  };
}

/** 责任矩阵 of a plan that was only read. */
export function draftMatrix(draft: PlanDraft, text: string): MatrixDocument {
  return {
    title: titleOf(draft),
    entries: tasksOf(draft, text).map(({ fact, title, assignments }) => ({
      number: fact.id,
      title,
      parts: assignments.map(({ name, role }) => ({ key: normaliseUnitName(name), name, role })),
    })),
  };
}

const titleOf = (draft: PlanDraft): string => draft.title ?? UNTITLED;

function subtitleOf({ issuer, docNumber, issuedOn }: PlanDraft): string {
  const known = [issuer, docNumber, issuedOn].filter((part) => part !== null);
  return known.join('　');
}

/** Goal paragraphs are nobody's task. */
const tasksOf = (draft: PlanDraft, text: string): ClauseProposal[] =>
  proposeClauses(draft, text).filter(({ included }) => included);

function toEntry({ fact, quote, section, title, assignments, milestones }: ClauseProposal): LedgerEntry {
  const named = (role: AssignmentRole): string[] =>
    assignments.filter((assignment) => assignment.role === role).map(({ name }) => name);
  return {
    chapter: section,
    number: fact.id,
    title,
    content: quote.trim(),
    lead: named('lead'),
    cooperating: named('cooperating'),
    responsible: named('responsible'),
    implementing: named('implementing'),
    goals: fact.targets.map(({ quote: goal, due, dueText }) => goalText(goal, due ?? dueText)),
    due: milestones.at(-1)?.due ?? null,
    dueText: fact.targets.find((target) => target.dueText !== null)?.dueText ?? null,
    remark: remarkOf(assignments),
    progress: null,
  };
}

const goalText = (goal: string, when: string | null): string => (when === null ? goal : `${goal}（${when}）`);

/** The rules behind what the document does not state itself; whom a general sentence obliges is stated. */
function remarkOf(assignments: readonly AssignmentProposal[]): string {
  const inferred = assignments.filter(({ basis, role }) => basis !== 'stated' && role !== 'implementing');
  return assignments.length === 0
    ? '文件未列责任单位'
    : [...new Set(inferred.map(({ rule }) => rule))].join('；');
}
