import type { Target } from '../types.js';
import { recogniseTargets } from './index.js';
import type { YearContext } from './period.js';

const SIGNS = { ge: '≥', le: '≤', about: '≈', eq: '=' } as const;

/** A target in one line: `≥60% @2027-12-31 yearly 较2023`, `· @2025-06-30` without a number, `?…` for open words. */
export function show(target: Target): string {
  const sign = target.comparator === null ? '·' : SIGNS[target.comparator];
  const upper = target.valueMax === null ? '' : `~${target.valueMax}`;
  return [
    `${sign}${target.value ?? ''}${upper}${target.unit ?? ''}`,
    target.due === null ? '' : `@${target.due}`,
    target.recurring ?? '',
    target.baseline === null ? '' : `较${target.baseline}`,
    target.dueText === null ? '' : `?${target.dueText}`,
  ]
    .filter((part) => part.length > 0)
    .join(' ');
}

/** What the whole text promises, in a plan of 2024 that has no year in its title. */
export function shown(
  text: string,
  context: YearContext = { issueYear: 2024, titleYear: null },
): readonly string[] {
  return recogniseTargets(text, [{ from: 0, to: text.length }], context).map(show);
}
