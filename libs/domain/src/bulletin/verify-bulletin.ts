import { createWorkCalendar } from '../calendar/work-calendar.js';
import { lightOf } from '../light/light.js';
import { bulletinFigures, type BulletinData, type BulletinRules, type BulletinTask } from './bulletin.js';
import { bulletinSections } from './bulletin-text.js';

/** Something that comes out otherwise than it was printed. */
export interface BulletinDifference {
  /** `task`: a light or class; `figures`: a number; `text`: a generated sentence. */
  readonly what: 'task' | 'figures' | 'text';
  /** Code of the task, or where the number or sentence stands. */
  readonly place: string;
  readonly printed: string;
  readonly recomputed: string;
}

export interface BulletinVerification {
  readonly identical: boolean;
  /** Tasks whose light was made again. */
  readonly tasks: number;
  readonly differences: readonly BulletinDifference[];
}

/**
 * Counts a bulletin again from the tasks and the rules that are frozen in it. What has changed since in tasks, rules or
 * calendar plays no part, so a difference means that the stored data or the counting itself was changed.
 */
export function verifyBulletin(data: BulletinData, rules: BulletinRules): BulletinVerification {
  const calendar = createWorkCalendar(rules.calendar.days, rules.calendar.years);
  const tasks = data.tasks.map((task): BulletinTask => ({
    ...task,
    verdict: lightOf(task.input, data.asOf, calendar, rules.lights),
  }));
  const figures = bulletinFigures({ ...data, tasks });
  const generated = bulletinSections({ ...data, tasks }, figures);
  const differences = [
    ...data.tasks.flatMap((task, place) => compare('task', task.code, task.verdict, tasks[place]?.verdict)),
    ...compareEach('figures', data.figures, figures),
    ...compareEach('text', data.generated, generated),
  ];
  return { identical: differences.length === 0, tasks: tasks.length, differences };
}

const compareEach = <T extends object>(
  what: BulletinDifference['what'],
  printed: T,
  recomputed: T,
): BulletinDifference[] =>
  (Object.keys(recomputed) as (keyof T & string)[]).flatMap((key) =>
    compare(what, key, printed[key], recomputed[key]),
  );

function compare(
  what: BulletinDifference['what'],
  place: string,
  printed: unknown,
  recomputed: unknown,
): BulletinDifference[] {
  const texts = [canonical(printed), canonical(recomputed)] as const;
  return texts[0] === texts[1] ? [] : [{ what, place, printed: texts[0], recomputed: texts[1] }];
}

/** JSON with its keys in order: the database keeps them in an order of its own. */
function canonical(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(sorted(value)) ?? '');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
