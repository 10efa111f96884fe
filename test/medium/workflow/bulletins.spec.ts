import { AuditEvent, BulletinIssue, Membership, Notification, Person } from '@app/persistence';
import { BulletinDesk, Bulletins, Policies, loadActor, type Actor, type BulletinView } from '@app/workflow';
import { handOut } from './handed-out.js';
import { PLAN_TEXT, at, createWorld, type World } from './world.js';

const PERIOD = { periodFrom: '2026-06-01', periodTo: '2026-07-06' };

describe('督查通报', () => {
  let world: World;
  let desk: BulletinDesk;
  let bulletins: Bulletins;
  let office: Actor;
  let leader: Actor;

  beforeAll(async () => {
    world = await createWorld();
    desk = new BulletinDesk(world.context);
    bulletins = new Bulletins(world.context);
    office = await world.actor('office');
    await handOut(world, PLAN_TEXT);
    leader = await hireLeader();
    world.clock.set(at('2026-07-06 09:00'));
  });
  afterAll(() => world?.close());

  async function hireLeader(): Promise<Actor> {
    const { dataSource } = world;
    const person = { login: 'leader', name: '王副市长', email: null, passwordHash: 'x' };
    const { id } = await dataSource.getRepository(Person).save(person as Person);
    const unitId = world.unitId('市专班办公室');
    const member = { personId: id, unitId, jurisdictionId: world.city.id, role: 'supervisor' };
    await dataSource.getRepository(Membership).save(member as Membership);
    const actor = await loadActor(dataSource.manager, id);
    if (actor === null) throw new Error('no leader');
    return actor;
  }

  const draft = (more: object = {}): Promise<BulletinView> =>
    desk.create(office, { jurisdictionId: world.city.id, ...PERIOD, ...more });
  const rejects = async (promise: Promise<unknown>, code: string, place?: string): Promise<void> => {
    await expect(promise).rejects.toMatchObject(place === undefined ? { code } : { code, place });
  };

  it('is drafted from the ledger, with sentences made of its numbers', async () => {
    const bulletin = await draft();
    const { figures, tasks } = bulletin.data;
    expect(bulletin).toMatchObject({ state: 'draft', number: null, asOf: '2026-07-06', mayEdit: true });
    expect(bulletin.title).toBe('关于重点任务推进情况的通报');
    expect(figures.total).toBe(tasks.length);
    expect(figures.total).toBeGreaterThan(3);
    expect(figures.byClass.overdue).toBe(1);
    const [overview, problems] = bulletin.sections;
    expect(overview?.generated).toContain(`纳入通报的任务共${figures.total}项`);
    expect(problems?.generated).toContain('时限2026年6月30日，已逾期6天');
    await desk.remove(office, bulletin.id, bulletin.version);
    await rejects(bulletins.read(office, bulletin.id), 'NOT_FOUND');
  });

  it('refuses periods and scopes that make no sense', async () => {
    await rejects(draft({ periodFrom: '2026-07-07' }), 'BULLETIN_INVALID', 'periodFrom');
    await rejects(draft({ periodTo: '2026-08-01' }), 'BULLETIN_INVALID', 'periodTo');
    await rejects(draft({ planIds: ['999999'] }), 'BULLETIN_INVALID', 'planIds');
    await rejects(draft({ groupIds: [world.unitId('市工信局')] }), 'BULLETIN_INVALID', 'groupIds');
    await rejects(
      desk.create(await world.actor('gongxin'), { jurisdictionId: world.city.id, ...PERIOD }),
      'FORBIDDEN',
    );
    await rejects(
      desk.create(await world.actor('neighbour'), { jurisdictionId: world.city.id, ...PERIOD }),
      'NOT_FOUND',
    );
  });

  it('keeps what the office wrote beside what was generated, also when its data is read anew', async () => {
    const first = await draft();
    const text = '请各单位抓紧落实。';
    const edited = await desk.edit(office, first.id, first.version, {
      title: '关于上半年情况的通报',
      texts: { requirements: text },
    });
    expect(edited.version).toBe(first.version + 1);
    expect(edited.sections[2]).toMatchObject({ text, generated: first.sections[2]?.generated });
    const fresh = await desk.refresh(office, first.id, edited.version);
    expect(fresh).toMatchObject({ title: '关于上半年情况的通报' });
    expect(fresh.sections[2]?.text).toBe(text);
    const back = await desk.edit(office, first.id, fresh.version, { texts: { requirements: '' } });
    expect(back.sections[2]?.text).toBeNull();
    await desk.remove(office, first.id, back.version);
  });

  it('tells the loser of two edits what the winner left', async () => {
    const { id, version } = await draft();
    const edits = ['甲', '乙'].map((title) => desk.edit(office, id, version, { title }));
    const ends = await Promise.allSettled(edits);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find((end) => end.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'VERSION_CONFLICT', current: { id, version: version + 1 } });
    await desk.remove(office, id, version + 1);
  });

  it('is seen by supervisors once it is issued, and by nobody else', async () => {
    const { id, version } = await draft();
    await rejects(bulletins.read(leader, id), 'NOT_FOUND');
    await rejects(desk.edit(leader, id, version, { title: 'x' }), 'NOT_FOUND');
    const issued = await desk.issue(office, id, version, true);
    expect(await bulletins.read(leader, id)).toMatchObject({ state: 'issued', mayEdit: false });
    await rejects(desk.edit(leader, id, issued.version, { title: 'x' }), 'FORBIDDEN');
    await rejects(desk.edit(office, id, issued.version, { title: 'x' }), 'BULLETIN_INVALID');
    await rejects(desk.remove(office, id, issued.version), 'BULLETIN_INVALID');
    for (const login of ['gongxin', 'neighbour', 'admin'] as const)
      await rejects(bulletins.read(await world.actor(login), id), 'NOT_FOUND');
    const { items } = await bulletins.page(leader, { limit: 50 });
    expect(items.map((item) => item.id)).toContain(id);
  });

  it('tells supervisors of the whole and lead units of their own numbers', async () => {
    const rows = await world.dataSource.getRepository(Notification).find({ where: { kind: 'bulletin' } });
    expect(
      rows
        .filter(({ personId }) => personId === leader.personId)
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual(['email', 'inbox']);
    const gongxin = await world.actor('gongxin');
    const told = rows.find(({ personId, channel }) => personId === gongxin.personId && channel === 'inbox');
    expect(told?.body).toContain('市工信局牵头的任务');
    expect(told?.body).not.toContain('市商务局');
    expect(rows.some(({ personId }) => personId === office.personId)).toBe(false);
  });

  it('gives numbers without a gap to those that issue at once, and one audit row each', async () => {
    const { dataSource } = world;
    const before = await dataSource.getRepository(BulletinIssue).countBy({ state: 'issued' });
    const drafts = await Promise.all([1, 2, 3, 4, 5].map(() => draft()));
    const audits = () => dataSource.getRepository(AuditEvent).countBy({ action: 'bulletin.issue' });
    const recorded = await audits();
    const issued = await Promise.all(drafts.map(({ id, version }) => desk.issue(office, id, version, false)));
    expect(issued.map(({ number }) => number ?? 0).sort((a, b) => a - b)).toEqual(
      [1, 2, 3, 4, 5].map((n) => before + n),
    );
    expect(await audits()).toBe(recorded + 5);
    const twice = await draft();
    const ends = await Promise.allSettled(
      [1, 2].map(() => desk.issue(office, twice.id, twice.version, false)),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [{ last } = { last: 0 }] = await dataSource.query<{ last: number }[]>(
      'SELECT last FROM bulletin_counter',
    );
    expect(last).toBe(before + 6);
    world.clock.set(at('2027-01-04 09:00'));
    const next = await draft({ periodFrom: '2026-12-01', periodTo: '2026-12-31' });
    expect(await desk.issue(office, next.id, next.version, false)).toMatchObject({
      year: 2027,
      number: 1,
      numberText: '〔2027〕第1期',
    });
    world.clock.set(at('2026-07-06 09:00'));
  });

  it('comes out the same when it is counted again, whatever has changed since', async () => {
    const { id, version } = await draft();
    await desk.issue(office, id, version, false);
    const stored = await bulletins.read(office, id);
    const file = await bulletins.file(office, id);
    await world.dataSource.query(
      `UPDATE task SET state = 'completed', title = 'x', completed_at = now() WHERE state <> 'draft'`,
    );
    await world.dataSource.query(`UPDATE milestone SET due = due - 300`);
    await world.dataSource.query(
      `INSERT INTO calendar_day (day, kind, name, source, confirmed)
       SELECT d::date, 'holiday', '试', '试', true FROM generate_series('2026-07-01'::date, '2026-07-31', '1 day') d
       ON CONFLICT (day) DO UPDATE SET kind = 'holiday'`,
    );
    const policies = new Policies(world.context);
    const { revision, lights } = await policies.read(office, world.city.id);
    const stricter = { ...lights, yellowWorkdays: 9 };
    await policies.change(office, revision, { jurisdictionId: world.city.id, lights: stricter });
    world.clock.set(at('2026-09-01 09:00'));
    expect(await bulletins.verify(office, id)).toMatchObject({
      ...{
        identical: true,
        file: true,
        asOf: '2026-07-06',
        tasks: stored.data.tasks.length,
        differences: [],
      },
    });
    expect((await bulletins.read(leader, id)).data).toEqual(stored.data);
    expect(Buffer.from((await bulletins.file(leader, id)).bytes).equals(file.bytes)).toBe(true);
    world.clock.set(at('2026-07-06 09:00'));
  });

  it('says where stored data was tampered with', async () => {
    const { id, version } = await draft();
    await desk.issue(office, id, version, false);
    await world.dataSource.query(
      `UPDATE bulletin_issue SET data = jsonb_set(data, '{tasks,0,verdict,light}', '"red"'), file = 'x'::bytea WHERE id = $1`,
      [id],
    );
    const { identical, differences, file } = await bulletins.verify(office, id);
    expect({ identical, file, what: differences[0]?.what }).toEqual({
      identical: false,
      file: false,
      what: 'task',
    });
  });
});
