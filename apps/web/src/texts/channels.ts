import type { ChannelKind, ChannelState } from '../api/types';

/** Help beside the fields of one kind of channel. */
export interface ChannelHelp {
  readonly about: string;
  readonly url: string;
  readonly urlExample: string;
  readonly secret: string;
  readonly secretHint: string;
}

/** 通道与模板. */
export const channelTexts = {
  channels: {
    subtitle: '提醒从哪里发出、怎样措辞。地址和密钥加密保存，只写不读。',
    tabs: { channels: '通道', templates: '模板' },
    add: '新增通道',
    edit: '修改',
    remove: '删除',
    removeConfirm: '删除这个从未使用的通道？',
    removed: '已删除',
    saved: '已保存',
    enable: '启用',
    disable: '停用',
    test: '发送测试消息',
    tested: '测试消息已交付发送，几秒后可在投递记录里看到结果',
    empty: '还没有通道',
    emptyHint: '需要向群、短信或业务系统发送提醒时，在这里新增。',
    hostsOff: '除邮件外还不能对外发送',
    hostsOffHint:
      '请维护人员在环境变量 WEBHOOK_HOSTS 里写明允许的主机，例如 oapi.dingtalk.com, qyapi.weixin.qq.com, open.feishu.cn，然后重新启动。',
    mailOff: '没有配置邮件服务，请维护人员设置 SMTP_URL。',
    mailOn: '邮件服务已配置。',
    hosts: (list: string) => `允许的主机：${list}`,
    kinds: {
      email: '邮件',
      sms: '短信',
      dingtalk: '钉钉群机器人',
      wecom: '企业微信群机器人',
      feishu: '飞书群机器人',
      webhook: '业务系统',
    } as Readonly<Record<ChannelKind, string>>,
    states: { ready: '可用', paused: '暂停中', inactive: '已停用', off: '不能使用' } as Readonly<
      Record<ChannelState, string>
    >,
    offReason: '地址所在的主机不在允许之列，或密钥已读不出来，请重新填写地址。',
    pausedUntil: (time: string) => `连续失败，暂停到 ${time} 后再试`,
    lastError: (reason: string) => `最近一次失败：${reason}`,
    lastSent: (time: string) => `最近发送 ${time}`,
    neverSent: '还没有发送过',
    ofOffice: '专班办公室的群',
    ofUnit: (unit: string) => `${unit}的群`,
    address: (host: string, end: string) => `${host}（地址末尾 ${end}）`,
    signed: '已设密钥',
    perMinuteIs: (count: number) => `每分钟最多 ${count} 条`,
    fields: {
      jurisdiction: '行政区划',
      kind: '种类',
      name: '名称',
      namePlaceholder: '例如：专班工作群',
      nameRequired: '请填写名称',
      unit: '属于哪个单位',
      unitHint: '不选则为专班办公室的群。按规则应告知某单位的群消息，发到该单位的群。',
      urlRequired: '请填写地址',
      keep: '留空则不改',
      perMinute: '每分钟最多几条',
      perMinuteHint: '不填则按这类通道的限制。',
    },
    sms: {
      method: '请求方式',
      format: '内容格式',
      formats: { json: 'JSON', form: '表单' },
      headers: '请求头（每行一个）',
      headersHint: '可用 {{ secret }} {{ phone }} {{ id }}，例如 Authorization: Bearer {{ secret }}',
      body: '请求内容',
      bodyHint: '可用 {{ phone }} {{ text }} {{ id }} {{ secret }}；写入的内容会按格式自动转义。',
      successPath: '成功标志的位置',
      successPathHint: '回答（JSON）里的位置，如 code 或 result.code；留空则只看 HTTP 状态。',
      successValue: '成功时的值',
    },
    help: {
      email: { about: '', url: '', urlExample: '', secret: '', secretHint: '' },
      dingtalk: {
        about:
          '在钉钉群里：群设置 → 机器人 → 添加机器人 → 自定义，安全设置选“加签”。每个机器人每分钟最多 20 条。',
        url: 'Webhook 地址',
        urlExample: 'https://oapi.dingtalk.com/robot/send?access_token=…',
        secret: '加签密钥',
        secretHint: '安全设置里以 SEC 开头的一串。没有选“加签”则留空。',
      },
      wecom: {
        about:
          '在企业微信群里：右上角 … → 消息推送（群机器人）→ 添加。每个机器人每分钟最多 20 条，内容不超过 4096 字节，超出的事项会注明“其余N项请登录查看”。',
        url: 'Webhook 地址',
        urlExample: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
        secret: '密钥',
        secretHint: '企业微信的密钥就在地址里，这里留空。',
      },
      feishu: {
        about:
          '在飞书群里：群设置 → 群机器人 → 添加机器人 → 自定义机器人，安全设置选“签名校验”。每分钟最多 100 条、每秒 5 条。',
        url: 'Webhook 地址',
        urlExample: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
        secret: '签名校验密钥',
        secretHint: '没有选“签名校验”则留空。',
      },
      webhook: {
        about: '按 Standard Webhooks 签名推送，重发时 webhook-id 不变，对方可据此去重。',
        url: '接收地址',
        urlExample: 'https://oa.example.gov.cn/hooks/notice',
        secret: '签名密钥',
        secretHint: '以 whsec_ 开头；留空则由系统生成，只显示一次。',
      },
      sms: {
        about: '短信经本单位的短信网关发出，收件人手机号取自“单位与人员”。一个行政区划启用一个网关。',
        url: '网关地址',
        urlExample: 'https://sms.example.gov.cn/send',
        secret: '网关令牌',
        secretHint: '在请求头或请求内容里用 {{ secret }} 引用。',
      },
    } as Readonly<Record<ChannelKind, ChannelHelp>>,
    secretTitle: '签名密钥已生成',
    secretOnce: '只显示这一次，请现在复制给对方；系统里不保留原文。',
  },
  templates: {
    hint: '用双花括号引用变量，例如 {{ personName }}。邮件里写的都是文字，网页代码不会生效；事项清单由 {{ list }} 插入。',
    own: '自拟',
    shipped: '预设',
    broken: (reason: string) => `自拟的内容无法使用（${reason}），目前发出的是预设内容。`,
    subject: '标题',
    body: '正文',
    variables: '可用变量',
    preview: '预览（内容为虚构）',
    previewSubject: '标题',
    fault: (place: string, line: number | null) => (line === null ? `${place}：` : `${place}第${line}行：`),
    save: '保存',
    saved: '已保存，之后发出的消息按新的措辞',
    restore: '恢复预设',
    restoreConfirm: '恢复为系统预设的措辞？自拟的内容不再保留。',
    restored: '已恢复预设',
    unsaved: '有尚未保存的修改',
  },
} as const;
