import type { EntityManager } from 'typeorm';
import {
  cadenceOf,
  firstDayOf,
  isReportPeriod,
  periodOf,
  previousPeriod,
  reportDays,
  type ReportDays,
  type ReportPolicy,
  type WorkCalendar,
} from '@app/domain';
import { readCalendar } from '@app/persistence';
import { WorkflowError } from '../errors/workflow-error.js';
import { policyFor } from '../policies/policy-for.js';
import type { Id } from '../views/index.js';

/** What decides about reports to a jurisdiction's office on a day. */
export interface ReportRules {
  readonly jurisdictionId: Id;
  readonly policy: ReportPolicy;
  readonly calendar: WorkCalendar;
  readonly today: string;
}

export async function reportRules(
  manager: EntityManager,
  jurisdictionId: Id,
  today: string,
): Promise<ReportRules> {
  const [{ duties }, calendar] = [await policyFor(manager, jurisdictionId), await readCalendar(manager)];
  return { jurisdictionId, policy: duties.report, calendar, today };
}

/** The period in which today lies; null where no reports are asked for. */
export const currentPeriod = ({ policy, today }: ReportRules): string | null =>
  policy.cadence === 'none' ? null : periodOf(policy.cadence, today);

/** The days of a period of the cadence in force that has begun; else the reason why it cannot be reported. */
export function requirePeriod(rules: ReportRules, period: string): ReportDays {
  const refuse = (reason: string): never => {
    throw new WorkflowError('REPORT_PERIOD_INVALID', { values: { reason }, place: 'period' });
  };
  if (rules.policy.cadence === 'none') return refuse('现行规则不要求报送');
  if (!isReportPeriod(period) || cadenceOf(period) !== rules.policy.cadence)
    return refuse('期次与现行的报送周期不符');
  if (firstDayOf(period) > rules.today) return refuse('这一期还没有开始');
  return reportDays(period, rules.policy, rules.calendar);
}

/** The newest periods up to today, newest first. */
export function recentPeriods(rules: ReportRules, count: number): ReportDays[] {
  const days: ReportDays[] = [];
  for (let period = currentPeriod(rules); period !== null && days.length < count;) {
    days.push(reportDays(period, rules.policy, rules.calendar));
    period = previousPeriod(period);
  }
  return days;
}
