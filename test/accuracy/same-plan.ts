import type { PlanDraft } from '@app/plan-import';
import { samplePlans } from '../../apps/cli/src/accuracy/sample-plans.js';

/** The plans that come with the project, as text. */
export const plans = samplePlans().map(({ name, bytes }) => ({
  name,
  text: new TextDecoder().decode(bytes),
}));

/** What must not depend on the format of the file. */
export const substance = ({ title, clauses }: PlanDraft) => ({
  title,
  clauses: clauses.map(({ id, number, title: name, units, leaders, targets }) => ({
    id,
    number,
    title: name,
    units: units.map(({ name: unit, role }) => `${role} ${unit}`),
    leaders,
    targets: targets.map(({ value, valueMax, unit, comparator, due, dueText, recurring, baseline }) =>
      [value, valueMax, unit, comparator, due, dueText, recurring, baseline].join(' '),
    ),
  })),
});
