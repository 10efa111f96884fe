import type { Commitment } from './commitments.js';
import { opensWithDoing } from './patterns.js';
import type { Scope } from './scope.js';
import type { SegmentFacts } from './segment-facts.js';

/**
 * How far a time that comes round reaches within its sentence.
 *
 *     每年实施60个项目，带动完成投资250亿元        both items recur
 *     年均加工废钢铁600万吨，产能达1000万吨        年均 binds its own verb alone
 *
 * Leaves alone: the next sentence (每年 never carries over a full stop).
 */
function keepsRecurrence(scope: Scope, facts: SegmentFacts, commitments: readonly Commitment[]): boolean {
  if (facts.leadsIn || scope.afterLeadIn || opensWithDoing(facts.text)) return true;
  return !commitments.some(({ role }) => role === 'reached');
}

export function settleRecurrence(
  scope: Scope,
  facts: SegmentFacts,
  commitments: readonly Commitment[],
): void {
  const { state, material } = scope;
  const own = facts.recurrence;
  if (own !== null) {
    state.recurring = {
      recurrence: own.recurring,
      words: own.open ? material.masked.slice(own.from, own.to) : null,
    };
  } else if (state.recurring !== null && !keepsRecurrence(scope, facts, commitments)) {
    state.recurring = null;
  }
}

export function endRecurrence(scope: Scope, facts: SegmentFacts): void {
  const own = facts.recurrence;
  if (own !== null && !scope.material.masked.startsWith('每', own.from)) scope.state.recurring = null;
}
