export const BULLETIN_TEXTS = {
  title: (from: string, to: string): string =>
    from.slice(0, 7) === to.slice(0, 7)
      ? `关于${Number(to.slice(0, 4))}年${Number(to.slice(5, 7))}月重点任务推进情况的通报`
      : '关于重点任务推进情况的通报',
  draft: '（草稿，未编号）',
  numbered: (year: number, number: number): string => `〔${year}〕第${number}期`,
  periodReversed: '通报期的开始日期不能晚于结束日期。',
  periodAhead: (today: string): string => `通报期的结束日期不能晚于今天（${today}）。`,
  planUnknown: '所选方案不在本地已交办的方案之内，请重新选择。',
  groupUnknown: '所选专项工作组不在本地名录之内，请重新选择。',
  nothing: '所选范围内没有已交办的任务，请放宽范围。',
  tooLarge: (limit: number): string => `所选范围超过${limit}项任务，请按方案或专项工作组分别编制。`,
  issued: '这期通报已经签发，不能再修改。',
  file: (numberText: string): string => `督查通报${numberText}.docx`,
  told: {
    supervisor: (jurisdiction: string, numberText: string): string =>
      `${jurisdiction}督查通报${numberText}已签发`,
    unit: (numberText: string): string => `督查通报${numberText}已签发`,
    supervisorBody: (title: string, total: number, overdue: number): string =>
      `${title}：纳入通报${total}项，逾期${overdue}项。`,
    unitBody: (unit: string, total: number, overdue: number, asOf: string): string =>
      `截至${asOf}，${unit}牵头的任务${total}项纳入通报，其中逾期${overdue}项。`,
  },
} as const;
