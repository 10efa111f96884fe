import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LiveEventView } from '@app/workflow';
import { at, createWorld, PASSWORD, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import { until } from '../../support/until.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match } from './plan-steps.js';

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: LiveEventView;
}

/** A reader of server-sent events that keeps the connection open. */
class Reader {
  readonly told: Told[] = [];
  /** How often it was said that there is something new in the inbox. */
  inboxes = 0;
  text = '';
  status = 0;
  headers: http.IncomingHttpHeaders = {};
  ended = false;
  private request: http.ClientRequest | undefined;

  async open(port: number, headers: Record<string, string>): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      const url = `http://127.0.0.1:${port}${API}/events`;
      this.request = http.get(url, { headers, agent: false }, (response) => {
        this.status = response.statusCode ?? 0;
        this.headers = response.headers;
        response.setEncoding('utf8');
        response.on('data', (text: string) => this.read(text));
        response.on('close', () => (this.ended = true));
        resolve();
      });
      this.request.on('error', (error) => (this.ended ? undefined : reject(error)));
    });
    return this;
  }

  close(): void {
    this.ended = true;
    this.request?.destroy();
  }

  types = (): string[] => this.told.map(({ data }) => data.type);

  private read(text: string): void {
    this.text += text;
    const blocks = this.text.split('\n\n');
    this.told.length = 0;
    this.inboxes = 0;
    for (const block of blocks.slice(0, -1)) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields['event'] === 'inbox') this.inboxes += 1;
      else if (fields['event'] !== undefined)
        this.told.push({ id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) });
    }
  }
}

describe('live changes', () => {
  let world: World;
  let api: TestApi;
  let port: number;
  let office: Client;
  const readers: Reader[] = [];

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world, {
      live: { heartbeatMs: 100, identifyMs: 100, streamsPerPerson: 3, replayed: 20 },
    });
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
    office = await api.as('office');
  });

  beforeEach(() => world.clock.set(at('2026-03-02 09:00')));

  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const cookieOf = async (login: Login): Promise<string> => {
    const { headers } = await api
      .anonymous()
      .post(`${API}/session`)
      .send({ login, password: PASSWORD })
      .expect(200);
    return String(headers['set-cookie']).split(';')[0] ?? '';
  };
  const listen = async (login: Login, headers: Record<string, string> = {}): Promise<Reader> => {
    const reader = await new Reader().open(port, { cookie: await cookieOf(login), ...headers });
    readers.push(reader);
    return reader;
  };
  const newUnit = async (name: string): Promise<void> => {
    const unit = { jurisdictionId: world.city.id, name, kind: 'department' };
    await (await api.as('admin')).post(`${API}/units`).send(unit).expect(201);
  };
  const taskLed = async (unit: string): Promise<{ id: string; version: number }> => {
    const [row] = await world.dataSource.query<{ id: string; version: number }[]>(
      `SELECT t.id, t.version FROM task t JOIN assignment a ON a.task_id = t.id AND a.role = 'lead'
       WHERE a.unit_id = $1 AND t.state = 'issued' ORDER BY t.id LIMIT 1`,
      [world.unitId(unit)],
    );
    if (row === undefined) throw new Error(`no task of ${unit}`);
    return row;
  };
  const accept = async (login: Login, unit: string): Promise<string> => {
    const { id, version } = await taskLed(unit);
    const client = await api.as(login);
    await client
      .post(`${API}/tasks/${id}/transitions`)
      .set(match(version))
      .send({ action: 'accept' })
      .expect(200);
    return id;
  };

  it('are for whoever is signed in, and are not kept by anybody on the way', async () => {
    const nobody = await new Reader().open(port, {});
    expect(nobody.status).toBe(401);
    const reader = await listen('office');
    expect(reader.status).toBe(200);
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await until(() => reader.text.split(': \n\n').length > 3, 10_000, 'heartbeats');
  });

  it('reach those whose task it is and nobody beside or above, without content', async () => {
    const everybody = {
      admin: await listen('admin'),
      auditor: await listen('auditor'),
      neighbour: await listen('neighbour'),
      shangwu: await listen('shangwu'),
      gongxin: await listen('gongxin'),
      supervisor: await listen('supervisor'),
      office: await listen('office2'),
    };
    const { plan } = await importPlan(office, world, PLAN_TEXT);
    await issuePlan(office, plan);
    const taskId = await accept('gongxin', '市工信局'); // 市商务局 cooperates in it
    const alone = await accept('caizheng', '市财政局'); // nobody else has a part in it
    const has = (reader: Reader, id: string) => () =>
      reader.told.some(({ data }) => data.type === 'task.accept' && data.taskId === id);
    await until(has(everybody.office, alone), 10_000, 'the office to be told');
    await until(has(everybody.auditor, alone), 10_000, 'the auditor to be told');
    await until(has(everybody.gongxin, taskId), 10_000, 'the unit to be told');
    await until(has(everybody.shangwu, taskId), 10_000, 'the cooperating unit to be told');
    // The supervisor of the province does not follow the city's single tasks.
    expect(everybody.supervisor.told).toEqual([]);
    expect(everybody.neighbour.told).toEqual([]);
    expect(has(everybody.gongxin, alone)()).toBe(false);
    expect(has(everybody.shangwu, alone)()).toBe(false);
    expect(everybody.admin.told.filter(({ data }) => data.taskId !== null)).toEqual([]);
    for (const { told } of [everybody.gongxin, everybody.shangwu]) {
      expect(told.filter(({ data }) => data.taskId === null)).toEqual([]);
    }
    const event = everybody.gongxin.told.find(({ data }) => data.type === 'task.accept');
    expect(event?.data).toEqual({
      type: 'task.accept',
      jurisdictionId: world.city.id,
      subject: { type: 'task', id: taskId },
      taskId,
      at: '2026-03-02T01:00:00.000Z',
    });
  });

  it('of an inbox are told to whose it is, on every page of theirs, and to nobody else', async () => {
    const [one, two, other] = [await listen('gongxin'), await listen('gongxin'), await listen('shangwu')];
    const tell = (logins: readonly Login[], key: string) =>
      world.dataSource.query(
        `INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                                   title, body, at, status)
         SELECT $2 || p.id, $3, p.id, channel, 'reminder', 'x', '2026-03-02', 'task', 1, '秘密', '秘密', now(),
                CASE channel WHEN 'inbox' THEN 'sent' ELSE 'pending' END
         FROM person p, unnest(ARRAY[$4]) channel WHERE p.login = ANY($1)`,
        [logins, key, world.city.id, key.startsWith('mail') ? 'email' : 'inbox'],
      );
    await tell(['gongxin'], 'a');
    await until(() => one.inboxes === 1 && two.inboxes === 1, 10_000, 'both pages to be told');
    await tell(['shangwu'], 'mail');
    await tell(['gongxin', 'shangwu'], 'b');
    await until(() => one.inboxes === 2 && two.inboxes === 2 && other.inboxes > 0, 10_000, 'all to be told');
    expect(other.inboxes).toBe(1);
    expect([one, two, other].map(({ text }) => text).join('')).not.toContain('秘密');
  });

  it('go on where they broke off, each once and in order', async () => {
    const first = await listen('admin');
    for (const name of ['市一局', '市二局']) await newUnit(name);
    await until(() => first.told.length === 2, 10_000, 'two changes');
    const seen = first.told[0]?.id ?? '';
    first.close();
    for (const name of ['市三局', '市四局']) await newUnit(name);
    const second = await listen('admin', { 'Last-Event-ID': seen });
    await newUnit('市五局');
    await until(() => second.told.length >= 4, 10_000, 'the rest');
    const rows = await world.dataSource.query<{ id: string }[]>(
      `SELECT subject_id AS id FROM audit_event WHERE action = 'unit.create' ORDER BY seq DESC LIMIT 4`,
    );
    expect(second.told.map(({ data }) => data.subject.id)).toEqual(rows.map(({ id }) => id).reverse());
  });

  it('are not told one by one where too many were missed', async () => {
    const reader = await listen('admin', { 'Last-Event-ID': `${world.city.id}:1` });
    await until(() => reader.told.length > 0, 10_000, 'an answer');
    expect(reader.told[0]?.event).toBe('refetch');
    await newUnit('市六局');
    await until(() => reader.told.length > 1, 10_000, 'the next change');
    expect(reader.types().slice(1)).toEqual(['unit.create']);
  });

  it.each(['nonsense', '999:5', `${'9'.repeat(18)}:1`])('begin now for %s as the last id', async (id) => {
    const reader = await listen('admin', { 'Last-Event-ID': id });
    expect(reader.status).toBe(200);
    const name = `市${id.slice(0, 4)}局`;
    await newUnit(name);
    await until(() => reader.told.length > 0, 10_000, 'the change');
    expect(reader.types()).toEqual(['unit.create']);
  });

  it('lose their connection to the database, find it again and have pages load anew', async () => {
    const reader = await listen('admin');
    await newUnit('市七局');
    await until(() => reader.told.length === 1, 10_000, 'a change');
    const killed = await world.dataSource.query<object[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'qiantou-live' AND datname = current_database()`,
    );
    expect(killed).toHaveLength(1); // one connection, however many readers
    await until(() => reader.told.some(({ event }) => event === 'refetch'), 15_000, 'the call to load anew');
    await newUnit('市八局');
    await until(() => reader.told.at(-1)?.data.type === 'unit.create', 10_000, 'the next change');
    expect(reader.ended).toBe(false);
  });

  it('end with the session, and do not keep it alive', async () => {
    const reader = await listen('caizheng');
    world.clock.advance(29 * 60_000);
    const beats = reader.text.length;
    await until(() => reader.text.length > beats + 30, 10_000, 'more heartbeats');
    expect(reader.ended).toBe(false);
    world.clock.advance(2 * 60_000);
    await until(() => reader.ended, 10_000, 'the end');
  });

  it('end when the person is switched off', async () => {
    const reader = await listen('gongxin-head');
    await world.dataSource.query(`UPDATE person SET active = false WHERE login = 'gongxin-head'`);
    await until(() => reader.ended, 10_000, 'the end');
  });

  it('follow the rights of the person while they are open', async () => {
    const reader = await listen('office2');
    await world.dataSource.query(
      `DELETE FROM membership WHERE person_id = (SELECT id FROM person WHERE login = 'office2')`,
    );
    const beats = reader.text.length;
    await until(() => reader.text.length > beats + 30, 10_000, 'a look at the rights');
    const witness = await listen('office');
    const before = reader.told.length;
    await accept('gongxin', '市工信局');
    await until(() => witness.types().includes('task.accept'), 10_000, 'the office to be told');
    expect(reader.told).toHaveLength(before);
  });

  it('are limited for a person', async () => {
    for (let n = 0; n < 3; n++) expect((await listen('auditor')).status).toBe(200);
    expect((await listen('auditor')).status).toBe(429);
    readers.splice(0, 1)[0]?.close();
    await until(async () => (await listen('auditor')).status === 200, 10_000, 'a free place');
  });

  it('come to a program with a token of scope read', async () => {
    const create = async (scope: string): Promise<string> =>
      (
        await office
          .post(`${API}/tokens`)
          .send({ name: scope, scopes: [scope], days: 1 })
          .expect(201)
      ).body.token;
    const tokens = [await create('read'), await create('tasks')];
    const statuses = [];
    for (const token of tokens) {
      const reader = await new Reader().open(port, { authorization: `Bearer ${token}` });
      readers.push(reader);
      statuses.push(reader.status);
    }
    expect(statuses).toEqual([200, 403]);
  });

  it('do not keep the server from closing', async () => {
    const other = await startApi(world);
    await other.app.listen(0, '127.0.0.1');
    const { port: otherPort } = other.app.getHttpServer().address() as AddressInfo;
    const reader = await new Reader().open(otherPort, { cookie: await cookieOf('office') });
    expect(reader.status).toBe(200);
    await other.close();
    await until(() => reader.ended, 5000, 'the end');
  });
});
