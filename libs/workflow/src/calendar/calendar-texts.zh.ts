/** What people are told when a year's holidays are entered. */
export const CALENDAR_TEXTS = {
  yearOutside: (from: number, to: number) => `只能录入${from}年至${to}年的安排。`,
  entered: (year: number) => `【日历】${year}年节假日安排已录入`,
  counts: (holidays: number, workdays: number, source: string) =>
    `放假${holidays}天，调休上班${workdays}天${source === '' ? '' : `（${source}）`}。`,
  moved: (tasks: number) =>
    tasks === 0
      ? '涉及的时限已按新日历重新计算，没有任务的签收时限变动。'
      : `涉及的时限已按新日历重新计算，其中${tasks}项任务的签收时限有变动。`,
} as const;
