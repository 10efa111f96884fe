import { addDays, dayInShanghai, instantInShanghai, lightOf, paceDays, type LightTask } from '@app/domain';
import type { PaceTarget, TaskState, WorkCalendar } from '@app/domain';
import { steppedClock } from '@app/config';
import { readCalendar, readPolicy } from '@app/persistence';
import {
  Extensions,
  Ledger,
  Matrix,
  PlanReissues,
  Policies,
  ReportMoves,
  ReportPages,
  TaskMilestones,
  TaskReassignments,
  TaskTransitions,
  WorkflowError,
  type LedgerRow,
} from '@app/workflow';
import { SEED, createRandom } from '../../../libs/domain/test/random.js';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { createWorld, type Login, type World } from './world.js';

const STEPS = 120;
/** Goes on so far where chance has left out more than two kinds of change. */
const MOST_STEPS = 600;
const DAY_MS = 86_400_000;
const LIGHTS = ['red', 'yellow', 'green'] as const;
const LIMITS = { maxBytes: 100_000 };
const PLAN = `长治市先进制造业集群培育工作方案
为加快培育先进制造业集群，结合我市实际，制定本方案。
一、主要任务
(一)更新落后设备。聚焦重点行业，到2027年6月底，更新设备100台以上。(牵头单位:市工信局。配合单位:市商务局)
(二)开展以旧换新。到2026年12月底，举办活动20场以上，到2027年底，销售额达到300亿元。(牵头单位:市工信局)
(三)培育示范企业。每年培育示范企业5家，到2028年达到15家。(牵头单位:市工信局、市商务局)
(四)降低能耗。到2027年底，单位能耗不高于80千克。(牵头单位:市工信局)
(五)引进项目。到2026年9月底，引进重点项目30个。(牵头单位:市商务局)
(六)完善标准体系。制定设备更新标准。(牵头单位:市财政局)
`;

interface StoredTask extends LightTask {
  readonly id: string;
  readonly yellowOn: string | null;
  readonly redOn: string | null;
  readonly targets: readonly PaceTarget[];
}

/** Everything a task's light may follow from, whether it counts or not. */
const TASKS = `
  SELECT t.id, t.state, t.issued_on AS "issuedOn", t.pace_yellow_on AS "yellowOn", t.pace_red_on AS "redOn",
    (SELECT coalesce(json_agg(json_build_object('name', m.name, 'due', m.due, 'state', m.state)), '[]')
     FROM milestone m WHERE m.task_id = t.id) AS milestones,
    (SELECT coalesce(json_agg(json_build_object('name', tg.quote, 'value', tg.value, 'unit', tg.unit,
       'comparator', tg.comparator, 'recurring', tg.recurring, 'due', m.due, 'reached', mt.reached, 'state', m.state)), '[]')
     FROM milestone m JOIN milestone_target mt ON mt.milestone_id = m.id JOIN target tg ON tg.id = mt.target_id
     WHERE m.task_id = t.id) AS targets
  FROM task t ORDER BY t.id`;

describe(`the days of 序时 through ${STEPS} changes (SEED=${SEED})`, () => {
  const { integer, pick, chance } = createRandom(SEED);
  const done = new Map<string, number>();
  let world: World;
  let calendar: WorkCalendar;
  let plan: IssuedPlan;
  let versions = 0;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    calendar = await readCalendar(world.dataSource.manager);
    plan = await issuedPlan(world, PLAN);
    for (const { id, version } of await tasksIn(['issued']))
      await new TaskTransitions(world.context).move(await world.actor('office'), id, version, {
        action: 'accept',
      });
  });
  afterAll(() => world?.close());

  const today = (): string => dayInShanghai(world.clock.now());
  const select = <T>(sql: string, parameters: unknown[] = []) => world.dataSource.query<T[]>(sql, parameters);
  const tasksIn = (states: readonly string[]) =>
    select<{ id: string; version: number; state: TaskState }>(
      'SELECT id, version, state FROM task WHERE state = ANY($1) ORDER BY id',
      [states],
    );
  const milestonesIn = (states: readonly string[]) =>
    select<{ id: string; version: number; due: string; targets: { id: string; value: number | null }[] }>(
      `SELECT m.id, m.version, m.due, coalesce((SELECT json_agg(json_build_object('id', tg.id::text, 'value', tg.value))
         FROM milestone_target mt JOIN target tg ON tg.id = mt.target_id WHERE mt.milestone_id = m.id), '[]') AS targets
       FROM milestone m JOIN task t ON t.id = m.task_id WHERE m.state = ANY($1) AND t.state = 'active' ORDER BY m.id`,
      [states],
    );
  const someValue = (value: number | null): number => Math.round((value ?? 10) * integer(-10, 130)) / 100;

  async function through(
    login: Login,
    id: string,
    action: 'accept' | 'object' | 'reissue' | 'withdraw' | 'issue',
  ) {
    const [task] = await select<{ version: number }>('SELECT version FROM task WHERE id = $1', [id]);
    const request = { action, note: '理由' };
    await new TaskTransitions(world.context).move(await world.actor(login), id, task?.version ?? 0, request);
  }

  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    async page() {
      const login = pick<Login>(['gongxin', 'gongxin', 'shangwu']);
      const contact = await world.actor(login);
      const unitId = world.unitId(login === 'gongxin' ? '市工信局' : '市商务局');
      const address = { unitId, period: today().slice(0, 7) };
      const pages = new ReportPages(world.context);
      const form = await pages.form(contact, address);
      const entries = form.entries.map(({ taskId, part, figures }) => ({
        ...{ taskId, part, done: `进展${integer(1, 999)}`, problems: '', nextSteps: '' },
        figures: figures.map(({ targetId, value }) => ({ targetId, reached: someValue(value) })),
      }));
      const saved = await pages.save(contact, address, form.version, entries);
      await new ReportMoves(world.context).move(contact, saved.id ?? '', saved.version, { move: 'submit' });
    },
    async report() {
      const { id, version, targets } = pick(await milestonesIn(['planned', 'returned', 'reported']));
      const values = targets
        .filter(() => chance(0.8))
        .map((each) => ({ targetId: each.id, reached: someValue(each.value) }));
      await new TaskMilestones(world.context).report(await world.actor('gongxin'), id, version, {
        evidence: '见附件',
        values,
      });
    },
    async confirm() {
      const { id, version } = pick(await milestonesIn(['reported']));
      await new TaskMilestones(world.context).confirm(await world.actor('office'), id, version);
    },
    async return() {
      const { id, version } = pick(await milestonesIn(['reported']));
      await new TaskMilestones(world.context).returnIt(await world.actor('office'), id, version, '数值不符');
    },
    async extend() {
      const { id, version, due } = pick(await milestonesIn(['planned']));
      const extensions = new Extensions(world.context);
      const newDue = addDays(due, integer(1, 200));
      const asked = await extensions.request(await world.actor('gongxin'), id, version, {
        newDue,
        reason: '推迟',
      });
      await extensions.approve(await world.actor('office'), asked.id, asked.version, { note: '同意' });
    },
    async halt() {
      const { id, version, state } = pick(await tasksIn(['active', 'suspended']));
      const action = state === 'active' ? 'suspend' : 'resume';
      await new TaskTransitions(world.context).move(await world.actor('office'), id, version, {
        action,
        note: '理由',
      });
    },
    async reassign() {
      const { id, version } = pick(await tasksIn(['issued', 'active']));
      const assignments = [{ unitId: world.unitId(pick(['市工信局', '市商务局'])), role: 'lead' as const }];
      const office = await world.actor('office');
      await new TaskReassignments(world.context).reassign(office, id, version, { note: '理由', assignments });
      await through('office', id, 'accept');
    },
    /** Comes back to the office, which hands it out again, at once or as a draft first. */
    async object() {
      const { id, version } = pick(await tasksIn(['active']));
      const assignments = [{ unitId: world.unitId('市工信局'), role: 'lead' as const }];
      const office = await world.actor('office');
      await new TaskReassignments(world.context).reassign(office, id, version, { note: '理由', assignments });
      await through('gongxin', id, 'object');
      world.clock.advance(integer(0, 3) * DAY_MS);
      if (chance(0.5)) await through('office', id, 'reissue');
      else {
        await through('office', id, 'withdraw');
        await expectStored(-1);
        await through('office', id, 'issue');
      }
      await through('office', id, 'accept');
    },
    async revise() {
      const office = await world.actor('office');
      const text = PLAN.replace('更新设备100台', `更新设备${integer(60, 200)}台`)
        .replace(
          '到2026年9月底，引进重点项目30个',
          `到202${integer(6, 8)}年${integer(5, 12)}月底，引进重点项目${integer(20, 60)}个`,
        )
        .replace('不高于80千克', pick(['不高于80千克', '达到80千克']));
      const file = { fileName: 'p.txt', bytes: Buffer.from(`${text}${'\n'.repeat(++versions)}`) };
      const reissues = new PlanReissues(world.context, LIMITS);
      const { revisionId, changes: found } = await reissues.propose(office, plan.planId, file);
      const decisions = found.flatMap(({ key, takes }) =>
        takes.length === 0 ? [] : [{ key, take: pick(takes) }],
      );
      const [row] = await select<{ version: number }>('SELECT version FROM plan WHERE id = $1', [
        plan.planId,
      ]);
      await reissues.apply(office, plan.planId, row?.version ?? 0, { revisionId, decisions });
    },
    async policy() {
      const office = await world.actor('office');
      const policies = new Policies(world.context);
      const { revision } = await policies.read(office);
      const yellowPoints = integer(1, 40);
      const schedule = { on: chance(0.8), yellowPoints, redPoints: integer(yellowPoints + 1, 60) };
      const lights = { yellowWorkdays: integer(1, 20), schedule };
      await policies.change(office, revision, { jurisdictionId: world.city.id, lights });
    },
  };

  /** One change that may be refused; time goes on meanwhile. */
  async function step(): Promise<void> {
    world.clock.advance(integer(0, 6) * DAY_MS);
    const name = pick(['page', 'page', 'page', 'report', 'return', 'return', ...Object.keys(changes)]);
    try {
      await changes[name]?.();
      done.set(name, (done.get(name) ?? 0) + 1);
    } catch (error) {
      const nothingToPick = error instanceof RangeError;
      if (!nothingToPick && !(error instanceof WorkflowError)) throw error;
    }
  }

  async function expectStored(round: number): Promise<readonly StoredTask[]> {
    const tasks = await select<StoredTask>(TASKS);
    const { lights } = await readPolicy(world.dataSource.manager, world.city.id);
    for (const { id, yellowOn, redOn, targets, issuedOn } of tasks)
      expect({ round, id, yellowOn, redOn }).toEqual({
        round,
        id,
        ...paceDays(targets, issuedOn, lights.schedule),
      });
    return tasks;
  }

  /** On many days: what the ledger lists under a light, what its rows show, and what the rule says are the same. */
  async function expectLights(tasks: readonly StoredTask[]): Promise<Set<string>> {
    const seen = new Set<string>();
    const office = await world.actor('office');
    const { lights } = await readPolicy(world.dataSource.manager, world.city.id);
    for (const ahead of [0, 1, integer(2, 30), integer(31, 200), integer(201, 900)]) {
      const day = addDays(today(), ahead);
      const context = { ...world.context, clock: steppedClock(instantInShanghai(day, '10:00')) };
      const expected = new Map(
        tasks
          .filter(({ state }) => state !== 'draft')
          .map((task) => [task.id, lightOf(task, day, calendar, lights)]),
      );
      const rows: LedgerRow[] = [];
      for (const light of LIGHTS) {
        const { items } = await new Ledger(context).page(office, { sort: 'due', limit: 100, light });
        expect([day, items.map(({ id }) => id).sort()]).toEqual([
          day,
          [...expected].flatMap(([id, verdict]) => (verdict.light === light ? [id] : [])).sort(),
        ]);
        rows.push(...items);
      }
      for (const row of rows) {
        const { light, class: name } = expected.get(row.id) ?? {};
        expect([day, row.id, row.light, row.class]).toEqual([day, row.id, light, name]);
        seen.add(`${row.class}/${row.light}`);
      }
      const { tasks: matrix } = await new Matrix(context).read(office, {});
      expect(matrix.map(({ id, light }) => [id, light]).sort()).toEqual(
        [...expected].map(([id, { light }]) => [id, light]).sort(),
      );
      const { total, byClass } = await new Ledger(context).summary(office, {});
      expect([total, Object.values(byClass).reduce((sum, count) => sum + count, 0)]).toEqual([
        expected.size,
        expected.size,
      ]);
    }
    return seen;
  }

  it('are those that follow from what is stored, and every list shows the light of the rule', async () => {
    const seen = new Set<string>();
    let coloured = 0;
    const covered = (): boolean => done.size >= Object.keys(changes).length - 2 && coloured > 0;
    for (let round = 0; round < STEPS || (round < MOST_STEPS && !covered()); round++) {
      await step();
      const tasks = await expectStored(round);
      coloured += tasks.filter(({ yellowOn }) => yellowOn !== null).length;
      if (round % 10 === 9) for (const each of await expectLights(tasks)) seen.add(each);
    }
    console.log(Object.fromEntries(done), [...seen].sort());
    expect(done.size).toBeGreaterThanOrEqual(Object.keys(changes).length - 2);
    expect(coloured).toBeGreaterThan(0);
  });

  it('leaves one audit row a change of the rules', async () => {
    const [row] = await select<{ audits: number; revisions: number }>(
      `SELECT (SELECT count(*)::int FROM audit_event WHERE action = 'policy.change') AS audits,
              (SELECT count(*)::int FROM policy) AS revisions`,
    );
    expect(row?.audits).toBe(row?.revisions);
  });
});
