import type { VariableName } from './env.dto.js';

export interface VariableDoc {
  /** What it does, for the person who runs the system. */
  readonly description: string;
  /** Carries a secret: never printed, neither in logs nor by `doctor`. */
  readonly sensitive: boolean;
  /** What an unset variable means; the empty string where that is "off". */
  readonly fallback: string;
}

/** Every variable, documented; a new one does not compile without. `.env.example` is written from this table. */
export const VARIABLES: Readonly<Record<VariableName, VariableDoc>> = {
  PORT: { description: '网页与接口的端口。', sensitive: false, fallback: '3000' },
  HOST: {
    description:
      '监听地址。默认只有本机能访问；要让同网段的电脑访问，设为 0.0.0.0，并放在 HTTPS 反向代理之后。',
    sensitive: false,
    fallback: '127.0.0.1',
  },
  DATABASE_URL: {
    description:
      'PostgreSQL 15 及以上的地址，例如 postgres://用户:口令@主机:5432/qiantou。不填则使用自带的数据库。',
    sensitive: true,
    fallback: '',
  },
  REDIS_URL: {
    description:
      '任务队列用的 Redis 地址（须设 maxmemory-policy noeviction）。不填则队列也放在 PostgreSQL 里。',
    sensitive: true,
    fallback: '',
  },
  QIANTOU_DATA_DIR: {
    description: '数据目录：自带数据库、口令、附件和日志都在这里，备份这个目录即可。',
    sensitive: false,
    fallback: '.data',
  },
  QIANTOU_PG_PORT: {
    description: '自带数据库的端口（只在本机监听）；被占用时自动换一个空闲端口。',
    sensitive: false,
    fallback: '54329',
  },
  SMTP_URL: {
    description:
      '发信服务器，例如 smtps://用户:口令@smtp.example.gov.cn:465。不填则不发邮件，投递记录里标为“未配置邮件”。',
    sensitive: true,
    fallback: '',
  },
  MAIL_FROM: { description: '发件人。', sensitive: false, fallback: '牵头督办 <qiantou@localhost>' },
  WEBHOOK_HOSTS: {
    description:
      '允许对外发送的主机：群机器人、短信网关、变更推送（Webhook）都只发往这里列出的，用逗号分隔，例如 oapi.dingtalk.com, qyapi.weixin.qq.com, open.feishu.cn, internal+10.1.2.3:8443, internal+http://10.1.2.4:8080。默认只许 https 和公网地址；内网地址前加 internal+，不加密的前加 http://。不填则除邮件外都不发送。',
    sensitive: false,
    fallback: '',
  },
  QIANTOU_SECRET_KEY: {
    description:
      '加密库内密钥（推送签名等）用的主密钥，32 字节的 base64，例如 openssl rand -base64 32。多台机器须相同；不填则在数据目录里生成一份。',
    sensitive: true,
    fallback: '',
  },
  PUBLIC_URL: {
    description: '邮件里的链接以此开头，填同事浏览器里看到的地址。不填则为 http://localhost:端口。',
    sensitive: false,
    fallback: '',
  },
  QIANTOU_NOW: {
    description: '演练用：时钟从这一时刻开始走，须带时区，例如 2026-03-01T08:30:00+08:00。正式使用请留空。',
    sensitive: false,
    fallback: '',
  },
  QIANTOU_SAMPLES: {
    description: '首次启动装入的示例：full 单位、人员和示例方案；directory 只有单位和人员；none 不装。',
    sensitive: false,
    fallback: 'full',
  },
  SESSION_IDLE_MINUTES: { description: '多少分钟不操作后须重新登录。', sensitive: false, fallback: '30' },
  SESSION_MAX_HOURS: { description: '一次登录最长多少小时。', sensitive: false, fallback: '12' },
  COOKIE_SECURE: {
    description: '登录 Cookie 是否只经 HTTPS 发送（true/false）。不填则随 PUBLIC_URL：https 开头即为 true。',
    sensitive: false,
    fallback: '',
  },
  METRICS_PORT: {
    description:
      '任务进程运行指标（Prometheus 文本）的端口，例如 9464，地址为 http://METRICS_HOST:端口/metrics。指标不含个人信息。不填则不提供。',
    sensitive: false,
    fallback: '',
  },
  METRICS_HOST: {
    description: '运行指标的监听地址。默认只有本机能读取；指标不设密码，改为其他地址前请用防火墙限制来源。',
    sensitive: false,
    fallback: '127.0.0.1',
  },
  LOG_LEVEL: {
    description: '日志详细程度：error、warn、log、debug、verbose。',
    sensitive: false,
    fallback: 'log',
  },
  UPLOAD_MAX_BYTES: { description: '上传文件的最大字节数。', sensitive: false, fallback: '10485760' },
  ATTACHMENT_MAX_BYTES: {
    description: '一个附件的最大字节数。上传时文件经过内存，请按同时上传的人数留出内存。',
    sensitive: false,
    fallback: '20971520',
  },
  ATTACHMENT_TASK_MAX_BYTES: {
    description: '一项任务的全部附件合计的最大字节数。',
    sensitive: false,
    fallback: '209715200',
  },
  ATTACHMENT_TASK_MAX_COUNT: { description: '一项任务最多的附件个数。', sensitive: false, fallback: '200' },
  ANTIVIRUS_COMMAND: {
    description:
      '检查附件的杀毒程序及其参数，例如 clamdscan --no-summary --fdpass {file}。写 {file} 则给出临时文件的路径，不写则从标准输入读取；退出码 0 为无毒，1 为有毒，其他为出错。不经过 shell。不填则不检查。',
    sensitive: false,
    fallback: '',
  },
  ANTIVIRUS_TIMEOUT_SECONDS: {
    description: '检查一个附件最多用多少秒，超过即视为出错，附件不予保存。',
    sensitive: false,
    fallback: '60',
  },
};

export const VARIABLE_NAMES = Object.keys(VARIABLES) as VariableName[];
