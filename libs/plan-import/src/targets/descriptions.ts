import { ENDS_IN_DOING } from './patterns.js';
import type { Quantity } from './quantities.js';

/**
 * Tells numbers that describe from numbers that are promised.
 *
 *     服役超过10年的机床    500千伏主网架    投资500万元以上的项目    给予100万元奖励    等10个专项工作组
 *
 * Leaves alone: 建成5家以上的企业, 降到5%的水平 (the 的 behind a count or before 水平 describes nothing).
 */
export interface Surroundings {
  /** Of the same segment, after its last deadline. */
  readonly before: string;
  readonly after: string;
}

/** Whether a deadline or a time that comes round holds where the number stands. */
export interface Timing {
  readonly dated: boolean;
  readonly recurs: boolean;
}

/** Where a number stands in its phrase. */
export type Place = 'end' | 'attribute' | 'before-noun';

const END_OF_PHRASE =
  /^(?:标准车|标台)?(?:$|[、和与及并或且]|\/\d|（□*）(?:$|[、和])|等(?:$|、)|之间|的?(?:规模|水平|目标|任务|大关|指标|标准|比例|目标任务)(?:$|[、和]))/u;

export function placeOf(after: string): Place {
  if (END_OF_PHRASE.test(after)) return 'end';
  return after.startsWith('的') ? 'attribute' : 'before-noun';
}

const MONEY_GIVEN =
  /(?:给予|予以|最高|按照?[^、]{0,16}标准|(?:奖励|补贴|补助|资助|奖补|贴息|罚款|授信|额度|首付|减免|抵扣|按照?(?![时期质量])|每[^、]{1,4})[^、]{0,5})$|给予|予以|最高/u;
const MONEY_RAISED =
  /(?:发放|兑现|投入|安排|筹集|筹措|撬动|拉动|带动|设立|落实|争取|拨付|完成|新增|投放|减税|降费)/u;

/** 标准提高到每人每月150元 is a promise of the plan. */
const RAISED_TO = /(?:提高|提升|增加|达|调整|上调)[到至](?:每[人户亩家名台吨])?(?:每[年月天日])?$/u;

/** What one case may get is a condition of the subsidy, not a promise of the plan. */
function isSubsidy(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (quantity.kind !== 'money' && quantity.kind !== 'percent') return false;
  const given =
    MONEY_GIVEN.test(before) || /^的?(?:奖励|补贴|补助|资助|奖补|贴息|资金奖励|财政补贴|一次性)/u.test(after);
  return given && !MONEY_RAISED.test(before) && !RAISED_TO.test(before);
}

const LIST_COUNT_BEFORE =
  /(?:按照?每[^，、]{1,3}|下设|分为|分成|共分|划分为|包括|涉及|涵盖|由|现有|共有|已有|目前有|辖|第|其他|其余|上述|(?:^|[，、])以上|前述|这)$/u;
const LIST_COUNT_AFTER =
  /^(?:大)?(?:方面|领域|环节|阶段|层面|维度|步骤|原则|部分|工作组|专项工作组|专项小组|专班|成员单位|字|级|档|等级|月|小时|维|类型|重点领域|重点行业|行业|(?:基本|主要|约束性)指标)/u;

const SIZE_OF_A_PROJECT =
  /^(?:[^，、]{0,12}项目)?(?:计划|估算)?(?:总投资|投资额|总里程|总长度?|全长|长|宽|路宽|总?建筑面积|规划面积|总?用地面积|总?占地面积|占地|注册资本|涉及|共涉及|工期)[约为达]*$/u;

/** 日供水10万立方米水厂: what the thing to be built can do. */
const CAPACITY_BEFORE =
  /(?:日|年|每日|每年|小时)(?:处理|供水|供热|供气|产|加工|发电|接待|吞吐)[^，、]{0,4}$/u;

/** 时间一般为6个月: what is usual. */
const USUAL = /(?:一般|通常|平时)(?:为|在|约)?$/u;

function isUsual(_quantity: Quantity, { before }: Surroundings): boolean {
  return USUAL.test(before);
}

/** 总投资10亿元，占地200亩: what a project is like. */
function sizesAProject(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (quantity.kind === 'measure' && placeOf(after) !== 'end' && CAPACITY_BEFORE.test(before)) return true;
  return SIZE_OF_A_PROJECT.test(before);
}

/** 等10个专项工作组 counts what is listed; 更新索道、缆车等1000台 what is to be done. */
const CLOSES_LIST = /等$/u;
/** 建成甲、乙、丙等3个平台: they are yet to be made. */
const MAKES_A_LIST = /(?:建成|新建|完成|打造|创建|培育|开通)[^，；]{1,80}、[^，；、的]{1,20}$/u;

export function listsWhatIsMade(before: string): boolean {
  return MAKES_A_LIST.test(before);
}

function countsAList(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (quantity.kind !== 'count') return false;
  if (CLOSES_LIST.test(before)) return placeOf(after) !== 'end' && !listsWhatIsMade(before);
  return LIST_COUNT_BEFORE.test(before) || LIST_COUNT_AFTER.test(after);
}

const LASTED =
  /(?:使用|服役|运行|运营|年限|投用|持有|工作(?!日)|从业|年龄|交付|服务|任职|居住|经营|缴费|成立|满|期限|质保|保修|有效期)[^，。；]{0,4}$/u;

/** 平均受教育年限达到11年. */
const REACHES_A_LENGTH = /(?:达到?|[高长升加低短少][到至])$/u;

/** A duration is promised only as a metric that is reached or cut (时限压缩至3天, 预期寿命达到80岁). */
function lasts(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (placeOf(after) === 'end' && REACHES_A_LENGTH.test(before)) return false;
  return quantity.kind === 'duration' && LASTED.test(before);
}

const FROM_LEVEL = /[从由][^，；\d]{0,12}$/u;
const TO_LEVEL = /^[^，；]{0,8}?[高升加至大长降低少缩短减增][到至为成]/u;

/** 从2020年的7.8%提高到10%: where a metric starts. */
function isStartingLevel(_quantity: Quantity, { before, after }: Surroundings): boolean {
  return FROM_LEVEL.test(before) && TO_LEVEL.test(after);
}

const SIZE_NOUN = /(?:投资|占地|面积|注册资本|年产|产值|装机|产能|规模)[约达为]?$/u;
const ATTRIBUTE_CHAIN = /^[、且和或及并][^，；]{0,60}?的/u;

/** 超过10年、高污染、能耗高的设备: the whole chain describes its noun. */
function opensAttributes(quantity: Quantity, { before, after }: Surroundings): boolean {
  if (quantity.kind === 'count' || quantity.kind === 'percent') return false;
  const described =
    quantity.comparedAfter ||
    quantity.comparedBefore ||
    quantity.kind === 'duration' ||
    SIZE_NOUN.test(before);
  return described && ATTRIBUTE_CHAIN.test(after);
}

const JOINED_AFTER = /^[和及与或]/u;
const IS_MEANT = /(?:消除|杜绝|面向|针对)$/u;

/** 消除66人以上大班额, 更新65蒸吨以上和…锅炉: the number tells which. */
function tellsWhich({ kind }: Quantity, { before, after }: Surroundings): boolean {
  if (kind === 'measure' && JOINED_AFTER.test(after) && ENDS_IN_DOING.test(before)) return true;
  return placeOf(after) !== 'end' && IS_MEANT.test(before);
}

/** 单体投资500万元以上的项目, 65蒸吨以上锅炉. */
function isAttribute(quantity: Quantity, around: Surroundings): boolean {
  if (quantity.comparedAfter && tellsWhich(quantity, around)) return true;
  if (placeOf(around.after) === 'end' || quantity.kind === 'count' || quantity.kind === 'percent')
    return false;
  return quantity.comparedAfter || quantity.comparedBefore || quantity.kind === 'duration';
}

/** 一批, 一系列, 一体 are no numbers; 一倍, 至少一所, 一次 (with a recurrence) are. */
/** 每季度召开一次. */
function isOccasion(masked: string, quantity: Quantity): boolean {
  return /[次场轮期]/u.test(masked.slice(quantity.unitFrom, quantity.unitTo));
}

/** 到2025年，建成一个中心: one is made by then. */
const MADE = /(?:建成|新建|创建|建立|建有|开办)$/u;

function isIndefiniteOne(quantity: Quantity): boolean {
  return (
    quantity.chinese && quantity.value === 1 && quantity.kind !== 'percent' && quantity.comparator === 'eq'
  );
}

/** 二手车, 二氧化硫, 五通桥: a Chinese numeral counts only before a word that is known to be a unit; two is 两. */
function isPartOfAName(quantity: Quantity, masked: string): boolean {
  if (!quantity.chinese || quantity.percentWord) return false;
  return !quantity.listedUnit || (masked.startsWith('二', quantity.numberFrom) && quantity.value === 2);
}

function isNameless(quantity: Quantity): boolean {
  return quantity.kind === 'grade' || (quantity.kind === 'bare' && quantity.chinese);
}

/** Tests that ask only for the number and its surroundings. */
const BY_SURROUNDINGS = [
  countsAList,
  lasts,
  isStartingLevel,
  isAttribute,
  opensAttributes,
  isSubsidy,
  isUsual,
  sizesAProject,
] as const;

export function isDescription(
  masked: string,
  quantity: Quantity,
  around: Surroundings,
  { dated, recurs }: Timing,
): boolean {
  if (isNameless(quantity) || isPartOfAName(quantity, masked)) return true;
  const counted = (recurs && isOccasion(masked, quantity)) || (dated && MADE.test(around.before));
  if (isIndefiniteOne(quantity) && !counted) return true;
  return BY_SURROUNDINGS.some((describes) => describes(quantity, around));
}
