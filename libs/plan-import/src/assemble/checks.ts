import { append } from '../prepare/lists.js';
import { message } from '../messages/message.js';
import { without } from './clauses.js';
import type { Source } from '../prepare/source.js';
import { slice } from '../prepare/source.js';
import { doubtfulBrackets } from '../recognise/note-brackets.js';
import { findNotes } from '../recognise/notes.js';
import { walk, type Node } from '../segment/outline.js';
import type { ImportMessage, PlanDraft, Span } from '../types.js';

const byPlace = (a: ImportMessage, b: ImportMessage): number => (a.span?.from ?? -1) - (b.span?.from ?? -1);

interface Reached {
  readonly value: number;
  readonly parent: Node | null;
}

/** What is wrong with a number after the last one of its kind. */
function numberFault(
  node: Node,
  value: number,
  last: Reached | undefined,
): 'number-repeated' | 'number-skipped' | null {
  if (node.id.includes('~', node.parent?.id.length ?? 0)) return 'number-repeated';
  const restarts = value === 1 && last?.parent !== node.parent;
  return restarts || value === (last?.value ?? 0) + 1 ? null : 'number-skipped';
}

/** Repeated and skipped numbers among the numbers of one kind, in the order of the text. */
function numberMessages(source: Source, roots: readonly Node[]): ImportMessage[] {
  const found: ImportMessage[] = [];
  const reached = new Map<string, Reached>();
  for (const node of walk(roots)) {
    if (!node.marker) continue;
    const { kind, rank, value, length } = node.marker;
    const level = `${kind} ${rank}`;
    const span = { from: node.heading.from, to: node.heading.from + length };
    const fault = numberFault(node, value, reached.get(level));
    if (fault) found.push(message(fault, span, slice(source, span)));
    reached.set(level, { value, parent: node.parent });
  }
  return found;
}

/** Stretches of the body that neither a clause nor a rule holds, in order. */
function stretchesOutside(source: Source, { body, clauses, defaults }: PlanDraft): Span[] {
  const held = [...clauses, ...defaults].map(({ span }) => span).sort((a, b) => a.from - b.from);
  return without(source.view, body, held);
}

/** Notes outside every clause and default: units that would be lost; and brackets that may be notes. */
function unattached(source: Source, draft: PlanDraft): ImportMessage[] {
  const lost = stretchesOutside(source, draft).flatMap((region) => findNotes(source.view, region));
  const read = draft.clauses.flatMap(({ notes }) => notes.map(({ span }) => span));
  const known = [...read, ...lost.map(({ inner }) => inner), ...draft.defaults.map(({ span }) => span)];
  known.sort((a, b) => a.from - b.from);
  return [
    ...lost.map(({ inner }) => message('note-unattached', inner, slice(source, inner))),
    ...doubtfulBrackets(source.view, draft.body, known).map(({ inner }) =>
      message('note-doubtful', inner, slice(source, inner)),
    ),
  ];
}

function surroundings(source: Source, draft: PlanDraft): ImportMessage[] {
  const found: ImportMessage[] = [];
  const before = source.lines.filter(({ to }) => to <= draft.body.from).at(-1);
  const after = source.lines.find(({ from }) => from >= draft.body.to);
  const first = source.lines[0];
  const last = source.lines.at(-1);
  if (before && first) found.push(message('text-before-body', { from: first.from, to: before.to }));
  if (after && last) found.push(message('text-after-body', { from: after.from, to: last.to }));
  return found;
}

/** Clauses that nobody is named for, neither by themselves nor by a rule of their section. */
function withoutUnits({ clauses, defaults }: PlanDraft): ImportMessage[] {
  const places = new Map(clauses.map(({ id }, i) => [id, i]));
  const placeOf = (id: string | null): number | undefined => (id === null ? undefined : places.get(id));
  const covered = new Set<number>();
  for (const { kind, from, to } of defaults) {
    const first = placeOf(from);
    const last = placeOf(to);
    if (kind !== 'section' || first === undefined || last === undefined) continue;
    for (let i = first; i <= last; i += 1) covered.add(i);
  }
  return clauses.flatMap(({ id, units, span }, i) =>
    id === '总体' || units.length > 0 || covered.has(i) ? [] : [message('clause-without-units', span)],
  );
}

/** Adds what only the whole draft shows, and puts all messages in the order of their places. */
export function checkDraft(
  source: Source,
  draft: PlanDraft,
  roots: readonly Node[],
  found: readonly ImportMessage[],
): ImportMessage[] {
  if (source.lines.length === 0) return [message('empty-document', null)];
  const all = [
    ...found,
    ...numberMessages(source, roots),
    ...unattached(source, draft),
    ...surroundings(source, draft),
  ];
  if (draft.clauses.length === 0) all.push(message('no-clauses', null));
  if (draft.title === null) all.push(message('no-title', null));
  for (const rule of draft.defaults) {
    if (rule.kind === 'implementers' && rule.units.length === 0)
      all.push(message('default-without-units', rule.span, rule.quote));
  }
  append(all, withoutUnits(draft));
  return all.sort(byPlace);
}
