import { AuditChains } from '@app/workflow';
import type { RouteRule } from '../../../apps/api/src/access/route-rule.js';
import { ROUTES } from '../../../apps/api/src/access/routes.js';
import { createWorld, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { AUDITED_CALLS, type Ask, type AuditedCall, type Stage } from './audit-calls.js';
import { API } from './plan-steps.js';

interface StoredRow {
  readonly action: string;
  readonly actor: Login | null;
  readonly jurisdictionId: string;
  readonly via: string;
  readonly ip: string;
  readonly before: object | null;
  readonly after: object | null;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Sends the request under a number of its own. */
function send(client: Client, { route }: AuditedCall, ask: Ask, requestId: string) {
  const method = route.slice(0, route.indexOf(' ')).toLowerCase() as Method;
  const request = client[method](`${API}${ask.path}`).set('X-Request-Id', requestId);
  if (ask.version !== undefined) void request.set('If-Match', `"${ask.version}"`);
  if (ask.file === undefined) return request.send(ask.body);
  for (const [name, value] of Object.entries(ask.file.fields ?? {})) void request.field(name, value);
  return request.attach('file', Buffer.from(ask.file.text), ask.file.name);
}

describe('the trail of what comes over HTTP', () => {
  let world: World;
  let api: TestApi;
  let stage: Stage;
  let sent = 0;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    stage = { world, api, ids: new Map() };
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const nextId = (): string => `audit-call-${String(++sent).padStart(4, '0')}`;
  const rowsOf = (requestId: string): Promise<StoredRow[]> =>
    world.dataSource.query(
      `SELECT e.action, p.login AS actor, e.jurisdiction_id AS "jurisdictionId", e.via, e.ip, e.before, e.after
       FROM audit_event e LEFT JOIN person p ON p.id = e.actor_id WHERE e.request_id = $1 ORDER BY e.id`,
      [requestId],
    );

  it('has a call for every audited route', () => {
    const rules: Readonly<Record<string, RouteRule>> = ROUTES;
    const tried = new Set<string>(AUDITED_CALLS.map(({ route }) => route));
    const untried = Object.keys(rules).filter((route) => rules[route]?.audited === true && !tried.has(route));
    // A route that is missing here needs a line in audit-calls.ts: who calls it, with what, and which rows that leaves.
    expect(untried).toEqual([]);
  });

  it.each(AUDITED_CALLS.map((call, index) => [`${index + 1}. ${call.route}`, call] as const))(
    '%s leaves its rows, and none where it is refused',
    async (_, call) => {
      const client = await api.as(call.by);
      const ask = await call.ask(stage);
      if (call.refused !== null) {
        for (const other of [api.anonymous(), await api.as(call.refused ?? 'neighbour')]) {
          const refusal = nextId();
          expect((await send(other, call, ask, refusal)).status).toBeGreaterThanOrEqual(400);
          expect(await rowsOf(refusal)).toEqual([]);
        }
      }
      const id = nextId();
      const answer = await send(client, call, ask, id);
      const told = {
        status: answer.status,
        problem: answer.status < 300 ? undefined : (answer.body as unknown),
      };
      expect(told).toEqual({ status: Math.min(answer.status, 299), problem: undefined });
      call.keep?.(stage, answer.body as never);
      const rows = await rowsOf(id);
      expect(rows.map(({ action }) => action)).toEqual(call.leaves);
      for (const row of rows) {
        expect(row).toMatchObject({ actor: call.by, jurisdictionId: world.city.id, via: 'session' });
        expect(row.ip).toContain('127.0.0.1');
        expect(JSON.stringify(row)).not.toMatch(/password-|argon2|passwordHash/u);
      }
    },
  );

  it('keeps a refused sign-in of somebody known, without saying who it was', async () => {
    const [known, unknown] = [nextId(), nextId()];
    const signIn = (login: string, id: string) =>
      api
        .anonymous()
        .post(`${API}/session`)
        .set('X-Request-Id', id)
        .send({ login, password: 'no' })
        .expect(401);
    await signIn('gongxin', known);
    await signIn('nobody-here', unknown);
    expect(await rowsOf(known)).toMatchObject([
      { action: 'person.sign-in-refused', actor: null, jurisdictionId: world.city.id, via: 'session' },
    ]);
    expect(await rowsOf(unknown)).toEqual([]);
  });

  it('says of a new password only that there is one', async () => {
    const [row] = await world.dataSource.query<StoredRow[]>(
      `SELECT before, after FROM audit_event WHERE action = 'person.edit' ORDER BY id DESC LIMIT 1`,
    );
    expect(row).toEqual({ before: { passwordChanged: null }, after: { passwordChanged: true } });
  });

  it('is whole after all that', async () => {
    const reports = await new AuditChains(world.context).verify({});
    expect(reports.map(({ intact }) => intact)).toEqual([true, true, true]);
  });
});
