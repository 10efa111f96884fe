import { append } from '../prepare/lists.js';
import { trimSpan } from '../prepare/source.js';
import type { Span, UnitRole } from '../types.js';
import { splitOutside } from './brackets.js';
import type { DefaultSentence } from './defaults.js';
import { groupsOf, inCharge, type Group, type Role } from './groups.js';
import { labelsIn } from './labels.js';
import { markedName } from './marked-names.js';
import { isDeadline } from './note-deadlines.js';
import { personsIn } from './persons.js';
import { partRule } from './note-rules.js';
import { applyOrder, type NoteRules } from './order.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

/**
 * Who is named by a note, and as what.
 *
 *     牵头单位:市工信局。配合单位:市数据局、市发改委
 *              ^^^^^^^^ lead       ^^^^^^^^^^^^^^^^^ cooperating
 *     市教育局牵头,市财政局、市人社局按职责分工负责
 *     ^^^^^^^^ lead  ^^^^^^^^^^^^^^^^^ cooperating
 *     区教育局,区财政局    under a comma-lead rule: lead, cooperating; without one: responsible
 */
export interface Mention {
  readonly span: Span;
  readonly role: UnitRole;
}

export interface NoteReading {
  readonly mentions: readonly Mention[];
  readonly leaders: readonly Span[];
  readonly defaults: readonly DefaultSentence[];
  /** Deadlines that stand in the note (完成时限:2024年底). */
  readonly deadlines: readonly Span[];
  /** Words that could not be read as a unit. */
  readonly unread: readonly Span[];
}

interface Segment {
  readonly span: Span;
  readonly label: Role;
}

/** Whether words in a note are a sentence of their own rather than names. */
const isProse = (view: string, span: Span): boolean => {
  const names = namesIn(view, span);
  return names.length > 0 && !names.some(({ from, to }) => looksLikeUnit(view.slice(from, to)));
};

/** Cuts a note at its labels and sentences; a sentence without a label goes on with the last one's. */
function segmentsOf(view: string, note: Span): Segment[] {
  const labels = labelsIn(view.slice(note.from, note.to));
  const segments: Segment[] = [];
  const first = labels[0]?.from ?? note.to - note.from;
  const ahead = { from: note.from, to: note.from + first };
  if (first > 0 && (labels.length === 0 || !isProse(view, ahead)))
    segments.push({ span: ahead, label: 'none' });
  labels.forEach((label, i) => {
    const to = note.from + (labels[i + 1]?.from ?? note.to - note.from);
    segments.push({ span: { from: note.from + label.to, to }, label: label.role });
  });
  return segments;
}

const finalRole = (role: Role, hasLead: boolean): UnitRole => {
  if (role === 'lead' || role === 'cooperating') return role;
  return hasLead ? 'cooperating' : 'responsible';
};

const trimEnd = (view: string, span: Span): Span => {
  const text = view.slice(span.from, span.to);
  return trimSpan(view, { from: span.from, to: span.from + text.replace(/[。;,、 \n]+$/, '').length });
};

/** Collects what the segments of one note say. */
class Reader {
  readonly groups: Group[] = [];
  readonly leaders: Span[] = [];
  readonly deadlines: Span[] = [];
  readonly defaults: DefaultSentence[] = [];
  readonly unread: Span[] = [];

  constructor(
    private readonly view: string,
    private readonly rules: NoteRules,
  ) {}

  segment({ span, label }: Segment): void {
    if (label === 'deadline') this.deadlines.push(trimEnd(this.view, span));
    else if (label === 'leader') append(this.leaders, personsIn(this.view, span));
    else if (label !== 'other') this.sentences(span, label);
  }

  /** Rules are taken out sentence by sentence; what remains is a list. */
  private sentences(span: Span, label: Role): void {
    const groups: Group[] = [];
    let first = true;
    for (const sentence of splitOutside(this.view, span, '。;')) {
      const { list, rule } = partRule(this.view, sentence);
      if (rule) this.defaults.push(rule);
      if (!list) continue;
      if (!first && isProse(this.view, list)) this.unread.push(trimSpan(this.view, list));
      else append(groups, this.withoutDeadlines(groupsOf(this.view, list, label)));
      first = false;
    }
    append(this.groups, applyOrder(this.view, inCharge(this.view, groups), this.rulesNow()));
  }

  /** A deadline among the names (…配合,2025年底前完成) is taken down by itself. */
  private withoutDeadlines(groups: readonly Group[]): Group[] {
    return groups.filter(({ span }) => {
      const dated = isDeadline(this.view.slice(span.from, span.to));
      if (dated) this.deadlines.push(trimEnd(this.view, span));
      return !dated;
    });
  }

  /** A rule holds for the note that sets it, too. */
  private rulesNow(): NoteRules {
    const sets = (kind: DefaultSentence['kind']): boolean => this.defaults.some((rule) => rule.kind === kind);
    return {
      commaLead: this.rules.commaLead || sets('comma-lead'),
      firstLead: this.rules.firstLead || sets('first-lead'),
    };
  }
}

/** Reads the inside of a note. Every name it holds comes back as a mention, a leader or unread. */
export function readNote(view: string, note: Span, rules: NoteRules): NoteReading {
  const reader = new Reader(view, rules);
  for (const segment of segmentsOf(view, note)) reader.segment(segment);
  const names = reader.groups.flatMap(({ span, role }) =>
    namesIn(view, span).map((name) => {
      const marked = markedName(view, name);
      return { span: marked.span, role: marked.role ?? role };
    }),
  );
  const hasLead = names.some(({ role }) => role === 'lead');
  const mentions = names.map(({ span, role }): Mention => ({ span, role: finalRole(role, hasLead) }));
  const { leaders, defaults, deadlines, unread } = reader;
  return { mentions, leaders, defaults, deadlines, unread };
}
