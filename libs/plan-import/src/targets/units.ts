/**
 * Reads the unit behind a number and says of what kind it is.
 *
 *     台(套)  吨/日  个百分点  平方米  P  人次
 *     ^^^^^
 *
 * A unit that ends its phrase needs no list (…达3000标箱，): grammar bounds it. One that stands before its noun
 * (400个车间) is told by the words below, measure words and physical units of the language.
 * Leaves alone: 大, 条件, 方面 … of 五大行动, 三方 (no unit stands there).
 */
export type UnitKind = 'count' | 'measure' | 'money' | 'percent' | 'duration' | 'grade' | 'bare';

export interface Unit {
  readonly kind: UnitKind;
  readonly to: number;
  /** Known as a word; else only bounded by the end of its phrase. */
  readonly listed: boolean;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

const MONEY = words('元 美元 欧元 港元 日元 人民币 块钱');
const PERCENT = words('个百分点 百分点 个基点 基点 倍 番 成');
const DURATION = words(
  '个工作日 工作日 个自然日 自然日 个月 个季度 个小时 个学时 小时 分钟 秒钟 秒 毫秒 年 天 日 周 周年 岁 周岁 星期',
);
const GRADE = words(
  '级 类 代 期 型 号 线 版 届 度 星 等 环 纵 横 千伏 伏 蒸吨 寸 英寸 路 字 时 月 点 世纪 后 维 方 人间 星级 马力',
);
const MEASURE = words(
  '公里 千米 米 海里 厘米 毫米 微米 纳米 延米 延长米 车道公里 平方米 平方公里 平方千米 公顷 亩 亩次 顷 ' +
    '立方米 立方 方 升 毫升 吨 公斤 千克 克 毫克 微克 斤 担 标准煤 吨标准煤 吨标煤 千瓦 兆瓦 吉瓦 瓦 千瓦时 ' +
    '兆瓦时 千乏 伏安 千伏安 兆伏安 度电 标箱 标准箱 车公里 人公里 吨公里 摄氏度 分贝 兆 比特 千卡 焦耳 吉焦 ' +
    '折标吨 千克标准煤 公斤标准煤 克标准煤 千克标煤 公斤标煤 克标煤 吨二氧化碳 吨二氧化碳当量 微克每立方米 毫克每升 当量 平米 平方 方公里 个标准箱 千字 万字 卡路里 勒克斯 帕 兆帕 毫克/升 载重吨 综合吨 总吨',
);
const COUNT = words(
  '个 家 项 座 台 套 辆 艘 条 种 部 所 名 人 户 只 头 起 件 场 次 人次 户次 家次 车次 架次 班次 列次 场次 批次 台次 ' +
    '组 列 处 片 栋 幢 间 张 份 支 位 本 册 期次 篇 幅 幕 根 株 棵 盏 枚 面 口 眼 孔 台套 台班 节 ' +
    '村 镇 乡 街道 社区 园区 门 款 例 宗 笔 单 对 队 团 班 堂 课时 学时 学分 床 床位 席 席位 泊位 车位 ' +
    '羽 尾 匹 峰 箱 瓶 袋 桶 罐 包 盒 卷 块 段 层 格 扇 樘 副 双 样 样次 点位 站 架 门次 ' +
    '人份 剂次 批 例次 人年 工日 万户 标段 标准地 车 船 机 网格 杆 柄 顶 顿 餐 页 条次 ' +
    '岗位 个岗位 工位 机位 铺 枪 桩 孔位 机架 标准机架 对次 股 宅 丛 蓬 棚 窝 盘 串 帧 里 集 首 讲 轮 周次 站点 分',
);

interface Entry {
  readonly word: string;
  readonly kind: UnitKind;
}

function entries(kind: UnitKind, list: readonly string[]): readonly Entry[] {
  return list.map((word) => ({ word, kind }));
}

/** By first character, longest first: one look-up a number, however long the lists grow. */
const LEXICON = ((): ReadonlyMap<string, readonly Entry[]> => {
  const byFirst = new Map<string, Entry[]>();
  const all = [
    ...entries('percent', PERCENT),
    ...entries('money', MONEY),
    ...entries('duration', DURATION),
    ...entries('measure', MEASURE),
    ...entries('count', COUNT),
    ...entries('grade', GRADE),
  ];
  for (const entry of all) {
    const key = entry.word.charAt(0);
    const known = byFirst.get(key) ?? [];
    if (!known.some((other) => other.word === entry.word)) known.push(entry);
    byFirst.set(key, known);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
})();

const LATIN_UNIT = /[A-Za-zμΩ℃°²³㎡㎥]{1,8}(?:\/[A-Za-z²³]{1,4})?/uy;
const PERCENT_SIGN = /[%‰]/uy;
const RATE = /[/／][\p{Script=Han}A-Za-z·]{1,6}/uy;
const UNIT_BRACKET = /（([\p{Script=Han}/]{1,3})）/uy;
const BOUNDED_HAN = /[\p{Script=Han}]{1,4}?(?=$|[，。；：、！？\n）□]|以上|以下|以内|左右|和|及|或)/uy;
/** Words a bounded run may not be: they compare, count a list or follow the number without being its unit. */
const NO_UNIT = /^(?:以上|以下|以内|左右|以|及|和|的|大|多|余|等|为|是|至|到|者|条件|方面)/u;
/** Words that begin like a unit and are none. */
const FALSE_UNIT =
  /^(?:部门|方面|大类|站式|体化|线城市|场所|条件|条例|对接|对口|面向|块地|口径|套用|手房|只要|单位|名单|起来|强|后|前|国|省|市|县|地市)/u;
/** 孕产妇死亡率8/10万: the base of a rate is its unit. */
const PER_HEADS = /\/(?:10万|1000|千|万)人?/uy;
const LATIN_GRADE = /^(?:G|K|A|B|D|C|S|X|V|kV|KV)$/u;

function matchAt(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
}

function listed(text: string, from: number): Unit | null {
  for (const entry of LEXICON.get(text.charAt(from)) ?? []) {
    if (text.startsWith(entry.word, from))
      return { kind: entry.kind, to: from + entry.word.length, listed: true };
  }
  return null;
}

function latin(text: string, from: number): Unit | null {
  const sign = matchAt(PERCENT_SIGN, text, from);
  if (sign !== null) return { kind: 'percent', to: from + 1, listed: true };
  const found = matchAt(LATIN_UNIT, text, from);
  if (found === null) return null;
  return { kind: LATIN_GRADE.test(found) ? 'grade' : 'measure', to: from + found.length, listed: true };
}

function bounded(text: string, from: number): Unit | null {
  const run = matchAt(BOUNDED_HAN, text, from);
  if (run === null || NO_UNIT.test(run)) return null;
  return { kind: 'count', to: from + run.length, listed: false };
}

/** A bracket belongs to the unit if nothing but units stands in it: 台(套), not 项目(含改建). */
function bracketEnd(plain: string, from: number): number {
  UNIT_BRACKET.lastIndex = from;
  const inside = UNIT_BRACKET.exec(plain)?.[1];
  if (inside === undefined) return from;
  const unit = listed(inside, 0);
  return unit !== null && unit.to === inside.length ? from + inside.length + 2 : from;
}

/** Unit at `from`; kind `bare` and no length where none stands there. `plain` shows what brackets hold. */
export function readUnit(plain: string, from: number): Unit {
  if (FALSE_UNIT.test(plain.slice(from, from + 4))) return { kind: 'bare', to: from, listed: false };
  const heads = matchAt(PER_HEADS, plain, from);
  if (heads !== null) return { kind: 'measure', to: from + heads.length, listed: true };
  const core = latin(plain, from) ?? listed(plain, from) ?? bounded(plain, from);
  if (core === null) return { kind: 'bare', to: from, listed: false };
  const afterBracket = bracketEnd(plain, core.to);
  const rate = matchAt(RATE, plain, afterBracket);
  if (rate === null) return { ...core, to: afterBracket };
  const per = listed(plain, afterBracket + 1);
  const to = per === null ? afterBracket + rate.length : per.to;
  return { kind: 'measure', to: bracketEnd(plain, to), listed: true };
}
