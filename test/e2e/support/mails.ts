import type { ReceivedMail } from '../../support/smtp-sink.js';

/** One item of a daily mail: a thing with a day and how it stands. */
export interface MailItem {
  readonly email: string;
  /** `节点 CZ-2027-001`, `报送 市财政局 2027-12`. */
  readonly about: string;
  readonly due: string;
  /** Days left; negative: overdue. */
  readonly left: number;
}

export interface DigestMail {
  readonly email: string;
  readonly kind: 'weekly' | 'month-end';
  readonly jurisdiction: string;
  readonly asOf: string;
  /** Count and address behind each label. */
  readonly figures: ReadonlyMap<string, { readonly count: number; readonly url: string }>;
}

const ITEM_START = /^\d+\. /;
const CODE = /[A-Z]+-\d{4}-\d{3,}/;
const DUE = [/时限\s?(\d{4}-\d{2}-\d{2})/, /（(\d{4}-\d{2}-\d{2})）/] as const;
const LEFT = /(?:距\S{2}时限还有(?<left>\d+)天|(?<today>今日到期)|已?逾期(?<over>\d+)天)/;
/** Title and, of a milestone, part or instruction, its name; the second line of an item. */
const KINDS = [
  ['节点', /^节点“.*”：/],
  ['签收', /^任务签收/],
  ['分解任务', /^分解任务“.*”/],
  ['批示', /^批示“.*”/],
] as const;
const REPORT = /^\d+\. (?<unit>.+)\n\s+(?<year>\d{4})年(?<month>\d{1,2})月月报/;
const DIGEST_SUBJECT = /^「牵头」(.+)督查(月末)?摘要：.*（(\d{4}-\d{2}-\d{2})）$/;
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

/** What an item is about, by its second line: the title of a task may hold any words. */
function aboutOf(block: string): string {
  const { unit, year, month } = REPORT.exec(block)?.groups ?? {};
  if (unit !== undefined) return `报送 ${unit} ${year}-${month?.padStart(2, '0')}`;
  const detail = block.split('\n')[1]?.trim() ?? '';
  const kind = KINDS.find(([, shape]) => shape.test(detail))?.[0];
  if (kind === undefined) throw new Error(`what is this item of a mail about?\n${block}`);
  return `${kind} ${codeOf(block)}`;
}

/** The reminders of a daily mail; an item that says neither when nor how long is an error. */
export function itemsOf(mail: ReceivedMail): MailItem[] {
  return blocksOf(mail).map((block) => {
    const due = DUE.map((shape) => shape.exec(block)?.[1]).find((day) => day !== undefined);
    const standing = LEFT.exec(block.split('\n').slice(1).join('\n'))?.groups;
    if (due === undefined || standing === undefined)
      throw new Error(`cannot read this item of a mail:\n${block}`);
    const { left, over } = standing;
    const days = left === undefined ? -Number(over ?? 0) : Number(left);
    return { email: recipientOf(mail), about: aboutOf(block), due, left: days === 0 ? 0 : days };
  });
}

/** How many more a daily mail counts than it prints. */
export const restOf = ({ mail }: ReceivedMail): number =>
  [...(mail.text ?? '').matchAll(/^另有 (\d+) 项，/gm)].reduce((sum, [, count]) => sum + Number(count), 0);

/** Tasks to be signed for that 今日待办 names besides; 0 where it says nothing of them. */
export const toSignOf = ({ mail }: ReceivedMail): number =>
  Number(/^待签收（(\d+)项）：\r?$/m.exec(mail.text ?? '')?.[1] ?? 0);

export function digestOf(mail: ReceivedMail): DigestMail {
  const [, jurisdiction = '', monthly, asOf = ''] = DIGEST_SUBJECT.exec(subjectOf(mail)) ?? [];
  const kind = monthly === undefined ? 'weekly' : 'month-end';
  const figures = linesOf(mail).flatMap((line) => {
    const [, label, count, url] = FIGURE.exec(line) ?? [];
    return label === undefined || url === undefined ? [] : [[label, { count: Number(count), url }] as const];
  });
  return { email: recipientOf(mail), kind, jurisdiction, asOf, figures: new Map(figures) };
}
