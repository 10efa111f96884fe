import type { CalendarEntry } from '@app/documents';
import {
  addDays,
  nextPeriod,
  periodLabel,
  periodOf,
  reportDueDay,
  OPEN_STATES,
  PAGE_NAMES,
  type CalendarDay,
  type ReportPolicy,
} from '@app/domain';
import { readCalendar } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { policyFor } from '../policies/policy-for.js';
import { select } from '../shared/database.js';
import { REPORTING_STATES } from '../tasks/task-permissions.js';
import type { Id } from '../views/index.js';
import { FEED_TEXTS } from './feed-texts.zh.js';

/** What a feed is made for. */
export interface FeedPlace {
  readonly unitId: Id;
  readonly jurisdictionId: Id;
  readonly publicUrl: string;
  readonly today: CalendarDay;
}

interface OpenMilestone {
  readonly id: Id;
  readonly taskId: Id;
  readonly due: CalendarDay;
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
}

const REPORT_HORIZON_DAYS = 100;

/** Open milestones and report days of the tasks that the unit leads, by day. */
export async function feedEntries(manager: EntityManager, place: FeedPlace): Promise<CalendarEntry[]> {
  const milestones = await openMilestones(manager, place.unitId);
  const tasks = await countLed(manager, place.unitId);
  const reports = tasks === 0 ? [] : await reportDays(manager, place, tasks);
  return [...milestones.map((row) => milestoneEntry(row, place)), ...reports].sort(
    (a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid),
  );
}

const LED = `JOIN assignment a ON a.task_id = t.id AND a.unit_id = $1 AND a.role = 'lead'`;

function openMilestones(manager: EntityManager, unitId: Id): Promise<OpenMilestone[]> {
  return select(
    manager,
    `SELECT DISTINCT m.id, t.id AS "taskId", m.due, t.code, t.title, p.title AS "planTitle"
     FROM milestone m JOIN task t ON t.id = m.task_id JOIN plan p ON p.id = t.plan_id ${LED}
     WHERE m.state <> 'confirmed' AND t.state = ANY($2) ORDER BY m.due, m.id`,
    [unitId, OPEN_STATES],
  );
}

async function countLed(manager: EntityManager, unitId: Id): Promise<number> {
  const [row] = await select<{ count: number }>(
    manager,
    `SELECT count(DISTINCT t.id)::int AS count FROM task t ${LED} WHERE t.state = ANY($2::text[])`,
    [unitId, REPORTING_STATES],
  );
  return row?.count ?? 0;
}

function milestoneEntry(
  { id, taskId, due, code, title, planTitle }: OpenMilestone,
  { publicUrl }: FeedPlace,
): CalendarEntry {
  const url = `${publicUrl}/tasks/${taskId}`;
  return {
    uid: `milestone-${id}@${new URL(publicUrl).hostname}`,
    day: due,
    title: FEED_TEXTS.milestone(code, title),
    description: `${FEED_TEXTS.plan(planTitle)}\n${url}`,
    url,
  };
}

async function reportDays(manager: EntityManager, place: FeedPlace, tasks: number): Promise<CalendarEntry[]> {
  const { duties } = await policyFor(manager, place.jurisdictionId);
  const calendar = await readCalendar(manager);
  return dueReports(duties.report, place.today, calendar).map(({ period, day }) => ({
    uid: `report-${period}-unit-${place.unitId}@${new URL(place.publicUrl).hostname}`,
    day,
    title: FEED_TEXTS.report(PAGE_NAMES[periodCadence(duties.report)], periodLabel(period)),
    description: `${FEED_TEXTS.reportTasks(tasks)}\n${place.publicUrl}/reports`,
    url: `${place.publicUrl}/reports`,
  }));
}

type Calendar = Parameters<typeof reportDueDay>[2];

/** The report days of the coming months. */
export function dueReports(
  { cadence, dueDay }: Pick<ReportPolicy, 'cadence' | 'dueDay'>,
  today: CalendarDay,
  calendar: Calendar,
): { period: string; day: CalendarDay }[] {
  if (cadence === 'none') return [];
  const until = addDays(today, REPORT_HORIZON_DAYS);
  const found: { period: string; day: CalendarDay }[] = [];
  let period = periodOf(cadence, addDays(today, -REPORT_GRACE_DAYS));
  for (let day = ''; day <= until; period = nextPeriod(period)) {
    day = reportDueDay(period, dueDay, calendar);
    if (day >= today && day <= until) found.push({ period, day });
  }
  return found;
}

/** A report day that holidays put off may lie in the next period. */
const REPORT_GRACE_DAYS = 15;

const periodCadence = ({ cadence }: ReportPolicy) => (cadence === 'none' ? 'monthly' : cadence);
