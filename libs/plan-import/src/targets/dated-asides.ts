import { duesOf, type Due } from './carry.js';
import { add, clearPending, ownQuote, type DraftTarget, type Scope } from './scope.js';
import type { SegmentFacts } from './segment-facts.js';
import { CLOSE_ASIDE } from './view.js';

/**
 * A bracket or a label that holds nothing but a deadline dates what its sentence promises.
 *
 *     建成公园100个（2025年底前完成）。       100个, due 2025-12-31
 *     开展专项行动。（2024年12月底前）         a promise without a number
 *     完成时限：2024年6月底前。                 likewise
 *
 * Leaves alone: values with a date of their own; （2024年版）.
 */
const LABEL = /(?:时限|期限|时间|节点|进度)(?:要求|安排)?：$/u;
const LONGEST_LABEL = 8;

export function isDatedAside(scope: Scope, facts: SegmentFacts): boolean {
  if (facts.deadlines.length === 0 && facts.recurrence === null) return false;
  if (facts.segment.mark === CLOSE_ASIDE) return true;
  const { masked } = scope.material;
  const before = masked.slice(Math.max(0, facts.segment.from - LONGEST_LABEL), facts.segment.from);
  return LABEL.test(before) && facts.body.length === 0;
}

function isUndated({ due }: DraftTarget): boolean {
  return due.date === null && due.words === null;
}

/** Nothing stands before it in its sentence: the deadline is a promise by itself. */
function addAlone(scope: Scope, facts: SegmentFacts, dues: readonly Due[]): void {
  const own = facts.recurrence;
  if (own !== null) scope.state.recurring = { recurrence: own.recurring, words: null, awaits: false };
  add(scope, facts, null, dues, ownQuote(scope, facts));
  scope.state.recurring = null;
}

export function readDatedAside(scope: Scope, facts: SegmentFacts): void {
  const dues = facts.deadlines.flatMap((deadline) => duesOf(deadline));
  const [due] = dues;
  if (scope.drafts.length === 0) addAlone(scope, facts, dues);
  else if (due !== undefined) {
    scope.drafts.forEach((draft, i) => {
      if (isUndated(draft)) scope.drafts[i] = { ...draft, due };
    });
  }
  clearPending(scope);
}
