import type { EntityManager } from 'typeorm';
import {
  createWorkCalendar,
  jurisdictionsWith,
  noticeError,
  yearOf,
  type CalendarException,
  type CalendarNotice,
  type WorkCalendar,
} from '@app/domain';
import { inTransaction, readCalendar } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { select, selectOne } from '../shared/database.js';
import type {
  CalendarCheckView,
  CalendarImportView,
  CalendarYearSummary,
  CalendarYearsView,
  CalendarYearView,
  Id,
} from '../views/index.js';
import { tellOfCalendar } from './calendar-notices.js';
import { compareNotice, publishedYears, readYear, writeNotice, type NoticeChanges } from './calendar-rows.js';
import { CALENDAR_TEXTS as TEXTS } from './calendar-texts.zh.js';
import { holdCalendar } from './hold-calendar.js';
import { moveAcceptDues, movedAcceptDues, type MovedDue } from './move-accept-dues.js';
import { readNotice, type NoticeInput } from './read-notice.js';

const FIRST_YEAR = 2004;
const YEARS_AHEAD = 5;
const NOTICE_MAX = 20_000;
const NO_CHANGES: NoticeChanges = { days: [], dropped: [] };

/** 日历: which days are worked, year by year. One for the whole system, as the State Council's notice is one. */
export class WorkCalendars {
  constructor(private readonly context: WorkflowContext) {}

  /** Everybody who is signed in may know for which years days may still move. */
  async years(): Promise<CalendarYearsView> {
    const { manager } = this.context.dataSource;
    const published = await publishedYears(manager);
    const last = Math.max(yearOf(todayOf(this.context)) + 1, await lastDueYear(manager));
    const known = new Set(published.map(({ year }) => year));
    const first = Math.min(yearOf(todayOf(this.context)), ...known);
    const provisional = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (year) => !known.has(year),
    );
    const years = [...published, ...provisional.map(provisionalYear)].sort((a, b) => a.year - b.year);
    return { years, provisionalYears: provisional };
  }

  year(year: number): Promise<CalendarYearView> {
    return readYear(this.context.dataSource.manager, year);
  }

  /** What entering this notice would change; changes nothing. */
  async check(actor: Actor, input: NoticeInput): Promise<CalendarCheckView> {
    adminOf(actor);
    const notice = this.checked(await readNotice(input));
    return inTransaction(this.context.dataSource, async (manager) => {
      // A notice without a year it may be entered for has no days to compare.
      const changes = notice.days.length === 0 ? NO_CHANGES : await compareNotice(manager, notice);
      const { state, version } = await readYear(manager, notice.year);
      const maySave = errorsOf(notice).length === 0;
      const moved = maySave ? await movedBy(manager, notice, changes) : [];
      const { year, source, complaints } = notice;
      return { year, state, version, source, complaints, maySave, ...changes, movedTasks: moved.length };
    });
  }

  /** Enters a year's notice and moves every stored day that follows from it. @param version as it was seen, 0 for none */
  async enter(actor: Actor, version: number, input: NoticeInput): Promise<CalendarImportView> {
    const jurisdictionId = adminOf(actor);
    const notice = this.checked(await readNotice(input));
    const errors = errorsOf(notice);
    if (errors.length > 0)
      throw new WorkflowError('CALENDAR_INVALID', { values: { complaints: errors.join('') }, place: 'text' });
    const at = nowOf(this.context);
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      await holdCalendar(manager);
      const before = await readYear(manager, notice.year);
      if (before.version !== version) throw new WorkflowError('VERSION_CONFLICT', { current: before });
      const changes = await compareNotice(manager, notice);
      const moved = await movedBy(manager, notice, changes);
      const text = (input.text ?? '').slice(0, NOTICE_MAX);
      await writeNotice(manager, notice, changes, { at, personId: actor.personId, text });
      await moveAcceptDues(manager, moved);
      const calendar = await readYear(manager, notice.year);
      await audit(manager, actor, at, {
        ...{ jurisdictionId, action: 'calendar.import', subjectId: String(notice.year) },
        before: recorded(before, changes.dropped),
        after: { ...recorded(calendar, changes.days.filter(isNew)), movedTasks: moved.length },
      });
      const told = { notice, version: calendar.version, movedTasks: moved.length, at };
      await tellOfCalendar(manager, { ...told, actorId: actor.personId });
      return { calendar, movedTasks: moved.length };
    });
    await wake(this.context);
    return view;
  }

  private checked(notice: CalendarNotice): CalendarNotice {
    const last = yearOf(todayOf(this.context)) + YEARS_AHEAD;
    if (notice.year >= FIRST_YEAR && notice.year <= last) return notice;
    const outside = noticeError(TEXTS.yearOutside(FIRST_YEAR, last));
    return { ...notice, days: [], complaints: [...notice.complaints, outside] };
  }
}

/** The jurisdiction in whose trail it stands; whoever administers none may not change the calendar. */
function adminOf(actor: Actor): Id {
  const [id] = jurisdictionsWith(actor, ['admin']);
  if (id === undefined) throw new WorkflowError('FORBIDDEN');
  return id;
}

const errorsOf = ({ complaints }: CalendarNotice): string[] =>
  complaints.filter(({ level }) => level === 'error').map(({ text }) => text);

const provisionalYear = (year: number): CalendarYearSummary => ({
  ...{ year, state: 'provisional', source: '', at: null, by: null },
});

/** The last year in which something that was handed out is due. */
async function lastDueYear(manager: EntityManager): Promise<number> {
  const row = await selectOne<{ year: number | null }>(
    manager,
    `SELECT extract(year FROM max(due))::int AS year FROM jurisdiction j CROSS JOIN LATERAL (
       SELECT m.due FROM milestone m WHERE m.jurisdiction_id = j.id ORDER BY m.due DESC LIMIT 1) latest`,
  );
  return row?.year ?? 0;
}

async function movedBy(
  manager: EntityManager,
  notice: CalendarNotice,
  changes: NoticeChanges,
): Promise<MovedDue[]> {
  return movedAcceptDues(manager, await readCalendar(manager), await calendarWith(manager, notice, changes));
}

async function calendarWith(
  manager: EntityManager,
  notice: CalendarNotice,
  { dropped }: NoticeChanges,
): Promise<WorkCalendar> {
  const standing = await select<CalendarException>(
    manager,
    'SELECT day, kind, name FROM calendar_day WHERE confirmed ORDER BY day',
  );
  const gone = new Set(dropped.map(({ day }) => day));
  return createWorkCalendar([...standing.filter(({ day }) => !gone.has(day)), ...notice.days], []);
}

const isNew = ({ change }: NoticeChanges['days'][number]): boolean => change !== 'same';

/** What the trail keeps: the source, and the days that come or go. */
const recorded = ({ source }: CalendarYearView, days: readonly CalendarException[]): object => ({
  source,
  days: days.map(({ day, kind }) => `${day} ${kind === 'holiday' ? '放假' : '上班'}`),
});
