import type { TextSpan } from '../plan/propose-assignments.js';
import type { AssignmentSnapshot, MilestoneSnapshot, TaskSnapshot } from './task-snapshot.js';

const TITLE_MAX = 60;

/** The plan's text around a task and where its targets stand in it. */
export interface SplitGround {
  readonly text: string;
  /** What the task stands for now: its clause, or the part of it that is split further. */
  readonly span: TextSpan;
  readonly targets: ReadonlyMap<string, TextSpan>;
}

export interface SplitRequest extends SplitGround {
  /** Places in the plan's text, in any order. */
  readonly cuts: readonly number[];
  /** Titles of the parts from the first; where one is missing, the first keeps its own and others take their first words. */
  readonly titles: readonly string[];
  /** Ids of the tasks to come: one less than there are parts. */
  readonly newIds: readonly string[];
}

/** The parts without blanks around them; null where a cut lies outside, twice, inside a character, or leaves nothing. */
export function partsOf(text: string, span: TextSpan, cuts: readonly number[]): TextSpan[] | null {
  const places = [...cuts].sort((a, b) => a - b);
  if (places.length === 0 || new Set(places).size < places.length) return null;
  if (places.some((cut) => cut <= span.from || cut >= span.to || isInsideCharacter(text, cut))) return null;
  const bounds = [span.from, ...places, span.to];
  const parts = bounds.slice(1).map((to, index) => trimmed(text, { from: bounds[index] ?? to, to }));
  return parts.every(({ from, to }) => from < to) ? parts : null;
}

/**
 * One task a part. Units whose names stand in a part belong to it; a part that names nobody has the units of the whole;
 * a unit named outside the text of the task (各县区) belongs to every part. A milestone goes where its targets stand. What nobody
 * has seen in this shape is unread. Null where the cuts are not good or ids are missing.
 */
export function splitTask(task: TaskSnapshot, request: SplitRequest): TaskSnapshot[] | null {
  const parts = partsOf(request.text, request.span, request.cuts);
  if (parts === null || request.newIds.length !== parts.length - 1) return null;
  return parts.map((part, index) => {
    const id = index === 0 ? task.id : request.newIds[index - 1];
    return {
      ...task,
      id: id ?? task.id,
      ...titleOf(task, request, part, index),
      review: 'unreviewed',
      reviewedById: null,
      reviewedAt: null,
      spanFrom: part.from,
      spanTo: part.to,
      assignments: assignmentsOf(task, request.span, part, index > 0),
      milestones: milestonesOf(task, request, parts, index),
    };
  });
}

function titleOf(
  task: TaskSnapshot,
  { text, titles }: SplitRequest,
  part: TextSpan,
  index: number,
): Pick<TaskSnapshot, 'title' | 'titleReview'> {
  const given = titles[index]?.trim() ?? '';
  if (given !== '') return { title: given, titleReview: 'edited' };
  if (index === 0) return { title: task.title, titleReview: task.titleReview };
  return { title: firstWords(text.slice(part.from, part.to)), titleReview: 'proposed' };
}

function assignmentsOf(
  task: TaskSnapshot,
  whole: TextSpan,
  part: TextSpan,
  isNew: boolean,
): AssignmentSnapshot[] {
  const own = task.assignments.filter((row) => lies(row, part));
  const kept =
    own.length === 0
      ? task.assignments
      : task.assignments.filter((row) => lies(row, part) || !lies(row, whole));
  return isNew ? kept.map((row) => ({ ...row, id: null })) : [...kept];
}

/** True for a name that stands inside the span. */
const lies = ({ spanFrom, spanTo }: AssignmentSnapshot, span: TextSpan): boolean =>
  spanFrom !== null && spanTo !== null && spanFrom >= span.from && spanTo <= span.to;

function milestonesOf(
  task: TaskSnapshot,
  { targets }: SplitRequest,
  parts: readonly TextSpan[],
  index: number,
): MilestoneSnapshot[] {
  const placeOf = (targetId: string): number => {
    const target = targets.get(targetId);
    const found =
      target === undefined
        ? -1
        : parts.findIndex((part) => target.from >= part.from && target.from < part.to);
    return Math.max(0, found); // what stands in no part stays with the first
  };
  return task.milestones.flatMap((milestone) => {
    const mine = milestone.targetIds.filter((id) => placeOf(id) === index);
    if (mine.length === 0 && !(index === 0 && milestone.targetIds.length === 0)) return [];
    return [{ ...milestone, id: index === 0 ? milestone.id : null, targetIds: mine }];
  });
}

function trimmed(text: string, { from, to }: TextSpan): TextSpan {
  const part = text.slice(from, to);
  return { from: to - part.trimStart().length, to: from + part.trimEnd().length };
}

function isInsideCharacter(text: string, cut: number): boolean {
  const code = text.codePointAt(cut - 1) ?? 0;
  return code > 0xffff;
}

/** The first sentence, shortened by whole characters. */
function firstWords(text: string): string {
  const characters = [...(text.split(/[。；;\n\u2028]/u)[0] ?? '').trim()];
  return characters.length <= TITLE_MAX
    ? characters.join('')
    : `${characters.slice(0, TITLE_MAX - 1).join('')}…`;
}
