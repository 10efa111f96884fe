import { createWorld, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, match } from './plan-steps.js';

interface Row {
  readonly before: object | null;
  readonly after: object;
}

describe('telephone numbers of people, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let admin: Client;
  let id: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    admin = await api.as('admin');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const newPerson = (login: string, phone?: string | null) => ({
    ...{ login, name: '来电人', password: 'a-long-password-1' },
    ...(phone === undefined ? {} : { phone }),
    memberships: [{ unitId: world.unitId('市财政局'), role: 'contact' }],
  });
  const edit = (version: number, phone: string | null) =>
    admin.patch(`${API}/people/${id}`).set(match(version)).send({ phone });
  const audited = (personId: string): Promise<Row[]> =>
    world.dataSource.query(
      `SELECT before, after FROM audit_event WHERE subject_id = $1 AND action LIKE 'person.%' ORDER BY id`,
      [personId],
    );

  it('keeps a number in one form, or none', async () => {
    const { body } = await admin
      .post(`${API}/people`)
      .send(newPerson('caller', '+86 138-1234-5678'))
      .expect(201);
    expect(body).toMatchObject({ phone: '13812345678', version: 1 });
    id = body.id;
    const none = await admin.post(`${API}/people`).send(newPerson('silent')).expect(201);
    expect(none.body.phone).toBeNull();
    const empty = await admin.post(`${API}/people`).send(newPerson('empty', ' ')).expect(201);
    expect(empty.body.phone).toBeNull();
  });

  it.each(['12812345678', '2023456', '400-800-1234', '不知道'])(
    'refuses “%s” and says why',
    async (phone) => {
      const { body } = await admin.post(`${API}/people`).send(newPerson('nobody', phone)).expect(422);
      expect(body).toMatchObject({ code: 'PHONE_INVALID', place: 'phone' });
      expect(body.title).toContain('11位手机号');
      await edit(1, phone).expect(422);
    },
  );

  it('refuses what is no text at all', async () => {
    await admin.patch(`${API}/people/${id}`).set(match(1)).send({ phone: 13812345678 }).expect(400);
  });

  it('changes it under the version that was seen, and takes it away', async () => {
    expect((await edit(1, '13899995678').expect(200)).body.phone).toBe('13899995678');
    await edit(1, '13800000000').expect(409);
    expect((await edit(2, '(0355) 2023456').expect(200)).body.phone).toBe('0355-2023456');
    expect((await edit(3, null).expect(200)).body.phone).toBeNull();
    expect((await edit(4, '13812345678').expect(200)).body.version).toBe(5);
  });

  it('leaves one audit row a change, in which no number is whole', async () => {
    const rows = await audited(id);
    expect(rows).toMatchObject([
      { after: { phone: '138****5678' } },
      // The masks are the same, so the change itself is what is told.
      { before: { phoneChanged: null }, after: { phoneChanged: true } },
      { before: { phone: '138****5678' }, after: { phone: '035*****3456' } },
      { before: { phone: '035*****3456' }, after: { phone: null } },
      { before: { phone: null }, after: { phone: '138****5678' } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/13812345678|13899995678|2023456/);
  });

  it('is whole for the admin who keeps it, masked for whoever looks the unit up', async () => {
    const { body } = await admin.get(`${API}/people`).expect(200);
    expect(body.items.find((person: { id: string }) => person.id === id).phone).toBe('13812345678');
    const unit = await (await api.as('office')).get(`${API}/units/${world.unitId('市财政局')}`).expect(200);
    expect(unit.text).toContain('138****5678');
    expect(unit.text).not.toContain('13812345678');
    await (await api.as('office')).get(`${API}/people`).expect(403);
  });
});
