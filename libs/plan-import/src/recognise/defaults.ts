import { trimSpan } from '../prepare/source.js';
import { splitOutside } from './brackets.js';
import type { DefaultKind, Span } from '../types.js';
import { looksLikeUnit, namesIn } from './unit-names.js';

/**
 * Sentences that set a rule for many clauses at once.
 *
 *     以下均需各县区人民政府落实,不再一一列出        implementers
 *     逗号前为牵头单位,下同                        comma-lead
 *     列第一位的为牵头单位,下同                    first-lead
 *     以下责任单位涉及多部门的均按职责分工负责        joint
 * Leaves alone: 市工信局、市发改委按职责分工负责 (units of one clause).
 */
export interface DefaultSentence {
  readonly kind: Exclude<DefaultKind, 'section'>;
  readonly span: Span;
  /** Names of the implementers. */
  readonly units: readonly Span[];
  /** It says 以下 and so starts with the next clause. */
  readonly next: boolean;
}

/** A rule is one sentence. */
const LONGEST = 160;
const NOT_LISTED =
  /(?:不再|不另|不予|不)(?:一一|逐一|逐条|逐项|分别|单独|重复|另行)*(?:列出|列举|列示|赘述|列入|标注|标明|注明|重复列|(?:做|作|进行)?分工|表述|说明|罗列)/;
const COMMA_LEAD =
  /逗号(?:之?前|左边)(?:的|面)?(?:单位|部门)?(?:均)?(?:为|是)牵头|逗号后(?:的|面)?(?:单位|部门)?(?:为|是)(?:配合|责任|协办)/;
const FIRST_LEAD =
  /(?:(?:排|列|排列|排名|位列)(?:在|于|名)?(?:首位|第一|最前|前面)(?:位|个|名)?|第一(?:个|位|名|家|单位|责任单位)|首个|首位|位列第一)[^。;]{0,14}(?:为|是|负责)?牵头|牵头(?:单位|部门)?(?:排|列)(?:在|名)?(?:首|第一)/;
const JOINT =
  /(?:以下|下列|涉及|多个|其他|未列)[^。]{0,24}(?:按照?|依|依据)(?:各自)?职责(?:分工)?(?:负责|落实|推进|分别负责)?/;
const FOR_ALL = /(?:以下|以上|上述|下同|各(?:项|重点)任务|所有任务|均需|均由|都需|全部任务)/;

const BY_WHOM =
  /(?:均|都|应|需|须|要|由|涉及)(?:需|由|要|须|应)*(?=各|相关|有关|[\u3400-\u9fff]{0,6}(?:政府|管委会|街道|园区|乡镇|县区|区县|市区))/;
const WHAT =
  /(?:结合(?:各自)?实际|按照?(?:各自)?职责|分别|共同|配合|负责|抓好|落实|组织|贯彻|具体|为(?:责任|落实|实施|配合)|参与|均|不再|都|实施|执行|,以下)/;

/** Names of those who must carry out every clause. */
function implementers(view: string, sentence: Span): Span[] {
  const text = view.slice(sentence.from, sentence.to);
  const start = BY_WHOM.exec(text);
  const from = start ? start.index + start[0].length : 0;
  const stop = text.slice(from).search(WHAT);
  const to = stop < 0 ? text.length : from + stop;
  return namesIn(view, { from: sentence.from + from, to: sentence.from + to }).filter((name) =>
    looksLikeUnit(view.slice(name.from, name.to)),
  );
}

function kindOf(text: string): DefaultSentence['kind'] | null {
  if (COMMA_LEAD.test(text)) return 'comma-lead';
  if (FIRST_LEAD.test(text)) return 'first-lead';
  if (NOT_LISTED.test(text)) return 'implementers';
  if (!FOR_ALL.test(text)) return null;
  if (JOINT.test(text)) return 'joint';
  return null;
}

/** Whether a text holds a rule about who leads or who need not be named. */
export const setsRule = (text: string): boolean =>
  COMMA_LEAD.test(text) || FIRST_LEAD.test(text) || NOT_LISTED.test(text);

/** A sentence that sets two rules at once (列第一位的为牵头单位,以下均需各县区落实,不再列出), rule by rule. */
export function ruleSentences(view: string, sentence: Span): Span[] {
  if (sentence.to - sentence.from > LONGEST) return [sentence];
  const ofOrder = (span: Span): boolean => {
    const text = view.slice(span.from, span.to);
    return (COMMA_LEAD.test(text) || FIRST_LEAD.test(text)) && !NOT_LISTED.test(text);
  };
  for (const { to } of splitOutside(view, sentence, ',')) {
    const first = { from: sentence.from, to };
    const rest = { from: Math.min(to + 1, sentence.to), to: sentence.to };
    const says = NOT_LISTED.test(view.slice(rest.from, rest.to));
    if (ofOrder(first) && says && !ofOrder(rest)) return [first, rest];
  }
  return [sentence];
}

/** Reads one sentence as a rule, or null when it sets none. */
export function readDefault(view: string, sentence: Span): DefaultSentence | null {
  const span = trimSpan(view, sentence);
  const text = view.slice(span.from, span.to);
  if (text.length > LONGEST) return null;
  const kind = kindOf(text);
  if (!kind) return null;
  const units = kind === 'implementers' ? implementers(view, span) : [];
  return { kind, span, units, next: /^(?:\(?注:? ?)?(?:以下|下列|下同)/.test(text) };
}
