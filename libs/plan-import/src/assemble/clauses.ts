import { append } from '../prepare/lists.js';
import { message } from '../messages/message.js';
import type { Source } from '../prepare/source.js';
import { slice, trimSpan } from '../prepare/source.js';
import { readNote, type Mention } from '../recognise/units.js';
import { looksLikeUnit } from '../recognise/unit-names.js';
import type { NotePlace } from '../recognise/note-place.js';
import { recogniseTargets, type Setting } from '../targets/index.js';
import type { Clause, ImportMessage, Span, Target, UnitMention } from '../types.js';
import { applyDeadline } from './due.js';
import type { YearContext } from '../targets/period.js';
import type { RuleBook } from './rules.js';

/** What the outline says of a piece, before units and targets are read. */
export interface PieceShape {
  readonly id: string;
  readonly number: string | null;
  readonly title: Span | null;
  readonly span: Span;
  /** Prose starts here, behind the number. */
  readonly from: number;
  readonly notes: readonly NotePlace[];
  /** What its place in the outline says of its promises. */
  readonly setting?: Setting;
}

/** Line breaks of a title, and paragraph breaks of a cell. */
export const TITLE_BREAKS = /[\r\n\u2028]+\s*/g;
const PLACEHOLDER = /^(?:市|区|县|省|州)(?:局|委|办|厅|部)$/;

/** A printed name; blanks and breaks that a converter put into it do not belong to it. */
export const nameOf = (source: Source, span: Span): string => slice(source, span).replace(/\s+/g, '');

export const toMention = (source: Source, { span, role }: Mention): UnitMention => ({
  name: nameOf(source, span),
  role,
  span,
});

/** Parts of `whole` that no hole covers, trimmed; in order. */
export function without(view: string, whole: Span, holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = whole.from;
  for (const hole of holes) {
    if (hole.from > from) rest.push(trimSpan(view, { from, to: Math.min(hole.from, whole.to) }));
    from = Math.max(from, hole.to);
  }
  if (from < whole.to) rest.push(trimSpan(view, { from, to: whole.to }));
  return rest.filter((span) => span.from < span.to);
}

/** A name we keep as printed but would not swear to. */
export function doubtUnits(source: Source, mentions: readonly UnitMention[]): ImportMessage[] {
  return mentions.flatMap(({ span, name }) => {
    const folded = source.view.slice(span.from, span.to).replace(/\s+/g, '');
    if (PLACEHOLDER.test(folded)) return [message('unit-placeholder', span, name)];
    return looksLikeUnit(folded) ? [] : [message('unit-doubtful', span, name)];
  });
}

interface NotesRead {
  readonly units: UnitMention[];
  readonly leaders: string[];
  readonly deadlines: Span[];
  readonly messages: ImportMessage[];
}

function readNotes(source: Source, shape: PieceShape, rules: RuleBook): NotesRead {
  const read: NotesRead = { units: [], leaders: [], deadlines: [], messages: [] };
  for (const note of shape.notes) {
    const { mentions, leaders, defaults, deadlines, unread } = readNote(
      source.view,
      note.inner,
      rules.noteRules,
    );
    for (const rule of defaults) rules.add(rule, shape.id);
    append(
      read.units,
      mentions.map((mention) => toMention(source, mention)),
    );
    append(
      read.leaders,
      leaders.map((span) => nameOf(source, span)),
    );
    append(read.deadlines, deadlines);
    append(
      read.messages,
      unread.map((span) => message('note-unread', span, slice(source, span))),
    );
    if (note.unclosed) read.messages.push(message('bracket-unclosed', note.outer, slice(source, note.outer)));
  }
  append(read.messages, doubtUnits(source, read.units));
  return read;
}

/** Promises without a number that are dated by the prose itself: a note's deadline adds nothing to them. */
const saysWhen = (goals: readonly Target[]): boolean =>
  goals.length > 0 && goals.every(({ value, due }) => value === null && due !== null);

/** Reads units and targets of one piece. */
export function assembleClause(
  source: Source,
  shape: PieceShape,
  rules: RuleBook,
  context: YearContext,
): { clause: Clause; messages: ImportMessage[] } {
  const read = readNotes(source, shape, rules);
  const prose = without(
    source.view,
    { from: shape.from, to: shape.span.to },
    shape.notes.map(({ outer }) => outer),
  );
  const goals = recogniseTargets(source.text, prose, context, shape.setting);
  const deadline = read.deadlines.at(-1);
  const clause: Clause = {
    id: shape.id,
    number: shape.number,
    title: shape.title && slice(source, shape.title).replace(TITLE_BREAKS, ''),
    span: shape.span,
    notes: shape.notes.map(({ inner }) => ({ span: inner, quote: slice(source, inner) })),
    units: read.units,
    leaders: read.leaders,
    targets: deadline && !saysWhen(goals) ? applyDeadline(source, goals, deadline, context) : goals,
  };
  return { clause, messages: read.messages };
}
