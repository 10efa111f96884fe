import {
  addDays,
  type CalendarDay,
  type ClassCounts,
  type MessageTemplateKey,
  type TemplateTexts,
} from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import { oneLine } from '../delivery/mail-address.js';
import { renderChat } from './chat-text.js';
import { renderDailyMail } from './daily-mail.js';
import type { Links } from './links.js';
import { renderSms } from './sms-text.js';
import { blockTemplate } from './render.js';
import { renderTemplate, TemplateBroken } from './template-engine.js';
import { wordedMail } from './worded.js';

export interface TemplateTried {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly fault: {
    readonly place: 'subject' | 'body';
    readonly line: number | null;
    readonly message: string;
  } | null;
}

/** Invented: the names of nobody. */
const DAY: CalendarDay = '2027-12-28';
const ISSUED = new Date('2027-01-04T01:00:00Z');
const PERSON = '李明';
const NUMBER = '1024';
const CHAT_BYTES = 4096;

const sample = (id: string, title: string, due: CalendarDay): MessageRow => ({
  ...{
    id,
    subject: `milestone:${id}`,
    kind: 'reminder',
    step: 'before-7',
    subjectType: 'milestone',
    subjectId: id,
  },
  ...{
    title: `CZ-2027-00${id} ${title}`,
    body: '',
    taskTitle: title,
    taskId: id,
    taskCode: `CZ-2027-00${id}`,
  },
  ...{ announcedDue: due, openDue: due, due, milestoneName: '年底前完成', milestoneState: 'planned' },
  ...{ taskState: 'active', issuedAt: ISSUED, leadUnit: '市住房城乡建设局' },
});
const ROWS: readonly MessageRow[] = [
  sample('1', '更新改造老旧电梯', addDays(DAY, -8)),
  sample('2', '淘汰国三及以下排放标准汽车', addDays(DAY, 3)),
  sample('3', '建成废旧物资回收站点', addDays(DAY, 3)),
];

const DIGEST_LIST = blockTemplate('<p>（数字和清单）</p>', '（数字和清单）');
const COUNTS: Partial<ClassCounts> = { overdue: 2 };

function digestView(links: Links) {
  return {
    ...{ personName: PERSON, jurisdictionName: '某市', name: '督查摘要', period: '2027年第52周', asOf: DAY },
    ...{ week: '2027年第52周', day: DAY, summary: '2项逾期', overdue: COUNTS.overdue, total: { count: 36 } },
    headline: '在册任务36项，逾期2项，涉及2个单位；上期以来新增逾期1项。',
    preheader: '',
    ledgerUrl: links.ledger({}),
    pageUrl: links.home(),
    homeUrl: links.home(),
  };
}

function draw(key: MessageTemplateKey, texts: TemplateTexts, links: Links) {
  const common = { day: DAY, rows: ROWS, links, texts };
  switch (key) {
    case 'sms':
      return { ...renderSms({ ...common, personName: PERSON, number: NUMBER }), subject: '', html: null };
    case 'chat': {
      const { markdown, ...chat } = renderChat({ ...common, number: NUMBER, limitBytes: CHAT_BYTES });
      return { ...chat, text: markdown, html: null };
    }
    case 'digest_mail':
      return wordedMail(key, texts, digestView(links), DIGEST_LIST);
    default:
      return renderDailyMail({ ...common, personName: PERSON, key });
  }
}

const everything = (links: Links): object => ({
  ...digestView(links),
  ...{ count: ROWS.length, reminds: true, first: '', list: '', items: [], sections: [] },
});

/** Which of the two texts is wrong, and where; null where both can be used. */
function faultOf({ subject, body }: TemplateTexts, links: Links, message: string): TemplateTried['fault'] {
  for (const [place, source] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    try {
      renderTemplate(source, everything(links));
    } catch (error) {
      if (error instanceof TemplateBroken) return { place, ...error.fault };
    }
  }
  return { place: 'body', line: null, message };
}

/** A template with invented contents, and what is wrong with it; then what would go out instead is shown. */
export function previewTemplate(key: MessageTemplateKey, texts: TemplateTexts, links: Links): TemplateTried {
  const { subject, text, html, broken } = draw(key, texts, links);
  const empty = oneLine(texts.body) === '' ? '内容不能为空。' : null;
  const fault =
    empty !== null
      ? { place: 'body' as const, line: null, message: empty }
      : broken === null
        ? null
        : faultOf(texts, links, broken);
  return { subject, text, html, fault };
}
