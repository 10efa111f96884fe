/** What has become of a message that leaves the house. */
export const MESSAGE_STATES = ['pending', 'sending', 'sent', 'failed', 'quarantined', 'skipped'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = {
  pending: '待发送',
  sending: '发送中',
  sent: '已发出',
  failed: '发送失败',
  quarantined: '已隔离',
  skipped: '未发送',
};

/** What the office may decide: 重发 and 放弃. */
export const MESSAGE_DECISIONS = ['resend', 'drop'] as const;

export type MessageDecision = (typeof MESSAGE_DECISIONS)[number];

export const MESSAGE_DECISION_LABELS: Readonly<Record<MessageDecision, string>> = {
  resend: '重发',
  drop: '放弃发送',
};

/** A message that was sent is not sent again, also where that is in doubt: the doubt is for a person to ask about. */
const DECIDED_FROM: Readonly<Record<MessageDecision, readonly MessageState[]>> = {
  resend: ['failed', 'quarantined', 'skipped'],
  drop: ['pending', 'failed', 'quarantined'],
};

export const mayDecide = (state: MessageState, decision: MessageDecision): boolean =>
  DECIDED_FROM[decision].includes(state);

/** 邮件 and 短信 reach a person, the robots a group, a webhook another system. */
export const MESSAGE_CHANNELS = ['email', 'sms', 'dingtalk', 'wecom', 'feishu', 'webhook'] as const;

export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_CHANNEL_LABELS: Readonly<Record<MessageChannel, string>> = {
  email: '邮件',
  sms: '短信',
  dingtalk: '钉钉群',
  wecom: '企业微信群',
  feishu: '飞书群',
  webhook: '业务系统',
};

const CHINESE = /\p{Script=Han}/u;

/** What a server says in its own words is named as such. */
export function plainReason(reason: string | null): string {
  if (reason === null || reason === '') return '';
  return CHINESE.test(reason) ? reason : `对方的回答：${reason}`;
}
