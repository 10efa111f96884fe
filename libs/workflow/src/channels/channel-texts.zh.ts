import type { ChannelKind } from '@app/persistence';

export const CHANNEL_KIND_LABELS: Readonly<Record<ChannelKind, string>> = {
  email: '邮件',
  sms: '短信',
  dingtalk: '钉钉群机器人',
  wecom: '企业微信群机器人',
  feishu: '飞书群机器人',
  webhook: '业务系统',
};

/** What is said where a channel cannot be set up or tried. */
export const CHANNEL_TEXTS = {
  hostsOff: '本系统还不能对外发送：请维护人员在 WEBHOOK_HOSTS 里写明允许的主机。',
  hostRefused: (hosts: string) =>
    `不能使用这个地址：协议、主机和端口须与允许的主机一致（${hosts}），地址里不能带用户名和口令。`,
  urlNeeded: '请填写地址。',
  secretUnfit: '签名密钥须以 whsec_ 开头；留空则由系统生成。',
  smsTaken: '本行政区划已有一个启用的短信网关，请先停用它。',
  unitUnknown: '没有这个单位，请从列表里选择。',
  unitForSms: '短信网关和业务系统不属于某个单位。',
  mailKept: '邮件服务由维护人员在 SMTP_URL 里设置，这里不能修改。',
  inactive: '通道已停用，请先启用再发送测试消息。',
  used: '这个通道已有投递记录，不能删除，请改为停用。',
  off: '通道还不能使用，请先按页面上的提示完成设置。',
  noEmail: '您还没有登记邮箱，请在“单位人员”里补上，再发送测试消息。',
  noPhone: '您还没有登记手机号，请在“单位人员”里补上，再发送测试消息。',
  test: (channel: string, person: string) => ({
    title: `测试消息：${channel}`,
    body: `${person}在“通道与模板”里发出，收到即说明通道可用。`,
  }),
} as const;
