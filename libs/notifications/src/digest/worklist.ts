import {
  OPEN_INSTRUCTION_STATES,
  REPORTED_TASK_STATES,
  WORKLIST_DAYS,
  addDays,
  groupBy,
  worklistOf,
  type CalendarDay,
  type Worklist,
  type WorklistItem,
} from '@app/domain';
import { readCalendar, readPolicies, reportDutiesSql } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { reportPeriods } from '../sweep/report-periods.js';

interface ItemRow extends WorklistItem {
  readonly personId: string;
}

export const NO_WORK: Worklist = { total: 0, groups: [] };
const LEADS = `JOIN assignment a ON a.unit_id = mine.unit_id AND a.role = 'lead' JOIN task t ON t.id = a.task_id`;
const TASK = `COALESCE(t.code || ' ', '') || t.title`;

/** `$1` people, `$2` the day, `$3` the last day that counts as near. */
const SIGN = `
  SELECT mine.person_id, 'sign' AS kind, ${TASK} AS title, '请签收，或提出职责异议' AS detail, t.accept_due AS due, t.id AS task_id
  FROM mine ${LEADS} WHERE t.state = 'issued' AND a.accepted_at IS NULL`;

const MILESTONES = `
  SELECT mine.person_id,
         CASE WHEN GREATEST(m.due, t.issued_on) < $2::date THEN 'overdue' WHEN m.state = 'returned' THEN 'returned' ELSE 'due' END,
         ${TASK}, '节点“' || m.name || '”' || CASE WHEN m.return_reason <> '' AND m.state = 'returned'
           THEN '，退回原因：' || rtrim(m.return_reason, '。') ELSE '' END, m.due, t.id
  FROM mine ${LEADS} JOIN milestone m ON m.task_id = t.id AND m.state IN ('planned', 'returned')
  WHERE t.state IN ('active', 'completion_requested') AND (m.due <= $3::date OR m.state = 'returned')`;

const SUBTASKS = `
  SELECT mine.person_id, 'subtask', s.title, ${TASK}, COALESCE(s.due, t.current_due), t.id
  FROM mine JOIN subtask s ON s.unit_id = mine.unit_id AND s.state = 'open' JOIN task t ON t.id = s.task_id
  WHERE t.state IN ('active', 'completion_requested') AND COALESCE(s.due, t.current_due) <= $3::date`;

const INSTRUCTIONS = `
  SELECT mine.person_id, 'instruction', i.text, COALESCE(${TASK}, ''), i.answer_due, t.id
  FROM instruction i LEFT JOIN task t ON t.id = i.task_id
  JOIN mine ON mine.unit_id = i.unit_id OR (i.unit_id IS NULL AND EXISTS (
    SELECT 1 FROM assignment a WHERE a.task_id = i.task_id AND a.role = 'lead' AND a.unit_id = mine.unit_id))
  WHERE i.state = ANY($4::text[])`;

/** Pages that can be written and are not with the office yet. */
const REPORTS = `
  SELECT mine.person_id, 'report', periods.name, u.name, periods.due, NULL::bigint
  FROM (SELECT DISTINCT period, unit_id, jurisdiction_id FROM (${reportDutiesSql({
    states: '$5',
    units: '(SELECT array_agg(unit_id) FROM mine)',
  })}) duty) owed
  JOIN periods ON periods.period = owed.period AND periods.jurisdiction_id = owed.jurisdiction_id
  JOIN mine ON mine.unit_id = owed.unit_id JOIN unit u ON u.id = owed.unit_id
  LEFT JOIN report_page page ON page.unit_id = owed.unit_id AND page.period = owed.period
    AND page.jurisdiction_id = owed.jurisdiction_id
  WHERE page.state IS DISTINCT FROM 'filed' AND page.first_filed_at IS NULL`;

const ITEMS = `
  WITH mine AS (
    SELECT DISTINCT person_id, unit_id FROM duty_membership
    WHERE person_id = ANY($1::bigint[]) AND role IN ('contact', 'head')),
  periods AS (
    SELECT * FROM unnest($6::bigint[], $7::text[], $8::date[], $9::timestamptz[], $10::text[])
      AS p(jurisdiction_id, period, due, until, name)),
  items(person_id, kind, title, detail, due, task_id) AS (
    ${[SIGN, MILESTONES, SUBTASKS, INSTRUCTIONS, REPORTS].join('\n    UNION ')})
  SELECT person_id::text AS "personId", kind, title, detail, due, task_id::text AS "taskId"
  FROM items ORDER BY person_id, due NULLS LAST, title`;

/** The periods of reports that are open on a day, of every jurisdiction. */
export type OpenPeriods = ReturnType<typeof reportPeriods>;

export async function openPeriods(manager: EntityManager, day: CalendarDay): Promise<OpenPeriods> {
  const periods = reportPeriods(await readPolicies(manager), day, await readCalendar(manager), day);
  return periods.filter(({ opens }) => opens <= day);
}

/**
 * What waits for these people on a day, for all of them with one statement. Whoever has nothing is not in the map;
 * people without a unit of their own have nothing.
 * @param given the open periods, where they are known
 */
export async function loadWorklist(
  manager: EntityManager,
  personIds: readonly string[],
  day: CalendarDay,
  given: OpenPeriods | null = null,
): Promise<ReadonlyMap<string, Worklist>> {
  if (personIds.length === 0) return new Map();
  const periods = given ?? (await openPeriods(manager, day));
  const rows = await manager.query<ItemRow[]>(ITEMS, [
    ...[personIds, day, addDays(day, WORKLIST_DAYS), OPEN_INSTRUCTION_STATES, REPORTED_TASK_STATES],
    periods.map(({ jurisdictionId }) => jurisdictionId),
    periods.map(({ period }) => period),
    periods.map(({ due }) => due),
    periods.map(({ until }) => until),
    periods.map(({ name }) => name),
  ]);
  const byPerson = groupBy(rows, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([personId, items]) => [
      personId,
      worklistOf(items.map(({ personId: _personId, ...item }) => item)),
    ]),
  );
}

/** One person's list; empty where nothing waits. */
export async function worklistFor(
  manager: EntityManager,
  personId: string,
  day: CalendarDay,
): Promise<Worklist> {
  return (await loadWorklist(manager, [personId], day)).get(personId) ?? NO_WORK;
}
