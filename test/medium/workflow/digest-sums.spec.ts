import {
  ASSIGNMENT_ROLES,
  LEDGER_CLASSES,
  MILESTONE_STATES,
  TASK_STATES,
  addDays,
  type DigestContent,
  type DigestRow,
} from '@app/domain';
import { Ledger, issueDigest, type Actor, type LedgerFilter } from '@app/workflow';
import { Random } from '../../../apps/cli/src/scale/random.js';
import { seedScale } from '../../../apps/cli/src/scale/seed-scale.js';
import { keepPaceDays } from '../../../libs/workflow/src/ledger/pace-days.js';
import { at, createWorld, type World } from './world.js';

const SEED = Number(process.env['SEED'] ?? 20_271_227);
const TODAY = '2026-03-02';
const ROUNDS = 25;
const CHANGES = 40;

describe('the digest of random ledgers', () => {
  let world: World;
  let ledger: Ledger;
  let jurisdictionId: string;
  let office: Actor;

  beforeAll(async () => {
    console.log(`seed ${SEED}`);
    world = await createWorld(`${TODAY} 09:00`);
    ledger = new Ledger(world.context);
    await seedScale(world.dataSource, { tasks: 300, seed: SEED, today: TODAY, password: 'scale-test' });
    const [most] = await world.dataSource.query<{ id: string }[]>(
      'SELECT jurisdiction_id AS id FROM task GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1',
    );
    jurisdictionId = most?.id ?? '';
    await world.dataSource.query(
      `WITH measured AS (
         INSERT INTO target (jurisdiction_id, clause_id, sort, quote, span_from, span_to, value, comparator)
         SELECT DISTINCT ON (t.clause_id) t.jurisdiction_id, t.clause_id, 1000, '随机指标', 0, 1, 100, 'ge'
         FROM task t ORDER BY t.clause_id RETURNING id, clause_id)
       INSERT INTO milestone_target (jurisdiction_id, milestone_id, target_id)
       SELECT m.jurisdiction_id, m.id, measured.id FROM milestone m JOIN task t ON t.id = m.task_id
       JOIN measured ON measured.clause_id = t.clause_id`,
    );
    const actor = await world.actor('office');
    office = { ...actor, reads: { ...actor.reads, jurisdictionIds: [jurisdictionId], unitIds: [] } };
  });
  afterAll(() => world?.close());

  /** Any state of anything, as no use case would leave it. */
  async function shake(random: Random): Promise<void> {
    const { dataSource } = world;
    const tasks = (await dataSource.query<{ id: string }[]>('SELECT id FROM task ORDER BY id')).map(
      ({ id }) => id,
    );
    for (let change = 0; change < CHANGES; change += 1) {
      const task = random.pick(tasks);
      const day = addDays(TODAY, random.between(-60, 60));
      await dataSource.query(
        `UPDATE task SET state = $2, code = coalesce(code, 'X-' || id), issued_at = $3 WHERE id = $1`,
        [...[task, random.pick(TASK_STATES), new Date(at(`${day} 10:00`))]],
      );
      await dataSource.query('UPDATE milestone SET due = $2, state = $3 WHERE task_id = $1', [
        ...[task, addDays(TODAY, random.between(-60, 60)), random.pick(MILESTONE_STATES)],
      ]);
      await dataSource.query(
        `UPDATE milestone_target SET reached = $2 WHERE milestone_id IN (SELECT id FROM milestone WHERE task_id = $1)`,
        [task, random.between(-20, 120)],
      );
      if (random.between(0, 9) === 0)
        await dataSource
          .query('UPDATE assignment SET role = $2 WHERE task_id = $1', [task, random.pick(ASSIGNMENT_ROLES)])
          .catch((error: { code?: string }) => expect(error.code).toBe('23505'));
    }
    await dataSource.transaction((manager) => keepPaceDays(manager, tasks));
  }

  async function digest(round: number): Promise<DigestContent> {
    const slot = { jurisdictionId, kind: 'weekly', period: `2026-W${10 + round}` } as const;
    const options = { dataSource: world.dataSource, at: at(`${TODAY} 09:00`), dryRun: true };
    const made = await issueDigest({ ...options, ...slot });
    if (made === null) throw new Error('there is no ledger');
    return made.content;
  }

  const rowsOf = async (filter: LedgerFilter): Promise<string[]> => {
    const page = await ledger.page(office, { ...filter, sort: 'due', limit: 1000 });
    return page.items.map(({ id }) => id);
  };
  const ids = (rows: readonly DigestRow[]): string[] => rows.map(({ taskId }) => taskId);

  it('counts what the ledger lists, class by class and unit by unit', async () => {
    const random = new Random(SEED);
    let paced = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await shake(random);
      const content = await digest(round);
      const summary = await ledger.summary(office, {});
      expect(content.byClass).toEqual(summary.byClass);
      expect(content.total).toBe(summary.total);
      expect(content.byUnit.reduce((sum, { total }) => sum + total, 0)).toBe(content.total);
      const some = random.pick(content.byUnit);
      const unit: LedgerFilter =
        some.unit === null ? { lead: 'none' } : { unitId: some.unit.id, role: 'first-lead' };
      for (const name of LEDGER_CLASSES)
        expect(await rowsOf({ ...unit, class: name })).toHaveLength(some.byClass[name]);
      await expectLists(content);
      const lights = await Promise.all(
        (['red', 'yellow', 'green'] as const).map((light) => rowsOf({ light })),
      );
      const { overdue, due_soon, on_schedule } = summary.byClass;
      expect(new Set(lights.flat()).size).toBe(overdue + due_soon + on_schedule);
      paced += (lights[0]?.length ?? 0) - overdue;
    }
    expect(paced).toBeGreaterThan(0);
  });

  async function expectLists(content: DigestContent): Promise<void> {
    const overdue = await rowsOf({ class: 'overdue' });
    expect(overdue).toEqual(expect.arrayContaining(ids(content.longestOverdue)));
    expect(overdue).toEqual(expect.arrayContaining(ids(content.newlyOverdue.rows)));
    expect(content.longestOverdue).toHaveLength(Math.min(10, overdue.length));
    const days = content.longestOverdue.map(({ overdueDays }) => overdueDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const states = [
      [content.awaitingAcceptance, { state: 'issued' }],
      [content.awaitingReview, { state: 'completion_requested' }],
      [content.coming, { dueFrom: TODAY, dueTo: content.comingUntil ?? '' }],
    ] as const;
    for (const [list, filter] of states) {
      const listed = await rowsOf(filter);
      expect(list.total).toBe(listed.length);
      expect(listed).toEqual(expect.arrayContaining(ids(list.rows)));
    }
    const shown = await ledger.page(office, { sort: 'due', limit: 1000 });
    const byId = new Map(shown.items.map((row) => [row.id, row]));
    for (const row of [...content.newlyOverdue.rows, ...content.coming.rows])
      expect(row).toMatchObject({
        overdueDays: byId.get(row.taskId)?.overdueDays,
        light: byId.get(row.taskId)?.light,
        nextDue: byId.get(row.taskId)?.nextDue,
      });
  }
});
