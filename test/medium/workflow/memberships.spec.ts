import { Inbox, Memberships, People } from '@app/workflow';
import { audited, hire, issueSmallPlan, told, type IssuedPlan } from './directory-steps.js';
import { createWorld, type Login, type World } from './world.js';

describe('who is what in a unit', () => {
  let world: World;
  let plan: IssuedPlan;
  let memberships: Memberships;
  let newcomer: Awaited<ReturnType<typeof hire>>;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issueSmallPlan(world);
    memberships = new Memberships(world.context);
    newcomer = await hire(world, 'xinlai', world.unitId('市专班办公室'), 'auditor');
  });

  afterAll(() => world?.close());

  const idOf = async (login: Login): Promise<string> => (await world.actor(login)).personId;
  const version = async (unit: string): Promise<number> => {
    const [row] = await world.dataSource.query<{ version: number }[]>(
      'SELECT version FROM unit WHERE id = $1',
      [world.unitId(unit)],
    );
    return row?.version ?? 0;
  };
  const unreadOf = async (personId: string): Promise<number> => {
    const [row] = await world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND channel = 'inbox' AND read_at IS NULL
       AND task_id IS NOT NULL`,
      [personId],
    );
    return row?.count ?? 0;
  };

  it('is given by the admin, once', async () => {
    const admin = await world.actor('admin');
    const part = { unitId: world.unitId('市财政局'), role: 'head' as const };
    const { person } = await memberships.add(admin, newcomer.id, part);
    expect(person.memberships.map(({ role }) => role)).toEqual(['auditor', 'head']);
    await memberships.add(admin, newcomer.id, part);
    expect(await audited(world, 'person.join')).toBe(1);
    await expect(memberships.add(await world.actor('office'), newcomer.id, part)).rejects.toMatchObject({
      code: 'NOT_FOUND', // whoever keeps no directory sees no accounts
    });
    const foreign = {
      unitId: (await world.actor('neighbour')).memberships[0]?.unitId ?? '',
      role: 'contact' as const,
    };
    await expect(memberships.add(admin, newcomer.id, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stranger = await idOf('neighbour');
    await expect(memberships.add(admin, stranger, part)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is taken back, with a warning where a unit with tasks has nobody left', async () => {
    const admin = await world.actor('admin');
    const { person } = await memberships.add(admin, await idOf('caizheng'), {
      unitId: world.unitId('市专班办公室'),
      role: 'auditor',
    });
    const contact = person.memberships.find(({ role }) => role === 'contact');
    const removed = await memberships.remove(admin, person.id, contact?.id ?? '');
    expect(removed.person.memberships.map(({ role }) => role)).toEqual(['auditor']);
    expect(removed.warnings).toEqual([
      expect.stringMatching(/^“市财政局”还有 \d+ 项未办结任务，现在没有联络员/),
    ]);
    expect(await audited(world, 'person.leave')).toBe(1);
    await expect(memberships.remove(admin, person.id, contact?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const last = removed.person.memberships[0]?.id ?? '';
    await expect(memberships.remove(admin, person.id, last)).rejects.toMatchObject({
      code: 'MEMBERSHIP_NEEDED',
    });
  });

  it('an admin does not end their own administration', async () => {
    const admin = await world.actor('admin');
    await memberships.add(admin, admin.personId, { unitId: world.unitId('市工信局'), role: 'contact' });
    const me = (await new People(world.context).list(admin, undefined)).find(
      ({ id }) => id === admin.personId,
    );
    const own = me?.memberships.find(({ role }) => role === 'admin');
    await expect(memberships.remove(admin, admin.personId, own?.id ?? '')).rejects.toMatchObject({
      code: 'MEMBERSHIP_NEEDED',
    });
    const other = me?.memberships.find(({ role }) => role === 'contact');
    await memberships.remove(admin, admin.personId, other?.id ?? '');
  });

  it('is handed over with what was not yet read or sent, and both are told', async () => {
    const admin = await world.actor('admin');
    const [from, unit] = [await idOf('shangwu'), world.unitId('市商务局')];
    const before = await unreadOf(from);
    expect(before).toBeGreaterThan(0);
    // The successor knows of one of them already, and a mail is just being sent.
    const inbox = await new Inbox(world.context).page(await world.actor('shangwu'), { limit: 50 });
    await new Inbox(world.context).markRead(await world.actor('shangwu'), {
      ids: [inbox.items[0]?.id ?? ''],
    });
    const handover = { fromPersonId: from, toPersonId: newcomer.id, role: 'contact' as const };
    await expect(memberships.handOver(admin, unit, 9, handover)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const done = await memberships.handOver(admin, unit, await version('市商务局'), handover);
    expect(done.unit.people).toMatchObject([{ person: { id: newcomer.id }, role: 'contact' }]);
    expect(await unreadOf(from)).toBe(0);
    expect(await unreadOf(newcomer.id)).toBe(before - 1);
    const pending = await world.dataSource.query<{ person: string; message: string | null }[]>(
      `SELECT DISTINCT person_id AS person, message_id AS message FROM notification
       WHERE channel = 'email' AND status = 'pending' AND task_id = ANY($1::bigint[]) AND person_id IN ($2, $3)`,
      [[plan.taskId('二/(一)'), plan.taskId('二/(二)')], from, newcomer.id],
    );
    expect(pending).toEqual([{ person: newcomer.id, message: null }]); // the next daily mail takes them
    expect(await told(world, 'unit_changed')).toEqual([
      ...['shangwu/email', 'shangwu/inbox', 'xinlai/email', 'xinlai/inbox'],
    ]);
    expect(await audited(world, 'unit.handover')).toBe(1);
    expect(done.moved).toBeGreaterThan(before - 1);
    // Nothing in no unit any more, but still somebody whose account the admin keeps.
    const people = new People(world.context);
    const [left] = (await people.list(admin, undefined)).filter(({ id }) => id === from);
    expect(left?.memberships).toEqual([]);
    expect((await people.edit(admin, from, left?.version ?? 0, { active: false })).active).toBe(false);
  });

  it('is handed over by whoever holds it, to another who is there', async () => {
    const admin = await world.actor('admin');
    const unit = world.unitId('市商务局');
    const refused = { code: 'HANDOVER_INVALID' };
    const give = async (fromPersonId: string, toPersonId: string) =>
      memberships.handOver(admin, unit, await version('市商务局'), {
        fromPersonId,
        toPersonId,
        role: 'contact',
      });
    await expect(give(newcomer.id, newcomer.id)).rejects.toMatchObject(refused);
    await expect(give(await idOf('gongxin'), newcomer.id)).rejects.toMatchObject(refused);
    await world.dataSource.query('UPDATE person SET active = false WHERE id = $1', [await idOf('office2')]);
    const [off] = await world.dataSource.query<{ id: string }[]>(
      `SELECT id FROM person WHERE login = 'office2'`,
    );
    await expect(give(newcomer.id, off?.id ?? '')).rejects.toMatchObject(refused);
    await expect(give(newcomer.id, await idOf('neighbour'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('accounts are changed on the version that was seen', async () => {
    const admin = await world.actor('admin');
    const people = new People(world.context);
    const edited = await people.edit(admin, newcomer.id, 1, { name: '新来同志' });
    expect(edited.version).toBe(2);
    await expect(people.edit(admin, newcomer.id, 1, { name: '又改' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
});
