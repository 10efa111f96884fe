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
 * Leaves alone: 推动设备更新 without a date; a task after a dated sentence (only results and numbers are due with it).
 */
const REPORTING_PERIOD =
  /^(?:目前|截至目前|近年来|近几年|近[\d一二三四五六七八九十]{1,2}年来?|数据显示|[^，]{0,12}以来(?!出台|印发|制定|的))/u;
const REPORTS =
  /^(?:现有|共有)(?![^，]*[要须应])|已(?:累计|全部|基本|经|于|提前|如期)*(?:建成|完成|有|达|形成|实现|开通|建立|培育|超过|突破|认定|投)/u;

export function reports(facts: SegmentFacts): boolean {
  return REPORTS.test(facts.text);
}

export function opensReport(facts: SegmentFacts): boolean {
  return REPORTING_PERIOD.test(facts.text);
}

/** 各县区于每季度末…: a subject may stand before the time, a condition (对每年拆解…的企业) may not. */
const CONDITION = /[对或的如凡]/u;
const LONGEST_SUBJECT = 12;
/** 各级行政执法机关应当于每年…, 各部门要会同有关单位每年…: an auxiliary leads up to the time. */
const LEADS_UP = /[要须应](?:当)?(?:$|于$|会同|在$|会)/u;
const LONGEST_LED = 40;
/** 市发展改革委: the verbs in a unit's name are none. */
const UNIT = /(?:委|局|办|厅|部门|单位|政府|中心|公司|协会|县|区|镇|街道)$/u;

/** A time that comes round must open the clause to promise without a number. */
function recursFromTheStart(scope: Scope, facts: SegmentFacts, from: number): boolean {
  const before = scope.material.timeless.slice(facts.start, from);
  if (CONDITION.test(before)) return false;
  if (LEADS_UP.test(before)) return before.length <= LONGEST_LED;
  return before.length <= LONGEST_SUBJECT && (UNIT.test(before) || !HAS_DOING.test(before));
}

function isTimed(scope: Scope, facts: SegmentFacts): boolean {
  const { state } = scope;
  if (facts.recurrence !== null) return recursFromTheStart(scope, facts, facts.recurrence.from);
  if (state.recurring?.awaits) return true;
  return state.dues.length > 0 && state.recurring === null;
}

function isPromised(scope: Scope, facts: SegmentFacts, sort: Sort): boolean {
  const { state } = scope;
  if (state.past || reports(facts) || !isTimed(scope, facts)) return false;
  return state.hold !== 'handed-on' || state.recurring !== null || sort === 'result';
}

/** 建设一批基地 is promised without a number. */
const SOME = /(?:建|打造|培育|引进|实施)[^，]{0,3}一批/u;

/** 5年内培训2000名，推进成果转化: under a deadline without a day a task behind numbers says what they are for. */
function closes({ state, drafts }: Scope, { body }: SegmentFacts, sort: Sort): boolean {
  if (sort === 'closing') return true;
  if (sort !== 'task' || state.recurring !== null || SOME.test(body)) return false;
  return state.dues.every(({ date }) => date === null) && drafts.some(({ quantity }) => quantity !== null);
}

function settle(scope: Scope, facts: SegmentFacts, sort: Sort): void {
  const { state } = scope;
  if (!isPromised(scope, facts, sort)) return;
  if (state.promisedHere > 0 && closes(scope, facts, sort)) {
    scope.closing.push(facts);
  } else {
    admitClosing(scope);
    add(scope, facts, null, state.dues, ownQuote(scope, facts));
    if (state.hold === 'handed-on') state.hold = 'own';
  }
}

/** 给予200万元奖励, 对新评定的: what a subsidy gives to whom. */
const TERMS =
  /^对[^，]*的$|^(?:可以?)?(?:按[^，]{0,16}?)?(?:分别|再|一次性|继续|同等|优先)*(?:给予|予以|享受|奖励|奖补|补助|补贴|资助|减免|免征|发放补贴)/u;
/** 对参加培训的人员给予补贴: the giving may stand behind its recipient. */
const GIVES = /(?:给予|予以)[^，]{0,20}(?:扶持|支持|补贴|补助|资助|奖励|贴息|优惠)$|倾斜(?:政策|支持)?$/u;
const isSubsidy = (body: string): boolean => TERMS.test(body) || GIVES.test(body);

/** 各配合单位要加强协作: another subject is told what to do, by no date. */
const TOLD = /^(?:各|[^，]{1,12}(?:部门|单位|政府|区|县|局|委))[^，]{0,12}?(?:要|应|须)/u;

function endsDeadline(scope: Scope, facts: SegmentFacts): boolean {
  return facts.opening === null && scope.markBefore === '；' && TOLD.test(facts.text);
}

/** 2018年底前查明污染面积: what follows …前 at once is done by then, whatever the verb. */
const BY_THEN = /前$/u;
const SHORTEST_TASK = 4;

function sortInPlace(scope: Scope, { opening, bodyFrom, body }: SegmentFacts): Sort {
  const sort = sortOf(body);
  if (sort !== 'none' || opening === null || body.length < SHORTEST_TASK) return sort;
  return BY_THEN.test(scope.material.masked.slice(opening.from, bodyFrom)) ? 'task' : sort;
}

export function addPlain(scope: Scope, facts: SegmentFacts): void {
  if (endsDeadline(scope, facts)) Object.assign(scope.state, { hold: 'none', dues: [] });
  if (isSubsidy(facts.body)) {
    clearPending(scope);
    return;
  }
  const sort = sortInPlace(scope, facts);
  if (sort === 'none' || sort === 'aside') {
    const { recurring } = scope.state;
    if (facts.recurrence !== null && recurring !== null)
      scope.state.recurring = { ...recurring, awaits: true };
    keepPending(scope, facts);
    return;
  }
  const idle = sort === 'benefit' && (scope.state.promisedHere > 0 || facts.opening === null);
  if (!idle) settle(scope, facts, sort);
  clearPending(scope);
}
