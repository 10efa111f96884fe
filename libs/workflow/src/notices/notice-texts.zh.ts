/** Titles and bodies of what people are told when something happens; the reminder ladder has its own. */
const due = (day: string | null): string => (day === null ? '未定明确时限' : `时限${day}`);

/** 2027-03 → 2027年3月 */
const monthLabel = (period: string): string => `${period.slice(0, 4)}年${Number(period.slice(5))}月`;

export interface TaskFacts {
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
  readonly due: string | null;
}

export const NOTICE_TEXTS = {
  issued: (task: TaskFacts) => ({
    title: `【交办】${task.code} ${task.title}`,
    body: `《${task.planTitle}》交由贵单位牵头办理，${due(task.due)}。请及时签收。`,
  }),
  issuedToOthers: (task: TaskFacts) => ({
    title: `【知会】${task.code} ${task.title}`,
    body: `《${task.planTitle}》的这项任务需要贵单位配合落实，${due(task.due)}。`,
  }),
  accepted: (task: TaskFacts, who: string) => ({
    title: `【签收】${task.code} ${task.title}`,
    body: `${who}已签收。`,
  }),
  acceptedOnBehalf: (task: TaskFacts, who: string) => ({
    title: `【代签收】${task.code} ${task.title}`,
    body: `${who}（专班办公室）已代贵单位签收。`,
  }),
  objected: (task: TaskFacts, who: string, note: string) => ({
    title: `【职责异议】${task.code} ${task.title}`,
    body: `${who}提出职责异议：${note}`,
  }),
  completionRequested: (task: TaskFacts, who: string, note: string) => ({
    title: `【申请办结】${task.code} ${task.title}`,
    body: `${who}申请办结，请审核。${note}`,
  }),
  completed: (task: TaskFacts) => ({
    title: `【办结】${task.code} ${task.title}`,
    body: '办结申请已审核通过。',
  }),
  returned: (task: TaskFacts, note: string) => ({
    title: `【退回】${task.code} ${task.title}`,
    body: `办结申请被退回：${note}`,
  }),
  halted: (task: TaskFacts, label: string, note: string) => ({
    title: `【${label}】${task.code} ${task.title}`,
    body: note === '' ? `任务已${label}。` : `任务已${label}：${note}`,
  }),
  revised: (task: TaskFacts, what: string) => ({
    title: `【方案调整】${task.code} ${task.title}`,
    body: `《${task.planTitle}》印发了新版，本任务已随之调整：${what}`,
  }),
  reported: (task: TaskFacts, who: string, period: string) => ({
    title: `【进展反馈】${task.code} ${task.title}`,
    body: `${who}报送了${monthLabel(period)}的进展。`,
  }),
  milestoneReported: (task: TaskFacts, who: string, name: string) => ({
    title: `【节点报送】${task.code} ${task.title}`,
    body: `${who}报送了节点“${name}”的完成情况，请确认。`,
  }),
  milestoneConfirmed: (task: TaskFacts, name: string) => ({
    title: `【节点确认】${task.code} ${task.title}`,
    body: `节点“${name}”已确认。`,
  }),
  milestoneReturned: (task: TaskFacts, name: string, reason: string) => ({
    title: `【节点退回】${task.code} ${task.title}`,
    body: `节点“${name}”被退回：${reason}`,
  }),
} as const;
