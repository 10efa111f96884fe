/** What a step of the rules watches: 节点, 签收, 报送, 分解任务, 批示, and 任务 itself counted from its 交办. */
export const STEP_SUBJECTS = ['milestone', 'acceptance', 'report', 'subtask', 'instruction', 'task'] as const;
export type StepSubject = (typeof STEP_SUBJECTS)[number];

export const STEP_SUBJECT_LABELS: Readonly<Record<StepSubject, string>> = {
  milestone: '节点',
  acceptance: '签收',
  report: '报送',
  subtask: '分解任务',
  instruction: '批示',
  task: '任务（自交办起）',
};

/**
 * Whom a step speaks to, from the bottom of the ladder to its top. 联络员 and 单位负责人 are those of the unit that has
 * the duty (lead unit, unit that reports, unit of the part or of the instruction); `group` is the lead unit of the
 * 专项工作组 that unit belongs to.
 */
export const STEP_AUDIENCES = ['contact', 'head', 'cooperating', 'group', 'office', 'supervisor'] as const;
export type StepAudience = (typeof STEP_AUDIENCES)[number];

export const STEP_AUDIENCE_LABELS: Readonly<Record<StepAudience, string>> = {
  contact: '联络员',
  head: '单位负责人',
  cooperating: '配合单位',
  group: '专项工作组',
  office: '专班办公室',
  supervisor: '分管领导',
};

/** How a step is told; `robot` is whatever group chat the addressed unit (or the office) has registered. */
export const STEP_CHANNELS = ['inbox', 'email', 'sms', 'robot'] as const;
export type StepChannel = (typeof STEP_CHANNELS)[number];

export const STEP_CHANNEL_LABELS: Readonly<Record<StepChannel, string>> = {
  inbox: '站内消息',
  email: '邮件',
  sms: '短信',
  robot: '群机器人',
};

/** 文书 a step produces: 督办通知单, 催办通知书, and the three slips, which are another scale than the lights. */
export const PAPER_KINDS = ['supervise', 'chase', 'blue', 'yellow', 'red'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_KIND_LABELS: Readonly<Record<PaperKind, string>> = {
  supervise: '督办通知单',
  chase: '催办通知书',
  blue: '蓝色督办单',
  yellow: '黄色督办单',
  red: '红色督办单',
};

/** One line of a step: these people, on these channels. */
export interface StepTell {
  readonly audience: StepAudience;
  readonly channels: readonly StepChannel[];
}

/** One step of a ladder. */
export interface PolicyStep {
  /** Unique within its ladder, `[a-z0-9-]`; part of the business key of what it sends. */
  readonly key: string;
  /** What the step is called on screens, 到期前7天. */
  readonly name: string;
  readonly subject: StepSubject;
  /** From the subject's day (due date, or 交办 for `task`): negative before, 0 on the day, positive after. */
  readonly offset: number;
  readonly in: 'days' | 'workdays';
  /** Repeats for ever every so many days or workdays after `offset`. */
  readonly every?: number;
  readonly tell: readonly StepTell[];
  /** The paper it puts before the office, as a draft to be signed. */
  readonly paper?: PaperKind;
  /** Goes out on rest days too; otherwise a rest day gives way to a workday. */
  readonly atRest?: boolean;
}
