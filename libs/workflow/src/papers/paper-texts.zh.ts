import type { PaperObstacle } from '@app/domain';

export const OBSTACLE_TEXTS: Readonly<Record<PaperObstacle, string>> = {
  'task-ended': '该任务已办结或已中止，无需催办',
  'task-suspended': '该任务已挂起，无需催办',
  'no-part': '该单位已不承担这项任务，无需催办',
  'milestone-gone': '该节点已不存在，无需催办',
  'milestone-reported': '该节点已报送，无需催办',
  'milestone-postponed': '该节点已延期，尚未到期，无需催办',
  accepted: '该单位已签收，无需催办',
};

export const STATE_LABELS = { draft: '待签发', issued: '已签发', dropped: '不签发' } as const;
export const VOID_LABEL = '已作废';

export const PAPER_STEP_LABELS = {
  edit: '修改',
  issue: '签发',
  drop: '不签发',
  void: '作废',
  acknowledge: '签收',
} as const;

export const PAPER_TEXTS = {
  answerInPast: (today: string) => `反馈时限不能早于今天（${today}）。`,
  notAddressable: '文书只能发给承担这项任务的单位。',
  taskNotRunning: '任务还没有交办，或者已经结束，不能发出文书。',
  milestoneUnknown: '请选择这项任务的一个未完成的节点。',
  nothingToPrint: '所选文书中没有已签发的，无法打印。',
  issued: (kind: string, number: string, task: string) => ({
    title: `【${kind}】${number}`,
    body: `贵单位收到一份${kind}（${number}），事关任务“${task}”。`,
  }),
  answerBy: (day: string) => `请于${day}前反馈办理情况，并在系统中签收。`,
  voided: (kind: string, number: string, reason: string) => ({
    title: `【作废】${kind} ${number}`,
    body: `此前发给贵单位的${kind}（${number}）已作废：${reason}`,
  }),
} as const;
