import type { MessageTemplateKey, TemplateTexts, Worklist } from '@app/domain';
import type { ChannelKind } from '@app/persistence';
import { renderChat } from '../mail/chat-text.js';
import { renderDailyMail } from '../mail/daily-mail.js';
import { dueCalendar } from '../mail/due-calendar.js';
import { renderSms } from '../mail/sms-text.js';
import { renderStoredDigest } from './render-digest.js';
import type { Rendered, RenderInput } from './sender.js';
import { markBroken } from './stored-template.js';

/** What each kind of group chat takes, less what JSON and signature need. */
const LIMIT_BYTES: Readonly<Record<Exclude<ChannelKind, 'email' | 'sms'>, number>> = {
  dingtalk: 18_000,
  wecom: 4096,
  feishu: 9000,
  webhook: 18_000,
};

type Drawn = Rendered & { readonly broken: string | null };

/** What a message says on its channel, in the office's words where it has any. Never fails because of those. */
export async function renderMessage(input: RenderInput): Promise<Rendered> {
  const key = keyOf(input);
  const { dataSource, jurisdictionId, reads } = input;
  const [texts, worklist] = await Promise.all([
    reads.templateOf(jurisdictionId, key),
    key === 'daily_mail' ? worklistOf(input) : null,
  ]);
  const { broken, ...rendered } = await draw(key, input, texts, worklist);
  if (broken !== null) await markBroken(dataSource, jurisdictionId, key, broken);
  return rendered;
}

function keyOf({ channel, kind, rows }: RenderInput): MessageTemplateKey {
  if (channel === 'sms') return 'sms';
  if (channel !== 'email') return 'chat';
  if (kind === 'daily') return 'daily_mail';
  if (rows.every((row) => row.subjectType === 'digest')) return 'digest_mail';
  return rows.every((row) => row.subjectType === 'paper') ? 'paper_note' : 'event_mail';
}

async function draw(
  key: MessageTemplateKey,
  input: RenderInput,
  texts: TemplateTexts | null,
  worklist: Worklist | null,
): Promise<Drawn> {
  const personName = input.personName ?? '';
  if (key === 'sms') {
    const { text, broken } = renderSms({ ...input, personName, texts });
    return { subject: '', text, html: null, markdown: null, attachments: [], broken };
  }
  if (key === 'chat') {
    const limitBytes = LIMIT_BYTES[input.channel as keyof typeof LIMIT_BYTES];
    return { ...renderChat({ ...input, texts, limitBytes }), html: null, attachments: [] };
  }
  if (key === 'digest_mail') {
    const digest = await renderStoredDigest(input, personName, texts);
    if (digest !== null) return { ...digest, markdown: null, attachments: [] };
  }
  const worded = key === 'digest_mail' ? { key: 'event_mail' as const } : { key, texts };
  const mail = renderDailyMail({ ...input, personName, ...worded, worklist });
  return { ...mail, markdown: null, attachments: dueCalendar(input.rows, input.day, input.links) };
}

/** What waits for a person besides what the mail itself tells. */
const worklistOf = async ({ reads, personId, day }: RenderInput): Promise<Worklist | null> =>
  personId === null || personId === undefined ? null : reads.worklistOf(personId, day);
