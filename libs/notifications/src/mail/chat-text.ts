import type { CalendarDay, TemplateTexts } from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import { oneLine } from '../delivery/mail-address.js';
import type { Links } from './links.js';
import { rowOnDay, sectionsOf, summaryOf, type Item } from './message-items.js';
import { renderTemplate } from './template-engine.js';
import { cleaned, LIST_MARK, withFallback } from './worded.js';

export interface ChatInput {
  readonly day: CalendarDay;
  readonly rows: readonly MessageRow[];
  readonly links: Links;
  /** Printed at the end: a repetition is recognised by it. */
  readonly number: string;
  /** What the channel takes; whole items are left out beyond it. */
  readonly limitBytes: number;
  readonly texts: TemplateTexts | null;
}

export interface ChatMessage {
  readonly subject: string;
  readonly markdown: string;
  readonly text: string;
  readonly broken: string | null;
}

const BLANKS = /\s+/g;
const BLANK_LINES = /\n{3,}/g;
/** What a chat program makes something of, beside it as it looks alike and means nothing. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ '<': '＜', '>': '＞', '[': '［', ']': '］', '(': '（', ')': '）', '*': '＊', _: '＿', '`': '｀' },
  ...{ '#': '＃', '~': '～', '|': '｜', '\\': '＼', '@': '＠', '&': '＆', '!': '！' },
};
const MARKUP = /[<>[\]()*_`#~|\\@&!]/g;
const SCHEME = /:\/\//g;
/** evil.example, which programs make a link of. */
const HOST_DOT = /(?<=[a-z])\.(?=[a-z])/gi;
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Names and titles as a group may read them: no link, no call for everybody, no markup comes out of them. */
export const harmless = (text: string): string =>
  text
    .replace(HIDDEN, ' ')
    .replace(BLANKS, ' ')
    .replace(MARKUP, (char) => LOOKALIKES[char] ?? char)
    .replace(SCHEME, '：／／')
    .replace(HOST_DOT, '．')
    .trim();

const harmlessItem = ({ title, detail, meta, url }: Item): Item => ({
  title: harmless(title),
  detail: harmless(detail),
  meta: harmless(meta),
  url,
});

/** What is left out is counted, and where to find it said. */
const restOf = (count: number): string => `…其余${count}项请登录查看`;

const markdownLine = ({ title, detail, meta, url }: Item): string =>
  `- [${title}](${url})：${detail}${meta === '' ? '' : `（${meta}）`}`;
const plainLine = ({ title, detail, meta, url }: Item): string =>
  `· ${title}：${detail}${meta === '' ? '' : `（${meta}）`} ${url}`;

export function itemsOf(rows: readonly MessageRow[], context: { day: CalendarDay; links: Links }): Item[] {
  return sectionsOf(rows, context).flatMap(({ items }) => items.map(harmlessItem));
}

/** What goes to a group or another system; personal numbers are hidden where it is sent. */
export function renderChat(input: ChatInput): ChatMessage {
  const { day, links, limitBytes, texts } = input;
  const rows = input.rows.map((row) => rowOnDay(row, day));
  const items = itemsOf(rows, { day, links });
  const view = { day, count: rows.length, summary: harmless(summaryOf(rows)), homeUrl: links.home() };
  const { printed, broken } = withFallback('chat', texts, ({ subject, body }) => {
    const print = (line: (item: Item) => string) => (shown: number) => {
      const list = [
        ...items.slice(0, shown).map(line),
        ...(shown < items.length ? [restOf(items.length - shown)] : []),
      ];
      const words = renderTemplate(body, { ...view, items: items.slice(0, shown), list: LIST_MARK });
      return `${words.replaceAll(LIST_MARK, () => list.join('\n'))}\n\n编号 ${input.number}`
        .replace(BLANK_LINES, '\n\n')
        .trim();
    };
    return {
      subject: oneLine(renderTemplate(subject, { ...cleaned(view), items, list: '' })),
      markdown: longestFitting(items.length, limitBytes, print(markdownLine)),
      text: longestFitting(items.length, limitBytes, print(plainLine)),
    };
  });
  return { ...printed, broken };
}

/** The text with as many items as the channel takes. */
function longestFitting(count: number, limitBytes: number, print: (shown: number) => string): string {
  const whole = print(count);
  if (Buffer.byteLength(whole) <= limitBytes) return whole;
  let fits = 0;
  let tooMany = count;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (Buffer.byteLength(print(middle)) <= limitBytes) fits = middle;
    else tooMany = middle;
  }
  return print(fits);
}
