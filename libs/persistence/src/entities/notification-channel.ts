/** The inbox needs no delivery; 邮件 and 短信 go to a person, the rest to a group or a system through a `Channel`. */
export const NOTIFICATION_CHANNELS = [
  'inbox',
  'email',
  'sms',
  'dingtalk',
  'wecom',
  'feishu',
  'webhook',
] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];
