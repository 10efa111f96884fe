import { Controller, Get } from '@nestjs/common';
import { personal } from '../../../apps/api/src/access/route-rule.js';
import { ROUTES, type RouteKey } from '../../../apps/api/src/access/routes.js';
import { createWorld, PASSWORD, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';

const API = '/api/v1';
const ROLE_OF: Readonly<Partial<Record<Login, string>>> = {
  office: 'office',
  gongxin: 'contact',
  'gongxin-head': 'head',
  supervisor: 'supervisor',
  admin: 'admin',
  auditor: 'auditor',
};

@Controller('secret')
class UnlistedController {
  @Get()
  read(): string {
    return 'nobody said who may read this';
  }
}

describe('who may call what', () => {
  let world: World;
  let api: TestApi;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const call = (client: Client, key: string) => {
    const [method = '', path = ''] = key.split(' ');
    const url = `${API}${path.replace(/:\w+/g, '999999')}`;
    const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
    return client[verb](url)
      .set('If-Match', '"1"')
      .send(verb === 'get' ? undefined : {});
  };

  const keys = Object.keys(ROUTES) as RouteKey[];

  it('is asked of everybody: without a session nothing but the public routes answers', async () => {
    for (const key of keys.filter((candidate) => ROUTES[candidate].allow !== 'public')) {
      const { status, body } = await call(api.anonymous(), key);
      expect([key, status, body.code]).toEqual([key, 401, 'SESSION_REQUIRED']);
    }
  });

  it.each(Object.entries(ROLE_OF))(
    'lets %s (%s) through exactly where the table does',
    async (login, role) => {
      const client = await api.as(login as Login);
      for (const key of keys) {
        const { allow } = ROUTES[key];
        if (typeof allow === 'string') continue;
        const { body } = await call(client, key);
        const refused = body.code === 'FORBIDDEN';
        expect([key, refused]).toEqual([key, !(role in allow)]);
      }
    },
  );

  it('does not start with a route that the table lacks', async () => {
    await expect(startApi(world, { extraControllers: [UnlistedController] })).rejects.toThrow(/GET \/secret/);
  });

  it('does not start with a rule for a route that does not exist', async () => {
    await expect(
      startApi(world, { routes: { ...ROUTES, 'GET /ghosts': personal('public') } }),
    ).rejects.toThrow(/GET \/ghosts/);
  });

  it('refuses changes that another site asks for', async () => {
    const client = await api.as('office');
    const read = () => client.post(`${API}/inbox/read`).send({ all: true });
    for (const site of ['cross-site', 'same-site']) {
      const { status, body } = await read().set('Sec-Fetch-Site', site);
      expect([status, body.code]).toEqual([403, 'ORIGIN_REFUSED']);
    }
    expect((await read().set('Origin', 'https://evil.example')).status).toBe(403);
    expect((await read().set('Origin', 'null')).status).toBe(403);
    expect((await read().set('Origin', 'http://localhost:3000')).status).toBe(200);
    expect((await read().set('Sec-Fetch-Site', 'same-origin')).status).toBe(200);
    const signIn = { login: 'office', password: PASSWORD };
    const forced = await api
      .anonymous()
      .post(`${API}/session`)
      .set('Sec-Fetch-Site', 'cross-site')
      .send(signIn);
    expect(forced.status).toBe(403);
  });
});
