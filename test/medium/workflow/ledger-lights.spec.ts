import {
  DEFAULT_POLICY,
  LEDGER_CLASSES,
  LEDGER_STATES,
  MILESTONE_STATES,
  addDays,
  dayInShanghai,
  lightOf,
  type LightMilestone,
  type MilestoneState,
  type PaceTarget,
  type TaskState,
} from '@app/domain';
import {
  Clause,
  Milestone,
  MilestoneTarget,
  Plan,
  PlanRevision,
  Target,
  Task,
  readCalendar,
} from '@app/persistence';
import { Ledger, type LedgerRow } from '@app/workflow';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { keepPaceDays } from '../../../libs/workflow/src/ledger/pace-days.js';
import { at, createWorld, type World } from './world.js';

const TASKS = 300;
const SEED = Number(process.env['SEED'] ?? 20_260_302);
const TODAY = '2026-02-12'; // the Spring Festival with its make-up workdays lies ahead

interface RandomTask {
  readonly id: string;
  readonly state: TaskState;
  readonly issuedAt: Date;
  readonly milestones: readonly LightMilestone[];
  readonly targets: readonly PaceTarget[];
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('the ledger', () => {
  let world: World;
  let ledger: Ledger;
  let tasks: RandomTask[];

  beforeAll(async () => {
    world = await createWorld(`${TODAY} 10:00`);
    ledger = new Ledger(world.context);
    tasks = await randomTasks();
  });

  afterAll(() => world?.close());

  async function randomTasks(): Promise<RandomTask[]> {
    console.log(`seed ${SEED}`);
    const random = randomFrom(SEED);
    const below = (n: number) => Math.floor(random() * n);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const { manager } = world.dataSource;
    const owner = { jurisdictionId: world.city.id };
    const plan = await manager.save(Plan, {
      ...owner,
      title: '随机方案',
      state: 'issued',
      createdById: '1',
    } as Plan);
    const revision = await manager.save(PlanRevision, {
      ...owner,
      planId: plan.id,
      number: 1,
      fileName: 'r.txt',
      sha256: 'r',
      encoding: 'utf-8',
      byteSize: 1,
      text: '文',
      parserVersion: 't',
      draft: {},
    } as PlanRevision);
    const numbers = Array.from({ length: TASKS }, (_, index) => index);
    const insert = async (entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<string[]> =>
      (await manager.insert(entity, rows)).identifiers.map((row) => String(row['id']));
    const clauseIds = await insert(
      Clause,
      numbers.map((index) => ({
        ...owner,
        planId: plan.id,
        revisionId: revision.id,
        path: `${index}`,
        sort: index,
        spanFrom: 0,
        spanTo: 1,
        quote: `第${index}条 百分之${index}%_`,
      })),
    );
    const drawn = numbers.map(() => ({
      state: pick(LEDGER_STATES),
      issuedAt: new Date(at(`${addDays(TODAY, -below(40))} ${pick(['00:00', '07:59', '15:59', '23:59'])}`)),
      milestones: Array.from({ length: below(4) }, (_, n) => ({
        name: `节点${n}`,
        due: addDays(TODAY, below(60) - 30),
        state: pick<MilestoneState>(MILESTONE_STATES),
      })),
    }));
    const taskIds = await insert(
      Task,
      drawn.map(({ state, issuedAt }, index) => ({
        ...owner,
        planId: plan.id,
        clauseId: clauseIds[index],
        code: `CZ-2026-${String(index + 1).padStart(3, '0')}`,
        title: `任务${index}`,
        state,
        sort: index,
        issuedAt,
      })),
    );
    const made = drawn.map((task, index) => ({
      ...task,
      id: taskIds[index] ?? '',
      targets: targetsOf(task),
    }));
    const milestones = made.flatMap((task) =>
      task.milestones.map((entry, sort) => ({
        ...owner,
        ...entry,
        taskId: task.id,
        originalDue: entry.due,
        basis: 'stated',
        sort,
      })),
    );
    const milestoneIds = await insert(Milestone, milestones);
    const targets = made.flatMap((task, index) =>
      task.targets.map((target) => ({ ...target, task, clauseId: clauseIds[index] })),
    );
    const targetIds = await insert(
      Target,
      targets.map(({ clauseId, name, value, unit, comparator, recurring, due }, sort) => ({
        ...{ ...owner, clauseId, sort, spanFrom: 0, spanTo: 1 },
        ...{ quote: name, value, unit, comparator, recurring, due },
      })),
    );
    const links = targets.map(({ task, reached }, place) => ({
      ...{ ...owner, targetId: targetIds[place], reached },
      milestoneId: milestoneIds[milestones.findIndex(({ taskId }) => taskId === task.id)],
    }));
    await insert(MilestoneTarget, links);
    await keepPaceDays(manager, taskIds);
    return made;

    /** The first milestone of most tasks is measured. */
    function targetsOf({ milestones: [first] }: Pick<RandomTask, 'milestones'>): PaceTarget[] {
      if (first === undefined) return [];
      return Array.from({ length: below(3) }, (_, n) => ({
        ...{ name: `指标${n}`, value: pick([100, 100, 7.5, null]), unit: null, recurring: null },
        ...{ comparator: pick(['ge', 'ge', 'le', null]), reached: pick([null, 3, below(100), 120]) },
        ...{ due: first.due, state: first.state },
      }));
    }
  }

  async function allPages(query: object, limit: number): Promise<LedgerRow[]> {
    const office = await world.actor('office');
    const rows: LedgerRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await ledger.page(office, { sort: 'due', limit, cursor, ...query });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return rows;
  }

  it('classifies in SQL exactly as the rule does', async () => {
    const calendar = await readCalendar(world.dataSource.manager);
    const expected = new Map(
      tasks.map((task) => {
        const issuedOn = dayInShanghai(task.issuedAt.getTime());
        return [task.id, lightOf({ ...task, issuedOn }, TODAY, calendar, DEFAULT_POLICY.lights)];
      }),
    );
    const found = new Map<string, string>();
    for (const ledgerClass of LEDGER_CLASSES) {
      for (const row of await allPages({ class: ledgerClass }, 100)) found.set(row.id, ledgerClass);
    }
    expect(found).toEqual(new Map([...expected].map(([id, verdict]) => [id, verdict.class])));
    expect(new Set(found.values())).toEqual(new Set(LEDGER_CLASSES));
    expect(
      [...expected.values()].filter(({ light, class: name }) => light === 'red' && name !== 'overdue'),
    ).not.toHaveLength(0);
    for (const light of ['red', 'yellow', 'green'] as const) {
      const ids = (await allPages({ light }, 100)).map((row) => row.id).sort();
      expect(ids).toEqual(
        [...expected]
          .filter(([, verdict]) => verdict.light === light)
          .map(([id]) => id)
          .sort(),
      );
    }
  });

  it('counts disjoint classes that sum to the total', async () => {
    const summary = await ledger.summary(await world.actor('office'), {});
    expect(summary.total).toBe(TASKS);
    for (const ledgerClass of LEDGER_CLASSES) {
      expect(summary.byClass[ledgerClass]).toBe((await allPages({ class: ledgerClass }, 200)).length);
    }
  });

  it('pages by key without gap or repeat, in order', async () => {
    const rows = await allPages({}, 7);
    expect(new Set(rows.map((row) => row.id)).size).toBe(TASKS);
    const keys = rows.map((row) => row.nextDue ?? '9999-12-31');
    expect(keys).toEqual([...keys].sort());
    const codes = (await allPages({ sort: 'code' }, 50)).map((row) => row.code);
    expect(codes).toEqual([...codes].sort());
  });

  it('filters by due dates of what still waits', async () => {
    const rows = await allPages({ dueFrom: TODAY, dueTo: addDays(TODAY, 10) }, 100);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.nextDue && row.nextDue >= TODAY && row.nextDue <= addDays(TODAY, 10)).toBe(true);
    }
  });

  it('searches literally', async () => {
    expect((await allPages({ text: '第17条' }, 50)).map((row) => row.code)).toEqual(['CZ-2026-018']);
    expect(await allPages({ text: '17%_' }, 50)).not.toHaveLength(0);
    expect(await allPages({ text: '%' }, 50)).toEqual([]); // signs are no words, and no wildcards either
    expect(await allPages({ text: '任_' }, 50)).toEqual([]);
    expect(await allPages({ text: '\\' }, 50)).toEqual([]);
  });

  it('refuses a cursor of another order', async () => {
    const office = await world.actor('office');
    const { nextCursor } = await ledger.page(office, { sort: 'due', limit: 5 });
    const page = ledger.page(office, { sort: 'code', limit: 5, cursor: nextCursor ?? '' });
    await expect(page).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(ledger.page(office, { sort: 'due', limit: 5, cursor: '!!' })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('shows each reader no more than their scope', async () => {
    const total = async (login: Parameters<World['actor']>[0]) =>
      (await ledger.summary(await world.actor(login), {})).total;
    expect(await total('supervisor')).toBe(0); // above the city: sees it as sums only
    expect(await total('auditor')).toBe(0); // reads the audit log, no task content
    expect(await total('neighbour')).toBe(0);
    expect(await total('gongxin')).toBe(0); // has no part in them
    expect(await total('admin')).toBe(0);
  });
});
