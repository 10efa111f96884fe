import type { DataSource } from 'typeorm';
import { near, plusDays, plusWorkdays, type RestDays } from './replay-calendar.js';
import type { ReplayDuty, ReplayPeople } from './replay-model.js';

/** A duty whose row the script may change. */
export interface ReplayRow extends ReplayDuty {
  readonly id: string;
}

const LEADS = `ARRAY(SELECT DISTINCT a.unit_id::text FROM assignment a
  WHERE a.task_id = t.id AND a.role = 'lead' AND a.unit_id IS NOT NULL)`;
const dayOf = (instant: string): string => `to_char(${instant} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`;

export async function readRests(dataSource: DataSource): Promise<RestDays> {
  const rows = await dataSource.query<{ day: string; kind: string }[]>('SELECT day, kind FROM calendar_day');
  return new Map(rows.map(({ day, kind }) => [day, kind === 'holiday']));
}

export const readMilestones = (dataSource: DataSource): Promise<ReplayRow[]> =>
  dataSource.query<ReplayRow[]>(
    `SELECT m.id, 'milestone' AS kind, 'milestone:' || m.id AS subject, m.due, m.jurisdiction_id AS "jurisdictionId",
            ${dayOf('t.issued_at')} AS "issuedOn", ${LEADS} AS units, true AS open
     FROM milestone m JOIN task t ON t.id = m.task_id WHERE t.state = 'active' ORDER BY m.id`,
  );

export const readSubtasks = (dataSource: DataSource): Promise<ReplayRow[]> =>
  dataSource.query<ReplayRow[]>(
    `SELECT s.id, 'subtask' AS kind, 'subtask:' || s.id AS subject, coalesce(s.due, t.current_due) AS due,
            s.jurisdiction_id AS "jurisdictionId", ${dayOf('greatest(t.issued_at, s.at)')} AS "issuedOn",
            ARRAY[s.unit_id::text] AS units, true AS open
     FROM subtask s JOIN task t ON t.id = s.task_id
     WHERE s.state = 'open' AND t.state = 'active' AND coalesce(s.due, t.current_due) IS NOT NULL ORDER BY s.id`,
  );

/** A page a unit and month from the first month in which the unit had something to report; nobody writes any. */
export async function reportDuties(
  dataSource: DataSource,
  months: readonly string[],
  rests: RestDays,
): Promise<ReplayDuty[]> {
  const units = await dataSource.query<{ unit: string; jurisdictionId: string; since: string }[]>(
    `SELECT owed.unit, owed.jurisdiction AS "jurisdictionId", min(owed.since) AS since FROM (
       SELECT a.unit_id AS unit, t.jurisdiction_id AS jurisdiction, ${dayOf('t.accepted_at')} AS since
       FROM task t JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.unit_id IS NOT NULL WHERE t.state = 'active'
       UNION SELECT s.unit_id, t.jurisdiction_id, ${dayOf('greatest(t.accepted_at, s.at)')}
       FROM subtask s JOIN task t ON t.id = s.task_id WHERE t.state = 'active' AND s.state <> 'cancelled') owed
     GROUP BY 1, 2 ORDER BY 1`,
  );
  return months.flatMap((month) => {
    const due = near(`${month}-25`, 1, rests);
    return units
      .filter(({ since }) => since <= due)
      .map(({ unit, jurisdictionId }): ReplayDuty => {
        const subject = `report:${jurisdictionId}:${unit}:${month}`;
        const issuedOn = `${month}-01`;
        return { kind: 'report', subject, due, jurisdictionId, issuedOn, units: [unit], open: true };
      });
  });
}

/** Those that can still have something to say on a day: a month after its last step nothing of a page is left. */
export const reportsAround = (day: string, reports: readonly ReplayDuty[], rests: RestDays): ReplayDuty[] =>
  reports.filter(({ issuedOn, due }) => issuedOn <= day && day <= plusDays(plusWorkdays(due, 3, rests), 20));

export async function readPeople(dataSource: DataSource): Promise<ReplayPeople> {
  const rows = await dataSource.query<{ place: string; person: string }[]>(
    `SELECT role || ':' || CASE WHEN role IN ('contact', 'head') THEN unit_id ELSE jurisdiction_id END AS place,
            person_id AS person FROM membership
     UNION SELECT 'group:' || m.unit_id, ms.person_id
     FROM unit_member m JOIN unit_member l ON l.group_id = m.group_id AND l.role = 'lead'
     JOIN membership ms ON ms.unit_id = l.unit_id AND ms.role IN ('contact', 'head')`,
  );
  const people = new Map<string, string[]>();
  for (const { place, person } of rows) people.set(place, [...(people.get(place) ?? []), person]);
  return people;
}

export async function jurisdictionsWithTasks(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT jurisdiction_id AS id FROM task WHERE state = 'active' ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}
