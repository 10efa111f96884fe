import type { EntityManager } from 'typeorm';
import { changedValues } from '@app/domain';
import type { ReportFigure, ReportPart } from '@app/persistence';
import { WorkflowError } from '../errors/workflow-error.js';
import type { Id, ReportEntryView } from '../views/index.js';
import { dutyKey } from './report-entries.js';

/** What somebody writes of one task. */
export interface ReportEntryInput {
  readonly taskId: Id;
  readonly part: ReportPart;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  /** Only values that were measured; what is left out is unknown, not zero. */
  readonly figures: readonly ReportFigure[];
}

interface EntryWords {
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: readonly ReportFigure[];
}

/** An entry that says something else than before, with both. */
export interface ChangedEntry {
  readonly entry: ReportEntryView;
  readonly before: EntryWords;
  readonly after: EntryWords;
}

const byTarget = (a: ReportFigure, b: ReportFigure): number => Number(a.targetId) - Number(b.targetId);

const storedWords = ({ id, done, problems, nextSteps, figures }: ReportEntryView): EntryWords =>
  id === null
    ? { done: '', problems: '', nextSteps: '', figures: [] }
    : {
        done,
        problems,
        nextSteps,
        figures: figures
          .flatMap(({ targetId, reached }) => (reached === null ? [] : [{ targetId, reached }]))
          .sort(byTarget),
      };

/** Beside what the page asks for; refuses tasks and targets that are not on it, and anything given twice. */
export function changedEntries(
  asked: readonly ReportEntryView[],
  given: readonly ReportEntryInput[],
): ChangedEntry[] {
  const known = new Map(asked.map((entry) => [dutyKey(entry), entry]));
  if (new Set(given.map(dutyKey)).size !== given.length)
    throw new WorkflowError('VALUE_INVALID', { place: 'entries' });
  return given.flatMap((input) => {
    const entry = known.get(dutyKey(input));
    if (entry === undefined) throw new WorkflowError('VALUE_INVALID', { place: 'entries' });
    const [before, after] = [storedWords(entry), wordsOf(entry, input)];
    const same = entry.id !== null && changedValues(before, after) === null;
    return same ? [] : [{ entry, before, after }];
  });
}

function wordsOf(entry: ReportEntryView, input: ReportEntryInput): EntryWords {
  const targets = new Set(entry.figures.map(({ targetId }) => targetId));
  const ids = input.figures.map(({ targetId }) => targetId);
  if (new Set(ids).size !== ids.length || ids.some((id) => !targets.has(id)))
    throw new WorkflowError('VALUE_INVALID', { place: 'figures' });
  return {
    done: input.done.trim(),
    problems: input.problems.trim(),
    nextSteps: input.nextSteps.trim(),
    figures: input.figures.map(({ targetId, reached }) => ({ targetId, reached })).sort(byTarget),
  };
}

/** Writes the changed entries of a page with one statement. */
export async function writeEntries(
  manager: EntityManager,
  page: { readonly id: Id; readonly jurisdictionId: Id },
  changed: readonly ChangedEntry[],
): Promise<void> {
  const rows = changed.map(({ entry: { taskId, part }, after }) => ({ taskId, part, ...after }));
  await manager.query(
    `INSERT INTO report_entry AS e (jurisdiction_id, page_id, task_id, part, done, problems, next_steps, figures)
     SELECT $1, $2, "taskId", part, done, problems, "nextSteps", figures
     FROM jsonb_to_recordset($3::jsonb) AS given("taskId" bigint, part text, done text, problems text,
                                                 "nextSteps" text, figures jsonb)
     ON CONFLICT (page_id, task_id, part) DO UPDATE
     SET done = excluded.done, problems = excluded.problems, next_steps = excluded.next_steps,
         figures = excluded.figures, version = e.version + 1, updated_at = now()`,
    [page.jurisdictionId, page.id, JSON.stringify(rows)],
  );
}

/** For the audit trail: by task code, only the fields that differ. */
export function auditOf(changed: readonly ChangedEntry[]): { before: object; after: object } {
  const pairs = changed.flatMap(({ entry, before, after }) => {
    const values = changedValues(before, after);
    return values === null ? [] : [[entry.code, values] as const];
  });
  return {
    before: Object.fromEntries(pairs.map(([code, { before }]) => [code, before])),
    after: Object.fromEntries(pairs.map(([code, { after }]) => [code, after])),
  };
}
