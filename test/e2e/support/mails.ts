import type { ReceivedMail } from '../../support/smtp-sink.js';

/** One line of a daily mail: a milestone and how it stands. */
export interface MailItem {
  readonly email: string;
  readonly code: string;
  readonly due: string;
  readonly sentence: string;
}

export interface DigestMail {
  readonly email: string;
  readonly jurisdiction: string;
  readonly asOf: string;
  /** Count and address behind each label. */
  readonly figures: ReadonlyMap<string, { readonly count: number; readonly url: string }>;
}

const HEAD = /^\d+\. .*（([A-Z]+-\d{4}-\d+)）$/;
const DETAIL = /^ +节点“.*”：(.+)，时限(\d{4}-\d{2}-\d{2})(?:，牵头.*)?$/;
const DIGEST_SUBJECT = /^「牵头」(.+)督办周报：.*（(\d{4}-\d{2}-\d{2})）$/;
const FIGURE = /^(\S+) (\d+)项 {2}(\S+)$/;

export const recipientOf = ({ to }: ReceivedMail): string => {
  if (to.length !== 1) throw new Error(`a mail to ${to.length} people`);
  return to[0] ?? '';
};

export const isDigest = ({ mail }: ReceivedMail): boolean => DIGEST_SUBJECT.test(mail.subject ?? '');
export const isDaily = ({ mail }: ReceivedMail): boolean => /^「牵头」.*(临期|逾期（|逾期）|项逾期)/.test(mail.subject ?? '') && !isDigest({ mail } as ReceivedMail);
export const isHandOut = ({ mail }: ReceivedMail): boolean => /^「牵头」\d+项新任务待签收（/.test(mail.subject ?? '');

const linesOf = ({ mail }: ReceivedMail): string[] => (mail.text ?? '').split(/\r?\n/);

/** Every task code that heads an item. */
export const codesOf = (mail: ReceivedMail): string[] => linesOf(mail).flatMap((line) => HEAD.exec(line)?.[1] ?? []);

/** The items of a daily mail; a line that starts one and does not go on as expected is an error. */
export function itemsOf(mail: ReceivedMail): MailItem[] {
  const lines = linesOf(mail);
  return lines.flatMap((line, index) => {
    const code = HEAD.exec(line)?.[1];
    if (code === undefined) return [];
    const [, sentence, due] = DETAIL.exec(lines[index + 1] ?? '') ?? [];
    if (sentence === undefined || due === undefined) {
      throw new Error(`cannot read the item ${line} of “${mail.mail.subject}”: ${lines[index + 1]}`);
    }
    return [{ email: recipientOf(mail), code, due, sentence }];
  });
}

export function digestOf(mail: ReceivedMail): DigestMail {
  const [, jurisdiction = '', asOf = ''] = DIGEST_SUBJECT.exec(mail.mail.subject ?? '') ?? [];
  const figures = linesOf(mail).flatMap((line) => {
    const [, label, count, url] = FIGURE.exec(line) ?? [];
    return label === undefined || url === undefined ? [] : [[label, { count: Number(count), url }] as const];
  });
  return { email: recipientOf(mail), jurisdiction, asOf, figures: new Map(figures) };
}
