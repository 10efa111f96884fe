import { LEDGER_CLASS_LABELS, normaliseUnitName, type AssignmentRole } from '@app/domain';
import type { LedgerEntry, LedgerProgress, MatrixEntry } from '@app/documents';
import type { LedgerRow } from '../views/index.js';
import type { ExportPart, ExportTask } from './export-tasks.js';

const goalText = (goal: string, when: string | null): string => (when === null ? goal : `${goal}（${when}）`);

/** A ledger's line of a stored task; progress stands there once it was issued. */
export function ledgerEntry(task: ExportTask, row: LedgerRow | undefined): LedgerEntry {
  const named = (role: AssignmentRole): string[] =>
    task.parts.filter((part) => part.role === role).map(({ name }) => name);
  return {
    chapter: task.section,
    number: task.code ?? task.path,
    title: task.title,
    content: task.text,
    lead: named('lead'),
    cooperating: named('cooperating'),
    responsible: named('responsible'),
    implementing: named('implementing'),
    goals: task.goals.map(({ quote, due, dueText }) => goalText(quote, due ?? dueText)),
    due: task.lastDue,
    dueText: task.goals.find(({ dueText }) => dueText !== null)?.dueText ?? null,
    remark: remarkOf(task.parts),
    progress: row === undefined ? null : progressOf(row),
  };
}

export const matrixEntry = ({ code, path, title, parts }: ExportTask): MatrixEntry => ({
  number: code ?? path,
  title,
  parts: parts.map(({ unitId, name, role }) => ({ key: unitId ?? normaliseUnitName(name), name, role })),
});

function progressOf({ stateLabel, class: ledgerClass, lastReport }: LedgerRow): LedgerProgress {
  return {
    state: stateLabel,
    deadline: LEDGER_CLASS_LABELS[ledgerClass],
    report: lastReport === null ? '' : `${lastReport.period}：${lastReport.done}`,
  };
}

/** The rules behind what the document does not state itself; whom a general sentence obliges is stated. */
function remarkOf(parts: readonly ExportPart[]): string {
  const concluded = parts.filter(({ basis, role }) => basis !== 'stated' && role !== 'implementing');
  return [...new Set(concluded.map(({ rule }) => rule))].filter((rule) => rule !== '').join('；');
}
