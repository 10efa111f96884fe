import { NO_META } from '@app/plan-import';
import iconv from 'iconv-lite';
import { ReadError, type ReadDocument } from '../read-result.js';
import { rtfTokens, type RtfToken } from './rtf-tokens.js';
import { RtfWriter } from './rtf-writer.js';

/**
 * Rich Text Format. Numbers that the program counted stand in the file as text (`\listtext`), so nothing is lost.
 */
const DEEPEST = 2000;
/** Groups whose words are none of the document's. */
const ASIDE: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'listtable listoverridetable revtbl rsidtbl generator fldinst annotation atnid atnauthor bkmkstart bkmkend ' +
    'themedata datastore xmlnstbl nonshppict pgdsctbl filetbl'
  ).split(' '),
);
const LABELS: ReadonlySet<string> = new Set(['listtext', 'pntext']);
const BIG5_PAGE = 950;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
]);

type Target = 'text' | 'label' | 'nowhere';

/** What holds within a group and ends with it. */
interface State {
  readonly target: Target;
  /** Hidden, or struck out by a tracked change. */
  readonly hidden: boolean;
  /** Characters that stand behind `\u` for programs that do not know it. */
  readonly fallback: number;
}

/** What a word changes until its group ends; null where it changes nothing of the kind. */
function stateAfter(state: State, name: string, value: number | null): State | null {
  if (name === 'uc') return { ...state, fallback: Math.max(0, value ?? 1) };
  if (name === 'v' || name === 'deleted') return { ...state, hidden: value !== 0 };
  if (name === 'plain') return { ...state, hidden: false };
  if (LABELS.has(name)) return { ...state, target: 'label' };
  return ASIDE.has(name) ? { ...state, target: 'nowhere' } : null;
}

type Layout = (writer: RtfWriter, value: number | null) => void;

const LAYOUT: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ['par', (writer) => writer.paragraph()],
  ['sect', (writer) => writer.paragraph()],
  ['pard', (writer) => writer.setInTable(false)],
  ['intbl', (writer) => writer.setInTable(true)],
  ['cell', (writer) => writer.cell()],
  ['row', (writer) => writer.row()],
  ['trowd', (writer) => writer.define()],
  ['clvmrg', (writer) => writer.mergeNext('below')],
  ['clmrg', (writer) => writer.mergeNext('beside')],
  ['cellx', (writer, value) => writer.edge(value ?? 0)],
]);

class RtfReader {
  readonly writer = new RtfWriter();
  private readonly stack: State[] = [];
  private state: State = { target: 'text', hidden: false, fallback: 1 };
  /** Characters still to be skipped behind a `\u`. */
  private skip = 0;
  private optional = false;
  private encoding = 'gb18030';

  read(token: RtfToken): void {
    if (token.kind === 'word') this.word(token.name, token.value);
    else if (token.kind === 'open') this.open();
    else if (token.kind === 'close') this.state = this.stack.pop() ?? this.state;
    else if (token.kind === 'text') this.bytes(Buffer.from(token.text, 'latin1'));
    else this.bytes(Buffer.from(token.bytes));
  }

  private open(): void {
    if (this.stack.length >= DEEPEST) throw new ReadError('too-many-parts', 'rtf groups');
    this.stack.push(this.state);
    this.skip = 0;
  }

  private bytes(bytes: Buffer): void {
    const shown = bytes.subarray(this.skip);
    this.skip = Math.max(0, this.skip - bytes.length);
    this.put(iconv.decode(shown, this.encoding));
  }

  private put(text: string): void {
    if (this.state.hidden) return;
    if (this.state.target === 'text') this.writer.add(text);
    else if (this.state.target === 'label') this.writer.addLabel(text);
  }

  private word(name: string, value: number | null): void {
    const optional = this.optional;
    this.optional = name === '*';
    const next = stateAfter(this.state, name, value);
    if (next) this.state = next;
    else if (name === 'u') this.unicode(value ?? 0);
    else if (name === 'ansicpg') this.encoding = value === BIG5_PAGE ? 'big5' : 'gb18030';
    else if (optional) this.state = { ...this.state, target: 'nowhere' };
    else this.printed(name, value);
  }

  private printed(name: string, value: number | null): void {
    const text = CHARACTERS.get(name);
    if (text !== undefined) this.put(text);
    else if (this.state.target === 'text') LAYOUT.get(name)?.(this.writer, value);
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value & 0xffff));
    this.skip = this.state.fallback;
  }
}

export function readRtf(bytes: Uint8Array): ReadDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reader.read(token);
  reader.writer.end();
  const { blocks } = reader.writer;
  if (blocks.length === 0) throw new ReadError('no-text');
  return { document: { format: 'rtf', blocks, meta: NO_META, attachments: [] }, notices: [], encoding: null };
}
