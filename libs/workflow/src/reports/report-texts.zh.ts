import { PAGE_NAMES, cadenceOf, periodLabel } from '@app/domain';

/** 2027年3月月报, 2027年第5周（2月1日至7日）周报 */
export const pageName = (period: string): string => `${periodLabel(period)}${PAGE_NAMES[cadenceOf(period)]}`;

const cadenceName = (period: string): string => PAGE_NAMES[cadenceOf(period)];

/** What people are told about pages. */
export const REPORT_NOTICES = {
  submitted: (period: string, who: string, tasks: number) => ({
    title: `【待审签】${pageName(period)}`,
    body: `${who}提交了${pageName(period)}，共${tasks}项任务，请审签。`,
  }),
  filed: (period: string, unit: string, tasks: number) => ({
    title: `【${cadenceName(period)}】${unit} ${periodLabel(period)}`,
    body: `${unit}报送了${pageName(period)}，共${tasks}项任务。`,
  }),
  sentBack: (period: string, reason: string) => ({
    title: `【退回修改】${pageName(period)}`,
    body: `单位负责人退回修改：${reason}`,
  }),
  returned: (period: string, reason: string) => ({
    title: `【退回】${pageName(period)}`,
    body: `专班办公室退回，请修改后重新报送：${reason}`,
  }),
  chased: (period: string, due: string, days: number) => ({
    title: `【催报】${pageName(period)}`,
    body: `${pageName(period)}应于${due}前报送，已逾期${days}天，请尽快报送。`,
  }),
  chasedReturned: (period: string) => ({
    title: `【催报】${pageName(period)}`,
    body: `${pageName(period)}被退回后还没有重新报送，请尽快修改报送。`,
  }),
} as const;

/** Words of the form as a spreadsheet, and of what does not fit in an uploaded one. */
export const REPORT_FORM_TEXTS = {
  instructions: [
    '填写黄色单元格：进展必填，没有新进展的请写明原因；存在问题、下一步可不填。',
    '请勿增删行列；填好后在系统里上传，核对差异后保存。',
  ],
  wholeTask: '整项任务',
  noTable: '这个文件里没有报送表。请先下载本期的报送表，填好后再上传。',
  unknownRow: '不是本期须报送的任务，或者行标识被改动',
  otherUnit: '是别的单位的报送表',
  otherPeriod: '是另一期的报送表',
  twice: '同一项任务在表里出现了两次',
  noNumber: (text: string): string => `“${text}”不是数字`,
  tooLong: (limit: number): string => `文字太长，最多 ${limit} 个字`,
  fields: { done: '进展', problems: '存在问题', nextSteps: '下一步' },
} as const;
