import { EXTENSION_ACTION_LABELS } from '../extension/extension-rules.js';
import { INSTRUCTION_ACTION_LABELS } from '../instruction/instruction-state.js';
import { MILESTONE_ACTION_LABELS } from '../milestone/milestone-state.js';
import { REVIEW_ACTION_LABELS } from '../review/review-state.js';
import { REPORT_PAGE_ACTION_LABELS } from '../report/report-page-state.js';
import { TASK_ACTION_LABELS } from '../task/task-state.js';

/** `task.accept`, `task.return` …: every row of a group's label table as an action of that subject. */
const prefixed = <P extends string, K extends string>(
  prefix: P,
  labels: Readonly<Record<K, string>>,
): Readonly<Record<`${P}.${K}`, string>> =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [`${prefix}.${key}`, label])) as Record<
    `${P}.${K}`,
    string
  >;

/** Everything that leaves a row in the audit trail, with its Chinese name. What is not here cannot be recorded. */
export const AUDIT_ACTION_LABELS = {
  ...prefixed('task', TASK_ACTION_LABELS),
  ...prefixed('milestone', MILESTONE_ACTION_LABELS),
  'extension.request': '申请延期',
  ...prefixed('extension', EXTENSION_ACTION_LABELS),
  'attachment.add': '上传附件',
  'attachment.remove': '删除附件',
  'attachment.refuse': '附件带毒被拒绝',
  'attachment.download': '下载附件',
  'export.matrix': '导出筛选后的责任矩阵',
  ...prefixed('report', REPORT_PAGE_ACTION_LABELS),
  'report.save': '填写报送页',
  'report.chase': '催报',
  'export.report-form': '下载报送表',
  'policy.change': '修改规则',
  'calendar.import': '录入节假日安排',
  'paper.begin': '拟制文书',
  'paper.edit': '修改文书草稿',
  'paper.issue': '签发文书',
  'paper.drop': '文书不签发',
  'paper.lapse': '文书草稿失效',
  'paper.void': '文书作废',
  'paper.acknowledge': '签收文书',
  'paper.download': '下载文书',
  'paper.print': '打印一批文书',
  'paper.register': '打印文书登记簿',
  'paper.configure': '修改文书设置',
  'plan.ladder': '选定方案的提醒规则',
  'task.ladder': '选定提醒规则',
  'subtask.create': '分解子任务',
  'subtask.edit': '修改子任务',
  'subtask.report': '子任务报告完成',
  'subtask.confirm': '子任务确认完成',
  'subtask.return': '子任务退回',
  'subtask.cancel': '取消子任务',
  'task.report': '报送进展',
  'task.edit': '修改任务',
  'task.revise': '按新版方案调整任务',
  'measure.create': '新建指标',
  'measure.confirm': '列入指标',
  'measure.reject': '不列入指标',
  'plan.import': '导入方案',
  ...prefixed('plan.review', REVIEW_ACTION_LABELS),
  'plan.issue': '交办方案',
  'plan.delete': '删除方案草稿',
  'plan.propose-revision': '上传新版方案',
  'plan.discard-revision': '放弃新版方案',
  'plan.apply-revision': '启用新版方案',
  'jurisdiction.found': '建立行政区划',
  'unit.create': '新增单位',
  'unit.edit': '修改单位',
  'unit.import': '从文件导入单位',
  'unit.adopt': '核对时加入名录',
  'unit.add-alias': '增加别名',
  'unit.learn-alias': '核对时认定别名',
  'unit.remove-alias': '删除别名',
  'unit.merge': '合并单位',
  'unit.members': '调整工作组成员',
  'unit.handover': '移交联络职责',
  'task.unit-merged': '随单位合并移交',
  'person.join': '增加职务',
  'person.leave': '撤销职务',
  'instruction.issue': '作出批示',
  ...prefixed('instruction', INSTRUCTION_ACTION_LABELS),
  'person.create': '新增人员',
  'person.edit': '修改人员',
  'person.sign-in': '登录',
  'person.sign-out': '退出登录',
  'person.sign-in-refused': '登录被拒绝',
  'bulletin.create': '起草督查通报',
  'bulletin.edit': '修改督查通报',
  'bulletin.refresh': '更新督查通报数据',
  'bulletin.issue': '签发督查通报',
  'bulletin.delete': '删除督查通报草稿',
  'export.bulletin': '下载督查通报',
  'export.ledger': '导出台账',
  'export.plan-ledger': '导出方案台账',
  'export.plan-matrix': '导出责任矩阵',
  'export.plan-json': '导出方案数据',
  'export.statistics': '导出统计表',
  'export.audit': '导出审计记录',
  'token.create': '新建访问令牌',
  'token.revoke': '撤销访问令牌',
  'feed.renew': '生成日历订阅地址',
  'feed.revoke': '停用日历订阅',
  'webhook.create': '新建推送地址',
  'webhook.edit': '修改推送地址',
  'webhook.delete': '删除推送地址',
  'webhook.test': '试发推送',
  'webhook.redeliver': '重发推送',
  'webhook.disable': '推送多次失败而停用',
  'delivery.resend': '重发消息',
  'delivery.drop': '放弃发送消息',
  'channel.create': '新增通道',
  'channel.edit': '修改通道',
  'channel.delete': '删除通道',
  'channel.test': '发送测试消息',
  'template.edit': '修改模板',
  'template.restore': '恢复预设模板',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTION_LABELS;

export const AUDIT_ACTIONS = Object.keys(AUDIT_ACTION_LABELS) as readonly AuditAction[];

/** What kind of thing an action changed: the part before the dot. */
export const auditSubject = (action: AuditAction): string => action.slice(0, action.indexOf('.'));

/** What was done to it: the part after the dot. */
export const auditVerb = (action: AuditAction): string => action.slice(action.indexOf('.') + 1);
