import type { Due } from './carry.js';
import type { Commitment } from './commitments.js';
import { opensWithDoing } from './patterns.js';
import type { Period } from './period.js';
import type { Scope } from './scope.js';
import type { SegmentFacts } from './segment-facts.js';

/**
 * How far a time that comes round reaches within its sentence.
 *
 *     每年实施60个项目，带动完成投资250亿元        both items recur
 *     年均加工废钢铁600万吨，产能达1000万吨        年均 binds its own verb alone
 *     6月底前完成摸底。每年检查2次                  the check is not due in June
 *
 * Leaves alone: the next sentence (每年 never carries over a full stop).
 */
/** 全年…, 累计…: a sum over the whole time. */
const SUM = /^(?:力争|争取|确保)?(?:全年|年度|年内|累计|总计|合计|共计|共)/u;

function keepsRecurrence(scope: Scope, facts: SegmentFacts, commitments: readonly Commitment[]): boolean {
  if (SUM.test(facts.text)) return false;
  if (facts.leadsIn || scope.afterLeadIn || opensWithDoing(facts.text)) return true;
  return !commitments.some(({ role }) => role === 'reached');
}

/** 于8月底前报送方案，并于每季度末报送进展: what comes round within the year is not over by the deadline before it. */
const isReport = ({ recurring }: Period): boolean => recurring === 'monthly' || recurring === 'quarterly';

/** A day before the year's end dates one act; what comes round (每年2月底前 by words of its own) is not over by it. */
const isWithinYear = ({ date }: Due): boolean => date !== null && !date.endsWith('-12-31');

/** What comes round is not over by a deadline of another act. */
function endsDeadline({ state }: Scope, facts: SegmentFacts, own: Period): boolean {
  if (state.hold === 'handed-on' && (own.open || state.dues.some(isWithinYear))) return true;
  return isReport(own) && facts.opening === null && state.promisedHere > 0;
}

export function settleRecurrence(
  scope: Scope,
  facts: SegmentFacts,
  commitments: readonly Commitment[],
): void {
  const { state } = scope;
  const own = facts.recurrence;
  if (own !== null) {
    if (endsDeadline(scope, facts, own)) Object.assign(state, { dues: [], hold: 'none' });
    state.recurring = {
      recurrence: own.recurring,
      words: own.open ? { from: own.from, to: own.to } : null,
      awaits: false,
    };
  } else if (state.recurring !== null && !keepsRecurrence(scope, facts, commitments)) {
    state.recurring = null;
  }
}

export function endRecurrence(scope: Scope, facts: SegmentFacts): void {
  const own = facts.recurrence;
  if (own !== null && !scope.material.masked.startsWith('每', own.from)) scope.state.recurring = null;
}
