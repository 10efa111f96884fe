import type { CalendarDay, TemplateTexts } from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import { oneLine } from '../delivery/mail-address.js';
import { harmless, itemsOf } from './chat-text.js';
import type { Links } from './links.js';
import { rowOnDay, summaryOf } from './message-items.js';
import { renderTemplate } from './template-engine.js';
import { withFallback } from './worded.js';

export interface SmsInput {
  readonly personName: string;
  readonly day: CalendarDay;
  readonly rows: readonly MessageRow[];
  readonly links: Links;
  /** Printed at the end: a repetition is recognised by it. */
  readonly number: string;
  readonly texts: TemplateTexts | null;
}

/** Five parts of a long message. */
const CHARS = 330;
const FIRST_CHARS = 60;

const cut = (text: string, most: number): string => {
  const chars = [...text];
  return chars.length <= most ? text : `${chars.slice(0, most - 1).join('')}…`;
};

/** One line for a telephone. */
export function renderSms({ personName, day, rows: given, links, number, texts }: SmsInput) {
  const rows = given.map((row) => rowOnDay(row, day));
  const items = itemsOf(rows, { day, links });
  const view = {
    ...{ day, items, count: rows.length, homeUrl: links.home() },
    personName: harmless(personName),
    summary: harmless(summaryOf(rows)),
    first: cut(items[0]?.title ?? '', FIRST_CHARS),
  };
  const end = `（编号${number}）`;
  const { printed, broken } = withFallback('sms', texts, ({ body }) => oneLine(renderTemplate(body, view)));
  return { text: `${cut(printed, CHARS - end.length)}${end}`, broken };
}
