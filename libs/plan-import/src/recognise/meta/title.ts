import type { Line, Source } from '../../prepare/source.js';
import { slice } from '../../prepare/source.js';
import { readMarker } from '../../segment/markers.js';
import { DATE_LINE, PAGE_NOISE, PLAN_TYPE } from '../../segment/vocabulary.js';
import type { Span } from '../../types.js';

/**
 * The plan's own title: the line before its body, else the name in the notice or the news that came with it.
 *
 *     枫林市推动大规模设备更新和消费品
 *     以旧换新工作方案                    ← one title on two lines
 *     关于印发《…工作落实方案》的通知        ← the name inside
 * Leaves alone: 《国务院关于印发…的通知》 in running text.
 */
const SUFFIX = '(?:\\((?:试行|暂行|修[订正][稿版]?|征求意见稿|送审稿|[^()]{0,4}\\d{4}[^()]{0,16})\\)){0,2}';
const TITLE_END = new RegExp(`${PLAN_TYPE}${SUFFIX}$`);
const NOTICE = /关于(?:转发|印发|下发|公布|发布)[《<]?([^\n]{4,90}?)[》>]?的通知/;
const SENT = new RegExp(
  `(?:印发|发布|出台|下发)了? ?《((?:[^《》]|《[^《》]*》){4,90}?${PLAN_TYPE}${SUFFIX})》`,
);
const NOW_SENT = new RegExp(`现将《((?:[^《》]|《[^《》]*》){4,90}?${PLAN_TYPE}${SUFFIX})》`);
const BROKEN = /[。;:!?,]|^\d+$|^\(.*号\)$|文件$|通知$|^第.{1,4}[章节]/;
const WHOLE_START =
  /^(?:[\u3400-\u9fff]{1,8}(?:省|市|区|县|州|盟|旗|镇|乡|新区|高新区|开发区)|关于|\d{4}年|“)/;
/** First line of a title that names its issuer: 国务院关于促进…. */
const ABOUT = /^[\u3400-\u9fff ]{2,40}关于(?!印发|转发)/;
const OTHER_NOTICE = /^[\u3400-\u9fff ]{0,40}关于(?!印发|转发|下发).{4,90}的通知$/;
const ISSUER_LINE = /(?:政府|办公[室厅]|委员会|管委会|局|厅|委|部)$/;

/** A title is broken over at most this many lines more. */
const MOST_LINES = 3;
/** 【政策原文】某区行动方案: what a page says of the text. */
const LABEL_BEFORE = /^【[^】]{2,8}】/;
const SUFFIX_ONLY = /^\([^()]{2,20}\)$/;
const NO_TITLE = /[。;:]|^·|^[^《]{0,40}关于(?:印发|转发)/;

const compact = (text: string): string => text.replace(/\s+/g, '');

const couldBeTitle = (line: Line): boolean =>
  line.text.length <= 60 &&
  !BROKEN.test(line.text) &&
  !DATE_LINE.test(line.text) &&
  !PAGE_NOISE.test(line.text);

/** Whether a line goes on with a title that the line above began. */
function continuesTitle(line: Line, above: Line): boolean {
  if (line.text.startsWith('(')) return true;
  if (line.text.startsWith('关于')) return ISSUER_LINE.test(above.text);
  return !WHOLE_START.test(line.text) && (WHOLE_START.test(above.text) || ABOUT.test(above.text));
}

/** 政策措施》实施方案: the quotation is opened in a line above. */
function closesQuotation(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join('');
  return text.split('》').length > text.split('《').length;
}

/** The line in which a title starts that ends in `last`: it may have been broken over the lines before. */
function firstOfTitle(before: readonly Line[], last: Line): Line {
  const title = [last];
  let first = last;
  for (const above of before.slice(-MOST_LINES).reverse()) {
    if (!couldBeTitle(above)) break;
    const open = closesQuotation(title);
    if (!open && (TITLE_END.test(above.text) || !continuesTitle(first, above))) break;
    title.push(above);
    first = above;
  }
  return first;
}

/** A title printed in quotation marks, without them. */
const unquoted = (title: string): string => title.replace(/^《(.*)》$/, '$1');

/** A line that closes a title and is neither a notice's heading nor a label of the page. */
const endsTitle = (line: Line): boolean =>
  line.text.length <= 80 &&
  TITLE_END.test(unquoted(compact(line.text))) &&
  !NO_TITLE.test(line.text) &&
  readMarker(line.text) === null &&
  !PAGE_NOISE.test(line.text);

/** The line in which a title's words end: the one above where a line adds but `(2023—2025年)`. */
function lastOfTitle(line: Line, above: Line | undefined): Line | null {
  if (above && SUFFIX_ONLY.test(line.text) && TITLE_END.test(above.text + line.text)) return above;
  return endsTitle(line) ? line : null;
}

function standalone(source: Source, head: readonly Line[]): string | null {
  for (const [i, line] of [...head.entries()].reverse()) {
    const last = lastOfTitle(line, head[i - 1]);
    if (!last) continue;
    const first = firstOfTitle(head.slice(0, last === line ? i : i - 1), last);
    const span: Span = { from: first.from, to: line.to };
    return unquoted(compact(slice(source, span)).replace(LABEL_BEFORE, ''));
  }
  return null;
}

const inside = (source: Source, head: Span, pattern: RegExp): string | null => {
  const view = source.view.slice(head.from, head.to);
  const match = pattern.exec(view);
  if (!match?.[1]) return null;
  const from = head.from + match.index + match[0].indexOf(match[1]);
  return compact(source.text.slice(from, from + match[1].length));
};

/** Folded and printed characters of a span without its blanks, place by place. */
function withoutBlanks(source: Source, span: Span): { view: string; text: string } {
  let view = '';
  let text = '';
  for (let at = span.from; at < span.to; at += 1) {
    const folded = source.view.charAt(at);
    if (folded.trim() === '') continue;
    view += folded;
    text += source.text.charAt(at);
  }
  return { view, text };
}

/** The name of what a notice's heading sends; null when the span holds no such heading. */
function sentBy(source: Source, span: Span): string | null {
  const { view, text } = withoutBlanks(source, span);
  const match = NOTICE.exec(view);
  if (!match?.[1] || !TITLE_END.test(match[1])) return null;
  const from = match.index + match[0].indexOf(match[1]);
  return text.slice(from, from + match[1].length);
}

/** A notice's heading may be broken over lines, so its breaks are bridged first. */
function fromNotice(source: Source, head: readonly Line[]): string | null {
  for (const [i, line] of head.entries()) {
    if (!/关于(?:转发|印发|下发|公布|发布)/.test(line.text)) continue;
    for (const { to } of head.slice(i, i + 4)) {
      const sent = sentBy(source, { from: line.from, to });
      if (sent) return sent;
    }
  }
  return null;
}

/** A notice that is itself the plan: 关于进一步加大激励支持力度的通知. */
function ownNotice(source: Source, head: readonly Line[]): string | null {
  for (const [i, { to }] of [...head.entries()].reverse()) {
    for (const { from } of head.slice(Math.max(0, i - 1), i + 1).reverse()) {
      if (OTHER_NOTICE.test(compact(source.view.slice(from, to))))
        return compact(slice(source, { from, to }));
    }
  }
  return null;
}

/** `head`: lines before the body, `region` the same as a span. */
export function recogniseTitle(source: Source, head: readonly Line[], region: Span): string | null {
  const alone = standalone(source, head);
  const notice = fromNotice(source, head);
  if (alone && notice && notice.endsWith(alone)) return notice;
  const named = alone ?? notice ?? inside(source, region, NOW_SENT) ?? inside(source, region, SENT);
  return named ?? ownNotice(source, head);
}
