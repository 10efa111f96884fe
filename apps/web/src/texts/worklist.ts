/** 今日待办. */
export const worklistTexts = {
  title: '今日待办',
  count: (total: number): string => `共 ${total} 项`,
  due: (day: string): string => `时限 ${day}`,
  /** Where things are done that belong to no task. */
  paths: {
    overdue: '/ledger',
    returned: '/ledger',
    sign: '/ledger',
    due: '/ledger',
    report: '/reports',
    instruction: '/instructions',
    subtask: '/ledger',
  },
} as const;
