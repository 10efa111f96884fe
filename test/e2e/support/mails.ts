import type { ReceivedMail } from '../../support/smtp-sink.js';

/** One item of a daily mail: a milestone and how it stands. */
export interface MailItem {
  readonly email: string;
  readonly code: string;
  readonly due: string;
  /** Days left; negative: overdue. */
  readonly left: number;
}

export interface DigestMail {
  readonly email: string;
  readonly jurisdiction: string;
  readonly asOf: string;
  /** Count and address behind each label. */
  readonly figures: ReadonlyMap<string, { readonly count: number; readonly url: string }>;
}

const ITEM_START = /^\d+\. /;
const CODE = /[A-Z]+-\d{4}-\d{3,}/;
const DUE = [/时限\s?(\d{4}-\d{2}-\d{2})/, /（(\d{4}-\d{2}-\d{2})）/] as const;
const LEFT = /”：(?:距完成时限还有(?<left>\d+)天|(?<today>今日到期)|已逾期(?<over>\d+)天)/;
const DIGEST_SUBJECT = /^「牵头」(.+)督查摘要：.*（(\d{4}-\d{2}-\d{2})）$/;
const FIGURE = /^(\S+) (\d+)项 {2}(\S+)$/;

export const recipientOf = ({ to }: ReceivedMail): string => {
  if (to.length !== 1) throw new Error(`a mail to ${to.length} people`);
  return to[0] ?? '';
};

const subjectOf = ({ mail }: ReceivedMail): string => mail.subject ?? '';

export const isDigest = (mail: ReceivedMail): boolean => DIGEST_SUBJECT.test(subjectOf(mail));
/** The reminders of a day, as one mail. */
export const isDaily = (mail: ReceivedMail): boolean =>
  !isDigest(mail) && /\d项(任务临期|逾期)/.test(subjectOf(mail));
export const isHandOut = (mail: ReceivedMail): boolean =>
  /^「牵头」\d+项新任务待签收（/.test(subjectOf(mail));

const linesOf = ({ mail }: ReceivedMail): string[] => (mail.text ?? '').split(/\r?\n/);

/** From its number to the empty line after it. */
function blocksOf(mail: ReceivedMail): string[] {
  const blocks = (mail.mail.text ?? '').replaceAll('\r', '').split(/\n\s*\n/);
  return blocks.filter((block) => ITEM_START.test(block));
}

function codeOf(block: string): string {
  const code = CODE.exec(block)?.[0];
  if (code === undefined) throw new Error(`no task code in this item of a mail:\n${block}`);
  return code;
}

/** The task code of every item. */
export const codesOf = (mail: ReceivedMail): string[] => blocksOf(mail).map(codeOf);

/** The reminders of a daily mail; an item that says neither when nor how long is an error. */
export function itemsOf(mail: ReceivedMail): MailItem[] {
  return blocksOf(mail).map((block) => {
    const due = DUE.map((shape) => shape.exec(block)?.[1]).find((day) => day !== undefined);
    const standing = LEFT.exec(block)?.groups;
    if (due === undefined || standing === undefined)
      throw new Error(`cannot read this item of a mail:\n${block}`);
    const { left, over } = standing;
    const days = left === undefined ? -Number(over ?? 0) : Number(left);
    return { email: recipientOf(mail), code: codeOf(block), due, left: days === 0 ? 0 : days };
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
