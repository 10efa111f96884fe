import type { ReportDifference, ReportEntry, ReportEntryInput, ReportPage } from '../api/reports';

/** What somebody has written of one task and not saved yet; figures in the document's base unit. */
export interface EntryDraft {
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

/** Only entries that were touched, by key; everything else is as the server has it. */
export type Drafts = Readonly<Record<string, EntryDraft>>;

export const entryKey = ({ taskId, part }: { taskId: string; part: string }): string => `${taskId} ${part}`;

export const draftOf = ({ done, problems, nextSteps, figures }: ReportEntry): EntryDraft => ({
  done,
  problems,
  nextSteps,
  figures: Object.fromEntries(figures.map(({ targetId, reached }) => [targetId, reached])),
});

export const shownOf = (entry: ReportEntry, drafts: Drafts): EntryDraft =>
  drafts[entryKey(entry)] ?? draftOf(entry);

const sameDraft = (a: EntryDraft, b: EntryDraft): boolean =>
  a.done.trim() === b.done.trim() &&
  a.problems.trim() === b.problems.trim() &&
  a.nextSteps.trim() === b.nextSteps.trim() &&
  [...new Set([...Object.keys(a.figures), ...Object.keys(b.figures)])].every(
    (id) => (a.figures[id] ?? null) === (b.figures[id] ?? null),
  );

const isTouched = (entry: ReportEntry, drafts: Drafts): boolean =>
  !sameDraft(shownOf(entry, drafts), draftOf(entry));

/** Something would be lost by leaving. */
export const isDirty = (page: ReportPage, drafts: Drafts): boolean =>
  page.entries.some((entry) => isTouched(entry, drafts));

/** How many tasks say what was done. */
export const filledCount = (page: ReportPage, drafts: Drafts): number =>
  page.entries.filter((entry) => shownOf(entry, drafts).done.trim() !== '').length;

/**
 * What is sent: touched entries, and words that came from elsewhere and were left as they are. What nobody has written
 * is not stored as empty, so that it is still filled in from the task's own page later.
 */
export function inputsOf(page: ReportPage, drafts: Drafts): ReportEntryInput[] {
  return page.entries.flatMap((entry) => {
    const shown = shownOf(entry, drafts);
    const known = entry.id === null && shown.done.trim() !== '';
    return known || isTouched(entry, drafts) ? [inputOf(entry, shown)] : [];
  });
}

function inputOf({ taskId, part, figures }: ReportEntry, draft: EntryDraft): ReportEntryInput {
  const measured = figures.flatMap(({ targetId }) => {
    const reached = draft.figures[targetId] ?? null;
    return reached === null ? [] : [{ targetId, reached }];
  });
  const { done, problems, nextSteps } = draft;
  return {
    taskId,
    part,
    done: done.trim(),
    problems: problems.trim(),
    nextSteps: nextSteps.trim(),
    figures: measured,
  };
}

/** Accepted differences of an uploaded form, as if they had been typed. */
export function withDifferences(
  page: ReportPage,
  drafts: Drafts,
  accepted: readonly ReportDifference[],
): Drafts {
  const next: Record<string, EntryDraft> = { ...drafts };
  for (const difference of accepted) {
    const key = entryKey(difference);
    const entry = page.entries.find((each) => entryKey(each) === key);
    if (entry === undefined) continue;
    next[key] = withField(next[key] ?? draftOf(entry), difference);
  }
  return next;
}

function withField(draft: EntryDraft, { field, targetId, after }: ReportDifference): EntryDraft {
  if (field !== 'figure') return { ...draft, [field]: after };
  const reached = after === '' ? null : Number(after);
  return { ...draft, figures: { ...draft.figures, [targetId ?? '']: reached } };
}

/** A field in which somebody else's page says something else than the one this person began with. */
export interface OtherChange {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly field: 'done' | 'problems' | 'nextSteps';
  readonly theirs: string;
  /** This person has written there too. */
  readonly both: boolean;
}

const WORDS = ['done', 'problems', 'nextSteps'] as const;

export function otherChanges(page: ReportPage, theirs: ReportPage, drafts: Drafts): OtherChange[] {
  return theirs.entries.flatMap((entry) => {
    const key = entryKey(entry);
    const mine = page.entries.find((each) => entryKey(each) === key);
    return WORDS.flatMap((field) => {
      if (entry[field].trim() === (mine?.[field] ?? '').trim()) return [];
      const written = drafts[key]?.[field];
      const both = written !== undefined && written.trim() !== (mine?.[field] ?? '').trim();
      return [{ key, code: entry.code, title: entry.title, field, theirs: entry[field], both }];
    });
  });
}
