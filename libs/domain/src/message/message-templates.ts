/** 模板: what an office may word by itself. */
export const MESSAGE_TEMPLATE_KEYS = [
  'daily_mail',
  'event_mail',
  'digest_mail',
  'paper_note',
  'chat',
  'sms',
] as const;
export type MessageTemplateKey = (typeof MESSAGE_TEMPLATE_KEYS)[number];

export const MESSAGE_TEMPLATE_LABELS: Readonly<Record<MessageTemplateKey, string>> = {
  daily_mail: '每日提醒邮件',
  event_mail: '办理动态邮件',
  digest_mail: '督查摘要邮件',
  paper_note: '文书送达邮件',
  chat: '群消息',
  sms: '短信',
};

/** Subject and text, in Liquid. */
export interface TemplateTexts {
  /** Empty where the channel shows none. */
  readonly subject: string;
  readonly body: string;
}

/** What may stand in `{{ }}`. */
export interface TemplateVariable {
  readonly name: string;
  readonly meaning: string;
}

const COMMON: readonly TemplateVariable[] = [
  { name: 'day', meaning: '日期，如 2027-12-28' },
  { name: 'count', meaning: '事项数' },
  { name: 'summary', meaning: '按类合计，如“3项任务临期、1项逾期”' },
  { name: 'homeUrl', meaning: '系统地址' },
];
const LIST: TemplateVariable = { name: 'list', meaning: '事项清单（单独占一行）' };
const ITEMS: TemplateVariable = {
  name: 'items',
  meaning: '逐项书写时用：{% for item in items %}…{% endfor %}，每项有 item.title、detail、meta、url',
};
const PERSON: TemplateVariable = { name: 'personName', meaning: '收件人姓名' };
const REMINDS: TemplateVariable = { name: 'reminds', meaning: '含有到期提醒时为真，可用于 {% if reminds %}' };
const MAIL: readonly TemplateVariable[] = [PERSON, ...COMMON, REMINDS, LIST, ITEMS];

export const MESSAGE_TEMPLATE_VARIABLES: Readonly<Record<MessageTemplateKey, readonly TemplateVariable[]>> = {
  daily_mail: MAIL,
  event_mail: MAIL,
  paper_note: MAIL,
  digest_mail: [
    PERSON,
    { name: 'jurisdictionName', meaning: '行政区划' },
    { name: 'name', meaning: '摘要的名称，如“督查摘要”' },
    { name: 'period', meaning: '期次，如“2027年第52周”' },
    { name: 'asOf', meaning: '数据截止日' },
    { name: 'headline', meaning: '总体情况一句话' },
    { name: 'summary', meaning: '如“2项逾期”' },
    { name: 'total.count', meaning: '在册任务数' },
    { name: 'overdue', meaning: '逾期任务数' },
    { name: 'ledgerUrl', meaning: '台账地址' },
    { name: 'homeUrl', meaning: '系统地址' },
    { name: 'list', meaning: '数字和清单（单独占一行）' },
  ],
  chat: [...COMMON, LIST, ITEMS],
  sms: [PERSON, ...COMMON, { name: 'first', meaning: '最急的一项的名称' }, ITEMS],
};

const REMINDER_END = '{% if reminds %}如已完成，请登录系统报送完成情况，提醒随即停止。{% endif %}';
const MAIL_SUBJECT = '「牵头」{{ summary }}（{{ day }}）';
const DAILY: TemplateTexts = {
  subject: MAIL_SUBJECT,
  body: `{{ personName }}，您好：

以下事项请关注，截至{{ day }}共{{ count }}项。

{{ list }}

${REMINDER_END}`,
};

/** What is sent where an office has worded nothing, or something that cannot be used. */
export const DEFAULT_TEMPLATES: Readonly<Record<MessageTemplateKey, TemplateTexts>> = {
  daily_mail: DAILY,
  event_mail: DAILY,
  digest_mail: {
    subject: '「牵头」{{ jurisdictionName }}{{ name }}：{{ summary }}（{{ asOf }}）',
    body: '{{ personName }}，您好：\n\n{{ list }}',
  },
  paper_note: {
    subject: MAIL_SUBJECT,
    body: `{{ personName }}，您好：

现送达下列文书，请及时签收并按要求办理。

{{ list }}`,
  },
  chat: { subject: '牵头：{{ summary }}', body: '**{{ summary }}**（{{ day }}）\n\n{{ list }}' },
  sms: {
    subject: '',
    body: '【牵头】{{ summary }}：{{ first }}{% if count > 1 %}等{{ count }}项{% endif %}，请登录系统查看。',
  },
};

export const TEMPLATE_SUBJECT_MAX = 200;
export const TEMPLATE_BODY_MAX = 5000;
