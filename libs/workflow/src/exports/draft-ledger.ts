import { normaliseUnitName } from '@app/domain';
import type { LedgerDocument, LedgerEntry, MatrixDocument } from '@app/documents';
import type { PlanDraft } from '@app/plan-import';
import { proposeClauses, type ClauseProposal } from '../import/draft-rows.js';
import { conclusions, goalsAndWords, subtitleOf, unitsByRole } from './ledger-words.js';

const NO_UNITS = '文件未列责任单位';
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

/** Goal paragraphs are nobody's task. */
const tasksOf = (draft: PlanDraft, text: string): ClauseProposal[] =>
  proposeClauses(draft, text).filter(({ included }) => included);

const toEntry = ({ fact, quote, section, title, assignments, milestones }: ClauseProposal): LedgerEntry => ({
  plan: null,
  chapter: section,
  number: fact.id,
  title,
  content: quote.trim(),
  ...unitsByRole(assignments),
  ...goalsAndWords(fact.targets),
  due: milestones.at(-1)?.due ?? null,
  remark: assignments.length === 0 ? NO_UNITS : conclusions(assignments),
  progress: null,
});
