import { Controller, Get, Post } from '@nestjs/common';
import { personal } from '../../../apps/api/src/access/route-rule.js';
import { ROUTES } from '../../../apps/api/src/access/routes.js';
import { at, createWorld, PASSWORD, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API } from './plan-steps.js';

const HOUR = 3_600_000;
const once = (key: string) => ({ 'Idempotency-Key': key });

describe('idempotency keys', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let admin: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
  });

  // Days pass in some of these tests, and sessions end with them.
  beforeEach(async () => {
    world.clock.set(at('2026-03-02 09:00'));
    [office, admin] = [await signIn('office'), await signIn('admin')];
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const signIn = async (login: Login): Promise<Client> => {
    const client = api.anonymous();
    await client.post(`${API}/session`).send({ login, password: PASSWORD }).expect(200);
    return client;
  };
  const newUnit = (key: string, name: string) =>
    admin
      .post(`${API}/units`)
      .set(once(key))
      .send({ jurisdictionId: world.city.id, name, kind: 'department' });
  const countUnits = async (name: string): Promise<number> => {
    const [row] = await world.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM unit WHERE name = $1',
      [name],
    );
    return row?.count ?? -1;
  };

  it('give the first answer again and do nothing twice', async () => {
    const first = await newUnit('k-1', '市甲局').expect(201);
    const again = await newUnit('k-1', '市甲局').expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await countUnits('市甲局')).toBe(1);
  });

  it('compare what is asked, not how it is written', async () => {
    await newUnit('k-2', '市乙局').expect(201);
    const turned = await admin
      .post(`${API}/units`)
      .set(once('k-2'))
      .send({ kind: 'department', name: '市乙局', jurisdictionId: world.city.id });
    expect([turned.status, turned.headers['idempotency-replayed']]).toEqual([201, 'true']);
    const other = await newUnit('k-2', '市丙局').expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY_MISMATCH');
    const elsewhere = await admin.post(`${API}/people`).set(once('k-2')).send({}).expect(422);
    expect(elsewhere.body.code).toBe('IDEMPOTENCY_MISMATCH');
    expect(await countUnits('市丙局')).toBe(0);
  });

  it('belong to a person', async () => {
    await newUnit('shared', '市丁局').expect(201);
    const { body } = await office
      .post(`${API}/plans/imports`)
      .set(once('shared'))
      .send({ jurisdictionId: world.city.id, text: PLAN_TEXT })
      .expect(201);
    expect(body.planId).toEqual(expect.any(String));
  });

  it('give refusals again too', async () => {
    const first = await newUnit('k-3', '市工信局').expect(409);
    const again = await newUnit('k-3', '市工信局').expect(409);
    expect(again.body).toEqual(first.body);
    expect(again.headers['content-type']).toContain('application/problem+json');
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('let one of many at once through', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => newUnit('k-4', '市戊局')));
    const fresh = answers.filter(({ status, headers }) => status === 201 && !headers['idempotency-replayed']);
    expect(fresh).toHaveLength(1);
    for (const { status, body } of answers) {
      expect(status === 201 || body.code === 'IDEMPOTENCY_RUNNING').toBe(true);
    }
    expect(await countUnits('市戊局')).toBe(1);
  });

  it.each(['', ' ', 'mit Leerzeichen', 'ä', 'k'.repeat(256)])('refuse %j as a key', async (key) => {
    const answer = await admin
      .post(`${API}/units`)
      .set({ 'Idempotency-Key': encodeURIComponent(key) === key ? key : Buffer.from(key).toString('latin1') })
      .send({ jurisdictionId: world.city.id, name: '市无局', kind: 'department' });
    expect([answer.status, answer.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
    expect(await countUnits('市无局')).toBe(0);
  });

  it('are forgotten after a day', async () => {
    await newUnit('k-5', '市己局').expect(201);
    world.clock.advance(23 * HOUR);
    admin = await signIn('admin');
    expect((await newUnit('k-5', '市己局')).headers['idempotency-replayed']).toBe('true');
    world.clock.advance(2 * HOUR);
    admin = await signIn('admin');
    const late = await newUnit('k-5', '市己局');
    expect([late.status, late.body.code]).toEqual([409, 'NAME_TAKEN']);
    const [row] = await world.dataSource.query<{ old: number }[]>(
      `SELECT count(*)::int AS old FROM idempotency_key WHERE at <= $1`,
      [new Date(world.clock.now() - 24 * HOUR)],
    );
    expect(row?.old).toBe(0);
  });

  it('compare uploads by their bytes, whatever the boundary', async () => {
    const upload = (key: string, text: string) =>
      office
        .post(`${API}/plans/imports`)
        .set(once(key))
        .field('jurisdictionId', world.city.id)
        .attach('file', Buffer.from(text), { filename: '方案.txt', contentType: 'text/plain' });
    const text = PLAN_TEXT.replaceAll('设备更新', '设备改造');
    const first = await upload('u-1', text).expect(201);
    const again = await upload('u-1', text).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await upload('u-1', `${text}\n`).expect(422)).body.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('keep no answer readable in the database', async () => {
    const { body } = await office
      .post(`${API}/tokens`)
      .set(once('t-1'))
      .send({ name: 'x', scopes: ['read'], days: 1 })
      .expect(201);
    const again = await office
      .post(`${API}/tokens`)
      .set(once('t-1'))
      .send({ name: 'x', scopes: ['read'], days: 1 });
    expect(again.body).toEqual(body);
    const rows = await world.dataSource.query('SELECT * FROM idempotency_key');
    expect(JSON.stringify(rows)).not.toContain(body.token);
  });

  describe('after a crash', () => {
    /** As a process leaves it that died after the work began: in the middle, or with the change committed. */
    const crash = async (key: string, atOnce: boolean): Promise<void> => {
      await world.dataSource.query(
        `UPDATE idempotency_key SET state = 'running', status = NULL, body = NULL,
                lease_until = clock_timestamp() + make_interval(secs => $2) WHERE key = $1`,
        [key, atOnce ? 30 : -1],
      );
    };

    it('another try waits for the lease', async () => {
      await newUnit('c-1', '市庚局').expect(201);
      await crash('c-1', true);
      expect((await newUnit('c-1', '市庚局').expect(409)).body.code).toBe('IDEMPOTENCY_RUNNING');
    });

    it('what was committed is found in the audit trail and not done again', async () => {
      await newUnit('c-2', '市辛局').expect(201);
      await crash('c-2', false);
      expect((await newUnit('c-2', '市辛局').expect(409)).body.code).toBe('IDEMPOTENCY_ANSWER_LOST');
      expect(await countUnits('市辛局')).toBe(1);
    });

    it('what was not committed is done now', async () => {
      await newUnit('c-3', '市壬局').expect(201);
      await world.dataSource.query(`DELETE FROM unit WHERE name = '市壬局'`);
      await world.dataSource.query(
        `UPDATE idempotency_key SET request_id = 'never-recorded' WHERE key = 'c-3'`,
      );
      await crash('c-3', false);
      const answers = await Promise.all([newUnit('c-3', '市壬局'), newUnit('c-3', '市壬局')]);
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
      expect(await countUnits('市壬局')).toBe(1);
    });
  });
});

let tries = 0;

@Controller('shaky')
class ShakyController {
  @Post()
  shake(): object {
    tries += 1;
    if (tries === 1) throw new Error('of ours');
    return { tries };
  }

  @Get()
  look(): object {
    return {};
  }
}

describe('a failure of ours', () => {
  it('is not kept: the same key may be tried again', async () => {
    const world = await createWorld();
    const routes = { ...ROUTES, 'POST /shaky': personal('signed-in'), 'GET /shaky': personal('signed-in') };
    const api = await startApi(world, { routes, extraControllers: [ShakyController] });
    try {
      const client = await api.as('office');
      const shake = () => client.post(`${API}/shaky`).set(once('s')).send({});
      expect((await shake()).status).toBe(500);
      expect((await shake().expect(201)).body).toEqual({ tries: 2 });
      const again = await shake().expect(201);
      expect([again.body, again.headers['idempotency-replayed']]).toEqual([{ tries: 2 }, 'true']);
    } finally {
      await api.close();
      await world.close();
    }
  });
});
