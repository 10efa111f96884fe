import { actionOf, cleanName, plainWords, withoutLeadIn, withoutPredicate } from './measure-words.js';
import { placeOfValue, printedValues, type PrintedValue } from './value-places.js';

/** A target as the plan prints it, in Simplified script. */
export interface MeasuredTarget {
  readonly quote: string;
  readonly value: number | null;
  readonly unit: string | null;
}

const GROWTH =
  /(?:较\d{4}年|比\d{4}年)?(年均)?(增长|增加|提升|提高|递增|增幅|下降|降低|减少|压减)(?:超过|约|达到|达|不低于|不少于)?$/u;
const DOWN = /下降|降低|减少|压减/u;
const RATES: readonly (string | null)[] = ['%', '倍'];
const SINCE = /(?:较|比)\d{4}年$/u;
const SHARED = '分别';
const YEARS = /\d{4}年[^,]{0,3}[和、]\d{4}年/u;
/** 回收量, 普及率: what a list of names may share at its end. */
const MEASURE_TAIL = /[\p{Script=Han}]{2}(?:率|量|额|数|比例|占比|规模)$/u;
const MEASURE_END = /(?:率|量|额|数|比例|占比|规模|水平|能力)$/u;
/** 规模以上工业企业: whose measures a list goes through. */
const OWNER = /^.{2,}?(?:企业|院校|学校|医院|机构)(?=.{3,}$)/u;
const COMMA_PART = /[^,]*$/u;

/**
 * What a target measures: the noun phrase without time, own place, comparator and value, so that plans can be compared.
 *
 *     到2027年,全市二手车交易量较2023年增长45%以上     二手车交易量增长率
 *     建成省级绿色园区5家                              建成省级绿色园区
 *     普及率、数控化率分别超过87%、65%                  by the value: the one or the other
 *
 * Leaves alone (null): promises without a value, and those that do not say what they count (分别达到1688台、3300台).
 */
export function measureName({ quote, value, unit: printed }: MeasuredTarget): string | null {
  if (value === null) return null;
  const unit = printed === null ? null : plainWords(printed);
  const text = plainWords(quote);
  const values = printedValues(text);
  const at = placeOfValue(text, values, value, unit);
  const own = values[at];
  if (own === undefined) return null;
  const name = text.includes(SHARED)
    ? nameInShared(text, values, at, unit)
    : nameOfItem(text, values, at, unit);
  return name.length < 2 || name === actionOf(name) ? null : name;
}

/** `A率、B率分别超过87%、65%`: the value's place in its list is the name's; of several years the name is one. */
function nameInShared(
  text: string,
  values: readonly PrintedValue[],
  at: number,
  unit: string | null,
): string {
  const [head = '', tail = ''] = text.split(SHARED);
  const start = head.length + SHARED.length;
  const first = values.findIndex(({ from }) => from >= start);
  const subject = withoutLeadIn(COMMA_PART.exec(head)?.[0] ?? '');
  const before = tail.slice(0, (values[first]?.from ?? start) - start);
  const growth = growthOf(before, unit);
  const names = YEARS.test(head) ? [subject] : subject.split('、');
  if (names.length !== values.length - first) return cleanName(withoutPredicate(subject)) + growth;
  return cleanName(nameInList(names, at - first)) + growth;
}

/** An item of a list with what it shares with the others: the tail of the last, the owner of the first. */
function nameInList(names: readonly string[], place: number): string {
  const own = names[place] ?? '';
  if (!MEASURE_END.test(own)) return own + firstOf(MEASURE_TAIL, names.at(-1));
  return place === 0 || OWNER.test(own) ? own : firstOf(OWNER, names[0]) + own;
}

const firstOf = (pattern: RegExp, text = ''): string => pattern.exec(text)?.[0] ?? '';

function growthOf(before: string, unit: string | null): string {
  const match = GROWTH.exec(before);
  if (match === null) return '';
  const [, yearly = '', verb = ''] = match;
  if (DOWN.test(verb)) return `${yearly}${RATES.includes(unit) ? '下降率' : '减量'}`;
  return `${yearly}${RATES.includes(unit) ? '增长率' : '增量'}`;
}

/** One promise of a list: `更新公交车400辆,出租车100辆` or `新认定400个车间、40个工厂`. */
function nameOfItem(text: string, values: readonly PrintedValue[], at: number, unit: string | null): string {
  const own = values[at];
  if (own === undefined) return '';
  const before = withoutLeadIn(textBefore(text, values, at));
  const growth = growthOf(before, unit);
  if (growth !== '') return cleanName(before.replace(GROWTH, '').replace(SINCE, '')) + growth;
  const after = own.closes ? '' : textAfter(text, values, at, unit ?? '');
  const subject = withoutPredicate(before);
  const name = cleanName(subject) + cleanName(after);
  const action = at === 0 ? '' : actionBefore(text, values, at);
  return actionOf(name) === '' ? action + name : name;
}

/** From the end of the item before, or of the clause before, to the value. */
function textBefore(text: string, values: readonly PrintedValue[], at: number): string {
  const own = values[at];
  const ends = values.slice(0, at).flatMap(({ to, closes }) => (closes ? [to] : []));
  const start = Math.max(ends.at(-1) ?? 0, listStart(text, values, at));
  const part = text.slice(start, own?.from ?? start);
  return COMMA_PART.exec(withoutLeadIn(part))?.[0] ?? part;
}

/** Where a list that names things after their numbers comes to this item. */
function listStart(text: string, values: readonly PrintedValue[], at: number): number {
  const from = values[at]?.from ?? 0;
  const separator = text[from - 1] ?? '';
  return at > 0 && '、和及,'.includes(separator) && separator !== '' ? from : 0;
}

function textAfter(text: string, values: readonly PrintedValue[], at: number, unit: string): string {
  const own = values[at];
  const counted = text.startsWith(unit, own?.unitFrom) ? (own?.unitFrom ?? 0) + unit.length : 0;
  const next = values.slice(at + 1).find(({ from }) => '、和及,'.includes(text[from - 1] ?? '。'));
  const rest = text.slice(Math.max(own?.to ?? 0, counted), next === undefined ? text.length : next.from - 1);
  return rest.split(',')[0] ?? '';
}

/** What is done with the first things of a list is done with the others. */
function actionBefore(text: string, values: readonly PrintedValue[], at: number): string {
  const first = values.findIndex(({ closes }) => closes);
  const from = values[first === -1 ? 0 : Math.min(first, at)]?.from ?? 0;
  const head = withoutLeadIn(text.slice(0, from));
  return actionOf(COMMA_PART.exec(head)?.[0] ?? '') || actionOf(head);
}
