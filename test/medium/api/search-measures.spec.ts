import type { MeasureTable, SearchResult, TaskTargets } from '@app/workflow';
import { createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type TestApi } from './app.js';
import { API, importPlan, issuePlan, readPlan } from './plan-steps.js';

describe('search, target progress and measures over HTTP', () => {
  let world: World;
  let api: TestApi;
  let planId: string;
  let taskId: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    const office = await api.as('office');
    const { plan, tasks } = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    planId = plan.id;
    taskId = tasks.find(({ clause }) => clause.path === '二/(一)')?.id ?? '';
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const search = async (login: 'office' | 'gongxin' | 'caizheng' | 'supervisor' | 'neighbour', q: string) => {
    const client = await api.as(login);
    return (await client.get(`${API}/search`).query({ q }).expect(200)).body as SearchResult;
  };
  const titles = ({ groups }: SearchResult): string[] =>
    groups.flatMap(({ items }) => items.map(({ title }) => title.text));

  it('finds for each reader what they may read', async () => {
    expect(titles(await search('office', '落后 设备'))).not.toEqual([]);
    expect(titles(await search('gongxin', '落后 设备'))).not.toEqual([]);
    expect(titles(await search('caizheng', '落后设备'))).toEqual([]);
    expect(titles(await search('neighbour', '落后设备'))).toEqual([]);
  });

  it.each([
    ['q'],
    ['q=%E7%94%B5'],
    ['q=%E7%94%B5%E6%A2%AF&kind=person'],
    ['q=%E7%94%B5%E6%A2%AF&limit=51'],
    ['q=a%00b'],
  ])('refuses ?%s with a problem', async (query) => {
    const { status, body } = await (await api.as('office')).get(`${API}/search?${query}`);
    expect([400, 422]).toContain(status);
    expect((body as { code: string }).code).toMatch(/REQUEST_INVALID|SEARCH_TOO_SHORT/u);
  });

  it('is closed to those who read no tasks', async () => {
    for (const login of ['admin', 'auditor'] as const) {
      const client = await api.as(login);
      for (const path of [
        `/search?q=%E8%AE%BE%E5%A4%87`,
        `/tasks/${taskId}/targets`,
        '/measures',
        `/plans/${planId}/targets`,
      ])
        await client.get(`${API}${path}`).expect(403);
    }
  });

  it('shows the targets of a task to its readers, and of a plan to its office', async () => {
    const { body } = await (await api.as('gongxin')).get(`${API}/tasks/${taskId}/targets`).expect(200);
    expect((body as TaskTargets).items).toMatchObject([
      { name: '更新设备', value: 100, class: 'unreported' },
    ]);
    await (await api.as('caizheng')).get(`${API}/tasks/${taskId}/targets`).expect(404);
    await (await api.as('office')).get(`${API}/plans/${planId}/targets`).expect(200);
    await (await api.as('neighbour')).get(`${API}/plans/${planId}/targets`).expect(404);
  });

  it('keeps a document for reference, as text and as a file, and refuses to issue it', async () => {
    const office = await api.as('office');
    const text = PLAN_TEXT.replaceAll('长治市', '全国');
    const { body } = await office
      .post(`${API}/plans/imports`)
      .field('jurisdictionId', world.city.id)
      .field('kind', 'reference')
      .attach('file', Buffer.from(text), 'g.txt')
      .expect(201);
    const { plan } = await readPlan(office, (body as { planId: string }).planId);
    expect(plan.kind).toBe('reference');
    const refusal = await office
      .post(`${API}/plans/${plan.id}/issue`)
      .set('If-Match', `"${plan.version}"`)
      .send({});
    expect([refusal.status, (refusal.body as { code: string }).code]).toEqual([409, 'PLAN_IS_REFERENCE']);
    const table = (await office.get(`${API}/measures`).expect(200)).body as MeasureTable;
    expect(table.plans.map(({ level }) => level)).toEqual(['reference', 'own']);
    expect(table.proposals.length).toBeGreaterThan(0);
  });

  it('lets nobody but the office of the place decide', async () => {
    const office = await api.as('office');
    const { proposals } = (await office.get(`${API}/measures`).expect(200)).body as MeasureTable;
    const targets = (proposals[0]?.promises ?? []).map(({ targetId, linkVersion: version }) => ({
      targetId,
      version,
    }));
    const body = { jurisdictionId: world.city.id, decision: 'confirmed', name: proposals[0]?.name, targets };
    await (await api.as('supervisor')).post(`${API}/measures/links`).send(body).expect(403);
    await (await api.as('neighbour')).post(`${API}/measures/links`).send(body).expect(404);
    await office
      .post(`${API}/measures/links`)
      .send({ ...body, targets: [] })
      .expect(400);
    const { body: after } = await office.post(`${API}/measures/links`).send(body).expect(200);
    expect((after as MeasureTable).rows).toHaveLength(1);
  });
});
