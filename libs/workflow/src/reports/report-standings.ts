import type { EntityManager } from 'typeorm';
import {
  CHASED_STANDINGS,
  JURISDICTION_READERS,
  REPORT_STANDINGS,
  isReportPeriod,
  cadenceOf,
  jurisdictionsWith,
  nextPeriod,
  periodLabel,
  previousPeriod,
  reportDays,
  type ReportStanding,
} from '@app/domain';
import { announce, inTransaction, type NotificationDraft } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import type { ChaseResult, Id, ReportStandingView } from '../views/index.js';
import { peopleOfUnits } from './report-notices.js';
import { requireRef } from './report-page-view.js';
import { currentPeriod, reportRules, requirePeriod, type ReportRules } from './report-rules.js';
import { REPORT_NOTICES } from './report-texts.zh.js';
import { toDutyView } from './report-duty-view.js';
import { selectStandings, type StandingRow } from './standing-sql.js';

export interface StandingQuery {
  readonly jurisdictionId?: Id | undefined;
  /** The period of today where it is left out. */
  readonly period?: string | undefined;
}

export interface ChaseInput {
  readonly jurisdictionId: Id;
  readonly period: string;
  /** All that are late where it is left out. */
  readonly unitIds?: readonly Id[] | undefined;
}

/** 报送情况: who has reported and who has not, for the office and for supervisors. */
export class ReportStandings {
  constructor(private readonly context: WorkflowContext) {}

  async read(actor: Actor, { jurisdictionId, period }: StandingQuery): Promise<ReportStandingView> {
    const { manager } = this.context.dataSource;
    const { id, full } = requireReadable(actor, jurisdictionId);
    const rules = await reportRules(manager, id, todayOf(this.context));
    const jurisdiction = await requireRef(manager, 'jurisdiction', id);
    const wanted = readablePeriod(rules, period ?? currentPeriod(rules));
    if (wanted === null) return { jurisdiction, cadence: 'none', ...NOTHING };
    const days = reportDays(wanted, rules.policy, rules.calendar);
    const rows = await standingsOf(manager, rules, wanted);
    return {
      jurisdiction,
      cadence: rules.policy.cadence,
      period: wanted,
      label: periodLabel(wanted),
      previous: previousPeriod(wanted),
      next: followingPeriod(rules, wanted),
      due: days.due,
      units: rows.length,
      counts: countsOf(rows),
      items: full ? rows.map((row) => toDutyView(jurisdiction, row)) : [],
    };
  }

  /** 催报: tells the people of late units now, each unit once a day. */
  async chase(actor: Actor, { jurisdictionId, period, unitIds }: ChaseInput): Promise<ChaseResult> {
    requireRole(actor, jurisdictionId, ['office']);
    const at = nowOf(this.context);
    const result = await inTransaction(this.context.dataSource, async (manager) => {
      const rules = await reportRules(manager, jurisdictionId, todayOf(this.context));
      requirePeriod(rules, period);
      const late = (await standingsOf(manager, rules, period)).filter(
        ({ unitId, standing }) =>
          CHASED_STANDINGS.includes(standing) && (unitIds === undefined || unitIds.includes(unitId)),
      );
      const people = await peopleOfUnits(
        manager,
        late.map(({ unitId }) => unitId),
        ['contact', 'head'],
      );
      const drafts = late.flatMap((row) =>
        people
          .filter(({ unitId }) => unitId === row.unitId)
          .map(({ personId }) => chaseDraft(jurisdictionId, row, personId, rules.today)),
      );
      const told = await announce(manager, drafts, at);
      const reached = new Set(people.map(({ unitId }) => unitId));
      if (told.length > 0) await recordChase(manager, actor, at, { jurisdictionId, period }, [...reached]);
      return {
        units: reached.size,
        people: drafts.length,
        withoutContact: late.filter(({ unitId }) => !reached.has(unitId)).map(({ unitName }) => unitName),
      };
    });
    await wake(this.context);
    return result;
  }
}

/** The jurisdiction asked for, or the first of theirs; of those below they read sums. */
function requireReadable(actor: Actor, asked: Id | undefined): { id: Id; full: boolean } {
  const id = asked ?? jurisdictionsWith(actor, JURISDICTION_READERS)[0] ?? '';
  const full = actor.reads.jurisdictionIds.includes(id);
  if (!full && !actor.reads.sumsBelow.includes(id)) throw new WorkflowError('NOT_FOUND');
  return { id, full };
}

/** Up to the period of today. */
function followingPeriod(rules: ReportRules, period: string): string | null {
  const next = nextPeriod(period);
  return next > (currentPeriod(rules) ?? period) ? null : next;
}

const NO_COUNTS = Object.fromEntries(REPORT_STANDINGS.map((standing) => [standing, 0])) as Record<
  ReportStanding,
  number
>;
const NOTHING = {
  ...{ period: null, label: '', previous: null, next: null, due: null },
  ...{ units: 0, counts: NO_COUNTS, items: [] },
};

/** Periods of the cadence in force, also ones that lie ahead; null where the rules ask for none. */
function readablePeriod({ policy }: ReportRules, period: string | null): string | null {
  if (policy.cadence === 'none' || period === null) return null;
  if (isReportPeriod(period) && cadenceOf(period) === policy.cadence) return period;
  throw new WorkflowError('REPORT_PERIOD_INVALID', {
    values: { reason: '期次与现行的报送周期不符' },
    place: 'period',
  });
}

/** Units that owe the page or have filed it. */
async function standingsOf(
  manager: EntityManager,
  rules: ReportRules,
  period: string,
): Promise<StandingRow[]> {
  const { jurisdictionId, policy, calendar, today } = rules;
  const days = [reportDays(period, policy, calendar)];
  const rows = await selectStandings(manager, { jurisdictionId, days, today, unitIds: null });
  return rows.filter(({ standing }) => standing !== 'not_required');
}

function countsOf(rows: readonly StandingRow[]): Record<ReportStanding, number> {
  const counts = { ...NO_COUNTS };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}

function chaseDraft(jurisdictionId: Id, row: StandingRow, personId: Id, today: string): NotificationDraft {
  const { unitId, period, due, daysLate, standing } = row;
  const text =
    standing === 'returned'
      ? REPORT_NOTICES.chasedReturned(period)
      : REPORT_NOTICES.chased(period, due, daysLate);
  return {
    businessKey: `report_chased|unit:${unitId}|${jurisdictionId}:${period}|${today}`,
    ...{ jurisdictionId, personId, ...text },
    kind: 'report_chased',
    step: 'report_chased',
    slot: today,
    subjectType: 'report_duty',
    subjectId: unitId,
    taskId: null,
    channels: ['inbox', 'email'],
    group: `report_chased:${unitId}:${period}:${today}`,
    groupKind: 'event',
  };
}

function recordChase(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  { jurisdictionId, period }: ChaseInput,
  unitIds: readonly Id[],
): Promise<void> {
  const entry = { jurisdictionId, subjectId: null, after: { period, units: unitIds.length } };
  return audit(manager, actor, at, { action: 'report.chase', ...entry });
}
