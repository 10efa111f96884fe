import { Digests, Instructions, JurisdictionsBelow, Ledger, TaskDetails, Units } from '@app/workflow';
import { hire, issueSmallPlan, type IssuedPlan } from './directory-steps.js';
import { at, createWorld, type World } from './world.js';

/** A jurisdiction sees itself and, summarised, what lies below it; never sideways. */
describe('what lies below', () => {
  let world: World;
  let plan: IssuedPlan;
  let below: JurisdictionsBelow;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issueSmallPlan(world);
    below = new JurisdictionsBelow(world.context);
  });

  afterAll(() => world?.close());

  it('is read from above as sums that agree with the ledger of the place', async () => {
    world.clock.set(at('2026-07-03 09:00')); // three days after the only goal of 30 June
    const { total, byClass } = await new Ledger(world.context).summary(await world.actor('office'), {});
    const rows = await below.list(await world.actor('supervisor'));
    expect(rows.map(({ jurisdiction, path }) => [jurisdiction.name, path])).toEqual([
      ['长治市', ['山西省', '长治市']],
      ['晋城市', ['山西省', '晋城市']],
    ]);
    const [city, neighbour] = rows;
    expect(byClass.overdue).toBeGreaterThan(0);
    expect(city).toMatchObject({ total, byClass, longestOverdue: 3, completionRate: 0, lastReportAt: null });
    expect(neighbour).toMatchObject({ total: 0, longestOverdue: 0, completionRate: null });
    expect(JSON.stringify(rows)).not.toContain('CZ-2026');
  });

  it('gives no task, no list, no unit and no digest to those above', async () => {
    const above = await world.actor('supervisor');
    const details = new TaskDetails(world.context);
    const task = plan.taskId('二/(一)');
    await expect(details.read(above, task)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const ledger = new Ledger(world.context);
    expect((await ledger.page(above, { sort: 'due', limit: 50 })).items).toEqual([]);
    const filtered = { jurisdictionId: world.city.id, sort: 'due', limit: 50 } as const;
    expect((await ledger.page(above, filtered)).items).toEqual([]);
    expect((await ledger.summary(above, { jurisdictionId: world.city.id })).total).toBe(0);
    expect(await new Units(world.context).list(above, { jurisdictionId: world.city.id, limit: 50 })).toEqual(
      [],
    );
    expect((await new Instructions(world.context).page(above, { limit: 50 })).items).toEqual([]);
    await expect(new Instructions(world.context).ofTask(above, task)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await new Digests(world.context).list(above)).toEqual([]);
  });

  it('is nothing for those beside, for units and for the admin', async () => {
    for (const login of ['neighbour', 'office', 'gongxin', 'admin', 'auditor'] as const)
      expect(await below.list(await world.actor(login))).toEqual([]);
  });

  it('is read by an office above as by its supervisor', async () => {
    const unitId = (await world.actor('supervisor')).memberships[0]?.unitId ?? '';
    const office = await hire(world, 'shengban', unitId, 'office');
    expect(await below.list(await office.actor())).toEqual(await below.list(await world.actor('supervisor')));
  });
});
