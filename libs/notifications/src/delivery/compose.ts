import { type CalendarDay, type DigestContent } from '@app/domain';
import type { Person } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { renderDailyMail } from '../mail/daily-mail.js';
import { renderDigestMail } from '../mail/digest-mail.js';
import type { Links } from '../mail/links.js';
import type { RenderedMail } from '../mail/render.js';
import type { Claim } from './claim.js';
import { isMailAddress } from './mail-address.js';
import { loadMessageRows, sortRows, type MessageRow, type SortedRows } from './message-rows.js';
import type { DroppedRow } from './settle.js';

/** A claimed message as it stands now: a mail to send, or the reason why none is sent. */
export type Composed =
  | {
      readonly mail: RenderedMail & { readonly to: { readonly name: string; readonly address: string } };
      readonly rowIds: readonly string[];
      readonly dropped: readonly DroppedRow[];
    }
  | { readonly mail: null; readonly reason: string; readonly dropped: readonly DroppedRow[] };

export interface ComposeContext {
  readonly dataSource: DataSource;
  readonly links: Links;
  /** The day by the injected clock. */
  readonly today: CalendarDay;
  /** False where no mail server is configured. */
  readonly mailConfigured: boolean;
}

export const NO_MAIL_SERVICE = '未配置邮件服务';
export const NO_ADDRESS = '未登记邮箱';

type Addressee = Pick<Person, 'name' | 'email' | 'active'>;
type IssueRow = {
  jurisdictionId: string;
  jurisdictionName: string;
  week: string;
  asOf: CalendarDay;
  content: DigestContent;
};

/** Reads what the message carries at the moment of sending and leaves out what has become pointless since. */
export async function compose(context: ComposeContext, claim: Claim): Promise<Composed> {
  const [person] = await context.dataSource.query<Addressee[]>(
    'SELECT name, email, active FROM person WHERE id = $1',
    [claim.personId],
  );
  const rows = await loadMessageRows(context.dataSource, claim.id);
  const sorted = sortRows(rows);
  const obstacle = obstacleOf(person, context);
  if (obstacle !== null || person === undefined) return skipAll(sorted, obstacle ?? '收件人已不存在');
  if (sorted.told.length === 0) return { mail: null, reason: reasonOf(sorted), dropped: sorted.dropped };
  const mail = await render(context, claim, person.name, sorted.told);
  if (mail === null) return skipAll(sorted, '摘要已不存在');
  const to = { name: person.name, address: person.email ?? '' };
  return { mail: { ...mail, to }, rowIds: sorted.told.map((row) => row.id), dropped: sorted.dropped };
}

function obstacleOf(person: Addressee | undefined, { mailConfigured }: ComposeContext): string | null {
  if (person === undefined) return '收件人已不存在';
  if (!person.active) return '收件人已停用';
  const address = person.email?.trim() ?? '';
  if (address === '') return NO_ADDRESS;
  if (!isMailAddress(address)) return '邮箱地址无效';
  return mailConfigured ? null : NO_MAIL_SERVICE;
}

function skipAll({ told, dropped }: SortedRows, reason: string): Composed {
  return { mail: null, reason, dropped: [...dropped, ...told.map(({ id }) => ({ id, reason }))] };
}

const reasonOf = ({ dropped }: SortedRows): string =>
  [...new Set(dropped.map(({ reason }) => reason))].join('；') || '没有需要告知的内容';

async function render(
  { dataSource, links, today }: ComposeContext,
  claim: Claim,
  personName: string,
  rows: readonly MessageRow[],
): Promise<RenderedMail | null> {
  // A message written for a later day than the clock's comes from a drill: its sentences are true on its own day.
  const day = claim.day > today ? claim.day : today;
  if (claim.kind !== 'digest') return renderDailyMail({ personName, day, rows, links });
  const [issue] = await dataSource.query<IssueRow[]>(
    `SELECT d.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", d.week, d.as_of AS "asOf", d.content
     FROM digest_issue d JOIN jurisdiction j ON j.id = d.jurisdiction_id WHERE d.id = $1`,
    [rows[0]?.subjectId ?? null],
  );
  return issue === undefined ? null : renderDigestMail({ ...issue, personName, links });
}
