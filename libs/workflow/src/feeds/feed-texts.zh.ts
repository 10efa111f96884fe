/** What stands in a calendar: enough to know what is due and where to look, nothing of the task itself. */
export const FEED_TEXTS = {
  calendar: (unit: string) => `${unit} · 牵头任务时限`,
  milestone: (code: string, title: string) => `${code} ${title}`,
  plan: (title: string) => `《${title}》`,
  report: (page: string, period: string) => `报送${page}：${period}`,
  reportTasks: (count: number) => `须填报 ${count} 项牵头任务的进展。`,
} as const;
