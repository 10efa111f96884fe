import { append } from '../prepare/lists.js';
import { trimSpan } from '../prepare/source.js';
import type { Span, UnitRole } from '../types.js';
import { splitOutside } from './brackets.js';
import { readDefault, type DefaultSentence } from './defaults.js';
import { labelsIn, type LabelRole } from './labels.js';
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

/** Rules set by an earlier sentence that hold for this note. */
export interface NoteRules {
  readonly commaLead: boolean;
  readonly firstLead: boolean;
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

type Role = LabelRole | 'none' | 'duty';

interface Group {
  readonly span: Span;
  readonly role: Role;
}

const LEAD_VERB = /(?:牵头|主办|主责|负总责)(?:负责|实施|落实|组织|推进|抓好|会同)*$/;
const COOPERATE_VERB = /(?:配合|协办|协助|参与|参加|协同|支持)(?:落实|实施|做好|负责|推进)*$/;
const DUTY_VERB =
  /(?:按照?|依据?|根据|依照)(?:各自)?(?:工作)?职责(?:任务)?(?:分工)?(?:分别|共同|抓好|做好)*(?:负责|落实|推进|实施|配合)?$/;
const DO_VERB = /(?:负责|落实|实施|推进|承担|指导|督导|监督|为责任单位)$/;
const WITH = /(?:会同|会|商)(?=市|区|县|省|州|各|国家|有关|相关)/;

function verbRole(text: string): Role {
  const plain = text.replace(/[ 。.、;]+$/, '');
  if (DUTY_VERB.test(plain)) return 'duty';
  if (COOPERATE_VERB.test(plain)) return 'cooperating';
  if (LEAD_VERB.test(plain)) return 'lead';
  return DO_VERB.test(plain) ? 'doing' : 'none';
}

/** `A会同B`: A leads, B cooperates. */
function splitWith(view: string, span: Span): Group[] | null {
  const text = view.slice(span.from, span.to);
  const match = WITH.exec(text);
  if (!match || match.index < 2) return null;
  const at = span.from + match.index;
  if (!looksLikeUnit(view.slice(span.from, at).replace(/^由/, ''))) return null;
  return [
    { span: { from: span.from, to: at }, role: 'lead' },
    { span: { from: at + match[0].length, to: span.to }, role: 'cooperating' },
  ];
}

/** Comma groups of a list with the role each one's verb gives; a group without a verb waits for the next one's. */
function groupsOf(view: string, span: Span, label: Role): Group[] {
  const groups: Group[] = [];
  for (const piece of splitOutside(view, span, ',;。')) {
    if (trimSpan(view, piece).from >= trimSpan(view, piece).to) continue;
    const pair = splitWith(view, piece);
    if (pair) append(groups, pair);
    else groups.push({ span: piece, role: verbRole(view.slice(piece.from, piece.to)) });
  }
  if (label !== 'none')
    return groups.map((g) => (g.role === 'none' || g.role === 'doing' ? { ...g, role: label } : g));
  let ahead: Role = 'none';
  return groups
    .reverse()
    .map((group) => {
      if (group.role !== 'none') ahead = group.role;
      return { span: group.span, role: ahead };
    })
    .reverse();
}

const OPEN_ROLES: readonly Role[] = ['none', 'responsible', 'duty', 'doing'];

/** Rules by order hold only where neither label nor verb says who leads. */
function applyOrder(view: string, groups: readonly Group[], rules: NoteRules): Group[] {
  const names = groups.flatMap(({ span, role }) => namesIn(view, span).map((name) => ({ span: name, role })));
  const unmarked = groups.every(({ role }) => OPEN_ROLES.includes(role));
  if (!unmarked || names.length === 0) return [...groups];
  const many = view[names[0]?.span.from ?? 0] === '各'; // 各有关部门 are nobody in particular, so none of them leads
  if (rules.firstLead && !many)
    return names.map(({ span }, i) => ({ span, role: i === 0 ? 'lead' : 'cooperating' }));
  if (!rules.commaLead || rules.firstLead) return [...groups];
  if (groups.length === 1 && groups[0]?.role === 'duty') return [...groups];
  if (groups.length > 1)
    return groups.map(({ span }, i) => ({ span, role: i === 0 ? 'lead' : 'cooperating' }));
  return names.length === 1 ? names.map(({ span }) => ({ span, role: 'lead' })) : [...groups];
}

interface Segment {
  readonly span: Span;
  readonly label: Role;
}

/** Cuts a note at its labels and sentences; a sentence without a label goes on with the last one's. */
function segmentsOf(view: string, note: Span): Segment[] {
  const labels = labelsIn(view.slice(note.from, note.to));
  const segments: Segment[] = [];
  const first = labels[0]?.from ?? note.to - note.from;
  if (first > 0) segments.push({ span: { from: note.from, to: note.from + first }, label: 'none' });
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

/** Whether words in a note are a sentence of their own rather than names. */
const isProse = (view: string, span: Span): boolean => {
  const names = namesIn(view, span);
  return names.length > 0 && !names.some(({ from, to }) => looksLikeUnit(view.slice(from, to)));
};

const SAME_BELOW = /[,、 ]*(?:以)?下同[ 。]*$/;

/** Names and nothing else: no verb, no rule. */
const isPlainList = (view: string, span: Span): boolean => {
  const names = namesIn(view, span);
  if (verbRole(view.slice(span.from, span.to)) !== 'none') return false;
  return names.length > 0 && names.every(({ from, to }) => looksLikeUnit(view.slice(from, to)));
};

/** 各县区人民政府 and its like: names that stand for many. */
const collectives = (view: string, span: Span): Span[] =>
  namesIn(view, span).filter(({ from }) => view[from] === '各');

const trimEnd = (view: string, span: Span): Span => {
  const text = view.slice(span.from, span.to);
  return trimSpan(view, { from: span.from, to: span.from + text.replace(/[。;,、 \n]+$/, '').length });
};

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
    else if (label === 'other') return;
    else if (label === 'leader') append(this.leaders, namesIn(this.view, span));
    else this.sentences(span, label);
  }

  /** Defaults are taken out sentence by sentence; what remains is a list. */
  private sentences(span: Span, label: Role): void {
    const rest: Span[] = [];
    for (const sentence of splitOutside(this.view, span, '。;')) append(rest, this.withoutRule(sentence));
    const commaLead = this.rules.commaLead || this.defaults.some(({ kind }) => kind === 'comma-lead');
    const firstLead = this.rules.firstLead || this.defaults.some(({ kind }) => kind === 'first-lead');
    const prose = rest.filter((sentence, i) => i > 0 && isProse(this.view, sentence));
    const lists = rest.filter((sentence) => !prose.includes(sentence));
    const groups = lists.flatMap((sentence) => groupsOf(this.view, sentence, label));
    append(this.groups, applyOrder(this.view, groups, { commaLead, firstLead }));
    append(
      this.unread,
      prose.map((sentence) => trimSpan(this.view, sentence)),
    );
  }

  /** What is left of a sentence when its rule is taken out: `市教育局,列第一位的为牵头单位` → 市教育局. */
  private withoutRule(sentence: Span): Span[] {
    const whole = readDefault(this.view, sentence);
    if (!whole)
      return SAME_BELOW.test(this.view.slice(sentence.from, sentence.to))
        ? this.sameBelow(sentence)
        : [sentence];
    const pieces = splitOutside(this.view, sentence, ',');
    const starts =
      whole.kind === 'implementers'
        ? (piece: Span) => !isPlainList(this.view, piece)
        : (piece: Span) => readDefault(this.view, piece) !== null;
    const at = pieces.findIndex(starts);
    const head = { from: sentence.from, to: pieces[at - 1]?.to ?? sentence.from };
    const tail = readDefault(this.view, { from: pieces[at]?.from ?? sentence.from, to: sentence.to });
    if (at < 1 || !tail) {
      this.defaults.push(whole);
      return [];
    }
    const units =
      tail.kind === 'implementers' && tail.units.length === 0 ? collectives(this.view, head) : tail.units;
    this.defaults.push({ ...tail, units });
    return [head];
  }

  /** `…、各县区人民政府,下同`: those named collectively carry out what follows as well. */
  private sameBelow(sentence: Span): Span[] {
    const text = this.view.slice(sentence.from, sentence.to);
    const head = { from: sentence.from, to: sentence.from + text.search(SAME_BELOW) };
    const units = collectives(this.view, head);
    if (units.length > 0)
      this.defaults.push({ kind: 'implementers', span: trimSpan(this.view, sentence), units, next: false });
    return [head];
  }
}

/** Reads the inside of a note. Every name it holds comes back as a mention, a leader or unread. */
export function readNote(view: string, note: Span, rules: NoteRules): NoteReading {
  const reader = new Reader(view, rules);
  for (const segment of segmentsOf(view, note)) reader.segment(segment);
  const hasLead = reader.groups.some(({ role }) => role === 'lead');
  const mentions = reader.groups.flatMap(({ span, role }) =>
    namesIn(view, span).map((name): Mention => ({ span: name, role: finalRole(role, hasLead) })),
  );
  const { leaders, defaults, deadlines, unread } = reader;
  return { mentions, leaders, defaults, deadlines, unread };
}
