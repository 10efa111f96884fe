import type { ExtensionObstacle } from '@app/domain';
import type { TaskFacts } from '../notices/notice-texts.zh.js';

/** Whole sentences for whoever asks; `{max}` is the policy's limit. */
export const OBSTACLE_TEXTS: Readonly<Record<ExtensionObstacle, string>> = {
  'not-granted-here': '按现行规则，节点不予延期。',
  'milestone-done': '节点已经报送或确认。',
  'already-asked': '已有一份申请在等专班办公室审批。',
  'used-up': '这个节点已延期 {max} 次，达到规则允许的次数。',
  'too-late': '节点已过时限，按规则须在到期前申请。',
  'no-such-day': '请填写存在的日期。',
  'not-later': '新时限须晚于现在的时限。',
};

export const MOVED_TEXT = '节点的时限已经变动，请单位重新申请。';
export const NOT_RUNNING_TEXT = '任务不在办理中。';

export const EXTENSION_NOTICES = {
  requested: (task: TaskFacts, who: string, name: string, from: string, to: string) => ({
    title: `【延期申请】${task.code} ${task.title}`,
    body: `${who}申请将节点“${name}”由${from}延至${to}，请审批。`,
  }),
  approved: (task: TaskFacts, name: string, due: string, note: string) => ({
    title: `【同意延期】${task.code} ${task.title}`,
    body: `节点“${name}”延至${due}：${note}`,
  }),
  rejected: (task: TaskFacts, name: string, note: string) => ({
    title: `【不同意延期】${task.code} ${task.title}`,
    body: `节点“${name}”仍按原时限办理：${note}`,
  }),
  withdrawn: (task: TaskFacts, who: string, name: string) => ({
    title: `【撤回延期申请】${task.code} ${task.title}`,
    body: `${who}撤回了节点“${name}”的延期申请。`,
  }),
  lapsed: (task: TaskFacts, name: string, why: string) => ({
    title: `【延期申请失效】${task.code} ${task.title}`,
    body: `节点“${name}”的延期申请失效：${why}。`,
  }),
} as const;

/** What takes the ground away from a request that waits. */
export type LapseReason = 'revised' | 'reported' | 'reassigned' | 'ended';

export const LAPSE_NOTES: Readonly<Record<LapseReason, string>> = {
  revised: '方案新版调整了节点，仍需延期的请重新申请',
  reported: '节点已经报送完成',
  reassigned: '任务已改派，申请单位不再牵头',
  ended: '任务不再办理',
};
