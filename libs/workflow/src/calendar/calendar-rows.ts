import type { EntityManager } from 'typeorm';
import type { CalendarException, CalendarNotice } from '@app/domain';
import { CalendarDayRow } from '@app/persistence';
import { select, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { CalendarDayChange, CalendarYearSummary, CalendarYearView } from '../views/index.js';

type Day = Required<CalendarException>;

interface YearRow {
  readonly year: number;
  readonly version: number;
  readonly source: string;
  readonly at: Date | null;
  readonly by: string | null;
}

const YEARS = `SELECT y.year, y.version, y.source, y.at, p.name AS by
  FROM calendar_year y LEFT JOIN person p ON p.id = y.person_id`;

const toSummary = ({ year, source, at, by }: YearRow): CalendarYearSummary => ({
  ...{ year, source, by, state: 'published' },
  at: at === null ? null : toInstant(at),
});

export async function publishedYears(manager: EntityManager): Promise<CalendarYearSummary[]> {
  return (await select<YearRow>(manager, `${YEARS} ORDER BY y.year`)).map(toSummary);
}

/** A year that is not entered has no days and version 0. */
export async function readYear(manager: EntityManager, year: number): Promise<CalendarYearView> {
  const row = await selectOne<YearRow>(manager, `${YEARS} WHERE y.year = $1`, [year]);
  if (row === undefined)
    return { year, state: 'provisional', version: 0, source: '', at: null, by: null, days: [] };
  const days = await daysBetween(manager, `${year}-01-01`, `${year}-12-31`);
  return { ...toSummary(row), version: row.version, days };
}

const daysBetween = (manager: EntityManager, from: string, to: string): Promise<Day[]> =>
  select<Day>(
    manager,
    'SELECT day, kind, name FROM calendar_day WHERE confirmed AND day BETWEEN $1 AND $2 ORDER BY day',
    [from, to],
  );

/** What stands now where a notice speaks, and how it differs. */
export interface NoticeChanges {
  readonly days: readonly CalendarDayChange[];
  readonly dropped: readonly Day[];
}

/**
 * The days that a notice replaces are those of its year; of the year before it touches what it names. The last days of
 * December belong to the next year's notice once that is entered.
 */
export async function compareNotice(
  manager: EntityManager,
  { year, days }: CalendarNotice,
): Promise<NoticeChanges> {
  const standing = await daysBetween(manager, `${year - 1}-12-01`, `${year}-12-31`);
  const next = await selectOne(manager, 'SELECT 1 FROM calendar_year WHERE year = $1', [year + 1]);
  const last = next === undefined ? `${year}-12-31` : `${year}-12-24`;
  const known = new Map(standing.map((entry) => [entry.day, entry]));
  const named = new Set(days.map(({ day }) => day));
  return {
    days: days.map((entry) => ({ ...entry, change: changeOf(known.get(entry.day), entry) })),
    dropped: standing.filter(({ day }) => day >= `${year}-01-01` && day <= last && !named.has(day)),
  };
}

function changeOf(before: Day | undefined, after: CalendarException): CalendarDayChange['change'] {
  if (before === undefined) return 'added';
  return before.kind === after.kind ? 'same' : 'changed';
}

export interface EnteredBy {
  readonly at: Date;
  readonly personId: string;
  /** The words that were pasted. */
  readonly text: string;
}

/** Writes the year and its days; the caller holds the calendar. */
export async function writeNotice(
  manager: EntityManager,
  notice: CalendarNotice,
  { dropped }: NoticeChanges,
  { at, personId, text }: EnteredBy,
): Promise<void> {
  const { year, source, days } = notice;
  await manager.query(
    `INSERT INTO calendar_year AS y (year, source, notice, at, person_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (year) DO UPDATE SET version = y.version + 1, source = excluded.source,
       notice = excluded.notice, at = excluded.at, person_id = excluded.person_id`,
    [year, source, text, at, personId],
  );
  await manager.query('DELETE FROM calendar_day WHERE day = ANY($1::date[])', [
    dropped.map(({ day }) => day),
  ]);
  const rows = days.map(({ day, kind, name }) => ({ day, kind, name, source, confirmed: true }));
  await manager.upsert(CalendarDayRow, rows, ['day']);
}
