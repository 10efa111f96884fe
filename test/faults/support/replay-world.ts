import type { DataSource } from 'typeorm';
import { near, plusDays, plusWorkdays, type RestDays } from './replay-calendar.js';
import type { ReplayDuty, ReplayPeople } from './replay-model.js';

/** A duty whose row the script may change. */
export interface ReplayRow extends ReplayDuty {
  readonly id: string;
}

export interface ReplayReport extends ReplayDuty {
  readonly month: string;
  /** The first day on which something is owed for the month. */
  readonly from: string;
  /** The last day on which something may be said about it. */
  readonly last: string;
}

export interface ReplayAcceptance extends ReplayRow {
  /** The day on which the units accept. */
  readonly on: string;
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

/** Some tasks of which 签收 is waited for: not yet accepted, until their day comes. */
export async function withholdAcceptances(
  dataSource: DataSource,
  delay: () => number | null,
): Promise<ReplayAcceptance[]> {
  const rows = await dataSource.query<ReplayRow[]>(
    `SELECT t.id, 'acceptance' AS kind, 'acceptance:' || t.id AS subject, t.accept_due AS due,
            t.jurisdiction_id AS "jurisdictionId", ${dayOf('t.issued_at')} AS "issuedOn", ${LEADS} AS units, true AS open
     FROM task t WHERE t.state = 'active' AND t.accept_due IS NOT NULL ORDER BY t.id`,
  );
  const withheld = rows.flatMap((row) => {
    const days = delay();
    return days === null ? [] : [{ ...row, on: plusDays(row.issuedOn, days) }];
  });
  const ids = withheld.map(({ id }) => id);
  await dataSource.query(`UPDATE task SET state = 'issued', accepted_at = NULL WHERE id = ANY($1)`, [ids]);
  await dataSource.query('UPDATE assignment SET accepted_at = NULL WHERE task_id = ANY($1)', [ids]);
  return withheld;
}

/** One plan follows 13710. */
export async function readTasks(dataSource: DataSource): Promise<ReplayRow[]> {
  await dataSource.query(
    `UPDATE plan SET ladder = '13710' WHERE id = (SELECT min(plan_id) FROM task WHERE state = 'active')`,
  );
  return dataSource.query<ReplayRow[]>(
    `SELECT t.id, 'task' AS kind, 'task:' || t.id AS subject, ${dayOf('t.issued_at')} AS due,
            t.jurisdiction_id AS "jurisdictionId", ${dayOf('t.issued_at')} AS "issuedOn", ${LEADS} AS units,
            ARRAY(SELECT a.unit_id::text FROM assignment a
                  WHERE a.task_id = t.id AND a.role = 'cooperating' AND a.unit_id IS NOT NULL) AS helpers,
            '{}'::text[] AS answers, true AS open
     FROM task t JOIN plan p ON p.id = t.plan_id AND p.ladder = '13710' WHERE t.state = 'active' ORDER BY t.id`,
  );
}

/** One about every third task, by 分管领导, some time in the two years after 交办. */
export async function giveInstructions(
  dataSource: DataSource,
  random: (least: number, most: number) => number,
): Promise<ReplayRow[]> {
  const tasks = await dataSource.query<{ id: string; issuedOn: string }[]>(
    `SELECT t.id, ${dayOf('t.issued_at')} AS "issuedOn" FROM task t WHERE t.state = 'active' AND t.id % 3 = 0 ORDER BY t.id`,
  );
  for (const { id, issuedOn } of tasks) {
    const day = plusDays(issuedOn, random(1, 730));
    await dataSource.query(
      `INSERT INTO instruction (jurisdiction_id, plan_id, task_id, author_id, text, answer_due, at)
       SELECT t.jurisdiction_id, t.plan_id, t.id, min(ms.person_id), '请抓紧', $2::date, $3::timestamptz
       FROM task t JOIN membership ms ON ms.jurisdiction_id = t.jurisdiction_id AND ms.role = 'supervisor'
       WHERE t.id = $1 GROUP BY t.id`,
      [id, plusDays(day, random(1, 20)), `${day}T08:00:00+08:00`],
    );
  }
  return dataSource.query<ReplayRow[]>(
    `SELECT i.id, 'instruction' AS kind, 'instruction:' || i.id AS subject, i.answer_due AS due,
            i.jurisdiction_id AS "jurisdictionId", ${dayOf('i.at')} AS "issuedOn", ${LEADS} AS units, true AS open
     FROM instruction i JOIN task t ON t.id = i.task_id ORDER BY i.id`,
  );
}

interface OwedRow {
  readonly unit: string;
  readonly jurisdictionId: string;
  readonly taskId: string;
  readonly since: string;
}

/**
 * A page a unit and month from the first month in which the unit had something to report.
 * @param withheld tasks that are accepted in the course of the replay, and when: before that nothing is owed for them
 */
export async function reportDuties(
  dataSource: DataSource,
  months: readonly string[],
  rests: RestDays,
  withheld: ReadonlyMap<string, string>,
): Promise<ReplayReport[]> {
  const owed = await dataSource.query<OwedRow[]>(
    `SELECT a.unit_id AS unit, t.jurisdiction_id AS "jurisdictionId", t.id AS "taskId", ${dayOf('t.issued_at')} AS since
     FROM task t JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.unit_id IS NOT NULL
     WHERE t.state IN ('active', 'issued')
     UNION SELECT s.unit_id, t.jurisdiction_id, t.id, ${dayOf('greatest(t.issued_at, s.at)')}
     FROM subtask s JOIN task t ON t.id = s.task_id WHERE t.state IN ('active', 'issued') AND s.state <> 'cancelled'`,
  );
  const units = new Map<string, OwedRow[]>();
  for (const row of owed) units.set(row.unit, [...(units.get(row.unit) ?? []), row]);
  return months.flatMap((month) =>
    [...units.values()].flatMap((rows) => pageOf(rows, month, rests, withheld)),
  );
}

function pageOf(
  rows: readonly OwedRow[],
  month: string,
  rests: RestDays,
  withheld: ReadonlyMap<string, string>,
): ReplayReport[] {
  const due = near(`${month}-25`, 1, rests);
  const laterOf = (a: string, b: string): string => (a > b ? a : b);
  const known = rows.flatMap(({ taskId, since }) => {
    const on = withheld.get(taskId);
    if (laterOf(since, on ?? '') > due) return [];
    return [on ?? ''];
  });
  const [first] = rows;
  if (first === undefined || known.length === 0) return [];
  const { unit, jurisdictionId } = first;
  const issuedOn = `${month}-01`;
  return [
    {
      ...{
        kind: 'report',
        subject: `report:${jurisdictionId}:${unit}:${month}`,
        due,
        jurisdictionId,
        issuedOn,
      },
      ...{ units: [unit], month, from: laterOf(issuedOn, known.sort()[0] ?? ''), open: true },
      last: plusDays(plusWorkdays(due, 3, rests), 20),
    },
  ];
}

/** Those that can still have something to say on a day: a month after its last step nothing of a page is left. */
export const reportsAround = (day: string, reports: readonly ReplayReport[]): ReplayReport[] =>
  reports.filter(({ from, last }) => from <= day && day <= last);

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
