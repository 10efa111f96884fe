/** Words of a promise that say when, how sure or how much, and nothing of what is measured. */
const PERIOD =
  /^(?:(?:到|至|在|自)?\d{4}年(?:底|末|前|起|\d{1,2}月底?)?(?:[和、至]\d{4}年(?:底|末)?)*|用\d+年左右时间|每年(?!均))[,:]?/u;
const ASIDE =
  /^(?:力争|争取|确保|预计|累计|全市|全区|全县|全省|全国|全州|我市|我区|我县|我省|本市|中心城区|基本|至少|全部|各类|总计|共)/u;
const LIGHT_VERB =
  /^(?:组织(?:开展|举办|实施)?|开展|举办|滚动实施|推进实施|重点推进|推进|实施|带动完成|带动|拉动|推动|完成|实现|达到|保持)/u;
const SECTORS = /^.*等(?:重点)?领域(?=.{4,})/u;
const VERB_OF = /^((?:更新|升级)?改造|更新|建成|建设|新建|培育)(?:的|完成)(?=.{2,})/u;
const INNER_ASIDE = /(?:各类|至少|全部|力争|约)/gu;
const PREDICATE =
  /(?:分别|力争|约|总数|的)?(?:完成|达到|达|实现|超过|突破|不低于|不少于|不高于|不超过|高于|低于|控制在|降至|降到|保持在|稳定在|提高到|提升到|增加到|增长到|扩大到|为|约)$/u;
const TRAILING = /(?:分别|[、,:;的和及])$/u;
const TASK_WORD = /(?<=.{5,})任务$/u;
const BRACKETS = /\([^()]*\)/gu;

/** Half width, without brackets and blanks: 台（套） and 台 are one, an aside in brackets names nothing. */
export const plainWords = (quote: string): string =>
  quote
    .normalize('NFKC')
    .replace(/[;:]/gu, (sign) => (sign === ';' ? ',' : sign))
    .replace(/\s+/gu, '')
    .replace(BRACKETS, '');

function stripped(text: string, patterns: readonly RegExp[]): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const pattern of patterns) rest = rest.replace(pattern, '');
  }
  return rest;
}

/** The text without the words about time and certainty before it. */
export const withoutLeadIn = (text: string): string => stripped(text, [/^[,、和及]/u, PERIOD, ASIDE]);

/** The text without 达到, 超过, 控制在 … at its end. */
export const withoutPredicate = (text: string): string => stripped(text, [PREDICATE, TRAILING]);

/** What is left of a noun phrase when all that names nothing is dropped. */
export function cleanName(text: string): string {
  const bare = stripped(text, [/^[,、和及的]/u, PERIOD, ASIDE, LIGHT_VERB, TRAILING]);
  return bare.replace(SECTORS, '').replace(VERB_OF, '$1').replace(INNER_ASIDE, '').replace(TASK_WORD, '');
}

const ACTION =
  /^(?:年均|新)?(?:更新改造|升级改造|报废更新|加工利用|参与制修订|更新|更换|改造|改建|新建|建成|建设|培育|认定|淘汰|推广|新增|发布|开通|推选|引进|打造)(?:或(?:更新|新建|改扩建|大修|停运))?/u;

/** 更新, 建成, 新认定 …: what is done to the things counted; empty where the text begins with none. */
export const actionOf = (text: string): string => ACTION.exec(text)?.[0] ?? '';
