import type { Line, Source } from '../../prepare/source.js';
import { slice } from '../../prepare/source.js';
import type { Span } from '../../types.js';

/**
 * Numbers of documents.
 *
 *     枫政发〔2024〕11号        on a line of its own before the plan, or after 文号: → the plan's own
 *     (国发〔2024〕7号)        in running text → cited
 * Leaves alone: 2024年第11号公告 (no year in brackets).
 */
const YEAR_AND_NUMBER = /\( ?(?:19|20)\d{2} ?\) ?第?\d{1,4} ?号/g;
const SIGN = /[\u3400-\u9fff]{1,14}$/;
const LONGEST_SIGN = 14;
const NOT_PREFIX = /^.*(?:根据|按照|依据|落实|贯彻|执行|参照|依照|以及|文件|印发|和|及|与|即|为|经)/;
const LABEL = /(?:发文字号|文 ?号|发文号|文件编号|公文文号|文件号|文件文号) ?:[ |\t]{0,4}$/;
/** How far back of a number its label is looked for. */
const LABEL_REACH = 12;
/** A heading that closes with its number in brackets, and one that is opened by it. */
const HEADING_BEFORE = /^[^。;]{4,160}的(?:通知|意见|决定|批复|函) ?\($/;
const HEADING_AFTER = /^ ?(?:《.{4,140}》|(?<= )[\u3400-\u9fff]{2,40}关于.{4,140}(?:通知|意见))$/;
const OWN_LINE_REST =
  /^(?:[^《》。,]{0,24}(?:文件|号) ?|[ (·]*|(?:各?[^《》。,:]{0,16}(?:字号|文号|号) ?: ?))$/;

interface Found extends Span {
  /** The whole number stands behind a label. */
  readonly labelled: boolean;
}

/** The sign before the year (国发), without the verb that may stand before it (根据国发). */
function signBefore(view: string, at: number): string {
  const sign = SIGN.exec(view.slice(Math.max(0, at - LONGEST_SIGN), at))?.[0] ?? '';
  const bare = sign.replace(NOT_PREFIX, '');
  return bare === '' ? sign : bare;
}

function numbersIn(source: Source, span: Span): Found[] {
  const view = source.view.slice(span.from, span.to);
  return [...view.matchAll(YEAR_AND_NUMBER)].flatMap(({ index, 0: number }): Found[] => {
    const sign = signBefore(view, index);
    if (sign === '') return [];
    const start = index - sign.length;
    const labelled = LABEL.test(view.slice(Math.max(0, start - LABEL_REACH), start));
    return [{ from: span.from + start, to: span.from + index + number.length, labelled }];
  });
}

const printed = (source: Source, span: Span): string => slice(source, span).replace(/\s/g, '');

function ownInLine(source: Source, line: Line): string | null {
  const numbers = numbersIn(source, line);
  const labelled = numbers.find((number) => number.labelled);
  if (labelled) return printed(source, labelled);
  const [only] = numbers;
  if (!only || numbers.length > 1) return null;
  const before = source.view.slice(line.from, only.from);
  const after = source.view.slice(only.to, line.to);
  const closed = /^[ )]*$/.test(after);
  const own = closed
    ? OWN_LINE_REST.test(before) || HEADING_BEFORE.test(before)
    : before === '' && HEADING_AFTER.test(after);
  return own ? printed(source, only) : null;
}

/** The plan's own number, looked for in the lines before its body. */
export function ownNumber(source: Source, head: readonly Line[]): string | null {
  for (const line of head) {
    const number = ownInLine(source, line);
    if (number) return number;
  }
  return null;
}

/** Numbers the document cites, in order, each once, its own left out. */
export function citedNumbers(source: Source, region: Span, own: string | null): string[] {
  const numbers = numbersIn(source, region).map((span) => printed(source, span));
  return [...new Set(numbers)].filter((number) => number !== own);
}
