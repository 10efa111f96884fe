import type { CalendarDay, TemplateTexts, Worklist } from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import { isReminder } from '../delivery/pointless.js';
import { DAILY_LIST_HTML, DAILY_LIST_TEXT } from './daily-template.js';
import type { Links } from './links.js';
import { rowOnDay, sectionsOf, summaryOf, type Section } from './message-items.js';
import { blockTemplate } from './render.js';
import { worklistView } from './worklist-view.js';
import { wordedMail, type WordedMail } from './worded.js';

export interface DailyMailInput {
  readonly personName: string;
  /** The day the sentences are true for. */
  readonly day: CalendarDay;
  readonly rows: readonly MessageRow[];
  readonly links: Links;
  readonly key?: 'daily_mail' | 'event_mail' | 'paper_note';
  /** The office's own words. */
  readonly texts?: TemplateTexts | null;
  /** 今日待办 of the person. */
  readonly worklist?: Worklist | null;
}

/** Items of a section in the mail, the most urgent; a supervisor of a large place may have hundreds in a day. */
const SHOWN = 30;

const shortened = ({ items, ...section }: Section) => ({
  ...section,
  total: items.length,
  items: items.slice(0, SHOWN),
  rest: Math.max(0, items.length - SHOWN),
});

const template = blockTemplate(DAILY_LIST_HTML, DAILY_LIST_TEXT);

/** The mail that carries all a person's reminders of a day, or the news of one event. */
export function renderDailyMail({
  personName,
  day,
  rows: given,
  links,
  key = 'daily_mail',
  texts = null,
  worklist = null,
}: DailyMailInput): WordedMail {
  const rows = given.map((row) => rowOnDay(row, day));
  const sections = sectionsOf(rows, { day, links });
  const items = sections.flatMap((section) => section.items);
  const [first] = items;
  const view = {
    ...{ personName, day, count: rows.length, sections: sections.map(shortened), items },
    summary: summaryOf(rows),
    reminds: rows.some(isReminder),
    preheader: first === undefined ? '' : `${first.title}：${first.detail}`,
    homeUrl: links.home(),
    todo: worklistView(worklist, rows, links),
  };
  return wordedMail(key, texts, view, template);
}
