import type { StepSubject } from '@app/domain';

/** What the sentence of a step is about, as SQL over a `hit`. */
export const PHRASES: Readonly<Record<StepSubject, string>> = {
  milestone: `'节点“' || h.name || '”'`,
  acceptance: `'任务签收'`,
  report: 'h.name',
  subtask: `'分解任务“' || h.name || '”'`,
  instruction: `'批示“' || h.name || '”'`,
  task: `''`,
};

/** Title of a notification, as SQL over a `hit`. */
export const TITLE = `coalesce(h.code || ' ', '') || h.title`;

export const MISSED = '错过发送时间，已由更新的提醒代替';
