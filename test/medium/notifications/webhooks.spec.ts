import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWebhookHosts, type WebhookHost } from '@app/config';
import { deliverWebhooks, type Resolver, type WebhookOptions, type WebhookSummary } from '@app/notifications';
import { createSecretBox } from '@app/persistence';
import { audit, WebhookDeliveries, Webhooks, type Actor, type WebhookView } from '@app/workflow';
import { Webhook } from 'standardwebhooks';
import { createWorld, type World } from '../workflow/world.js';

interface Hit {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly path: string;
}
type Behaviour = (hit: Hit, response: http.ServerResponse) => void;

const OK: Behaviour = (_hit, response) => response.writeHead(204).end();
const answer =
  (status: number, headers: http.OutgoingHttpHeaders = {}): Behaviour =>
  (_hit, response) =>
    response.writeHead(status, headers).end();

/** Another system, which writes down what it is told. */
class Sink {
  readonly hits: Hit[] = [];
  behave: Behaviour = OK;
  port = 0;
  open = 0;
  most = 0;
  private readonly server = http.createServer((request, response) => {
    this.most = Math.max(this.most, ++this.open);
    response.on('close', () => (this.open -= 1));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const hit = { headers, body: Buffer.concat(chunks).toString(), path: request.url ?? '' };
      this.hits.push(hit);
      this.behave(hit, response);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('outgoing webhooks', () => {
  const box = createSecretBox(Buffer.alloc(32, 7));
  const here: Resolver = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  let world: World;
  let sink: Sink;
  let hosts: readonly WebhookHost[];
  let admin: Actor;
  let webhooks: Webhooks;
  let deliveries: WebhookDeliveries;
  let hook: WebhookView;

  beforeEach(async () => {
    world = await createWorld();
    sink = await new Sink().start();
    hosts = parseWebhookHosts(
      `internal+http://127.0.0.1:${sink.port}, internal+http://oa.local:${sink.port}`,
    );
    admin = await world.actor('admin');
    webhooks = new Webhooks(world.context, hosts, box);
    deliveries = new WebhookDeliveries(world.context);
    hook = await create();
  });

  afterEach(async () => {
    sink.stop();
    await world.close();
  });

  const create = (
    events: readonly string[] = ['task.*'],
    path = '/hook',
    host = '127.0.0.1',
  ): Promise<WebhookView> =>
    webhooks.create(admin, {
      jurisdictionId: world.city.id,
      name: '协同办公',
      url: `http://${host}:${sink.port}${path}`,
      events,
    });
  const deliver = (options: Partial<WebhookOptions> = {}): Promise<WebhookSummary> =>
    deliverWebhooks({
      dataSource: world.dataSource,
      clock: world.clock,
      config: { webhooks: { hosts } },
      box,
      resolve: here,
      ...options,
    });
  /** One change of its own transaction, as a use case records it. */
  const happen = (note: string, action: 'task.accept' | 'milestone.confirm' | 'unit.edit' = 'task.accept') =>
    world.dataSource.transaction(async (manager) => {
      const place = { jurisdictionId: world.city.id, subjectId: '5', taskId: null };
      await audit(manager, admin, new Date(world.clock.now()), {
        ...{ ...place, action, note },
        after: { state: 'active', phone: '13800000000', note },
      });
    });
  const due = () => world.dataSource.query(`UPDATE webhook_endpoint SET next_at = clock_timestamp()`);
  const read = async (id = hook.id): Promise<WebhookView> => {
    const view = (await webhooks.list(admin)).items.find((item) => item.id === id);
    if (view === undefined) throw new Error(`no webhook ${id}`);
    return view;
  };
  const secretOf = ({ secret }: WebhookView): string => secret ?? '';

  it('are signed so that the library of the standard verifies them, and say no more than ids, code and state', async () => {
    await happen('请见附件，联系人张三');
    expect(await deliver()).toEqual({ delivered: 1, retry: 0, failed: 0 });
    const [hit] = sink.hits;
    if (hit === undefined) throw new Error('nothing came');
    const body = new Webhook(secretOf(hook)).verify(hit.body, hit.headers) as { data: { seq: string } };
    expect(body).toEqual({
      type: 'task.accept',
      timestamp: '2026-03-02T01:00:00.000Z',
      data: {
        jurisdictionId: world.city.id,
        seq: expect.stringMatching(/^\d+$/),
        subject: { type: 'task', id: '5' },
        taskId: null,
        taskCode: null,
        state: 'active',
        onBehalf: false,
      },
    });
    expect(hit.headers['webhook-id']).toBe(`evt_${hook.id}_${body.data.seq}`);
    expect(hit.body).not.toMatch(/13800000000|张三|admin/);
    const other = new Webhook(`whsec_${Buffer.alloc(32, 1).toString('base64')}`);
    expect(() => other.verify(hit.body, hit.headers)).toThrow();
    expect(() => new Webhook(secretOf(hook)).verify(`${hit.body} `, hit.headers)).toThrow();
  });

  it('tell every change once and in order, also with several workers at once', async () => {
    for (let n = 0; n < 150; n++) await happen(`${n}`);
    const summaries = await Promise.all([deliver(), deliver(), deliver()]);
    expect(summaries.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(150);
    const seqs = sink.hits.map(({ body }) => Number(JSON.parse(body).data.seq));
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(150);
    expect(sink.most).toBe(1); // one request at a time to an endpoint
    expect(await deliver()).toEqual({ delivered: 0, retry: 0, failed: 0 });
    expect((await read()).behind).toBe(0);
  });

  it('tell only what was asked for, and pass over the rest', async () => {
    const exact = await create(['milestone.confirm'], '/exact');
    const all = await create(['*'], '/all');
    sink.hits.length = 0;
    await happen('a');
    await happen('b', 'milestone.confirm');
    await happen('c', 'unit.edit');
    await deliver();
    const types = (path: string) =>
      sink.hits.filter((hit) => hit.path === path).map(({ body }) => JSON.parse(body).type as string);
    expect(types('/hook')).toEqual(['task.accept']);
    expect(types('/exact')).toEqual(['milestone.confirm']);
    expect(types('/all').slice(-3)).toEqual(['task.accept', 'milestone.confirm', 'unit.edit']);
    expect([(await read(exact.id)).behind, (await read(all.id)).behind]).toEqual([0, 0]);
  });

  it('wait after a failure, keep the order, and use the same id again', async () => {
    for (const note of ['1', '2']) await happen(note);
    sink.behave = answer(500);
    expect(await deliver()).toEqual({ delivered: 0, retry: 1, failed: 0 });
    expect(await deliver()).toEqual({ delivered: 0, retry: 0, failed: 0 }); // not yet due
    const { items } = await deliveries.page(admin, hook.id, { limit: 10 });
    expect(items).toEqual([
      expect.objectContaining({ status: 'retry', attempt: 1, responseStatus: 500, error: '对方回答 500' }),
    ]);
    sink.behave = OK;
    await due();
    expect(await deliver()).toEqual({ delivered: 2, retry: 0, failed: 0 });
    const ids = sink.hits.map(({ headers }) => headers['webhook-id']);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
    const [, first] = (await deliveries.page(admin, hook.id, { limit: 10 })).items;
    expect(first).toMatchObject({
      status: 'delivered',
      attempt: 2,
      responseStatus: 204,
      error: '',
      nextAt: null,
    });
    expect((await read()).failures).toBe(0);
  });

  it('are given up after nine failures: switched off, recorded, and the office and the admin are told', async () => {
    await happen('1');
    sink.behave = answer(503);
    for (let tries = 1; tries <= 9; tries++) {
      const { retry, failed } = await deliver();
      expect([tries, retry, failed]).toEqual([tries, tries < 9 ? 1 : 0, tries < 9 ? 0 : 1]);
      await due();
    }
    expect(await deliver()).toEqual({ delivered: 0, retry: 0, failed: 0 });
    expect(await read()).toMatchObject({ active: false, failures: 9, disabledReason: '对方回答 503' });
    const told = await world.dataSource.query<{ login: string; title: string }[]>(
      `SELECT p.login, n.title FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.kind = 'webhook_disabled' ORDER BY p.login`,
    );
    expect(told.map(({ login }) => login)).toEqual(['admin', 'office', 'office2']);
    expect(told[0]?.title).toBe('【推送停用】协同办公');
    const [row] = await world.dataSource.query<{ via: string; note: string }[]>(
      `SELECT via, note FROM audit_event WHERE action = 'webhook.disable'`,
    );
    expect(row).toEqual({ via: 'system', note: '对方回答 503' });
    // Switched on again, nothing of what happened meanwhile is missing.
    await happen('2');
    sink.behave = OK;
    sink.hits.length = 0;
    await webhooks.edit(admin, hook.id, (await read()).version, { active: true });
    await deliver();
    expect(sink.hits.map(({ body }) => JSON.parse(body).type)).toEqual(['task.accept', 'task.accept']);
  });

  it('may leave out what was missed', async () => {
    await webhooks.edit(admin, hook.id, 1, { active: false });
    await happen('1');
    await webhooks.edit(admin, hook.id, 2, { active: true, skipMissed: true });
    await happen('2');
    await deliver();
    expect(sink.hits).toHaveLength(1);
  });

  it('end at once where the receiver says that it is gone', async () => {
    await happen('1');
    sink.behave = answer(410);
    expect(await deliver()).toEqual({ delivered: 0, retry: 0, failed: 1 });
    expect((await read()).active).toBe(false);
  });

  it('are told again under the same id where the worker died before it wrote down the answer', async () => {
    await happen('1');
    await deliver();
    // As the database looks when the worker died after the receiver's answer: claimed, nothing written down.
    await world.dataSource.query(`DELETE FROM webhook_delivery`);
    await world.dataSource.query(
      `UPDATE webhook_endpoint SET cursor = cursor - 1, claim = claim + 1, lease_until = clock_timestamp() + interval '1 min'`,
    );
    expect((await deliver()).delivered).toBe(0); // the dead worker's lease is respected …
    await world.dataSource.query(
      `UPDATE webhook_endpoint SET lease_until = clock_timestamp() - interval '1 ms'`,
    );
    expect((await deliver()).delivered).toBe(1); // … until it runs out
    expect(sink.hits.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array.from({ length: 2 }, () => sink.hits[0]?.headers['webhook-id']),
    );
  });

  it('written down by a worker that lost its lease change nothing', async () => {
    await happen('1');
    sink.behave = (_hit, response) => {
      void world.dataSource
        .query(`UPDATE webhook_endpoint SET claim = claim + 1, lease_until = NULL`)
        .then(() => response.writeHead(500).end());
    };
    expect(await deliver({ signal: stopAfter(1) })).toEqual({ delivered: 0, retry: 0, failed: 0 });
    expect((await read()).failures).toBe(0);
  });

  /** Lets so many requests begin. */
  const stopAfter = (requests: number): AbortSignal => {
    const stop = new AbortController();
    const behave = sink.behave;
    let begun = 0;
    sink.behave = (hit, response) => {
      if (++begun >= requests) stop.abort();
      behave(hit, response);
    };
    return stop.signal;
  };

  it('follow no redirect', async () => {
    const other = await new Sink().start();
    try {
      await happen('1');
      for (const status of [301, 302, 307, 308]) {
        sink.behave = answer(status, { location: `http://127.0.0.1:${other.port}/` });
        await deliver();
        await due();
      }
      expect(sink.hits).toHaveLength(4);
      expect(other.hits).toHaveLength(0);
      expect((await read()).failures).toBe(4);
    } finally {
      other.stop();
    }
  });

  it('give up waiting for a receiver that says nothing', async () => {
    await happen('1');
    sink.behave = () => undefined;
    expect(await deliver({ timeoutMs: 200 })).toEqual({ delivered: 0, retry: 1, failed: 0 });
    const [row] = (await deliveries.page(admin, hook.id, { limit: 1 })).items;
    expect(row).toMatchObject({ responseStatus: null, error: '对方在 0.2 秒内没有回答' });
  });

  it('connect to the address that was looked at, whatever the name stands for a moment later', async () => {
    const rebound = await create(['task.*'], '/rebound', 'oa.local');
    await happen('1');
    let asked = 0;
    // The first answer is the receiver; every later one would be another address.
    const rebinding: Resolver = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
    };
    await world.dataSource.query('UPDATE webhook_endpoint SET active = false WHERE id = $1', [hook.id]);
    expect(await deliver({ resolve: rebinding })).toEqual({ delivered: 1, retry: 0, failed: 0 });
    expect(sink.hits.at(-1)).toMatchObject({ path: '/rebound', headers: { host: `oa.local:${sink.port}` } });
    await happen('2');
    expect(await deliver({ resolve: rebinding })).toEqual({ delivered: 0, retry: 1, failed: 0 });
    expect([asked, sink.hits.length]).toEqual([2, 1]);
    expect((await deliveries.page(admin, rebound.id, { limit: 1 })).items[0]?.error).toBe(
      '主机的地址不能用于推送',
    );
  });

  it('go nowhere that is not allowed (any more)', async () => {
    await happen('1');
    const off = await deliver({ config: { webhooks: { hosts: [] } } });
    expect(off).toEqual({ delivered: 0, retry: 0, failed: 0 });
    const config = { webhooks: { hosts: parseWebhookHosts('hooks.example') } };
    expect(await deliver({ config })).toEqual({ delivered: 0, retry: 1, failed: 0 });
    await due();
    const notInternal = { webhooks: { hosts: parseWebhookHosts(`http://127.0.0.1:${sink.port}`) } };
    expect(await deliver({ config: notInternal })).toEqual({ delivered: 0, retry: 1, failed: 0 });
    expect(sink.hits).toHaveLength(0);
  });

  it('may be tried and repeated by hand, switched off too', async () => {
    await happen('1');
    await deliver();
    const [told] = (await deliveries.page(admin, hook.id, { limit: 1 })).items;
    await webhooks.edit(admin, hook.id, 1, { active: false });
    await happen('2');
    await deliveries.redeliver(admin, hook.id, told?.id ?? '');
    const { id } = await deliveries.test(admin, hook.id);
    expect(await deliver()).toEqual({ delivered: 2, retry: 0, failed: 0 });
    const ids = sink.hits.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([ids[0], ids[0], `test_${hook.id}_${id}`]);
    const last = sink.hits.at(-1);
    expect(new Webhook(secretOf(hook)).verify(last?.body ?? '', last?.headers ?? {})).toMatchObject({
      type: 'webhook.test',
    });
    sink.behave = answer(500);
    await deliveries.test(admin, hook.id);
    expect(await deliver()).toEqual({ delivered: 0, retry: 0, failed: 1 }); // tried once
    expect((await read()).failures).toBe(0);
  });

  it('keep their secret sealed, show it once, and may be given another', async () => {
    expect(secretOf(hook)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await read()).secret).toBeNull();
    const stored = await world.dataSource.query('SELECT * FROM webhook_endpoint');
    const trail = await world.dataSource.query('SELECT * FROM audit_event');
    expect(JSON.stringify([stored, trail])).not.toContain(secretOf(hook).slice(6));
    const renewed = await webhooks.edit(admin, hook.id, 1, { renewSecret: true });
    await happen('1');
    await deliver();
    const { body = '', headers = {} } = sink.hits[0] ?? {};
    expect(() => new Webhook(secretOf(hook)).verify(body, headers)).toThrow();
    expect(new Webhook(secretOf(renewed)).verify(body, headers)).toMatchObject({ type: 'task.accept' });
  });

  it('belong to the admin of the jurisdiction', async () => {
    for (const login of ['office', 'neighbour', 'auditor'] as const) {
      const actor = await world.actor(login);
      expect((await webhooks.list(actor)).items).toEqual([]);
      await expect(webhooks.edit(actor, hook.id, 1, { active: false })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(deliveries.test(actor, hook.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(deliveries.page(actor, hook.id, { limit: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(webhooks.remove(actor, hook.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(
      webhooks.create(admin, {
        jurisdictionId: world.neighbourCity.id,
        name: 'x',
        url: hook.url,
        events: ['*'],
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(webhooks.edit(admin, hook.id, 9, { active: false })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await webhooks.remove(admin, hook.id);
    expect((await webhooks.list(admin)).items).toEqual([]);
  });

  it('refuse addresses and events that are not allowed, and say so', async () => {
    const url = `http://127.0.0.1:${sink.port}/`;
    const attempt = (set: object) =>
      webhooks.create(admin, { jurisdictionId: world.city.id, name: 'x', url, events: ['*'], ...set });
    await expect(attempt({ url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'WEBHOOK_URL_REFUSED',
    });
    await expect(attempt({ events: ['task.dance'] })).rejects.toMatchObject({
      code: 'WEBHOOK_EVENT_UNKNOWN',
    });
    const off = new Webhooks(world.context, [], box);
    await expect(
      off.create(admin, { jurisdictionId: world.city.id, name: 'x', url, events: ['*'] }),
    ).rejects.toMatchObject({ code: 'WEBHOOKS_OFF' });
  });
});
