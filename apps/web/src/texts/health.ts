/** 健康: what keeps people from being told or from answering. */
export const healthTexts = {
  subtitle: '妨碍提醒送达和任务办理的问题，按轻重排列；改正后自动消失。',
  fine: '一切正常',
  fineHint: '没有发现需要您处理的问题。',
  severities: { red: '须立即处理', yellow: '请尽快处理', note: '提示' },
  counted: (red: number, yellow: number) =>
    red + yellow === 0 ? '没有需要处理的问题。' : `须立即处理 ${red} 类，请尽快处理 ${yellow} 类。`,
  all: '查看全部',
  more: (count: number) => `另有 ${count} 条`,
  refresh: '重新检查',
  checkedAt: (time: string) => `检查时间：${time}`,
  queues: '任务队列（只读）',
  backup:
    '备份：自带数据库和密钥都在数据目录里，请每天备份整个目录（先停止系统，或使用数据库的备份工具），并定期试着恢复一次。',
  badge: (count: number) => `${count} 类问题须立即处理`,
} as const;
