import type { TaskFacts } from './notice-texts.zh.js';

const due = (day: string | null): string => (day === null ? '未定明确时限' : `时限${day}`);

/** Titles and bodies of what people are told of objections, 改派 and subtasks. */
export const TASK_LIFE_TEXTS = {
  kept: (task: TaskFacts, answer: string) => ({
    title: `【重新交办】${task.code} ${task.title}`,
    body: `职责异议未采纳：${answer}。《${task.planTitle}》的这项任务仍由贵单位牵头办理，${due(task.due)}。请及时签收。`,
  }),
  retracted: (task: TaskFacts, who: string) => ({
    title: `【撤回异议】${task.code} ${task.title}`,
    body: `${who}撤回了职责异议，任务等待签收。`,
  }),
  newLead: (task: TaskFacts, note: string) => ({
    title: `【改派】${task.code} ${task.title}`,
    body: `《${task.planTitle}》的这项任务改由贵单位牵头办理，${due(task.due)}。理由：${note}。请及时签收。`,
  }),
  formerLead: (task: TaskFacts, leads: string, note: string) => ({
    title: `【改派】${task.code} ${task.title}`,
    body: `这项任务已改由${leads}牵头，贵单位不再牵头。理由：${note}`,
  }),
  leadChanged: (task: TaskFacts, leads: string, note: string) => ({
    title: `【改派】${task.code} ${task.title}`,
    body: `这项任务现由${leads}牵头，贵单位为参与单位。理由：${note}`,
  }),
  subtaskGiven: (task: TaskFacts, title: string, day: string | null) => ({
    title: `【子任务】${task.code} ${title}`,
    body: `《${task.planTitle}》任务“${task.title}”分解给贵单位：${title}，${due(day)}。`,
  }),
  subtaskGone: (task: TaskFacts, title: string) => ({
    title: `【子任务】${task.code} ${title}`,
    body: `子任务“${title}”改由其他单位承担，贵单位不再办理。`,
  }),
  subtaskReported: (task: TaskFacts, title: string, who: string) => ({
    title: `【子任务完成】${task.code} ${title}`,
    body: `${who}报告子任务“${title}”已完成，请确认。`,
  }),
  subtaskConfirmed: (task: TaskFacts, title: string) => ({
    title: `【子任务确认】${task.code} ${title}`,
    body: `子任务“${title}”已确认完成。`,
  }),
  subtaskReturned: (task: TaskFacts, title: string, reason: string) => ({
    title: `【子任务退回】${task.code} ${title}`,
    body: `子任务“${title}”被退回：${reason}`,
  }),
  subtaskCancelled: (task: TaskFacts, title: string, note: string) => ({
    title: `【子任务取消】${task.code} ${title}`,
    body: note === '' ? `子任务“${title}”已取消。` : `子任务“${title}”已取消：${note}`,
  }),
} as const;
