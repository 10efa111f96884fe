import type { Line, Source } from '../../prepare/source.js';
import { slice } from '../../prepare/source.js';
import { DATE_LINE, PAGE_NOISE, PLAN_TYPE } from '../../segment/vocabulary.js';
import type { Span } from '../../types.js';

/**
 * The plan's own title: the line before its body, else the name in the notice or the news that came with it.
 *
 *     五通桥区推动大规模设备更新和消费品
 *     以旧换新工作方案                    ← one title on two lines
 *     关于印发《…工作落实方案》的通知        ← the name inside
 * Leaves alone: 《国务院关于印发…的通知》 in running text.
 */
const SUFFIX = '(?:\\((?:试行|暂行|修订稿?|征求意见稿|[^()]{0,4}\\d{4}[^()]{0,16})\\))?';
const TITLE_END = new RegExp(`${PLAN_TYPE}${SUFFIX}$`);
const NOTICE = /关于(?:转发|印发|下发|公布|发布)[《<]?([^\n]{4,90}?)[》>]?的通知/;
const SENT = new RegExp(`(?:印发|发布|出台|下发)了? ?《((?:[^《》]|《[^《》]*》){4,90}?${PLAN_TYPE}${SUFFIX})》`);
const NOW_SENT = new RegExp(`现将《((?:[^《》]|《[^《》]*》){4,90}?${PLAN_TYPE}${SUFFIX})》`);
const BROKEN = /[。;:!?,]|^\d+$|^\(.*号\)$|文件$|通知$|^第.{1,4}[章节]/;
const WHOLE_START = /^(?:[\u3400-\u9fff]{1,8}(?:省|市|区|县|州|盟|旗|镇|乡|新区|高新区|开发区)|关于|\d{4}年|“)/;
const ISSUER_LINE = /(?:政府|办公[室厅]|委员会|管委会|局|厅|委|部)$/;

const compact = (text: string): string => text.replace(/\s+/g, '');

const couldBeTitle = (line: Line | undefined): line is Line =>
  line !== undefined && line.text.length <= 60 && !BROKEN.test(line.text) && !DATE_LINE.test(line.text) && !PAGE_NOISE.test(line.text);

/** Lines above that the title was broken over. */
function titleFrom(lines: readonly Line[], last: number): number {
  let first = last;
  while (first > 0 && last - first < 3) {
    const line = lines[first];
    const above = lines[first - 1];
    if (!line || !couldBeTitle(above) || TITLE_END.test(above.text)) break;
    const startsWhole = WHOLE_START.test(line.text);
    const goesOn = line.text.startsWith('关于') ? ISSUER_LINE.test(above.text) : !startsWhole && WHOLE_START.test(above.text);
    if (!goesOn && !line.text.startsWith('(')) break;
    first -= 1;
  }
  return first;
}

function standalone(source: Source, head: readonly Line[]): string | null {
  for (let last = head.length - 1; last >= 0; last -= 1) {
    const line = head[last];
    if (!line || line.text.length > 80 || /[。;]/.test(line.text) || PAGE_NOISE.test(line.text)) continue;
    const suffixOnly = /^\([^()]{2,20}\)$/.test(line.text) && TITLE_END.test((head[last - 1]?.text ?? '') + line.text);
    if (!TITLE_END.test(line.text) && !suffixOnly) continue;
    if (/^[^《]{0,40}关于(?:印发|转发)/.test(line.text) || /^[·•]|[:：]/.test(line.text)) continue;
    const first = titleFrom(head, suffixOnly ? last - 1 : last);
    const span: Span = { from: head[first]?.from ?? line.from, to: line.to };
    return compact(slice(source, span)).replace(/^《(.*)》$/, '$1');
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

/** A notice's heading may be broken over lines, so its breaks are bridged first. */
function fromNotice(source: Source, head: readonly Line[]): string | null {
  for (let i = 0; i < head.length; i += 1) {
    const line = head[i];
    if (!line || !/关于(?:转发|印发|下发|公布|发布)/.test(line.text)) continue;
    for (let j = i; j < Math.min(i + 4, head.length); j += 1) {
      const span = { from: line.from, to: head[j]?.to ?? line.to };
      const joined = compact(slice(source, span));
      const match = NOTICE.exec(joined);
      if (match?.[1] && TITLE_END.test(compact(match[1]).replace(/（/g, '(').replace(/）/g, ')'))) return match[1];
    }
  }
  return null;
}

/** `head`: lines before the body, `region` the same as a span. */
export function recogniseTitle(source: Source, head: readonly Line[], region: Span): string | null {
  const alone = standalone(source, head);
  const notice = fromNotice(source, head);
  if (alone && notice && notice.endsWith(alone)) return notice;
  return alone ?? notice ?? inside(source, region, NOW_SENT) ?? inside(source, region, SENT);
}
