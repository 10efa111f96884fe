import { RESULT } from './lexicon.js';
import { ENDS_IN_RESULT, HAS_DOING, HAS_RESULT, opensWithDoing } from './patterns.js';

/**
 * Decides whether a stretch without a number is a predicate of its own, and of which sort.
 *
 *     任务 (task)     完成煤电机组改造, 进一步完善处置模式
 *     结果 (result)   占比持续提升, 体系更加完善
 *     closing        有力促进…, 提升…: at the end of a sentence it says only what the results are good for
 *     benefit        充分发挥…作用, 形成…格局, 为…提供支撑: says so wherever it stands; bans with them
 *     aside          按照…要求, 以…为重点: belongs to what follows
 *
 * Leaves alone: 全市规模以上工业万元增加值能耗 (a subject whose predicate is still to come).
 */
export type Sort = 'task' | 'result' | 'closing' | 'benefit' | 'aside' | 'none';

const ASIDE =
  /^(?:围绕|聚焦|依托|结合|针对|按照|按|根据|依据|通过|坚持|对照|立足|瞄准|随着|借助|鉴于|对标)|^以[^，]{1,40}为[^，]{1,8}$|^在[^，]{1,40}(?:下|中|上|前|内|期间|方面|领域|前提下)$|^其中$|(?:以下|如下)(?:主要|工作|总体)?(?:目标|任务|指标|目标任务)$/u;
const BENEFIT =
  /^(?:充分|更好|有效)?(?:发挥|强化)[^，]*作用$|^(?:形成|构建)[^，]*(?:格局|局面|氛围|态势)$|^为|^(?:奠定|打下)[^，]*基础$|(?:提供|奠定|打下|注入|作出)[^，]{0,12}(?:支撑|保障|基础|动力|动能|贡献)$|赋能增效$/u;
const CLOSING =
  /^(?:有力|有效|更好|切实|进一步)?(?:促进|助力|带动|满足|推动[^，]*(?:发展|转变)$|支撑|服务于|激发|释放)|^(?:不断|全面|切实|有效|持续|进一步)?(?:提升|提高|增强)[^，]|^最大限度|^(?:让|使|助推|营造|走在)|^确保[^，]*(?:落到实处|落实|落地|见效|到位)$/u;
/** A ban is a rule and no result, 制定本方案 the preamble's end. */
const BAN = /不得|严禁|禁止|原则上不|^(?:特|现|特此)?制[定订](?:本|以下|如下)/u;
/** A subject with its verb inside: 能效基本达到节能水平. */
const STATES_A_RESULT =
  /^[^，]{2,}?(?:达到|实现|满足|走在|进入|位居|跻身|成为|迈入|迈向|接近|高于|快于|处于|建成|完成|取得|得到|全面|基本)/u;
/** 文化站达省一级标准. */
const MEETS_A_STANDARD = /[^，]{2}(?<![发表传到])达[^到成，][^，]{0,14}(?:标准|水平|要求)$/u;
/** An adverb of degree stands before a predicate, whatever the verb. */
const HAS_DEGREE =
  /[^，]{2}(?:有效|明显|显著|大幅|初步|基本|全面|进一步|更加|更为|持续|不断|稳步|日益|有所|普遍|充分|根本)[^，的]/u;
/** Prepositions that open a task, however it ends. */
const OPENS_TASK = /^(?:以|对|将|把|为|由|在|从|向|就|统筹)/u;
const NOUNS_WITH_VERBS = /增加值|建设用地|发展改革|生产总值/gu;

/** Openings and endings that decide by themselves, in the order they are asked. */
/** 通过验收 is done; 通过平台… is a means. */
const PASSES = /^通过[^，]*(?:评审|验收|审核|认证|评估|考核|复核|审批|认定)$/u;

const MARKED: readonly (readonly [RegExp, Sort])[] = [
  [PASSES, 'task'],
  [ASIDE, 'aside'],
  [BENEFIT, 'benefit'],
  [CLOSING, 'closing'],
  [BAN, 'benefit'],
];

function statesResult(text: string): boolean {
  return (
    ENDS_IN_RESULT.test(text) ||
    STATES_A_RESULT.test(text) ||
    MEETS_A_STANDARD.test(text) ||
    HAS_DEGREE.test(text)
  );
}

/** 服务水平进一步提升, 创新能力显著增强: the noun may begin like a verb. */
const SUBJECT_AND_DEGREE = new RegExp(
  `^[^，]{2,}(?:基本|全面|初步|显著|大幅|明显|持续|不断|稳步|更加|进一步|有效|日益|逐步)(?:${RESULT})$`,
  'u',
);
const CAUSES = /^(?:推动|推进|促进|实现|确保|加快|使|力争|争取|基本|全面|持续|不断|大幅|进一步|逐步|稳步)/u;

function isPlainResult(text: string): boolean {
  return SUBJECT_AND_DEGREE.test(text) && !CAUSES.test(text) && !OPENS_TASK.test(text);
}

export function sortOf(text: string): Sort {
  if (isPlainResult(text)) return 'result';
  const marked = MARKED.find(([pattern]) => pattern.test(text));
  if (marked !== undefined) return marked[1];
  const plain = text.replace(NOUNS_WITH_VERBS, '');
  if (opensWithDoing(plain)) return 'task';
  if (statesResult(plain)) return OPENS_TASK.test(plain) ? 'task' : 'result';
  return HAS_DOING.test(plain) || HAS_RESULT.test(plain) ? 'task' : 'none';
}
