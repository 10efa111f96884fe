import { ROLE_LABELS } from '../access/roles.js';
import { TASK_STATE_LABELS } from '../task/task-state.js';
import type { AuditAction } from './audit-actions.js';
import { AUDIT_ACTION_LABELS } from './audit-actions.js';

/** What an action changes: the part before the dot. */
export const AUDIT_SUBJECT_LABELS: Readonly<Record<string, string>> = {
  task: '任务',
  milestone: '节点',
  subtask: '子任务',
  objection: '职责异议',
  extension: '延期',
  attachment: '附件',
  report: '报送',
  instruction: '批示',
  paper: '文书',
  bulletin: '督查通报',
  plan: '方案',
  measure: '指标',
  policy: '规则',
  calendar: '日历',
  jurisdiction: '行政区划',
  unit: '单位',
  group: '工作组',
  person: '人员',
  token: '访问令牌',
  webhook: '推送',
  channel: '通道',
  template: '模板',
  delivery: '投递记录',
  feed: '日历订阅',
  export: '导出',
};

/** Names of the fields in `before` and `after`, in the order in which they are shown. */
export const AUDIT_FIELD_LABELS: Readonly<Record<string, string>> = {
  title: '标题',
  name: '名称',
  login: '登录名',
  code: '编号',
  state: '状态',
  review: '审核',
  ladder: '提醒规则',
  role: '角色',
  unit: '单位',
  unitId: '单位号',
  unitName: '单位',
  due: '时限',
  period: '期间',
  days: '日期',
  movedTasks: '签收时限变动的任务数',
  done: '进展',
  problems: '存在问题',
  nextSteps: '下一步',
  figures: '数字',
  targetId: '目标号',
  milestone: '节点',
  reportId: '反馈号',
  assignments: '责任单位',
  milestones: '节点',
  confirmed: '已确认的值',
  mergedIntoId: '并入任务',
  span: '原文位置',
  docNumber: '文号',
  issuer: '印发机关',
  issuedOn: '印发日期',
  revision: '版本',
  clauses: '条款数',
  counts: '处理数',
  unchanged: '未变',
  adopted: '采用',
  kept: '保持',
  added: '新增',
  cancelled: '中止',
  decisions: '逐条决定',
  before: '原条款',
  after: '新条款',
  take: '处理',
  decision: '决定',
  quote: '原文',
  kind: '类型',
  functions: '职能',
  functionCodes: '职能',
  parent: '上级单位',
  alias: '别名',
  aliases: '别名',
  contactName: '联系人',
  contactEmail: '联系邮箱',
  contactPhone: '联系电话',
  email: '邮箱',
  phone: '电话',
  phoneChanged: '电话已更换',
  active: '启用',
  url: '地址',
  events: '变更种类',
  secret: '密钥',
  prefix: '开头',
  scopes: '范围',
  expiresAt: '有效至',
  deliveryId: '推送记录号',
  memberships: '身份',
  passwordChanged: '口令已更换',
  office: '专班办公室',
  admin: '管理员',
  units: '单位',
  objectionId: '异议号',
  ownDue: '时限',
  note: '要求',
  tasks: '任务',
  id: '内部号',
  fields: '修改的项',
  file: '文件',
  fileName: '文件名',
  sha256: '文件指纹',
  subjectType: '附于',
  subjectId: '附于编号',
  scanner: '杀毒程序',
  fromDue: '原时限',
  newDue: '申请的时限',
  grantedDue: '同意的时限',
  rows: '行数',
  filter: '筛选条件',
  members: '成员单位',
  mergedInto: '并入',
  doubled: '合为一行的任务',
  subtasks: '子任务',
  reportPages: '报送页',
  instructions: '批示',
  people: '人员',
  children: '下级单位',
  groups: '工作组关系',
  notifications: '转交的提醒',
  answerDue: '回复时限',
  numberText: '文号',
  numbers: '文号',
  reason: '事由',
  demand: '督办要求',
  cc: '抄送',
  answerWorkdays: '反馈工作日数',
  voided: '作废',
  acknowledged: '签收',
  year: '年份',
  onBehalfOf: '批示领导',
  to: '回复单位',
  text: '内容',
};

const REVIEW_LABELS: Readonly<Record<string, string>> = {
  unreviewed: '未审',
  accepted: '已审',
  rejected: '不列入',
};
const PART_LABELS: Readonly<Record<string, string>> = {
  lead: '牵头',
  cooperating: '配合',
  responsible: '责任',
  implementing: '落实',
};
const TAKE_LABELS: Readonly<Record<string, string>> = {
  adopt: '采用',
  keep: '保持',
  add: '新增',
  skip: '不列入',
  cancel: '中止',
};

const KIND_LABELS: Readonly<Record<string, string>> = {
  department: '部门',
  county: '县区',
  group: '议事协调机构',
  enterprise: '企业',
  office: '专班办公室',
  other: '其他',
};

/** Values that are codes, by field. */
const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: TASK_STATE_LABELS,
  review: REVIEW_LABELS,
  role: { ...ROLE_LABELS, ...PART_LABELS },
  take: TAKE_LABELS,
  kind: KIND_LABELS,
};

/** One field of a row's `before` and `after`, as a person reads it; '' where nothing stood or stands. */
export interface AuditChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const ORDER: ReadonlyMap<string, number> = new Map(
  Object.keys(AUDIT_FIELD_LABELS).map((field, place) => [field, place]),
);
const placeOf = (field: string): number => ORDER.get(field) ?? ORDER.size;

export const auditFieldLabel = (field: string): string => AUDIT_FIELD_LABELS[field] ?? field;

/** 任务 · 签收: what was changed and how; whatever an older version of the system wrote stays readable. */
export function auditLabel(action: string): string {
  const subject = action.slice(0, action.indexOf('.'));
  const verb = (AUDIT_ACTION_LABELS as Readonly<Record<string, string>>)[action] ?? action;
  return `${AUDIT_SUBJECT_LABELS[subject] ?? subject} · ${verb}`;
}

/** All actions with their labels, for a filter. */
export const auditActionOptions = (): { readonly action: AuditAction; readonly label: string }[] =>
  (Object.keys(AUDIT_ACTION_LABELS) as AuditAction[]).map((action) => ({
    action,
    label: auditLabel(action),
  }));

/** What a row says was changed, field by field. */
export function auditChanges(before: object | null, after: object | null): AuditChange[] {
  const [was, is] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
  const fields = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => placeOf(a) - placeOf(b));
  return fields.map((field) => ({
    ...{ field, label: auditFieldLabel(field) },
    before: printed(field, was.get(field)),
    after: printed(field, is.get(field)),
  }));
}

function printed(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((each: unknown) => printed(field, each)).join('\n');
  if (typeof value === 'object') return printedObject(value);
  const text = String(value);
  return VALUE_LABELS[field]?.[text] ?? text;
}

function printedObject(value: object): string {
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  entries.sort(([a], [b]) => placeOf(a) - placeOf(b));
  return entries
    .map(([field, inner]) => `${auditFieldLabel(field)} ${printed(field, inner).replaceAll('\n', '、')}`)
    .join('，');
}
