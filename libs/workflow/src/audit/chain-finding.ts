import type { ChainFinding } from '../views/index.js';
import { NO_HASH, type BrokenRow, type ChainEnd, type Home } from './chain-scan.js';
import { AUDIT_TEXTS } from './audit-texts.zh.js';

/** What is known about the row at which a chain breaks. */
export interface Break extends BrokenRow {
  /** Where the row that was sealed for this place stands now; null if nowhere. */
  readonly genuineAt: number | null;
  /** Where this row belongs; null for a row whose content was never sealed. */
  readonly home: Home | null;
}

/** A chain's end as it was once: in the database's own table of heads, or written down elsewhere. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

type Found = Pick<ChainFinding, 'code' | 'seq' | 'through'>;

const at = (code: ChainFinding['code'], seq: number, through = seq): Found => ({ code, seq, through });

/** Tells from the first broken row what was done to the chain, and where. */
export function findingOf(broken: Break): ChainFinding {
  const found = foundAt(broken);
  return { ...found, text: AUDIT_TEXTS.finding(found) };
}

function foundAt({ seq, priorSeq, priorHash, fits, genuineAt, home }: Break): Found {
  const place = priorSeq + 1;
  if (seq === null) return at('unsealed', place);
  if (seq < place) return at('inserted', seq);
  if (seq > place) return at('missing', place, seq - 1);
  // The row is whole but does not follow: what stands before it was rewritten together with its own hash.
  if (fits) return at('changed', priorHash === NO_HASH ? place : priorSeq);
  if (home !== null) return misplacedAt(place, home, genuineAt);
  if (genuineAt !== null && genuineAt > place) return at('inserted', place, genuineAt - 1);
  return at('changed', place);
}

function misplacedAt(place: number, { seq, moved }: Home, genuineAt: number | null): Found {
  if (!moved) return at('swapped', place, seq);
  if (seq < place) return at('inserted', seq, place - 1);
  return genuineAt === null ? at('missing', place, seq - 1) : at('swapped', place, seq);
}

/** Compares an unbroken chain's end with the head that the database keeps beside it. */
export function findingAtEnd(end: ChainEnd, head: Head | null): ChainFinding | null {
  const found = foundAtEnd(end, head ?? { count: 0, hash: NO_HASH });
  return found === null ? null : { ...found, text: AUDIT_TEXTS.finding(found) };
}

function foundAtEnd(end: ChainEnd, head: Head): Found | null {
  if (end.seq < head.count) return at('cut', end.seq + 1, head.count);
  if (end.seq > head.count) return at('inserted', head.count + 1, end.seq);
  return end.hash === head.hash ? null : at('changed', Math.max(1, end.seq));
}

/** Compares an unbroken chain with an end that was written down elsewhere; `hash` stands at the anchor's place now. */
export function findingByAnchor(end: ChainEnd, anchor: Head, hash: string | null): ChainFinding | null {
  const found = foundByAnchor(end, anchor, hash);
  return found === null ? null : { ...found, text: AUDIT_TEXTS.byAnchor(found) };
}

function foundByAnchor(end: ChainEnd, anchor: Head, hash: string | null): Found | null {
  if (end.seq < anchor.count) return at('cut', end.seq + 1, anchor.count);
  if (anchor.count === 0 || hash === anchor.hash) return null;
  return at('rehashed', 1, anchor.count);
}
