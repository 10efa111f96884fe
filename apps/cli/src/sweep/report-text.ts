import { DIGEST_KIND_LABELS, digestPeriodLabel } from '@app/domain';
import type { PlanItem } from '@app/notifications';
import { textTable } from '../up/text-table.js';
import type { RecipientTotal, SweepReport } from './report.js';

const TITLE_LENGTH = 24;
const NO_ADDRESS = '（未登记邮箱）';
const REST_TEXTS = {
  rest_day: '是休息日，不发送提醒。',
  before_send_time: '还没到发送时间，不发送提醒。',
} as const;

const shorten = (text: string): string => {
  const oneLine = text.replace(/\s+/g, ' ');
  return [...oneLine].length > TITLE_LENGTH
    ? `${[...oneLine].slice(0, TITLE_LENGTH - 1).join('')}…`
    : oneLine;
};

const CHANNEL_TEXTS: Readonly<Record<PlanItem['channel'], string>> = {
  inbox: '站内',
  email: '邮件',
  sms: '短信',
  dingtalk: '钉钉群',
  wecom: '企业微信群',
  feishu: '飞书群',
  webhook: '对接系统',
};

const channelText = ({ channel, outcome }: PlanItem): string =>
  outcome === 'later' ? `${CHANNEL_TEXTS[channel]}（下一工作日）` : CHANNEL_TEXTS[channel];

const row = (item: PlanItem): string[] => [
  item.personName,
  item.unitName,
  item.email ?? NO_ADDRESS,
  channelText(item),
  item.step,
  item.taskCode,
  shorten(item.taskTitle),
  item.due ?? '',
  item.sentence,
];

const HEAD = ['收件人', '单位', '邮箱', '渠道', '步骤', '任务', '名称', '时限', '内容'];

function totalLine({ name, unitName, inbox, mailed, later }: RecipientTotal): string {
  const parts = [`站内${inbox}条`];
  if (mailed > 0) parts.push(`邮件1封（${mailed}项）`);
  if (later > 0) parts.push(`并入下一工作日邮件${later}项`);
  return `  ${name}（${unitName}）：${parts.join('，')}`;
}

function reminderLines({ reminders, recipients, day, rest, dryRun, missed }: SweepReport): string[] {
  if (rest !== null) return [`${day}${REST_TEXTS[rest]}`];
  const verb = dryRun ? '将写入' : '已写入';
  const lines = [`${day}${verb}提醒${reminders.length}条。`];
  if (reminders.length > 0) {
    lines.push('', textTable([HEAD, ...reminders.map(row)]), '', `合计${recipients.length}人：`);
    lines.push(...recipients.map(totalLine));
  }
  if (missed > 0) lines.push('', `另有${missed}条提醒错过了发送时间，${verb}“已跳过”，不发送。`);
  return lines;
}

function unreachableLines({ unreachable }: SweepReport): string[] {
  if (unreachable.length === 0) return [];
  return [
    '',
    `注意：${unreachable.length}个到提醒时间的事项，其责任单位没有可通知的人员：`,
    ...unreachable.map(({ code, title, due }) => `  ${code} ${shorten(title)}，时限${due}`),
  ];
}

function digestLines({ digests, dryRun }: SweepReport): string[] {
  return digests.flatMap(({ jurisdictionName, kind, period, content, recipients }) => [
    '',
    `${dryRun ? '将发出' : '已发出'}督查${DIGEST_KIND_LABELS[kind]}：${jurisdictionName} ${digestPeriodLabel(period)}，在册${content.total}项，逾期${content.byClass.overdue}项，` +
      `新增逾期${content.newlyOverdue.total}项；` +
      (recipients.length === 0 ? '没有接收人。' : `接收人：${recipients.map(recipientText).join('、')}`),
  ]);
}

const recipientText = ({
  name,
  unitName,
  email,
}: {
  name: string;
  unitName: string;
  email: string | null;
}): string => `${name}（${unitName}，${email ?? '未登记邮箱'}）`;

/** The report as a person reads it. */
export function reportText(report: SweepReport): string {
  const head = `时刻 ${report.at}${report.dryRun ? '（预览，不写入任何数据）' : ''}`;
  const lines = [head, ...reminderLines(report), ...unreachableLines(report), ...digestLines(report)];
  return `${lines.join('\n')}\n`;
}
