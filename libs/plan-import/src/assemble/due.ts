import type { Source } from '../prepare/source.js';
import { slice, trimSpan } from '../prepare/source.js';
import { findPeriods } from '../targets/periods.js';
import type { Span, Target } from '../types.js';
import type { YearContext } from '../targets/period.js';

/**
 * A deadline that stands apart from the goals it bounds: a table's date cell, 完成时限 in a note.
 *
 *     建成家庭养老床位3000张⇥2024年12月底     the goal is due on 2024-12-31
 *                         ^^^^^^^^^^
 * Goals with a deadline of their own keep it; without a measured goal the deadline is a target by itself.
 */
/** 2025 alone in a cell. */
const BARE_YEAR = /^(20\d{2})$/;
const NUMERIC_DATE = /(\d{4}) ?[./-] ?(\d{1,2})(?: ?[./-] ?(\d{1,2}))?(?!\d)/g;

type Deadline = Pick<Target, 'due' | 'dueText' | 'recurring'>;

function readDeadline(source: Source, span: Span, context: YearContext): Deadline {
  const view = source.view
    .slice(span.from, span.to)
    .replace(BARE_YEAR, '$1年')
    .replace(NUMERIC_DATE, (_, year: string, month: string, day?: string) =>
      day ? `${year}年${month}月${day}日` : `${year}年${month}月`,
    );
  const periods = findPeriods(view, context).filter(({ role }) => role === 'deadline');
  const fixed = periods.filter(({ due }) => due !== null).at(-1);
  const recurring = periods.find((period) => period.recurring !== null)?.recurring ?? null;
  const due = fixed?.due ?? null;
  return { due, dueText: due === null ? slice(source, span) : null, recurring };
}

export function applyDeadline(
  source: Source,
  goals: readonly Target[],
  place: Span,
  context: YearContext,
): Target[] {
  const span = trimSpan(source.view, { from: place.from, to: place.to });
  const deadline = readDeadline(source, span, context);
  const measured = goals.filter(({ value }) => value !== null);
  if (measured.length > 0)
    return goals.map((goal) =>
      goal.due || goal.dueText || goal.recurring ? goal : { ...goal, ...deadline },
    );
  const quote = slice(source, span);
  return [
    { span, quote, ...deadline, value: null, valueMax: null, unit: null, comparator: null, baseline: null },
  ];
}
