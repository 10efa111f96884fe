import { append, greatest } from '../prepare/lists.js';
import { message } from '../messages/message.js';
import type { Line, Source } from '../prepare/source.js';
import { slice } from '../prepare/source.js';
import type { NotePlace } from '../recognise/note-place.js';
import { findNotes } from '../recognise/notes.js';
import { within } from '../prepare/spans.js';
import { headingNote } from '../recognise/heading-notes.js';
import { readRange, type RangeNote } from '../recognise/ranges.js';
import { readNote } from '../recognise/units.js';
import { lastNode, type Node } from '../segment/outline.js';
import { cutPieces, groupedPieces, type GroupedPieces } from '../segment/pieces.js';
import { findTitle, runInTitle } from '../segment/title.js';
import { CLOSING_PARAGRAPH, GOAL_TITLE } from '../segment/vocabulary.js';
import type { Clause, ImportMessage, Section, Span } from '../types.js';
import { assembleClause, toMention, type PieceShape } from './clauses.js';
import type { YearContext } from '../targets/period.js';
import type { RuleBook } from './rules.js';
import { headingSpan, isBareHeading, ownProse, proseSpan } from './node-text.js';
import { settingOf } from './setting.js';

/** Outermost levels: a goal heading here holds goals of the whole plan. */
const TOP_RANK = 3;

/** Where the first of some notes stands. */
const firstNote = ([first]: readonly NotePlace[]): number | null => first?.outer.from ?? null;

/** Everything the outline yields. */
export interface OutlineResult {
  readonly sections: Section[];
  readonly clauses: Clause[];
  readonly goals: Span[];
  readonly tails: Span[];
  readonly messages: ImportMessage[];
}

/** A note that speaks for other clauses, and from where to where. */
interface Inherited {
  readonly note: Span;
  /** Section whose clauses it covers; null for the whole plan. */
  readonly section: Node | null;
  /** Number of clauses read before it stood. */
  readonly before: number;
  readonly scope: RangeNote['scope'];
}

/**
 * Decides for every number whether it only groups (section), is a piece of work (clause), or states the plan's
 * goals, and reads it. Walks in the order of the text, because rules set by a note hold from there on.
 */
export class OutlineReader {
  readonly result: OutlineResult = { sections: [], clauses: [], goals: [], tails: [], messages: [] };
  private readonly inherited: Inherited[] = [];

  constructor(
    private readonly source: Source,
    private readonly rules: RuleBook,
    private readonly context: YearContext,
  ) {}

  /** Reads all roots; the last number of the plan does not swallow the closing paragraphs. */
  readAll(roots: readonly Node[]): OutlineResult {
    const last = lastNode(roots);
    for (const root of roots) this.visit(root, last);
    for (const entry of this.inherited) this.settleSection(entry);
    return this.result;
  }

  private visit(node: Node, last: Node | null): void {
    this.takeRanges(node);
    const notes = findNotes(this.source.view, proseSpan(this.source, node));
    const title = findTitle(this.source.view, headingSpan(this.source, node), firstNote(notes));
    if (title && notes.length === 0 && this.statesGoals(node, title)) this.takeGoals(node, title);
    else if (title && this.onlyGroups(node, title, notes)) this.takeSection(node, title, notes);
    else this.takeClauses(node, title, notes, node === last);
    for (const child of node.children) this.visit(child, last);
  }

  private statesGoals(node: Node, title: Span): boolean {
    if (node.rank > TOP_RANK || node.lines.length === 0) return false;
    return (
      isBareHeading(this.source, node, title) && GOAL_TITLE.test(this.source.view.slice(title.from, title.to))
    );
  }

  /** A heading with numbered pieces below and no prose of its own, or an outermost heading with nothing below. */
  private onlyGroups(node: Node, title: Span, notes: readonly NotePlace[]): boolean {
    const prose = ownProse(this.source, node, title, notes);
    if (node.children.length > 0) return prose === '';
    return prose === '' && notes.length === 0 && node.rank <= TOP_RANK && node.lines.length === 0;
  }

  private addSection(node: Node, title: Span): void {
    const span = { from: node.heading.from, to: node.heading.to };
    this.result.sections.push({ id: node.id, number: node.number, title: slice(this.source, title), span });
  }

  private takeGoals(node: Node, title: Span): void {
    this.addSection(node, title);
    append(
      this.result.goals,
      node.lines.map(({ from, to }) => ({ from, to })),
    );
  }

  private takeSection(node: Node, title: Span, notes: readonly NotePlace[]): void {
    this.addSection(node, title);
    const before = this.result.clauses.length;
    const said = notes.length === 0 ? headingNote(this.source.view, title) : null;
    for (const note of said ? [said] : notes.map(({ inner }) => inner))
      this.inherited.push({ note, section: node, before, scope: 'below' });
  }

  /** Takes out paragraphs that name units for the clauses around them (以上任务由…牵头). */
  private takeRanges(node: Node): void {
    const kept = node.lines.filter((line) => {
      const range = readRange(this.source.view, line);
      if (!range) return true;
      const section = node.children.length > 0 ? node : node.parent;
      const before = this.result.clauses.length + (range.scope === 'above' ? 1 : 0);
      this.inherited.push({ note: range.note, section, before, scope: range.scope });
      return false;
    });
    node.lines.length = 0;
    append(node.lines, kept);
  }

  /** Clauses that a note for others covers. */
  private covered({ section, before, scope }: Inherited): string[] {
    const clauses =
      scope === 'above' ? this.result.clauses.slice(0, before) : this.result.clauses.slice(before);
    const ids = clauses.map(({ id }) => id);
    return section ? ids.filter((id) => id.startsWith(`${section.id}/`)) : ids;
  }

  private settleSection(entry: Inherited): void {
    const { note } = entry;
    const reading = readNote(this.source.view, note, this.rules.noteRules);
    const ids = this.covered(entry);
    const [from = null] = ids;
    const to = ids.at(-1) ?? null;
    for (const rule of reading.defaults) this.rules.add(rule, from);
    const mentions = reading.mentions.map((mention) => toMention(this.source, mention));
    if (mentions.length > 0 && from !== null) this.rules.addSection(this.source, note, mentions, from, to);
    else if (mentions.length > 0)
      this.result.messages.push(message('note-unattached', note, slice(this.source, note)));
    append(
      this.result.messages,
      reading.unread.map((span) => message('note-unread', span, slice(this.source, span))),
    );
  }

  private takeClauses(node: Node, title: Span | null, notes: readonly NotePlace[], isLast: boolean): void {
    const lines = this.linesOf(node, isLast);
    const grouped =
      title && this.canGroup(node, title) ? groupedPieces(this.source.view, lines, notes) : null;
    if (title && grouped) this.takeGrouped(node, title, notes, grouped, isLast);
    else {
      const { pieces, tail } = cutPieces(this.source.view, [node.heading, ...lines], notes);
      this.takePieces(node, title, notes, this.attachTail(pieces, tail, isLast));
    }
  }

  /** An outermost heading alone on its line: paragraphs below it may be pieces of work of their own. */
  private canGroup(node: Node, title: Span): boolean {
    return node.rank <= TOP_RANK && node.children.length === 0 && isBareHeading(this.source, node, title);
  }

  /** A heading above several paragraphs that each name who is responsible; its own words are a piece as well. */
  private takeGrouped(
    node: Node,
    title: Span,
    notes: readonly NotePlace[],
    { own, pieces, tail }: GroupedPieces,
    isLast: boolean,
  ): void {
    const spans = this.attachTail(pieces, tail, isLast);
    if (own) this.takePieces(node, title, notes, [{ from: node.heading.from, to: own.to }, ...spans]);
    else {
      this.addSection(node, title);
      spans.forEach((span, i) => this.takePiece(node, null, notes, span, `${node.id}#${i + 1}`));
    }
  }

  private takePieces(
    node: Node,
    title: Span | null,
    notes: readonly NotePlace[],
    spans: readonly Span[],
  ): void {
    spans.forEach((span, i) =>
      this.takePiece(node, title, notes, span, i === 0 ? null : `${node.id}#${i + 1}`),
    );
  }

  /** Reads one piece; `id` is null for the piece that the number itself opens. */
  private takePiece(
    node: Node,
    title: Span | null,
    notes: readonly NotePlace[],
    span: Span,
    id: string | null,
  ): void {
    const own = within(notes, ({ outer }) => outer, span);
    const shape: PieceShape = {
      id: id ?? node.id,
      number: id === null ? node.number : null,
      title: id === null ? title : runInTitle(this.source.view, span, firstNote(own)),
      span,
      from: id === null ? headingSpan(this.source, node).from : span.from,
      notes: own,
      setting: settingOf(this.source, node, title),
    };
    const { clause, messages } = assembleClause(this.source, shape, this.rules, this.context);
    this.result.clauses.push(clause);
    append(this.result.messages, messages);
  }

  /** Paragraphs after the plan's last number: a closing, where the numbers beside it have one paragraph each. */
  private linesOf(node: Node, isLast: boolean): readonly Line[] {
    if (!isLast || node.lines.length === 0) return node.lines;
    const siblings = node.parent?.children.filter((other) => other !== node) ?? [];
    const single = siblings.length > 0 && siblings.every(({ lines }) => lines.length === 0);
    const runIn = node.heading.text.includes('。');
    const closes = (line: Line): boolean => CLOSING_PARAGRAPH.test(line.text) || (single && runIn);
    const first = node.lines.find(
      (line, i) => (i > 0 || runIn) && closes(line) && findNotes(this.source.view, line).length === 0,
    );
    if (!first) return node.lines;
    this.result.tails.push({ from: first.from, to: greatest(node.lines.map(({ to }) => to)) });
    return node.lines.slice(0, node.lines.indexOf(first));
  }

  private attachTail(pieces: readonly Span[], tail: Span | null, isLast: boolean): Span[] {
    const spans = pieces.map(({ from, to }) => ({ from, to }));
    const end = spans.at(-1);
    if (!tail || !end) return spans;
    if (isLast) this.result.tails.push({ from: tail.from, to: tail.to });
    else end.to = tail.to;
    return spans;
  }
}
