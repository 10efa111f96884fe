import {
  addDays,
  instantInShanghai,
  periodOf,
  previousPeriod,
  reportDays,
  DEFAULT_DUTIES,
  type CalendarDay,
  type ReportPageState,
  type WorkCalendar,
} from '@app/domain';
import type { ReportFigure } from '@app/persistence';
import type { ReportFigureView, ReportMove } from '@app/workflow';
import { between, chance, pick } from './chance.js';
import { DONE_TEXTS, NEXT_TEXTS } from './history-texts.zh.js';
import { NO_NEWS, PAGE_RETURNED } from './life-texts.zh.js';
import { OFFICE } from './plan-history.js';
import { inTurn, type SampleAct } from './sample-act.js';
import type { SampleWorld } from './sample-world.js';

const PERIODS = 2;
const SAID = [...DONE_TEXTS, NO_NEWS] as const;
/** Shares of the pages, one upon the other. */
const NEVER = 0.06;
const LATE = 0.14;
const RETURNED = 0.2;
const READ = 0.7;
/** Of the targets that are reported for. */
const FIGURES = 0.6;
/** Percent of the planned value that is reached. */
const SHARE = [15, 80] as const;

/** In which state a page must be; in another one the demo's course has passed the step by. */
const FROM = {
  submit: ['draft'],
  sign: ['submitted'],
  return: ['filed'],
  acknowledge: ['filed'],
} as const satisfies Partial<Record<ReportMove, readonly ReportPageState[]>>;

interface Unit {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly contact: string;
  readonly head: string | null;
}

interface Page {
  readonly unit: Unit;
  readonly period: string;
  readonly due: CalendarDay;
  readonly calendar: WorkCalendar;
}

/** 报送 of the last two periods that are over: most in time, some late, returned or never. */
export async function reportPast(
  world: SampleWorld,
  today: CalendarDay,
  calendar: WorkCalendar,
): Promise<SampleAct[]> {
  const units = await world.dataSource.query<Unit[]>(
    `SELECT u.id, u.jurisdiction_id AS "jurisdictionId", contact.login AS contact, head.login AS head
     FROM unit u
     JOIN LATERAL (SELECT p.login FROM duty_membership m JOIN person p ON p.id = m.person_id
                   WHERE m.unit_id = u.id AND m.role = 'contact' ORDER BY m.membership_id LIMIT 1) contact ON true
     LEFT JOIN LATERAL (SELECT p.login FROM duty_membership m JOIN person p ON p.id = m.person_id
                        WHERE m.unit_id = u.id AND m.role = 'head' ORDER BY m.membership_id LIMIT 1) head ON true ORDER BY u.id`,
  );
  return pastPeriods(today)
    .map((period) => ({ period, due: reportDays(period, DEFAULT_DUTIES.report, calendar).due }))
    .flatMap(({ period, due }) => units.flatMap((unit) => pageOf(world, { unit, period, due, calendar })));
}

function pastPeriods(today: CalendarDay): string[] {
  const periods: string[] = [];
  for (let period = periodOf('monthly', today); periods.length < PERIODS;) {
    period = previousPeriod(period);
    periods.push(period);
  }
  return periods;
}

/** The contact writes and hands in, the head signs where there is one, the office reads or sends back. */
function pageOf(world: SampleWorld, page: Page): SampleAct[] {
  const { unit, period, due, calendar } = page;
  const luck = chance(unit.contact, period, 'handed');
  if (luck < NEVER) return [];
  const filedOn = calendar.addWorkdays(due, luck < LATE ? 3 : 0);
  const day = luck < LATE ? filedOn : calendar.onOrBefore(addDays(due, -1));
  const minutes = `${Number(unit.id) % 60}`.padStart(2, '0');
  const steps = [
    () => fill(world, page),
    () => move(world, page, unit.contact, 'submit'),
    ...(unit.head === null ? [] : [() => move(world, page, unit.head ?? '', 'sign')]),
  ];
  const answer = luck < RETURNED && luck >= LATE ? 'return' : 'acknowledge';
  const answered =
    answer === 'return' || chance(unit.contact, period, 'read') < READ
      ? inTurn(
          world,
          instantInShanghai(calendar.addWorkdays(filedOn, 1), `15:${minutes}`) + Number(unit.id),
          [() => move(world, page, OFFICE, answer)],
        )
      : [];
  return [...inTurn(world, instantInShanghai(day, `10:${minutes}`) + Number(unit.id), steps), ...answered];
}

/** What the tasks' own pages say already is there; the rest says that there is nothing new. */
async function fill(world: SampleWorld, { unit, period }: Page): Promise<void> {
  const contact = await world.actor(unit.contact);
  const address = { jurisdictionId: unit.jurisdictionId, unitId: unit.id, period };
  const form = await world.pages.form(contact, address);
  if (form.entries.length === 0) return;
  const entries = form.entries.map(({ taskId, part, code, title, done, problems, nextSteps, figures }) => ({
    ...{ taskId, part, problems, figures: figuresOf(figures, code, period) },
    done: done === '' ? pick(SAID, code, unit.contact, period).replace('{title}', title) : done,
    nextSteps: nextSteps === '' ? pick(NEXT_TEXTS, code, period) : nextSteps,
  }));
  await world.pages.save(contact, address, form.version, entries);
}

/** Values grow from one report to the next; some units keep up with the time, some do not, some give no figures. */
function figuresOf(figures: readonly ReportFigureView[], code: string, period: string): ReportFigure[] {
  return figures
    .filter(({ comparator, quote }) => comparator !== 'le' && chance(code, quote, 'figure') < FIGURES)
    .map(({ targetId, quote, value, reached }) => {
      const share = between(...SHARE, code, quote, period) / 100;
      return { targetId, reached: Math.max(reached ?? 0, Math.round(value * share * 10) / 10) };
    });
}

async function move(
  world: SampleWorld,
  { unit, period }: Page,
  login: string,
  wanted: keyof typeof FROM,
): Promise<void> {
  const [page] = await world.dataSource.query<{ id: string; version: number }[]>(
    `SELECT id, version FROM report_page
     WHERE unit_id = $1 AND period = $2 AND jurisdiction_id = $3 AND state = ANY($4::text[])`,
    [unit.id, period, unit.jurisdictionId, FROM[wanted]],
  );
  if (page === undefined) return;
  const note = wanted === 'return' ? PAGE_RETURNED : '';
  await world.pageMoves.move(await world.actor(login), page.id, page.version, { move: wanted, note });
}
