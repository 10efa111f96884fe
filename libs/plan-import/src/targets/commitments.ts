import { countsByItself } from './counted-objects.js';
import { isDescription, placeOf, type Surroundings } from './descriptions.js';
import {
  ENDS_IN_DOING,
  ENDS_IN_REACHING,
  HAS_DOING,
  openingOf,
  peelEnd,
  STARTS_WITH_DOING,
  TRAILING_ADVERB,
} from './patterns.js';
import type { Quantity } from './quantities.js';

/**
 * Decides which quantities of one segment are promised, by their place in the sentence.
 *
 *     reached    改造率达到40%左右          object    更新改造5个以上污水处理厂
 *     counted    更新公交车400辆            listed    新建水厂28座、管网800公里
 *     subject    42家图书馆全部达到一级标准   (only where the predicate has no number of its own)
 *
 * Leaves alone: 推动市直5个剧团设备更新 without a date (the five are there already).
 */
export type Role = 'reached' | 'object' | 'counted' | 'listed' | 'subject';

export interface Commitment {
  readonly quantity: Quantity;
  readonly role: Role;
}

/** What the sentence so far allows. */
export interface Allowance {
  /** A deadline or a recurrence holds for the segment. */
  readonly dated: boolean;
  /** A time that comes round stands in the segment (每季度召开一次). */
  readonly recurs: boolean;
  /** The sentence has a promised quantity whose verb may still govern this segment. */
  readonly continues: boolean;
}

/** 落实20项政策, 完善3项制度: verbs that count nothing; the things are there already. */
const NO_COUNTING_VERB =
  /(?:落实|贯彻|执行|遵守|按照|加强|强化|深化|完善|优化|规范|健全|巩固|提升|提高|做好|抓好|用好|围绕|聚焦|加快|加速)(?:好|了)?$/u;
const OPENS_POLICY = /^(?:严格|全面|认真|坚决)?(?:落实|贯彻|执行|遵守|按照)/u;
/** 提高到每人每月150元. */
const RATE_BASE = /(?:每[人户亩家名台吨])?(?:每[年月天日])?$/u;
/** 实现对1.5亿平方米建筑的监测. */
const OBJECT_MARK = /对$/u;
/** 新建（改建）10家. */
const TRAILING_ASIDE = /（□*）$/u;
/** 合格率98%以上: a ratio with its value states itself. */
const RATIO_BEFORE = /(?:率|比重|占比|比例|强度|满意度|涨幅|增幅|增速)$|占[^，、]{1,20}的?$/u;
const JOINED = /^[、和与及]/u;
/** 分别压缩至3天、10天: whatever is counted, the values stand side by side. */
const BARE_JOINT = /^(?:、|和|与|及|以及|\/)$/u;
/** 力争90%以上的行政村…: the auxiliary promises where no date does. */
const PROMISED_SHARE = /^(?:力争|确保|争取|实现|保证)/u;
/** 资金的60%以上用于产业发展. */
const SPENT_ON = /^(?:用于|投向|为[^，、]{2})/u;
const PERIOD_OR_SCOPE_ONLY = 6;
/** 遗留的670万吨铬渣全部处置完毕. */
const ALL_OF_IT = /^[^，、]{1,12}?全部/u;
const LONGEST_SUBJECT = 16;

function around(masked: string, from: number, to: number, quantity: Quantity): Surroundings {
  return { before: masked.slice(from, quantity.from), after: masked.slice(quantity.to, to) };
}

function endsInDoing(before: string): boolean {
  const verb = before.replace(OBJECT_MARK, '').replace(TRAILING_ASIDE, '');
  return ENDS_IN_DOING.test(verb) || ENDS_IN_DOING.test(peelEnd(verb, TRAILING_ADVERB));
}

function isReached(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (placeOf(after) !== 'end' && quantity.kind !== 'percent') return false;
  if (placeOf(after) !== 'end' && !STARTS_WITH_DOING.test(after)) return false;
  if (quantity.kind === 'percent' && (quantity.comparedAfar || RATIO_BEFORE.test(before))) return true;
  return (
    ENDS_IN_REACHING.test(before.replace(RATE_BASE, '')) || (quantity.comparedBefore && before.length > 0)
  );
}

function isObject(
  quantity: Quantity,
  place: Surroundings,
  { dated, continues }: Allowance,
  masked: string,
): boolean {
  if (placeOf(place.after) === 'end' || quantity.kind === 'duration' || quantity.kind === 'bare')
    return false;
  if (!dated && NO_COUNTING_VERB.test(place.before)) return false;
  return endsInDoing(place.before) || countsByItself(quantity, place, continues, masked);
}

function isCounted(quantity: Quantity, { before, after }: Surroundings, allowance: Allowance): boolean {
  if (placeOf(after) !== 'end' || quantity.kind === 'duration' || quantity.kind === 'bare') return false;
  if (!allowance.dated && quantity.kind === 'count' && OPENS_POLICY.test(before)) return false;
  return HAS_DOING.test(before) || allowance.dated || allowance.continues;
}

/** 到2025年，接待旅游人次7300万: a dated figure whose noun holds its unit. */
const FIGURE_NOUN = /(?:人次|人数|户数|数量|总数|总量|指数|系数)$/u;

function isFigure(quantity: Quantity, { before, after }: Surroundings, { dated }: Allowance): boolean {
  return dated && quantity.kind === 'bare' && placeOf(after) === 'end' && FIGURE_NOUN.test(before);
}

/** 3个街道33个行政村: counts in a row, each with its noun. */
const NOUN_ONLY = /^[\p{Script=Han}]{2,6}$/u;

function followsANoun({ kind, listedUnit, comparedAfter }: Quantity, between: string): boolean {
  return kind === 'count' && listedUnit && !comparedAfter && NOUN_ONLY.test(between);
}

function isListed(quantity: Quantity, between: string): boolean {
  if (BARE_JOINT.test(between) || followsANoun(quantity, between)) return true;
  if (quantity.kind === 'duration' || quantity.kind === 'bare') return false;
  return JOINED.test(between) || /[、和及]/u.test(between);
}

/** A share or a count that opens the clause: 全市80%以上设备达到节能水平. */
function isSubject(quantity: Quantity, place: Surroundings, { dated }: Allowance): boolean {
  return isShare(quantity, place) || (dated && opensClause(quantity, place));
}

function isShare({ kind }: Quantity, { before, after }: Surroundings): boolean {
  if (kind !== 'percent') return false;
  return STARTS_WITH_DOING.test(after) || SPENT_ON.test(after) || PROMISED_SHARE.test(before);
}

function opensClause(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (quantity.kind === 'duration' || quantity.kind === 'bare') return false;
  const opening = openingOf(before);
  if (ALL_OF_IT.test(after)) return opening.length <= LONGEST_SUBJECT && !HAS_DOING.test(opening);
  return (quantity.kind === 'count' || quantity.kind === 'percent') && opening.length <= PERIOD_OR_SCOPE_ONLY;
}

function roleOf(
  quantity: Quantity,
  place: Surroundings,
  allowance: Allowance,
  previousEnd: number | null,
  masked: string,
): Role | null {
  if (isReached(quantity, place)) return 'reached';
  if (isFigure(quantity, place, allowance)) return 'counted';
  if (isObject(quantity, place, allowance, masked)) return 'object';
  if (isCounted(quantity, place, allowance)) return 'counted';
  if (previousEnd !== null && isListed(quantity, masked.slice(previousEnd, quantity.from))) return 'listed';
  return isSubject(quantity, place, allowance) ? 'subject' : null;
}

export function commitmentsIn(
  masked: string,
  from: number,
  to: number,
  quantities: readonly Quantity[],
  allowance: Allowance,
): readonly Commitment[] {
  const found: Commitment[] = [];
  let previousEnd: number | null = null;
  let previousRole: Role | null = null;
  for (const quantity of quantities) {
    const place = around(masked, from, to, quantity);
    if (isDescription(masked, quantity, place, allowance)) continue;
    const read = roleOf(quantity, place, allowance, previousEnd, masked);
    if (read === null) continue;
    const role: Role = read === 'listed' && previousRole === 'subject' ? 'subject' : read;
    found.push({ quantity, role });
    previousEnd = quantity.to;
    previousRole = role;
  }
  const predicates = found.filter((commitment) => commitment.role !== 'subject');
  return predicates.length > 0 ? predicates : found;
}
