import { Digests, Inbox, People, Sessions, Units } from '@app/workflow';
import { DigestIssue } from '@app/persistence';
import { createWorld, PASSWORD, type World } from './world.js';

describe('the directory', () => {
  let world: World;
  let people: People;
  let units: Units;

  beforeAll(async () => {
    world = await createWorld();
    people = new People(world.context);
    units = new Units(world.context);
  });

  afterAll(() => world?.close());

  const newcomer = (login: string) => ({
    login,
    name: '王新',
    email: 'wang@qiantou.example',
    password: 'a good password',
    memberships: [
      { unitId: world.unitId('市商务局'), role: 'contact' as const },
      { unitId: world.unitId('市商务局'), role: 'contact' as const },
    ],
  });

  it('lists units with their contacts, within the reader’s jurisdictions', async () => {
    const list = await units.list(await world.actor('gongxin'), { text: '工信', limit: 10 });
    expect(list).toMatchObject([
      { name: '市工信局', contacts: [{ name: 'gongxin同志' }], jurisdictionId: world.city.id },
    ]);
    const foreign = await units.list(await world.actor('gongxin'), {
      jurisdictionId: world.neighbourCity.id,
      limit: 10,
    });
    expect(foreign).toEqual([]);
    // Of what lies below, those above read sums and no directory.
    expect(await units.list(await world.actor('supervisor'), { limit: 100 })).toMatchObject([
      { name: '省政府办公厅' },
    ]);
  });

  it('takes a new unit once, however its name is spelled', async () => {
    const admin = await world.actor('admin');
    const unit = {
      jurisdictionId: world.city.id,
      name: '市发展改革委(市粮食局)',
      kind: 'department' as const,
    };
    expect(await units.create(admin, unit)).toMatchObject({ name: unit.name, contacts: [] });
    const again = units.create(admin, { ...unit, name: '市发展改革委（市粮食局）' });
    await expect(again).rejects.toMatchObject({ code: 'NAME_TAKEN', place: 'name' });
    const elsewhere = units.create(admin, { ...unit, jurisdictionId: world.neighbourCity.id });
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(units.create(await world.actor('office'), unit)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('takes new people, who can sign in', async () => {
    const admin = await world.actor('admin');
    const person = await people.create(admin, newcomer('wangxin'));
    expect(person).toMatchObject({
      login: 'wangxin',
      active: true,
      memberships: [{ unitName: '市商务局', role: 'contact' }],
    });
    expect(JSON.stringify(person)).not.toContain('argon2');
    await expect(people.create(admin, newcomer('wangxin'))).rejects.toMatchObject({
      code: 'LOGIN_TAKEN',
      place: 'login',
    });
    const sessions = new Sessions(world.context, { idleMinutes: 30, maxHours: 12 });
    const { me } = await sessions.signIn({
      login: 'wangxin',
      password: 'a good password',
      ip: '::1',
      userAgent: '',
    });
    expect(me.roles).toEqual(['contact']);
  });

  it('changes people and signs them out with the password', async () => {
    const admin = await world.actor('admin');
    const [person] = (await people.list(admin, undefined)).filter((entry) => entry.login === 'shangwu');
    const sessions = new Sessions(world.context, { idleMinutes: 30, maxHours: 12 });
    const { token } = await sessions.signIn({
      login: 'shangwu',
      password: PASSWORD,
      ip: '::1',
      userAgent: '',
    });
    expect(await sessions.resolve(token)).not.toBeNull();
    const edited = await people.edit(admin, person?.id ?? '', 1, {
      name: '改名',
      email: null,
      password: 'another password',
    });
    expect(edited).toMatchObject({ name: '改名', email: null });
    expect(await sessions.resolve(token)).toBeNull();
  });

  it('keeps an admin within their jurisdiction', async () => {
    const admin = await world.actor('admin');
    const neighbour = await world.actor('neighbour');
    await expect(people.edit(admin, neighbour.personId, 1, { active: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await world.dataSource.query(
      `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role) VALUES ($1, $2, $3, 'contact')`,
      [world.city.id, neighbour.personId, world.unitId('市工信局')],
    );
    await expect(people.edit(admin, neighbour.personId, 1, { password: 'taken over' })).rejects.toMatchObject(
      {
        code: 'FORBIDDEN',
      },
    );
    const foreign = {
      ...newcomer('x'),
      memberships: [{ unitId: neighbour.memberships[0]?.unitId ?? '', role: 'admin' as const }],
    };
    await expect(people.create(admin, foreign)).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
      place: 'memberships.0.unitId',
    });
  });

  it('shows digests to those who read the jurisdiction', async () => {
    const content = { total: 4, byClass: { overdue: 1 } };
    const issue = {
      jurisdictionId: world.city.id,
      period: '2026-W09',
      asOf: '2026-02-23',
      policyVersion: 1,
      content,
      at: new Date(0),
    };
    await world.dataSource.getRepository(DigestIssue).save(issue as DigestIssue);
    const digests = new Digests(world.context);
    const [listed] = await digests.list(await world.actor('office2'));
    expect(listed).toMatchObject({
      period: '2026-W09',
      label: '2026年第9周',
      overdue: 1,
      total: 4,
      jurisdiction: { name: '长治市' },
    });
    expect(await digests.read(await world.actor('office'), listed?.id ?? '')).toMatchObject({ content });
    for (const login of ['gongxin', 'supervisor'] as const)
      // a unit, and a supervisor above
      expect(await digests.list(await world.actor(login))).toEqual([]);
    await expect(digests.read(await world.actor('auditor'), listed?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const sideways = new Digests(world.context).read(await world.actor('gongxin'), listed?.id ?? '');
    await expect(sideways).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('pages the inbox and marks only one’s own', async () => {
    const inbox = new Inbox(world.context);
    const me = await world.actor('office');
    for (let n = 0; n < 5; n++) {
      await world.dataSource.query(
        `INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id, title, body, at, status)
         VALUES ($1, $2, $3, 'inbox', 'digest', 's', '2026-03-02', 'digest', 7, 't', 'b', now(), 'sent')`,
        [`k${n}`, world.city.id, me.personId],
      );
    }
    const first = await inbox.page(me, { limit: 3 });
    expect(first).toMatchObject({ unread: 5, items: [{ link: '/digests/7' }, {}, {}] });
    const rest = await inbox.page(me, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([rest.items.length, rest.nextCursor]).toEqual([2, null]);
    const ids = first.items.map((item) => item.id);
    expect(await inbox.markRead(await world.actor('office2'), { ids, all: true })).toBe(0);
    expect(await inbox.markRead(me, { ids })).toBe(2);
    expect((await inbox.page(me, { limit: 10, unread: true })).items).toHaveLength(2);
    expect(await inbox.markRead(me, { all: true })).toBe(0);
  });
});
