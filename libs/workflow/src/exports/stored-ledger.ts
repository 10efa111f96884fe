import { normaliseUnitName, standingLabel } from '@app/domain';
import type { LedgerEntry, LedgerProgress, MatrixEntry } from '@app/documents';
import type { Id, LedgerRow } from '../views/index.js';
import type { ExportTask } from './export-tasks.js';
import { conclusions, goalsAndWords, unitsByRole } from './ledger-words.js';

/** A ledger's lines of stored tasks; progress stands there once they were issued. */
export function ledgerEntries(tasks: readonly ExportTask[], rows: ReadonlyMap<Id, LedgerRow>): LedgerEntry[] {
  const several = new Set(tasks.map(({ planId }) => planId)).size > 1;
  return tasks.map((task) => ({
    ...ledgerEntry(task, rows.get(task.id)),
    plan: several ? task.planTitle : null,
  }));
}

const ledgerEntry = (task: ExportTask, row: LedgerRow | undefined): Omit<LedgerEntry, 'plan'> => ({
  chapter: task.section,
  number: task.code ?? task.path,
  title: task.title,
  content: task.text,
  ...unitsByRole(task.parts),
  ...goalsAndWords(task.goals),
  due: task.lastDue,
  remark: conclusions(task.parts),
  progress: row === undefined ? null : progressOf(row, task.chases),
});

export const matrixEntry = ({ code, path, title, parts }: ExportTask): MatrixEntry => ({
  number: code ?? path,
  title,
  parts: parts.map(({ unitId, name, role }) => ({ key: unitId ?? normaliseUnitName(name), name, role })),
});

function progressOf(row: LedgerRow, chases: number): LedgerProgress {
  const { stateLabel, completion, lastReport } = row;
  return {
    state: stateLabel,
    deadline: completion?.label ?? standingLabel(row),
    chases,
    report: lastReport === null ? '' : `${lastReport.period}：${lastReport.done}`,
  };
}
