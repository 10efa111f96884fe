import type { BulkResult } from '../../../apps/api/src/http/bulk-result.js';
import type { DeliveryDetail, DeliveryView, Page } from '@app/workflow';
import { createWorld, type World } from '../workflow/world.js';
import { startApi, type TestApi } from './app.js';
import { API } from './plan-steps.js';

let world: World;
let api: TestApi;

beforeAll(async () => {
  world = await createWorld();
  api = await startApi(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});
beforeEach(() => world.dataSource.query('TRUNCATE outbound_message, notification, delivery_attempt CASCADE'));

/** A message to the contact of 市工信局 with one line in it. */
async function message(status: string, more = ''): Promise<{ id: string; version: number }> {
  const [row] = await world.dataSource.query<{ id: string; version: number }[]>(
    `WITH written AS (
       INSERT INTO outbound_message (key, jurisdiction_id, person_id, kind, day, status, last_error, in_doubt)
       SELECT 'test:' || gen_random_uuid(), m.jurisdiction_id, p.id, 'daily', '2026-03-02', $1, nullif($2, ''), $1 = 'quarantined'
       FROM person p JOIN membership m ON m.person_id = p.id WHERE p.login = 'gongxin' LIMIT 1
       RETURNING id, version, jurisdiction_id, person_id, key),
     line AS (
       INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                                 title, body, at, message_id, status, status_reason)
       SELECT key || '|n', jurisdiction_id, person_id, 'email', 'completed', 'completed', '2026-03-02', 'plan', 1,
              '更新工业设备', '更新工业设备已办结。', now(), id,
              CASE WHEN $1 = 'skipped' THEN 'skipped' ELSE 'pending' END, CASE WHEN $1 = 'skipped' THEN $2 ELSE '' END
       FROM written)
     SELECT id, version FROM written`,
    [status, more],
  );
  if (row === undefined) throw new Error('nothing was written');
  return row;
}

const list = async (login: 'office' | 'admin', query = ''): Promise<readonly DeliveryView[]> =>
  ((await (await api.as(login)).get(`${API}/deliveries${query}`).expect(200)).body as Page<DeliveryView>)
    .items;

const decide = async (decision: string, items: readonly object[]): Promise<BulkResult> =>
  (await (await api.as('office')).post(`${API}/deliveries/decisions`).send({ decision, items }).expect(200))
    .body as BulkResult;

describe('投递记录', () => {
  it('shows the office what was said, and admins only where to and whether it arrived', async () => {
    const { id } = await message('failed', '550 no such user');
    const [seen] = await list('office');
    expect(seen).toMatchObject({
      id,
      state: 'failed',
      title: '更新工业设备',
      reason: '对方的回答：550 no such user',
    });
    expect(seen?.may).toEqual(['resend', 'drop']);
    const [hidden] = await list('admin');
    expect(hidden).toMatchObject({ id, title: null, may: [], count: 1, address: seen?.address });
    const detail = (await (await api.as('admin')).get(`${API}/deliveries/${id}`).expect(200))
      .body as DeliveryDetail;
    expect(detail.items).toBeNull();
    await (await api.as('gongxin')).get(`${API}/deliveries`).expect(403);
  });

  it('is filtered and paged by key', async () => {
    for (const state of ['failed', 'sent', 'failed', 'quarantined']) await message(state);
    expect(await list('office', '?state=failed')).toHaveLength(2);
    expect(await list('office', '?inDoubt=true')).toHaveLength(1);
    expect(await list('office', '?channel=sms')).toEqual([]);
    expect(await list('office', '?day=2026-03-02')).toHaveLength(4);
    const unit = world.unitId('市工信局');
    expect(await list('office', `?unitId=${unit}`)).toHaveLength(4);
    const client = await api.as('office');
    const first = (await client.get(`${API}/deliveries?limit=3`).expect(200)).body as Page<DeliveryView>;
    const rest = (await client.get(`${API}/deliveries?limit=3&cursor=${first.nextCursor}`).expect(200))
      .body as Page<DeliveryView>;
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([3, 1, null]);
  });

  it('lets the office resend or drop what was not sent, each by itself, and records it', async () => {
    const [failed, skipped, sent] = [
      await message('failed'),
      await message('skipped', '收件人未登记邮箱'),
      await message('sent'),
    ];
    const { items } = await decide('resend', [failed, { ...skipped, version: 9 }, sent]);
    expect(items.map(({ ok, problem }) => problem?.code ?? ok)).toEqual([
      true,
      'VERSION_CONFLICT',
      'DELIVERY_STEP_NOT_ALLOWED',
    ]);
    expect((await decide('resend', [skipped])).items[0]?.ok).toBe(true);
    const states = await world.dataSource.query<{ status: string; hand: boolean; line: string }[]>(
      `SELECT m.status, m.by_hand AS hand, n.status AS line FROM outbound_message m
       JOIN notification n ON n.message_id = m.id WHERE m.id = ANY($1) ORDER BY m.id`,
      [[failed.id, skipped.id]],
    );
    expect(states).toEqual([
      { status: 'pending', hand: true, line: 'pending' },
      { status: 'pending', hand: true, line: 'pending' },
    ]);
    expect((await decide('drop', [{ id: failed.id, version: failed.version + 1 }])).items[0]?.ok).toBe(true);
    const actions = await world.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_event WHERE subject_type = 'delivery' ORDER BY id`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'delivery.resend',
      'delivery.resend',
      'delivery.drop',
    ]);
  });

  it('says how the channels are doing', async () => {
    const quiet: unknown = (await (await api.as('office')).get(`${API}/delivery-channels`).expect(200)).body;
    expect(quiet).toMatchObject([{ kind: 'email', state: 'unconfigured' }]);
    await world.dataSource.query(
      `UPDATE channel SET failures = 6, open_until = now() + interval '1 minute', last_error = 'down'`,
    );
    const channels: unknown = (await (await api.as('office')).get(`${API}/delivery-channels`).expect(200))
      .body;
    expect(channels).toMatchObject([{ kind: 'email', state: 'resting', lastError: '对方的回答：down' }]);
  });
});
