import type {
  DeliveryChannel,
  DeliveryDetail,
  MessageChannel,
  MessageDecision,
  MessageState,
} from '../api/types';

const states: Readonly<Record<MessageState, string>> = {
  pending: '待发送',
  sending: '发送中',
  sent: '已发出',
  failed: '发送失败',
  quarantined: '已隔离',
  skipped: '未发送',
};

const channels: Readonly<Record<MessageChannel, string>> = {
  email: '邮件',
  sms: '短信',
  dingtalk: '钉钉群',
  wecom: '企业微信群',
  feishu: '飞书群',
  webhook: '业务系统',
};

const outcomes: Readonly<Record<DeliveryDetail['tries'][number]['outcome'], string>> = {
  sent: '已发出',
  failed: '失败',
  in_doubt: '存疑',
};

const channelStates: Readonly<Record<DeliveryChannel['state'], string>> = {
  working: '正常',
  resting: '暂停中',
  trying: '试发中',
  off: '已停用',
  unconfigured: '未配置',
};

const decisions: Readonly<Record<MessageDecision, string>> = { resend: '重发', drop: '放弃发送' };

export const deliveryTexts = {
  deliveries: {
    subtitleOffice: '发往系统以外的每一条消息：发给谁、说了什么、是否发出。没有发出的可以重发或放弃。',
    subtitleAdmin: '发往系统以外的消息的地址和状态；内容由专班办公室查看。',
    ...{ states, channels, outcomes, channelStates, decisions },
    kinds: { daily: '每日提醒', event: '办理动态', digest: '督查摘要' },
    filter: '筛选',
    channel: '通道',
    state: '状态',
    unit: '单位',
    day: '日期',
    doubtOnly: '只看存疑',
    any: '全部',
    clear: '清除筛选',
    ofTask: '只看一项任务的消息',
    ofPerson: '只看一个人的消息',
    empty: '还没有发往系统以外的消息',
    emptyFiltered: '没有符合条件的消息',
    inDoubt: '存疑',
    inDoubtHint: '有一次发送中断，不知道对方是否收到；再发时编号不变，收到两份的以编号为准。',
    number: (id: string) => `编号 ${id}`,
    count: (count: number) => `共 ${count} 件事`,
    attempts: (attempts: number) => `已试 ${attempts} 次`,
    next: (at: string) => `最早 ${at} 再发`,
    sentAt: (at: string) => `${at} 发出`,
    reason: '原因',
    to: (address: string) => `（${address}）`,
    more: '内容和记录',
    carried: '消息内容',
    hidden: '内容由专班办公室查看。',
    leftOut: (reason: string) => `未写入：${reason}`,
    tries: '发送记录',
    noTries: '还没有发送过。',
    pickAll: '全选可处理的',
    picked: (count: number) => `已选 ${count} 条`,
    pick: (name: string) => `选中发给${name}的消息`,
    ask: (action: string, count: number) => `${action} ${count} 条消息？`,
    askText: {
      resend: '立即发送，免打扰时段也发；已经办完的事不再提。',
      drop: '这些消息不再发送，收件人不会收到。',
    },
    done: (action: string, count: number) => `${action}：${count} 条已处理`,
    failed: (count: number) => `${count} 条没有办成`,
    channelsTitle: '通道状况',
    until: (at: string) => `到 ${at}`,
    waiting: (count: number) => `${count} 条等待`,
    lastSent: (at: string) => `上次发出 ${at}`,
  },
};
