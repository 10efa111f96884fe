import {
  REPORTED_TASK_STATES,
  REPORT_PAGE_STATES,
  TASK_STATES,
  addDays,
  dayInShanghai,
  daysLate,
  periodOf,
  reportDays,
  reportStanding,
  type ReportDays,
  type TaskState,
} from '@app/domain';
import { readCalendar } from '@app/persistence';
import { PlanImports, PlanIssue, PlanReviews, ReviewDesk, selectStandings } from '@app/workflow';
import { SEED, createRandom } from '../../../libs/domain/test/random.js';
import { at, createWorld, PLAN_TEXT, type World } from './world.js';

interface StoredTask {
  readonly id: string;
  readonly state: TaskState;
  readonly accepted: Date | null;
  readonly completed: Date | null;
}

const SUBTASK_STATES = ['open', 'reported', 'confirmed', 'cancelled'] as const;
const ROUNDS = 60;

describe(`standings of all units, by SQL and by the rule (seed ${SEED})`, () => {
  let world: World;
  const random = createRandom(SEED);

  beforeAll(async () => {
    world = await createWorld('2026-01-05 09:00');
    const office = await world.actor('office');
    const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(PLAN_TEXT) };
    const { planId } = await new PlanImports(world.context, { maxBytes: 100_000 }).importDocument(
      office,
      input,
    );
    const { review } = await new PlanReviews(world.context).adoptUnits(office, planId, undefined);
    await new ReviewDesk(world.context).acceptAll(office, planId, review.plan.version);
    await new PlanIssue(world.context).issue(office, planId, review.plan.version);
  });

  afterAll(() => world?.close());

  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    world.dataSource.query<T[]>(sql, parameters);
  const someInstant = (): Date =>
    new Date(at(`${addDays('2026-02-20', random.integer(0, 60))} 00:00`) + random.integer(0, 86_399_999));

  /** Tasks, subtasks and pages in any state, as a person or a merger could have left them. */
  async function scatter(days: readonly ReportDays[]): Promise<void> {
    const tasks = await query<{ id: string }>('SELECT id FROM task WHERE code IS NOT NULL ORDER BY id');
    await query('DELETE FROM report_page');
    await query('DELETE FROM subtask');
    const units = [...world.units.values()];
    for (const { id } of tasks) {
      const accepted = random.chance(0.8) ? someInstant() : null;
      const completed = random.chance(0.4) ? someInstant() : null;
      await query('UPDATE task SET state = $2, accepted_at = $3, completed_at = $4 WHERE id = $1', [
        id,
        random.chance(0.7) ? random.pick(REPORTED_TASK_STATES) : random.pick(TASK_STATES),
        accepted,
        completed,
      ]);
      if (random.chance(0.6)) {
        const state = random.pick(SUBTASK_STATES);
        await query(
          `INSERT INTO subtask (jurisdiction_id, task_id, unit_id, kind, title, state, at, confirmed_at, sort)
           VALUES ($1, $2, $3, 'split', '子任务', $4, $5, $6, 0)`,
          [
            world.city.id,
            id,
            random.pick(units).id,
            state,
            someInstant(),
            state === 'confirmed' ? someInstant() : null,
          ],
        );
      }
    }
    for (const unit of units)
      for (const period of days) if (random.chance(0.5)) await scatterPage(unit.id, period);
  }

  async function scatterPage(unitId: string, { period, due }: ReportDays): Promise<void> {
    const state = random.pick(REPORT_PAGE_STATES);
    const filed = state === 'filed' || state === 'returned' || random.chance(0.2) ? someInstant() : null;
    const person = (await world.actor('office')).personId;
    await query(
      `INSERT INTO report_page (jurisdiction_id, unit_id, period, cadence, due, state, filed_at, first_filed_at, saved_at, saved_by_id)
       VALUES ($1, $2, $3, 'monthly', $4, $5, $6, $6, now(), $7)`,
      [world.city.id, unitId, period, addDays(due, random.integer(-2, 2)), state, filed, person],
    );
  }

  /** Counted one by one from the rows, without a join. */
  async function counted(days: ReportDays): Promise<Map<string, number>> {
    const tasks = await query<StoredTask>(
      'SELECT id, state, accepted_at AS accepted, completed_at AS completed FROM task WHERE code IS NOT NULL',
    );
    const leads = await query<{ taskId: string; unitId: string }>(
      `SELECT task_id AS "taskId", unit_id AS "unitId" FROM assignment WHERE role = 'lead' AND unit_id IS NOT NULL`,
    );
    const subtasks = await query<{
      taskId: string;
      unitId: string;
      state: string;
      at: Date;
      confirmed: Date | null;
    }>('SELECT task_id AS "taskId", unit_id AS "unitId", state, at, confirmed_at AS confirmed FROM subtask');
    const upTo = (date: Date | null): boolean => date !== null && dayInShanghai(date.getTime()) <= days.due;
    const owed = new Map<string, number>();
    const owe = (unitId: string): void => void owed.set(unitId, (owed.get(unitId) ?? 0) + 1);
    for (const task of tasks) {
      if (!REPORTED_TASK_STATES.includes(task.state)) continue;
      if (!upTo(task.accepted) || upTo(task.completed)) continue;
      const leading = new Set(leads.filter(({ taskId }) => taskId === task.id).map(({ unitId }) => unitId));
      const helping = new Set(
        subtasks
          .filter(({ taskId, state }) => taskId === task.id && state !== 'cancelled')
          .filter((subtask) => upTo(subtask.at) && !upTo(subtask.confirmed))
          .map(({ unitId }) => unitId),
      );
      for (const unitId of leading) owe(unitId);
      for (const unitId of helping) if (!leading.has(unitId)) owe(unitId);
    }
    return owed;
  }

  async function expected(days: ReportDays, today: string): Promise<string[]> {
    const owed = await counted(days);
    const pages = await query<{
      unitId: string;
      state: (typeof REPORT_PAGE_STATES)[number];
      due: string;
      firstFiledAt: Date | null;
    }>(
      'SELECT unit_id AS "unitId", state, due, first_filed_at AS "firstFiledAt" FROM report_page WHERE period = $1',
      [days.period],
    );
    const units = new Set([...owed.keys(), ...pages.map(({ unitId }) => unitId)]);
    return [...units].map((unitId) => {
      const page = pages.find((each) => each.unitId === unitId);
      const firstFiledOn = page?.firstFiledAt ? dayInShanghai(page.firstFiledAt.getTime()) : null;
      const facts = {
        days,
        tasks: owed.get(unitId) ?? 0,
        page: page === undefined ? null : { ...page, firstFiledOn },
      };
      return [days.period, unitId, facts.tasks, reportStanding(facts, today), daysLate(facts, today)].join(
        ' ',
      );
    });
  }

  it(`agree on ${ROUNDS} random states`, async () => {
    const calendar = await readCalendar(world.dataSource.manager);
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const dueDay = random.integer(1, 31);
      const days = ['2026-02-20', '2026-03-20', '2026-04-10'].map((day) =>
        reportDays(periodOf('monthly', day), { dueDay }, calendar),
      );
      await scatter(days);
      const today = addDays('2026-02-20', random.integer(0, 80));
      const scope = { jurisdictionId: world.city.id, days, today, unitIds: null };
      const rows = await selectStandings(world.dataSource.manager, scope);
      const found = rows.map(({ period, unitId, tasks, standing, daysLate: late }) =>
        [period, unitId, tasks, standing, late].join(' '),
      );
      const wanted = (await Promise.all(days.map((each) => expected(each, today)))).flat();
      expect(found.sort()).toEqual(wanted.sort());
      for (const { standing } of rows) seen.add(standing);
    }
    expect(seen.size).toBe(8); // every standing came up
  });
});
