import type { ApprovalItem, ApprovalPage, TaskDetail } from '@app/workflow';
import type { BulkResult } from '../../../apps/api/src/http/bulk-result.js';
import { at, createWorld, PASSWORD, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match } from './plan-steps.js';

const FIRST = '二/(一)';
const SHARED = '二/(二)';
const THIRD = '二/(三)';
const MONEY = '三/(四)';
const LOGINS: readonly Login[] = ['office', 'office2', 'gongxin', 'caizheng', 'neighbour'];

describe('what waits for the office, and many changes at once', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let ids: Map<string, string>;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    api = await startApi(world);
    office = await api.as('office');
    const { tasks } = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    ids = new Map(tasks.map((task) => [task.clause.path, task.id]));
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  /** Another day: sessions do not last that long. */
  const morning = async (day: string): Promise<void> => {
    world.clock.set(at(`${day} 09:00`));
    for (const login of LOGINS)
      await (await api.as(login)).post(`${API}/session`).send({ login, password: PASSWORD }).expect(200);
  };
  const read = async (path: string): Promise<TaskDetail> =>
    (await office.get(`${API}/tasks/${ids.get(path)}`).expect(200)).body as TaskDetail;
  const move = async (client: Client, path: string, body: object): Promise<void> => {
    const { id, version } = await read(path);
    await client.post(`${API}/tasks/${id}/transitions`).set(match(version)).send(body).expect(200);
  };
  const queue = async (query = ''): Promise<ApprovalPage> =>
    (await office.get(`${API}/approvals${query}`).expect(200)).body as ApprovalPage;
  const shown = ({ items }: ApprovalPage) => items.map(({ kind, task }) => [kind, task.code]);
  const bulk = async (client: Client, body: object): Promise<BulkResult['items']> =>
    ((await client.post(`${API}/tasks/bulk-transitions`).send(body).expect(200)).body as BulkResult).items;

  it('is empty while nothing waits, and another city’s office sees its own', async () => {
    expect(await queue()).toEqual({
      counts: { objection: 0, completion: 0, milestone: 0, extension: 0, acceptance: 0 },
      items: [],
      nextCursor: null,
    });
    await (await api.as('gongxin')).get(`${API}/approvals`).expect(403);
  });

  it('lists each kind with what the unit says, oldest first, paged by key', async () => {
    const unit = await api.as('gongxin');
    await move(unit, FIRST, { action: 'accept' });
    const { milestones } = await read(FIRST);
    const [milestone] = milestones;
    await morning('2026-03-03');
    await unit
      .post(`${API}/milestones/${milestone?.id}/report`)
      .set(match(milestone?.version ?? 0))
      .send({ evidence: '已更新设备100台' })
      .expect(200);
    await morning('2026-03-04');
    const proposedUnitId = world.unitId('市财政局');
    await move(unit, THIRD, { action: 'object', note: '不属我局', proposedUnitId });
    await morning('2026-03-05');
    await move(await api.as('caizheng'), MONEY, { action: 'accept' });
    await move(await api.as('caizheng'), MONEY, { action: 'request_completion', note: '已建立机制' });
    await morning('2026-03-09');

    const whole = await queue();
    const codes = new Map<string, string>();
    for (const path of ids.keys()) codes.set(path, (await read(path)).code);
    expect(shown(whole)).toEqual([
      ['milestone', codes.get(FIRST)],
      ['objection', codes.get(THIRD)],
      ['completion', codes.get(MONEY)],
      ['acceptance', codes.get(SHARED)],
    ]);
    expect(whole.counts).toEqual({ objection: 1, completion: 1, milestone: 1, extension: 0, acceptance: 1 });
    expect(whole.items.map(({ note }) => note)).toEqual(['已更新设备100台', '不属我局', '已建立机制', '']);
    expect(whole.items[1]).toMatchObject({ who: '市工信局', detail: '建议由市财政局承担' });
    expect(whole.items[3]?.detail).toBe('签收时限2026-03-05，已超过4天');

    const pages: ApprovalItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ApprovalPage = await queue(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(whole.items);
    expect(shown(await queue('?kind=objection'))).toEqual([['objection', codes.get(THIRD)]]);
    await office.get(`${API}/approvals?cursor=abc`).expect(400);
    expect((await (await api.as('neighbour')).get(`${API}/approvals`).expect(200)).body.items).toEqual([]);
  });

  it('answers many tasks at once, each for itself', async () => {
    const [done, waiting, other] = [await read(MONEY), await read(SHARED), await read(FIRST)];
    const items = [
      { id: done.id, version: done.version },
      { id: waiting.id, version: waiting.version },
      { id: other.id, version: other.version - 1 },
      { id: '999999', version: 1 },
    ];
    const results = await bulk(office, { action: 'approve', items });
    expect(results).toMatchObject([
      { id: done.id, ok: true, version: done.version + 1 },
      { id: waiting.id, ok: false, problem: { code: 'TRANSITION_NOT_ALLOWED' } },
      { id: other.id, ok: false, problem: { code: 'VERSION_CONFLICT', current: { state: 'active' } } },
      { id: '999999', ok: false, problem: { code: 'NOT_FOUND' } },
    ]);
    expect([(await read(MONEY)).state, (await read(SHARED)).version]).toEqual(['completed', waiting.version]);

    const neighbour = await api.as('neighbour');
    const strange = await bulk(neighbour, { action: 'cancel', note: '越权', items: items.slice(0, 2) });
    expect(strange.map(({ problem }) => problem?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const unit = await bulk(await api.as('gongxin'), { action: 'close', items: items.slice(2, 3) });
    expect(unit[0]?.problem?.code).toBe('VERSION_CONFLICT');
  });

  it('refuses a list that is empty, too long, or asks for a move that names units', async () => {
    const items = Array.from({ length: 201 }, (_, index) => ({ id: `${index + 1}`, version: 1 }));
    for (const body of [
      { action: 'approve', items: [] },
      { action: 'approve', items },
      { action: 'reassign', items: items.slice(0, 1) },
      { action: 'approve', items: [{ id: '1' }] },
    ])
      await office.post(`${API}/tasks/bulk-transitions`).send(body).expect(400);
  });

  it('confirms milestones at once and signs for units that have not', async () => {
    const { items } = await queue();
    const rowsOf = (kind: string) =>
      items.filter((item) => item.kind === kind).map(({ id, version }) => ({ id, version }));
    const confirmed = await office
      .post(`${API}/milestones/bulk-confirmations`)
      .send({ items: rowsOf('milestone') })
      .expect(200);
    expect((confirmed.body as BulkResult).items).toMatchObject([{ ok: true }]);
    expect((await read(FIRST)).milestones[0]?.state).toBe('confirmed');
    expect(await bulk(office, { action: 'accept', items: rowsOf('acceptance') })).toMatchObject([
      { ok: true },
    ]);
    expect((await queue()).counts).toMatchObject({ milestone: 0, acceptance: 0, objection: 1 });
  });

  it('says in time or late, in the ledger and on the page', async () => {
    expect((await read(MONEY)).completion).toEqual({ kind: 'on_time', label: '正常办结' });
    await world.dataSource.query(`UPDATE task SET current_due = '2026-03-01' WHERE id = $1`, [
      ids.get(MONEY),
    ]);
    const { body } = await office.get(`${API}/tasks?state=completed`).expect(200);
    expect(body.items).toMatchObject([
      { completion: { kind: 'late', label: '超时办结' }, class: 'completed' },
    ]);
    await move(await api.as('office2'), MONEY, { action: 'close' });
    await move(office, MONEY, { action: 'archive' });
    expect(await read(MONEY)).toMatchObject({
      state: 'archived',
      stateLabel: '归档',
      class: 'completed',
      actions: [],
    });
    const summary = await office.get(`${API}/tasks/summary`).expect(200);
    expect(summary.body).toMatchObject({ byClass: { completed: 1 }, byState: { archived: 1 } });
  });
});
