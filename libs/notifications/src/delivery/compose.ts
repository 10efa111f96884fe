import type { CalendarDay } from '@app/domain';
import type { ChannelKind } from '@app/persistence';
import type { DataSource } from 'typeorm';
import type { Outgoing, Rendered, RenderMessage } from '../channels/sender.js';
import type { Links } from '../mail/links.js';
import type { Claim } from './claim.js';
import { isMailAddress } from './mail-address.js';
import type { MessageReads } from './message-reads.js';
import { sortRows, type SortedRows } from './message-rows.js';
import type { DroppedRow } from './settlement.js';
import type { Addressee } from './take.js';

/** A claimed message as it stands now: something to send, or the reason why nothing is sent. */
export type Composed =
  | {
      readonly message: Rendered & Pick<Outgoing, 'to'>;
      readonly rowIds: readonly string[];
      readonly dropped: readonly DroppedRow[];
    }
  | { readonly message: null; readonly reason: string; readonly dropped: readonly DroppedRow[] };

export interface ComposeContext {
  readonly dataSource: DataSource;
  readonly reads: MessageReads;
  readonly links: Links;
  readonly render: RenderMessage;
  /** The day by the injected clock. */
  readonly today: CalendarDay;
  readonly channel: { readonly kind: ChannelKind };
  /** False where the installation cannot send on such a channel. */
  readonly configured: boolean;
}

const NOT_CONFIGURED: Readonly<Partial<Record<ChannelKind, string>>> = { email: '未配置邮件服务' };

/** Digits with the usual separators, as people write telephone numbers down. */
const PHONE = /^\+?\d[\d -]{4,18}\d$/;
/** An area code stands in front of it. */
const LANDLINE = /^0\d{2,3}-?\d/;

/** Reads what the message carries at the moment of sending and leaves out what has become pointless since. */
export async function compose(context: ComposeContext, claim: Claim): Promise<Composed> {
  const sorted = sortRows(await context.reads.rowsOf(claim.id));
  const obstacle = obstacleOf(claim, context);
  if (obstacle !== null) return skipAll(sorted, obstacle);
  if (sorted.told.length === 0) return { message: null, reason: reasonOf(sorted), dropped: sorted.dropped };
  const rendered = await render(context, claim, sorted);
  const { person } = claim;
  const to = person === null ? null : { name: person.name, email: person.email, phone: person.phone };
  return { message: { ...rendered, to }, rowIds: sorted.told.map((row) => row.id), dropped: sorted.dropped };
}

function obstacleOf(claim: Claim, { channel, configured }: ComposeContext): string | null {
  const { person } = claim;
  if (claim.personId !== null) {
    if (person === null) return '收件人已不存在';
    if (!person.active) return '收件人已停用';
    const obstacle = addressObstacle(channel.kind, person);
    if (obstacle !== null) return obstacle;
  }
  return configured ? null : (NOT_CONFIGURED[channel.kind] ?? '未配置这类通道');
}

function addressObstacle(kind: ChannelKind, { phone, email }: Addressee): string | null {
  return kind === 'sms' ? phoneObstacle(phone?.trim() ?? '') : mailObstacle(email?.trim() ?? '');
}

function phoneObstacle(phone: string): string | null {
  if (phone === '') return '收件人未登记手机号';
  if (LANDLINE.test(phone)) return '收件人登记的是座机，不能收短信';
  return PHONE.test(phone) ? null : '手机号格式不对';
}

function mailObstacle(email: string): string | null {
  if (email === '') return '收件人未登记邮箱';
  return isMailAddress(email) ? null : '邮箱地址无效';
}

function skipAll({ told, dropped }: SortedRows, reason: string): Composed {
  return { message: null, reason, dropped: [...dropped, ...told.map(({ id }) => ({ id, reason }))] };
}

const reasonOf = ({ dropped }: SortedRows): string =>
  [...new Set(dropped.map(({ reason }) => reason))].join('；') || '没有需要告知的内容';

function render(context: ComposeContext, claim: Claim, { told }: SortedRows): Promise<Rendered> {
  const { dataSource, reads, links, today, channel } = context;
  return context.render({
    ...{ dataSource, reads, links, rows: told, channel: channel.kind, kind: claim.kind },
    // A message written for a later day than the clock's comes from a drill: its sentences are true on its own day.
    day: claim.day > today ? claim.day : today,
    jurisdictionId: claim.jurisdictionId,
    personName: claim.person?.name ?? null,
    personId: claim.personId,
    number: claim.id,
  });
}
