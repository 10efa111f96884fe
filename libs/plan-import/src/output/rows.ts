import type { Clause, PlanDraft, Target, UnitRole } from '../types.js';

/** Headings of the responsibility list, shared by the table and the CSV. */
export const COLUMNS = ['编号', '任务', '牵头单位', '配合单位', '责任单位', '目标与时限'] as const;

export type Row = readonly [string, string, string, string, string, string];

const units = (clause: Clause, role: UnitRole): string =>
  clause.units
    .filter((unit) => unit.role === role)
    .map(({ name }) => name)
    .join('、');

const target = ({ quote, due, dueText }: Target): string => {
  const when = due ?? dueText;
  return when === null ? quote : `${quote}（${when}）`;
};

/** One row a clause. */
export function rowsOf(draft: PlanDraft): Row[] {
  return draft.clauses.map((clause) => [
    clause.id,
    clause.title ?? '',
    units(clause, 'lead'),
    units(clause, 'cooperating'),
    units(clause, 'responsible'),
    clause.targets.map(target).join('；'),
  ]);
}
