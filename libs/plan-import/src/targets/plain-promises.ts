import { HAS_DOING } from './patterns.js';
import { sortOf, type Sort } from './predicates.js';
import { add, admitClosing, clearPending, keepPending, ownQuote, type Scope } from './scope.js';
import type { SegmentFacts } from './segment-facts.js';

/**
 * Promises without a number: a dated predicate, or 每年 with one.
 *
 *     到2025年，支撑体系更加完善，新模式不断拓展        two
 *     每年实施一批数字化改造项目                        one
 *
 * Leaves alone: 推动设备更新 without a date; a task after a dated sentence (only results are taken over by it).
 */
const REPORTING_PERIOD = /^(?:目前|截至目前|近年来|近几年|[^，]{0,12}以来)/u;
const REPORTS =
  /^(?:现有|共有)|已(?:累计|全部|基本|经)?(?:建成|完成|有|达|形成|实现|开通|建立|培育|超过|突破|认定|投)/u;

export function reports(facts: SegmentFacts): boolean {
  return REPORTS.test(facts.text);
}

export function opensReport(facts: SegmentFacts): boolean {
  return REPORTING_PERIOD.test(facts.text);
}

/** 各县区于每季度末…: a subject may stand before the time, a condition (对每年拆解…的企业) may not. */
const CONDITION = /[对或的如凡]/u;
const LONGEST_SUBJECT = 12;

/** A time that comes round must open the clause to promise without a number. */
function recursFromTheStart(scope: Scope, facts: SegmentFacts, from: number): boolean {
  const before = scope.material.timeless.slice(facts.start, from);
  return before.length <= LONGEST_SUBJECT && !CONDITION.test(before) && !HAS_DOING.test(before);
}

function isTimed(scope: Scope, facts: SegmentFacts): boolean {
  const { state } = scope;
  if (facts.recurrence !== null) return recursFromTheStart(scope, facts, facts.recurrence.from);
  return state.dues.length > 0 && state.recurring === null;
}

function isPromised(scope: Scope, facts: SegmentFacts, sort: Sort): boolean {
  const { state } = scope;
  if (state.past || reports(facts) || !isTimed(scope, facts)) return false;
  return state.hold !== 'handed-on' || sort === 'result';
}

function settle(scope: Scope, facts: SegmentFacts, sort: Sort): void {
  const { state } = scope;
  const handedOn = state.hold === 'handed-on';
  if (!isPromised(scope, facts, sort)) {
    // A task of its own ends the list of results the last sentence opened.
    if (handedOn) Object.assign(state, { hold: 'none', dues: [] });
  } else if (sort === 'closing' && state.promisedHere > 0) {
    scope.closing.push(facts);
  } else {
    admitClosing(scope);
    add(scope, facts, null, state.dues, ownQuote(scope, facts));
    if (handedOn) state.hold = 'own';
  }
}

/** 给予200万元奖励, 对新评定的: what a subsidy gives to whom. */
const TERMS =
  /^对[^，]*的$|^(?:可以?)?(?:按[^，]{0,16}?)?(?:分别|再|一次性|继续|同等|优先)*(?:给予|予以|享受|奖励|奖补|补助|补贴|资助|减免|免征|发放补贴)/u;
/** 各配合单位要加强协作: another subject is told what to do, by no date. */
const TOLD = /^(?:各|[^，]{1,12}(?:部门|单位|政府|区|县|局|委))[^，]{0,12}?(?:要|应|须)/u;

function endsDeadline(scope: Scope, facts: SegmentFacts): boolean {
  return facts.opening === null && scope.markBefore === '；' && TOLD.test(facts.text);
}

export function addPlain(scope: Scope, facts: SegmentFacts): void {
  if (endsDeadline(scope, facts)) Object.assign(scope.state, { hold: 'none', dues: [] });
  if (TERMS.test(facts.body)) {
    clearPending(scope);
    return;
  }
  const sort = sortOf(facts.body);
  if (sort === 'none' || sort === 'aside') {
    keepPending(scope, facts);
    return;
  }
  const idle = sort === 'benefit' && (scope.state.promisedHere > 0 || facts.opening === null);
  if (!idle) settle(scope, facts, sort);
  clearPending(scope);
}
