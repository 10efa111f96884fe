import { createWorld, PASSWORD, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, match } from './plan-steps.js';
import { PLAN_TEXT } from '../workflow/world.js';

const DAY = 86_400_000;
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe('access tokens', () => {
  let world: World;
  let api: TestApi;
  let office: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const create = async (client: Client, scopes: readonly string[], days = 30): Promise<string> =>
    (await client.post(`${API}/tokens`).send({ name: '试用', scopes, days }).expect(201)).body
      .token as string;

  it('are shown once, kept as a hash, and listed by their beginning', async () => {
    const { body } = await office
      .post(`${API}/tokens`)
      .send({ name: '数据大屏', scopes: ['read', 'read'], days: 90 })
      .expect(201);
    expect(body.token).toMatch(/^qt_[\w-]{43}$/);
    expect(body.view).toMatchObject({
      name: '数据大屏',
      prefix: body.token.slice(0, 9),
      scopes: ['read'],
      lastUsedAt: null,
      revokedAt: null,
    });
    const { text } = await office.get(`${API}/tokens`).expect(200);
    expect(text).toContain(body.view.prefix);
    expect(text).not.toContain(body.token);
    const everything = await Promise.all(
      ['api_token', 'audit_event', 'idempotency_key'].map((table) =>
        world.dataSource.query(`SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(everything)).not.toContain(body.token);
  });

  it('act as their person, on the routes of their scopes only', async () => {
    const token = await create(office, ['read']);
    const program = api.anonymous();
    const { body: me } = await program.get(`${API}/session`).set(bearer(token)).expect(200);
    expect(me.person.login).toBe('office');
    await program.get(`${API}/tasks`).set(bearer(token)).expect(200);
    const attempts = [
      program.post(`${API}/plans/imports`).send({ jurisdictionId: world.city.id, text: PLAN_TEXT }),
      program.get(`${API}/tokens`),
      program.post(`${API}/tokens`).send({ name: 'x', scopes: ['read'], days: 1 }),
      program.post(`${API}/inbox/read`).send({ all: true }),
    ];
    for (const attempt of attempts) {
      const { status, body } = await attempt.set(bearer(token));
      expect([status, body.code]).toEqual([403, 'TOKEN_SCOPE']);
    }
    const refused = await program.get(`${API}/people`).set(bearer(token));
    expect([refused.status, refused.body.code]).toEqual([403, 'FORBIDDEN']); // the scope fits, the person's role does not
  });

  it('leave their way in the audit trail, and need no origin', async () => {
    const token = await create(office, ['plans']);
    const { plan } = await importPlan(office, world, PLAN_TEXT);
    await api
      .anonymous()
      .patch(`${API}/plans/${plan.id}`)
      .set({ ...bearer(token), ...match(plan.version), 'Sec-Fetch-Site': 'cross-site' })
      .send({ docNumber: '长政办发〔2024〕1号' })
      .expect(200);
    const [row] = await world.dataSource.query<{ via: string; actor_name: string }[]>(
      'SELECT via, actor_name FROM audit_event ORDER BY id DESC LIMIT 1',
    );
    expect(row).toEqual({ via: 'token', actor_name: 'office同志' });
  });

  it('win over a cookie that comes along: a request is judged by its token alone', async () => {
    const contact = api.anonymous();
    await contact.post(`${API}/session`).send({ login: 'shangwu', password: PASSWORD }).expect(200);
    const token = await create(office, ['read']);
    const sessions = () => world.dataSource.query<object[]>('SELECT id FROM session');
    const { body } = await contact.get(`${API}/session`).set(bearer(token)).expect(200);
    expect(body.person.login).toBe('office');
    await contact.get(`${API}/session`).set(bearer('qt_wrong')).expect(401);
    const before = await sessions();
    await contact.delete(`${API}/session`).set(bearer(token)).expect(204);
    expect(await sessions()).toEqual(before); // the cookie's session was not touched
  });

  it('end by revoking, in time, and with their person', async () => {
    const revoked = await create(office, ['read']);
    const { body } = await office.get(`${API}/tokens`).expect(200);
    const [{ id }] = body.items;
    const foreign = await (await api.as('shangwu')).delete(`${API}/tokens/${id}`);
    expect(foreign.status).toBe(404);
    await office.delete(`${API}/tokens/${id}`).expect(204);
    await office.delete(`${API}/tokens/${id}`).expect(204);
    const answer = await api.anonymous().get(`${API}/session`).set(bearer(revoked)).expect(401);
    expect(answer.body.code).toBe('TOKEN_INVALID');

    const client = api.anonymous();
    await client.post(`${API}/session`).send({ login: 'caizheng', password: PASSWORD }).expect(200);
    const [short, long] = [await create(client, ['read'], 1), await create(client, ['read'], 300)];
    await api.anonymous().get(`${API}/session`).set(bearer(short)).expect(200);
    world.clock.advance(DAY + 1);
    await api.anonymous().get(`${API}/session`).set(bearer(short)).expect(401);
    await api.anonymous().get(`${API}/session`).set(bearer(long)).expect(200);
    await world.dataSource.query(`UPDATE person SET active = false WHERE login = 'caizheng'`);
    await api.anonymous().get(`${API}/session`).set(bearer(long)).expect(401);
    world.clock.advance(-DAY - 1);
  });

  it('follow the rights of their person', async () => {
    const gongxin = await api.as('gongxin');
    const token = await create(gongxin, ['read']);
    await api.anonymous().get(`${API}/tasks`).set(bearer(token)).expect(200);
    await world.dataSource.query(
      `DELETE FROM membership WHERE person_id = (SELECT id FROM person WHERE login = 'gongxin')`,
    );
    await api.anonymous().get(`${API}/tasks`).set(bearer(token)).expect(403);
    const nothing = await gongxin.post(`${API}/tokens`).send({ name: 'x', scopes: ['read'], days: 1 });
    expect(nothing.status).toBe(403);
  });

  it('are twenty at most, also when asked for at once', async () => {
    const client = await api.as('supervisor');
    const ask = () => client.post(`${API}/tokens`).send({ name: 'x', scopes: ['read'], days: 1 });
    const statuses = (await Promise.all(Array.from({ length: 24 }, ask))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(4);
  });

  it('are not guessed: wrong ones are counted by address, right ones go on', async () => {
    await world.dataSource.query('DELETE FROM login_attempt');
    const token = await create(office, ['read']);
    const tries: string[] = [];
    for (let n = 0; n < 40; n++) {
      const { body } = await api
        .anonymous()
        .get(`${API}/session`)
        .set(bearer(`qt_${n}`));
      tries.push(body.code as string);
    }
    expect(tries.at(-1)).toBe('TOO_MANY_REQUESTS');
    expect(tries.filter((code) => code === 'TOKEN_INVALID').length).toBeLessThanOrEqual(30);
    await api.anonymous().get(`${API}/session`).set(bearer(token)).expect(200);
    world.clock.advance(61_000);
    expect((await api.anonymous().get(`${API}/session`).set(bearer('qt_x'))).body.code).toBe('TOKEN_INVALID');
  });

  it('refuse scopes that do not exist, and years', async () => {
    for (const body of [
      { name: 'x', scopes: ['everything'], days: 1 },
      { name: 'x', scopes: [], days: 1 },
      { name: '', scopes: ['read'], days: 1 },
      { name: 'x', scopes: ['read'], days: 5000 },
    ]) {
      await office.post(`${API}/tokens`).send(body).expect(400);
    }
  });
});
