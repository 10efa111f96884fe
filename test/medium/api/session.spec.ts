import { at, createWorld, PASSWORD, type World } from '../workflow/world.js';
import { startApi, type TestApi } from './app.js';

const SESSION = '/api/v1/session';
const MINUTE = 60_000;

describe('the session', () => {
  let world: World;
  let api: TestApi;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
  });

  beforeEach(() => world.clock.set(at('2026-03-02 09:00')));

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const signIn = (login: string, password = PASSWORD) =>
    api.anonymous().post(SESSION).send({ login, password });

  it('tells who is signed in', async () => {
    const { body } = await (await api.as('office')).get(SESSION).expect(200);
    expect(body).toEqual({
      person: { id: expect.any(String), name: 'office同志', login: 'office' },
      roles: ['office'],
      memberships: [
        {
          unitId: world.unitId('市专班办公室'),
          unitName: '市专班办公室',
          jurisdictionId: world.city.id,
          jurisdictionName: '长治市',
          role: 'office',
          via: null,
        },
      ],
      jurisdictions: [{ id: world.city.id, name: '长治市' }],
      today: '2026-03-02',
      unread: 0,
    });
  });

  it('sets a cookie that scripts and other sites cannot use, and keeps no token', async () => {
    const answer = await signIn('shangwu').expect(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^qiantou_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /=([\w-]{43})/.exec(cookie)?.[1];
    const rows = await world.dataSource.query('SELECT token_hash FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('ends by signing out', async () => {
    const client = api.anonymous();
    await client.post(SESSION).send({ login: 'shangwu', password: PASSWORD }).expect(200);
    const stolen = api.anonymous();
    const cookie = (await client.post(SESSION).send({ login: 'shangwu', password: PASSWORD })).headers[
      'set-cookie'
    ];
    await client.delete(SESSION).expect(204);
    await client.get(SESSION).expect(401);
    await stolen.get(SESSION).set('Cookie', String(cookie)).expect(401);
    await api.anonymous().delete(SESSION).expect(204);
  });

  it('ends after half an hour without use, and after twelve hours in any case', async () => {
    const client = api.anonymous();
    await client.post(SESSION).send({ login: 'caizheng', password: PASSWORD }).expect(200);
    for (let step = 0; step < 25; step++) {
      world.clock.advance(28 * MINUTE);
      await client.get(SESSION).expect(200);
    }
    world.clock.advance(28 * MINUTE); // 12 h 8 min in all
    await client.get(SESSION).expect(401);
    await client.post(SESSION).send({ login: 'caizheng', password: PASSWORD }).expect(200);
    world.clock.advance(31 * MINUTE);
    await client.get(SESSION).expect(401);
  });

  it('ends when the person is switched off', async () => {
    const client = api.anonymous();
    await client.post(SESSION).send({ login: 'auditor', password: PASSWORD }).expect(200);
    await world.dataSource.query(`UPDATE person SET active = false WHERE login = 'auditor'`);
    await client.get(SESSION).expect(401);
    expect((await signIn('auditor')).body.code).toBe('LOGIN_FAILED');
  });

  it('answers the same for a wrong password and an unknown login', async () => {
    const wrong = await signIn('office2', 'not it').expect(401);
    const unknown = await signIn('nobody-at-all', 'not it').expect(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body).toMatchObject({ code: 'LOGIN_FAILED', title: '登录名或密码不对。' });
  });

  it('waits a quarter of an hour after five failures, even with the right password', async () => {
    for (let tries = 0; tries < 5; tries++) await signIn('admin', `wrong ${tries}`).expect(401);
    const blocked = await signIn('admin').expect(429);
    expect(blocked.body).toMatchObject({ code: 'LOGIN_BLOCKED', title: expect.stringContaining('15 分钟') });
    world.clock.advance(14 * MINUTE);
    await signIn('admin').expect(429);
    world.clock.advance(2 * MINUTE);
    await signIn('admin').expect(200);
    await signIn('admin', 'wrong').expect(401); // the count began anew
  });

  it('lets no more than five guesses through when they come at once', async () => {
    world.clock.set(at('2026-03-04 09:00'));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn('gongxin', `guess ${n}`)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('bounds the sign-ins of one address', async () => {
    world.clock.set(at('2026-03-05 09:00'));
    const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => signIn(`guess-${n}`, 'x')));
    expect(answers.filter((answer) => answer.body.code === 'TOO_MANY_REQUESTS')).toHaveLength(10);
    world.clock.advance(MINUTE);
    await signIn('office').expect(200);
  });
});
