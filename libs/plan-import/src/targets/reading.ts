import { applyDeadline, closeState, type Carry } from './carry.js';
import { commitmentsIn, type Commitment } from './commitments.js';
import { isDatedAside, readDatedAside } from './dated-asides.js';
import { itemAt } from '../prepare/item-at.js';
import { splitJoined } from './joined-predicates.js';
import { opensWithDoing } from './patterns.js';
import { addPlain, opensReport, reports } from './plain-promises.js';
import { endRecurrence, settleRecurrence } from './recurrence.js';
import {
  add,
  admitClosing,
  clearPending,
  lengthenList,
  openScope,
  ownQuote,
  type DraftTarget,
  type Scope,
} from './scope.js';
import { factsOf, type Material, type SegmentFacts } from './segment-facts.js';
import type { Sentence } from './sentences.js';
import { shareComparators } from './shared-comparators.js';
import { shareUnits } from './shared-units.js';
import { duesOfCommitments } from './shared-dues.js';

/**
 * Reads one sentence segment by segment: what is promised, until when, how often.
 *
 *     到2025年，建成绿色工厂8家，支撑体系更加完善。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^ 8 家   ^^^^^^^^^^^^^^^^ a dated promise without a number
 *
 * Leaves alone: 鼓励企业更新一批设备。 (neither number nor date)
 */
export interface SentenceReading {
  readonly drafts: readonly DraftTarget[];
  readonly carry: Carry | null;
}

function promisedIn(scope: Scope, facts: SegmentFacts): readonly Commitment[] {
  const { material, state } = scope;
  if (state.past || reports(facts)) return [];
  const found = commitmentsIn(material.timeless, facts.bodyFrom, facts.segment.to, facts.quantities, {
    dated: state.hold !== 'none' || facts.recurrence !== null || facts.deadlines.length > 0,
    recurs: facts.recurrence !== null,
    continues: state.promised > 0 && !opensWithDoing(facts.text),
  });
  return shareComparators(material.masked, facts.text, shareUnits(material.masked, found));
}

/** 公交车电池组200组: neither verb nor deadline of its own. */
function isListItem(scope: Scope, facts: SegmentFacts, commitments: readonly Commitment[]): boolean {
  if (scope.markBefore !== '，' || scope.pending !== null) return false;
  if (facts.leadsIn || facts.deadlines.length > 0 || opensWithDoing(facts.text)) return false;
  return commitments.every(({ role }) => role === 'counted' || role === 'listed');
}

function addNumbers(scope: Scope, facts: SegmentFacts, commitments: readonly Commitment[]): void {
  const { material, state } = scope;
  const dues = duesOfCommitments(material.masked, facts, state.dues, commitments);
  admitClosing(scope);
  const listed = isListItem(scope, facts, commitments) ? lengthenList(scope, facts.quoteTo) : null;
  const quote = listed ?? ownQuote(scope, facts);
  commitments.forEach(({ quantity }, i) => add(scope, facts, quantity, itemAt(dues, i), quote));
  if (state.hold === 'handed-on') state.hold = 'own';
  clearPending(scope);
}

function enter(scope: Scope, facts: SegmentFacts): void {
  const { material, state } = scope;
  if (opensReport(facts)) state.past = true;
  if (facts.deadlines.length > 0) scope.closing.length = 0;
  if (facts.opening === null) return;
  if (scope.pendingBaseline === null) scope.pending = null;
  applyDeadline(state, facts.opening, material.firstYear);
}

function readSegment(scope: Scope, facts: SegmentFacts): void {
  const { material, state } = scope;
  if (isDatedAside(scope, facts)) {
    readDatedAside(scope, facts);
    return;
  }
  enter(scope, facts);
  const commitments = promisedIn(scope, facts);
  settleRecurrence(scope, facts, commitments);
  if (commitments.length > 0) addNumbers(scope, facts, commitments);
  const later = facts.deadlines.filter((deadline) => deadline !== facts.opening).at(-1);
  if (later !== undefined) applyDeadline(state, later, material.firstYear);
  if (commitments.length === 0) addPlain(scope, facts);
  endRecurrence(scope, facts);
  scope.markBefore = facts.segment.mark;
}

function isMereHeading(sentence: Sentence, facts: readonly SegmentFacts[]): boolean {
  return sentence.heading && facts.every((one) => one.deadlines.length + one.quantities.length === 0);
}

export function readSentence(material: Material, sentence: Sentence, carry: Carry | null): SentenceReading {
  const segments = sentence.segments.flatMap((segment) => splitJoined(material.timeless, segment));
  const facts = segments.map((segment) => factsOf(material, segment));
  if (isMereHeading(sentence, facts)) return { drafts: [], carry };
  const scope = openScope(material, carry);
  for (const one of facts) readSegment(scope, one);
  return { drafts: scope.drafts, carry: closeState(scope.state, sentence.segments.at(-1)?.mark === '：') };
}
