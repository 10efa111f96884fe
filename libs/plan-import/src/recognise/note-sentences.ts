import { holderOf } from '../prepare/spans.js';
import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { splitOutside } from './brackets.js';
import { verbRole } from './groups.js';
import { isDeadline } from './note-deadlines.js';
import type { NotePlace } from './note-place.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

/**
 * A sentence of its own that says nothing but who does the work.
 *
 *     …清理占道经营。由县城管局牵头,县公安局、县交通局配合。
 *                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Leaves alone: 市交通局会同市公安局制定规划。 (work), 成立专班,由市发改委牵头。 (a part of a sentence), 政府负责。 (no name
 * of a unit).
 */
const LONGEST = 240;
const VERB = /牵头|负责|主办|承办/g;
const HINT = /(?:牵头|负责|主办|承办)[^。\n]{0,200}?(?:[。;,]|$)/;
/** Whoever leads or is in charge has to be said; 各单位配合 alone is an appeal. */
const IN_CHARGE: readonly string[] = ['lead', 'duty', 'doing'];
const IN_CHARGE_VERB = /(?:牵头|负责|主办|承办)(?:负责|组织|实施|落实|推进)*$/;
/** A sentence about clauses around it is a matter of ranges.ts. */
const FOR_OTHERS = /^\(?(?:以上|上述|以下|下列|其他|各项|第)/;

type Piece = 'told' | 'named' | 'deadline' | null;

/** What a comma piece is: names with a verb, names that wait for the next one's verb, a deadline, or work. */
function pieceOf(view: string, span: Span): Piece {
  const text = view.slice(span.from, span.to).trim();
  if (isDeadline(text)) return 'deadline';
  const names = namesIn(view, span);
  const units = names.length > 0 && names.every(({ from, to }) => looksLikeUnit(view.slice(from, to)));
  if (!units) return null;
  return verbRole(text) === 'none' ? 'named' : 'told';
}

function isAssignment(view: string, sentence: Span): boolean {
  const text = view.slice(sentence.from, sentence.to);
  if (text.length > LONGEST || !HINT.test(text) || FOR_OTHERS.test(text)) return false;
  const pieces = splitOutside(view, sentence, ',;');
  const kinds = pieces.map((piece) => pieceOf(view, piece));
  if (pieces.slice(1).some(({ from }) => view[from] === '由')) return false;
  if (kinds.includes(null) || kinds.findLast((kind) => kind !== 'deadline') !== 'told') return false;
  return pieces.some((piece, i) => {
    const words = view.slice(piece.from, piece.to).trim();
    return kinds[i] === 'told' && IN_CHARGE.includes(verbRole(words)) && IN_CHARGE_VERB.test(words);
  });
}

/** The assigning sentences of a region; `taken` are the notes that were found there before. */
export function assigningSentences(view: string, region: Span, taken: readonly NotePlace[]): NotePlace[] {
  const holder = holderOf(taken, ({ outer }) => outer);
  const verbs = view.slice(region.from, region.to).matchAll(VERB);
  if (![...verbs].some(({ index }) => holder(region.from + index) === null)) return [];
  return splitOutside(view, region, '。\n').flatMap((piece): NotePlace[] => {
    const span = trimSpan(view, piece);
    if (span.from >= span.to || holder(span.from) || holder(span.to - 1)) return [];
    return isAssignment(view, span) ? [{ outer: span, inner: span }] : [];
  });
}
