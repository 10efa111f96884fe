import { RESULT } from './lexicon.js';
import { opensWithDoing, STARTS_WITH_DOING } from './patterns.js';
import type { Segment } from './sentences.js';

/**
 * Cuts a segment at a 、 that joins two predicates.
 *
 *     基本淘汰国三货车、淘汰国一机械            每个乡镇设立1个回收点、主城区网点基本覆盖
 *                     ^                                        ^
 *
 *     能效全部达到节能水平、先进能效占比超过30%
 *                          ^
 *
 * Leaves alone: 完成甲项目、乙项目建设 (one predicate with two objects), 体制机制、配套政策更加健全 (one with two subjects).
 */
const DEGREE = '基本|全面|初步|显著|大幅|明显|持续|不断|稳步|更加|进一步|有效|普遍|全部|逐步|日益|加快|加速';
const SUBJECT_AND_RESULT = new RegExp(`^[^、\\d]{3,30}?(?:${DEGREE})(?:${RESULT})$`, 'u');
const SUBJECT_AND_LEVEL = /^[^、\d]{3,30}?(?:达到|实现|满足|更多进入)[^、\d]{2,20}$/u;
/** 先进能效占比超过30%. */
const SUBJECT_AND_VALUE = /^[^、\d]{3,30}?(?:达到?|超过|突破|不低于|不少于|[高升降少]至|[高升降少]到)\d/u;
/** 完成拆解300艘、更新100艘: both verbs are objects of the first. */
/** 实施100项项目、推动100家企业: two verbs with a number each. */
const COUNTING_PART = /\d/u;
const COUNTING_VERB =
  /^(?:新建|建设|建成|新增|打造|培育|引进|实施|推动|推进|完成|组织|开展|举办|改造|推广|创建|认定|发布|培训|发放|投放|淘汰|更换)[^、]*\d/u;
const LIGHT_VERB = /(?:完成|实现|开展|确保|力争)/u;
const VERB = 2;
const SHORTEST_PART = 6;
/** So much of a part tells what it is. */
const LONGEST_PART = 200;

const LEADING_TIME = /^~+/u;

/** Each part's verb without the adverbs is the same word: 淘汰…、淘汰…. */
function repeatsVerb(left: string, right: string): boolean {
  const verb = right.slice(0, VERB);
  if (right.length < SHORTEST_PART || !STARTS_WITH_DOING.test(right) || !left.includes(verb)) return false;
  return opensWithDoing(left.replace(LEADING_TIME, ''));
}

/** 节能减排体制机制、配套政策更加健全: nouns that begin like verbs. */
const OPENS_WITH_NOUN =
  /^(?:节能|节水|减排|减碳|创新|服务|供[热水气]|治理|融合|配套|运行|监测|保障|应用|示范|培训|评价|考核)/u;

const isResult = (part: string): boolean => SUBJECT_AND_RESULT.test(part) || SUBJECT_AND_LEVEL.test(part);

function isPredicate(part: string): boolean {
  if (/\d/u.test(part) || isResult(part)) return true;
  return opensWithDoing(part) && !OPENS_WITH_NOUN.test(part);
}

/** 2024年更新30台、2025年更新50台: each item has its own time, blanked by ~. */
const OPENS_WITH_TIME = /^(?:力争|到|较|比)?~/u;
const COUNTS = /\d|[一两]倍/u;

function joinsPredicates(left: string, right: string): boolean {
  if (OPENS_WITH_TIME.test(right) && COUNTS.test(right)) return COUNTING_PART.test(left);
  if (isResult(right)) return isPredicate(left);
  if (SUBJECT_AND_VALUE.test(right) && isResult(left)) return true;
  if (/\d/u.test(right))
    return COUNTING_PART.test(left) && COUNTING_VERB.test(right) && !LIGHT_VERB.test(left);
  return repeatsVerb(left, right);
}

/** Places of the 、 of a segment, and its end. */
function seamsOf(masked: string, segment: Segment): number[] {
  const seams: number[] = [];
  for (let i = segment.from; i < segment.to; i++) if (masked.charAt(i) === '、') seams.push(i);
  return [...seams, segment.to];
}

export function splitJoined(masked: string, segment: Segment): readonly Segment[] {
  const parts: Segment[] = [];
  let from = segment.from;
  const seams = seamsOf(masked, segment);
  seams.slice(0, -1).forEach((seam, i) => {
    const left = masked.slice(from, Math.min(seam, from + LONGEST_PART));
    if (!joinsPredicates(left, masked.slice(seam + 1, seams[i + 1]))) return;
    parts.push({ from, to: seam, mark: '、' });
    from = seam + 1;
  });
  parts.push({ from, to: segment.to, mark: segment.mark });
  return parts;
}
