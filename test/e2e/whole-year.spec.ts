import type {
  AuditRow,
  ChainReport,
  ImportedPlan,
  LedgerSummary,
  Page,
  StatisticsView,
  TaskDetail,
} from '@app/workflow';
import { createRandom, SEED } from '../../libs/domain/test/random.js';
import { importPlan, ledger, reviewAndIssue } from './support/office.js';
import { seedPlaces, seedPlans } from './support/seeds.js';
import { Agenda } from './year/agenda.js';
import { monthEnd, plusWorkdays } from './year/days.js';
import { planInstruction } from './year/instructing.js';
import { givenParts } from './year/parts.js';
import { Place } from './year/place.js';
import { MonthOfReports } from './year/reporting.js';
import { Tally } from './year/tally.js';
import { LAST_DAY, TaskDesk } from './year/task-desk.js';
import { planYear } from './year/task-year.js';
import { classOn, count, isLateToSign, withoutZeros, type ModelTask } from './year/year-model.js';
import { YearWorld } from './year/year-world.js';

const HANDED_OUT_ON = '2027-01-04';
const MONTHS = [...Array(12).keys()].map((month) => `2027-${`${month + 1}`.padStart(2, '0')}`);
/** What the audit trail is compared for: everything the script does after the hand-out. */
const AUDITED = ['task', 'milestone', 'subtask', 'extension', 'instruction', 'report'];
const ACCEPT_WORKDAYS = 3;

interface City {
  readonly place: Place;
  readonly tally: Tally;
  readonly tasks: ModelTask[];
  readonly reports: Map<string, MonthOfReports>;
}

/**
 * The year of five plans: offices hand them out, units sign, object, split, report, postpone and finish, supervisors
 * ask, all of it through the API. Month by month the product's numbers are held against a simple model of the test's own.
 */
describe(`a whole year of five plans, through the API alone (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const agenda = new Agenda();
  const cities: City[] = [];
  let world: YearWorld;

  beforeAll(async () => {
    world = await YearWorld.start(HANDED_OUT_ON);
  });

  afterAll(() => world?.close());

  const moveTo = (day: string, time: string): void => {
    world.moveTo(day, time);
    for (const { tally } of cities) tally.today = day;
  };

  test('five places are founded, with their units and people', async () => {
    for (const seed of seedPlaces()) {
      const place = await Place.open(world, seed);
      cities.push({ place, tally: new Tally(), tasks: [], reports: new Map() });
    }
    expect(cities).toHaveLength(5);
  });

  test('five plans are imported, reviewed and handed out', async () => {
    for (const plan of seedPlans()) {
      const city = cities.find(({ place }) => place.name === plan.jurisdiction);
      if (city === undefined) throw new Error(`nobody to hand ${plan.file} out to`);
      const { planId }: ImportedPlan = await importPlan(city.place.office, plan);
      await reviewAndIssue(city.place.office, planId, plan.leads);
      moveTo(HANDED_OUT_ON, '09:30');
      await planCity(city);
      expect(city.tasks.length).toBeGreaterThan(20);
    }
  });

  /** Reads once what was handed out; from here on the model goes by what is done. */
  async function planCity({ place, tally, tasks, reports }: City): Promise<void> {
    const rows = await ledger(place.office);
    const leaders = [...new Set(rows.flatMap(({ lead }) => lead.flatMap(({ id }) => id ?? [])))];
    for (const { id } of rows) {
      const desk = await openDesk(place, tally, id, leaders);
      tasks.push(desk.model);
      planYear(desk);
    }
    const parts = { place, agenda, random, tally, tasks };
    for (const month of MONTHS) {
      const reporting = new MonthOfReports(parts, month);
      reports.set(month, reporting);
      reporting.plan();
      planInstruction(parts, month);
    }
  }

  async function openDesk(
    place: Place,
    tally: Tally,
    id: string,
    leaders: readonly string[],
  ): Promise<TaskDesk> {
    const detail = await place.office.get<TaskDetail>(`/tasks/${id}`);
    const unitsAs = (role: string): string[] =>
      detail.assignments.flatMap((part) => (part.role === role && part.unit ? [part.unit.id] : []));
    const leads = [...new Set(unitsAs('lead'))];
    const model: ModelTask = {
      ...{ id, code: detail.code, jurisdictionId: place.id, leads, state: 'issued' },
      ...{
        signed: new Set<string>(),
        issuedOn: HANDED_OUT_ON,
        acceptedOn: null,
        completedOn: null,
      },
      acceptBy: plusWorkdays(HANDED_OUT_ON, ACCEPT_WORKDAYS),
      parts: await givenParts(place.office, id, HANDED_OUT_ON),
      milestones: detail.milestones.map(({ id: milestoneId, name, due }) => ({
        ...{ id: milestoneId, name, due, originalDue: due },
        state: 'planned',
      })),
    };
    const cooperating = unitsAs('cooperating').filter((unit) => !leads.includes(unit));
    return new TaskDesk({ place, agenda, random, tally, model, cooperating, others: leaders });
  }

  test('whoever has not signed after three workdays is late to sign', async () => {
    await agenda.until('2027-01-11', moveTo);
    moveTo('2027-01-11', '18:00');
    for (const { place, tasks } of cities) {
      const late = await ledger(place.office, { acceptance: 'overdue' });
      const expected = tasks.filter((task) => isLateToSign(task, '2027-01-11'));
      expect(late.map(({ code }) => code).sort()).toEqual(expected.map(({ code }) => code).sort());
    }
  });

  test.each(MONTHS)('%s ends with the numbers of the model', async (month) => {
    const day = monthEnd(month);
    await agenda.until(day, moveTo);
    moveTo(day, '18:00');
    for (const city of cities) {
      await compareLedger(city, day);
      await city.reports.get(month)?.compare();
    }
  });

  async function compareLedger({ place, tasks }: City, day: string): Promise<void> {
    const summary = await place.supervisor.get<LedgerSummary>('/tasks/summary');
    const classes = count(tasks, (task) => classOn(task, day));
    expect([day, withoutZeros(summary.byClass)]).toEqual([day, classes]);
    expect([day, withoutZeros(summary.byState)]).toEqual([day, count(tasks, ({ state }) => state)]);
    const { rows, total } = await place.supervisor.get<StatisticsView>('/statistics', { by: 'unit' });
    expect([day, total.total, withoutZeros(total.byClass)]).toEqual([day, tasks.length, classes]);
    const byUnit = Object.fromEntries(rows.map((row) => [row.id ?? '', row.total]));
    expect([day, withoutZeros(byUnit)]).toEqual([day, count(tasks, ({ leads }) => leads[0] ?? '')]);
  }

  test('January closes and archives what is left', async () => {
    await agenda.until(LAST_DAY, moveTo);
    moveTo(LAST_DAY, '18:00');
    for (const city of cities) await compareLedger(city, LAST_DAY);
  });

  test('every task is as the model says, with its days', async () => {
    for (const { place, tasks } of cities) {
      for (const task of tasks) {
        const { state, milestones } = await place.office.get<TaskDetail>(`/tasks/${task.id}`);
        const days = milestones.map((each) => [each.id, each.due, each.originalDue, each.state]);
        const expected = task.milestones.map((each) => [each.id, each.due, each.originalDue, each.state]);
        expect([task.code, state, days.sort()]).toEqual([task.code, task.state, expected.sort()]);
      }
    }
    const states = count(
      cities.flatMap(({ tasks }) => tasks),
      ({ state }) => state,
    );
    console.log('states at the end', states);
    expect(Object.keys(states)).toEqual(expect.arrayContaining(['active', 'archived', 'closed']));
  });

  test('the audit trail is whole and has a row for everything that was done, and no other', async () => {
    for (const { place, tally } of cities) {
      const { intact, text } = await place.auditor.get<ChainReport>('/audit/verification');
      expect([intact, text]).toEqual([true, text]);
      const rows = await trail(place);
      const counts = new Map<string, number>();
      for (const { action } of rows) counts.set(action, (counts.get(action) ?? 0) + 1);
      const recorded = Object.assign(new Tally(), { counts });
      expect([place.name, recorded.of(AUDITED)]).toEqual([place.name, tally.of(AUDITED)]);
      console.log(place.name, rows.length, 'rows', tally.of(AUDITED));
    }
  });

  async function trail({ auditor }: Place): Promise<AuditRow[]> {
    const rows: AuditRow[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<AuditRow> = await auditor.get('/audit', { cursor, limit: '200' });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return rows;
  }
});
