import type { CalendarDay } from '../calendar/day.js';
import type { DigestReportRow } from '../digest/digest.js';
import { NO_LEAD_UNIT_LABEL } from '../digest/digest.js';
import { LEDGER_CLASSES, LEDGER_CLASS_LABELS, isBehindPace } from '../light/light.js';
import { groupBy } from '../lists/group-by.js';
import { periodLabel } from '../report/report-period.js';
import {
  tasksOfClass,
  type BulletinFacts,
  type BulletinFigures,
  type BulletinSections,
  type BulletinTask,
} from './bulletin.js';
import { sharesOf } from './shares.js';

/** Tasks that are named one by one; all others stand in the annex. */
const NAMED_TASKS = 5;
const ORDINALS = ['一', '二', '三', '四'] as const;

const DAY = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/;
const said = (day: CalendarDay): string => day.replace(DAY, '$1年$2月$3日');

/** The three sections as sentences made of the numbers. The office may write its own in their place. */
export function bulletinSections(facts: BulletinFacts, figures: BulletinFigures): BulletinSections {
  return {
    overview: overview(facts, figures),
    problems: problems(facts, figures),
    requirements: requirements(facts, figures),
  };
}

function overview({ asOf, periodFrom, periodTo }: BulletinFacts, figures: BulletinFigures): string {
  const { total, byClass, byUnit, finished, newlyOverdue } = figures;
  const units = byUnit.filter(({ unit }) => unit !== null).length;
  const shares = sharesOf(LEDGER_CLASSES.map((name) => byClass[name]));
  const classes = LEDGER_CLASSES.flatMap((name, place) =>
    byClass[name] === 0
      ? []
      : [`${LEDGER_CLASS_LABELS[name]}${byClass[name]}项（占${shares[place] ?? ''}%）`],
  );
  const standing = total === 0 ? '' : `其中，${classes.join('，')}，合计${total}项。`;
  return [
    `截至${said(asOf)}，纳入通报的任务共${total}项，涉及牵头单位${units}个。${standing}`,
    `${said(periodFrom)}至${said(periodTo)}，办结${finished}项，新增逾期${newlyOverdue}项。`,
  ].join('\n');
}

function problems(facts: BulletinFacts, figures: BulletinFigures): string {
  const found = [
    overdueProblem(facts.tasks, figures),
    paceProblem(facts.tasks),
    reportProblem(facts.missedReports),
    leadProblem(figures),
  ];
  const said = found.filter((text) => text !== null);
  if (said.length === 0) return '截至目前，未发现任务逾期、应报未报等问题。';
  return said.map((text, place) => `（${ORDINALS[place] ?? ''}）${text}`).join('\n');
}

function overdueProblem(tasks: readonly BulletinTask[], { byUnit, byClass }: BulletinFigures): string | null {
  if (byClass.overdue === 0) return null;
  const units = byUnit
    .filter((row) => row.byClass.overdue > 0)
    .map(({ name, byClass: { overdue } }) => `${name}${overdue}项`);
  const longest = tasksOfClass(tasks, 'overdue')
    .sort((a, b) => b.verdict.overdueDays - a.verdict.overdueDays)
    .slice(0, NAMED_TASKS)
    .map(namedTask);
  return `部分任务逾期未完成。共${byClass.overdue}项，其中${units.join('、')}。逾期时间较长的有：${longest.join('；')}。`;
}

/** Tasks that are in time and whose reported values lie behind the time that has passed. */
function paceProblem(tasks: readonly BulletinTask[]): string | null {
  const behind = tasks.filter(({ verdict }) => isBehindPace(verdict));
  if (behind.length === 0) return null;
  const units = [...groupBy(behind, ({ leadUnit }) => leadUnit?.name ?? NO_LEAD_UNIT_LABEL)].map(
    ([name, rows]) => `${name}${rows.length}项`,
  );
  return `部分任务落后序时进度。未到时限但指标落后的共${behind.length}项，其中${units.join('、')}。`;
}

function namedTask({ leadUnit, title, code, verdict }: BulletinTask): string {
  const lead = leadUnit === null ? '' : `${leadUnit.name}牵头的`;
  const due = verdict.nextDue === null ? '' : `，时限${said(verdict.nextDue)}`;
  return `${lead}“${title}”（${code}）${due}，已逾期${verdict.overdueDays}天`;
}

/** How a unit failed to report, as a bulletin says it. */
const REPORT_FAULTS = [
  { standing: 'missing', says: '缺报' },
  { standing: 'late', says: '逾期未报' },
  { standing: 'returned', says: '退回后未重报' },
  { standing: 'filed_late', says: '逾期报送' },
] as const;

function reportProblem(rows: readonly DigestReportRow[]): string | null {
  const faults = REPORT_FAULTS.flatMap(({ standing, says }) =>
    [
      ...groupBy(
        rows.filter((row) => row.standing === standing),
        ({ period }) => period,
      ),
    ].map(
      ([period, units]) =>
        `${periodLabel(period)}${says}的有${units.map(({ unit }) => unit.name).join('、')}`,
    ),
  );
  return faults.length === 0 ? null : `部分单位未按要求报送进展。${faults.join('；')}。`;
}

/** Tasks that nobody leads are nobody's fault but the office's to settle. */
function leadProblem({ byUnit }: BulletinFigures): string | null {
  const open = byUnit.find(({ unit }) => unit === null)?.total ?? 0;
  return open === 0 ? null : `部分任务责任尚未落实。尚有${open}项任务未确定牵头单位。`;
}

/** 工作要求: the standard text; what it asks for follows from what there is. */
function requirements(facts: BulletinFacts, { byClass }: BulletinFigures): string {
  const asked = [
    ...(byClass.overdue > 0
      ? ['抓紧补齐短板。逾期任务的牵头单位要逐项分析原因，明确补救措施和完成时间，加快推进，按时报告进展。']
      : []),
    ...(byClass.due_soon > 0
      ? [
          '严守时间节点。临近时限任务的牵头单位要倒排工期、紧盯节点，确保按期完成；确需延期的，应在到期前提出申请。',
        ]
      : []),
    ...(facts.missedReports.length > 0
      ? ['按时报送情况。各单位要按规定时间如实报送进展、存在问题和下一步打算。']
      : []),
    '压实工作责任。牵头单位要切实负起牵头抓总责任，配合单位要主动配合，形成合力，推动各项任务落地见效。',
  ];
  return asked.map((text, place) => `（${ORDINALS[place] ?? ''}）${text}`).join('\n');
}
