import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { joinAreas } from './area-lists.js';
import { splitOutside } from './brackets.js';

/**
 * Printed names of units in a list.
 *
 *     区政府办公室(机关事务服务中心)、区公安分局及区财政局等按职责分工负责
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ ^^^^^^^^
 * Leaves alone: 市规划和自然资源局 (one name), 各有关部门 (a name by itself).
 */
const BODIES =
  '局|委|办|厅|部|院|署|中心|政府|公司|银行|分行|支行|联社|学校|大学|学院|医院|社|会|公室|队|所|处|科|室|馆|团|集团|街道|镇|乡|区|县|市|州|旗|园|部门|单位|海关|台|党校|专班|组|指挥部|机构|人行|局委|税务|公安|残联|工商联|妇联|团委|文联|科协|侨联|社联|总工会|推进办|专委|口岸|车站|机场|港|站|校|地|企业|国企|协会|商会|供电|电网|联通|移动|电信|铁塔|公积金|消防|武警|机关|厂|军分区|人武部|中央';
const UNIT_END = new RegExp(`(?:${BODIES})$`);
const COLLECTIVE = /^(?:各|全市|全区|全县|有关|相关|市级|区级|县级|省级|市直|区直|县直|其他)/;
const NOT_A_NAME =
  /[。;:!?“”]|(?<!自)由|^(?:以下|下同|不再|可以|应当|推动|推进|加快|加强|建设|完善|开展|支持|含|如|即|包括)/;
const PROPER_START =
  /^(?:省|市|区|县|州|旗|各|国家|人行|人民银行|中国|驻|团|国网|[\u3400-\u9fff]{2,4}(?:省|市|区|县|州))/;

const DUTY_TAIL =
  /(?:均|都|要|应)?(?:共同|联合|分别|具体|积极|协同|组织|统一|各自)*(?:(?:按照?|依据?|根据|依照)(?:各自)?(?:工作)?职责(?:任务)?(?:分工)?(?:分别|共同)?(?:抓好|做好)?(?:负责|落实|推进|实施|配合)?|(?:牵头|主办|主责|负总责|负责|配合|协办|协助|参与|参加|支持|落实|实施|推进|承担|指导|督导|抓好落实|结合实际落实|负责(?:本|各自|所辖|辖区)[^、,。;]{1,10}|为(?:责任|牵头|主办|主责|配合|协办|参与)(?:单位|部门))+)$/;
const ETC_TAIL =
  /(?<![高初中同])等(?:\d{0,3}个?[^、,。]{0,10}(?:部门|单位|机构|方面|部门和单位|部门单位|单位和部门|地区))?$/;
const HEAD =
  /^(?:(?:以上|上述|此|该|本)(?:项|条)?(?:任务|工作|事项|措施)?均?由|(?:具体)?(?:工作)?由|请|以及|及|和|与|含|其中)+/;
const JOIN =
  /(?<=[\u3400-\u9fff)])(?:以及|及|和|与|暨)(?=(?:省|市|区|县|州|旗|各|国家|人行|驻|中国|团|园区|有关|相关))/g;

const JOINS = /[及和与暨]/;
const BLANKS = /[ \n\u2028]/;

const PUNCTUATION = ' .。,;、';
/** Last characters of what DUTY_TAIL takes off: most names end otherwise, and looking is cheaper than matching. */
const DUTY_ENDS = /[责工务实进施合头办助与加持担导位门作]$/;

const shrink = (view: string, span: Span, tail: RegExp): Span => {
  const match = tail.exec(view.slice(span.from, span.to));
  return match ? trimSpan(view, { from: span.from, to: span.from + match.index }) : span;
};

/** Takes off what is said about a name (牵头, 等, 按职责分工负责) and keeps the name. */
export function cleanName(view: string, span: Span): Span {
  let name = trimSpan(view, span);
  const head = HEAD.exec(view.slice(name.from, name.to));
  if (head && name.from + head[0].length < name.to) name = { from: name.from + head[0].length, to: name.to };
  while (name.to > name.from && PUNCTUATION.includes(view.charAt(name.to - 1)))
    name = { from: name.from, to: name.to - 1 };
  if (DUTY_ENDS.test(view.charAt(name.to - 1))) name = shrink(view, name, DUTY_TAIL);
  if (view.slice(name.from, name.to).includes('等')) name = shrink(view, name, ETC_TAIL);
  return name;
}

/** Whether a folded name could be that of a body that acts. */
export function looksLikeUnit(name: string): boolean {
  const plain = name.replace(/\s/g, '');
  const bare = plain.replace(/\([^()]*\)$|<[^<>]*>$/, '');
  if (bare.length < 2 || bare.length > 40 || NOT_A_NAME.test(bare)) return false;
  return UNIT_END.test(bare) || COLLECTIVE.test(bare) || UNIT_END.test(plain.replace(/\)$/, ''));
}

/** A name that says whose body it is: 市财政局, 国网供电公司. */
export const isProper = (name: string): boolean =>
  PROPER_START.test(name) && UNIT_END.test(name.replace(/\([^()]*\)$/, ''));

/** Cuts `市财政局及市税务局` where both sides are names. */
function splitJoined(view: string, span: Span): Span[] {
  const text = view.slice(span.from, span.to);
  if (!JOINS.test(text)) return [span];
  const cuts: Span[] = [];
  let from = span.from;
  for (const match of text.matchAll(JOIN)) {
    const at = span.from + match.index;
    const inside = view.slice(span.from, at);
    if ((inside.match(/\(/g) ?? []).length !== (inside.match(/\)/g) ?? []).length) continue;
    if (at - from < 3 || !UNIT_END.test(view.slice(from, at).replace(/等$/, '').replace(/\)$/, ''))) continue;
    cuts.push({ from, to: at });
    from = at + match[0].length;
  }
  cuts.push({ from, to: span.to });
  return cuts;
}

/** Cuts at blanks and line breaks between two names: 市发改委 市财政局. */
function splitBlanks(view: string, span: Span): Span[] {
  if (!BLANKS.test(view.slice(span.from, span.to))) return [span];
  const pieces = splitOutside(view, span, ' \n\u2028').filter(
    ({ from, to }) => view.slice(from, to).trim() !== '',
  );
  const broken = /[\n\u2028]/.test(view.slice(span.from, span.to));
  const names = pieces.every(({ from, to }) => {
    const name = view.slice(from, to);
    return looksLikeUnit(name) && (PROPER_START.test(name) || (broken && !name.startsWith('(')));
  });
  return pieces.length > 1 && names ? pieces : [span];
}

/** The names of a list, each shrunk to the name itself. */
export function namesIn(view: string, region: Span): Span[] {
  return joinAreas(view, splitOutside(view, region, '、,;。'))
    .flatMap((piece) => splitBlanks(view, trimSpan(view, piece)))
    .flatMap((piece) => {
      const joined = splitJoined(view, cleanName(view, piece));
      return joined.length > 1 ? joined.map((name) => cleanName(view, name)) : joined;
    })
    .filter(({ from, to }) => from < to);
}
