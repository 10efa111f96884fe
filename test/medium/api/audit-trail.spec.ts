import { readXlsx } from 'hucre/xlsx';
import type { AuditAnchor, AuditDetail, AuditRow, Page } from '@app/workflow';
import { at, createWorld, PASSWORD, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan } from './plan-steps.js';

const HEAD_ROWS = 3;
const FORMULA = '=HYPERLINK("https://evil.example","点我")';

describe('the audit trail, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let auditor: Client;
  let planId: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    const office = await api.as('office');
    const { plan } = await importPlan(office, world, PLAN_TEXT);
    planId = plan.id;
    await issuePlan(office, plan);
    world.clock.set(at('2026-03-05 10:00'));
    const admin = await api.as('admin');
    const unit = `${API}/units/${world.unitId('市财政局')}/aliases`;
    await admin.post(unit).send({ alias: FORMULA }).expect(201);
    auditor = await api.as('auditor');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  /** Afresh: since the world began, sessions have run out. */
  const signIn = async (login: Login): Promise<Client> => {
    const client = api.anonymous();
    await client.post(`${API}/session`).send({ login, password: PASSWORD }).expect(200);
    return client;
  };
  const page = async (query: object = {}): Promise<Page<AuditRow>> =>
    (await auditor.get(`${API}/audit`).query(query).expect(200)).body as Page<AuditRow>;
  const actions = async (query: object): Promise<string[]> =>
    (await page(query)).items.map(({ action }) => action);
  const everything = async (limit: number): Promise<AuditRow[]> => {
    const rows: AuditRow[] = [];
    let cursor: string | null = null;
    do {
      const next: Page<AuditRow> = await page({ limit, ...(cursor === null ? {} : { cursor }) });
      rows.push(...next.items);
      cursor = next.nextCursor;
    } while (cursor !== null);
    return rows;
  };

  it('is read newest first, page by page, without a gap', async () => {
    const [whole, inPieces] = [await everything(200), await everything(3)];
    expect(inPieces).toEqual(whole);
    expect(whole.map(({ seq }) => seq)).toEqual(whole.map((_, index) => whole.length - index));
    expect(whole[0]).toMatchObject({
      action: 'person.sign-in',
      actor: { name: 'auditor同志' },
      via: 'session',
    });
  });

  it.each([
    [{ action: 'plan.issue' }, ['plan.issue']],
    [
      { action: 'plan', to: '2026-03-04' },
      ['plan.issue', 'plan.review.accept', 'plan.review.adopt-units', 'plan.import'],
    ],
    [{ from: '2026-03-05' }, ['person.sign-in', 'unit.add-alias', 'person.sign-in']],
    [{ from: '2026-03-05', to: '2026-03-04' }, []],
    [{ actor: 'admin' }, ['unit.add-alias', 'person.sign-in']],
    [{ text: 'evil.example' }, ['unit.add-alias']],
    [{ text: '100%_' }, []],
    [{ task: 'CZ-2026-001' }, ['plan.issue']],
    [{ task: 'XX-1' }, []],
    [{ requestId: 'nobody' }, []],
  ])('is filtered by %j', async (query, expected) => expect(await actions(query)).toEqual(expected));

  it('finds all rows of a request and of a thing', async () => {
    const [row] = (await page({ action: 'plan.review.adopt-units' })).items;
    expect(await actions({ requestId: row?.requestId })).toEqual(['plan.review.adopt-units', 'unit.adopt']);
    expect(await actions({ action: 'plan', subjectId: planId })).toHaveLength(4);
    expect(await actions({ action: 'plan', subjectId: '999999' })).toEqual([]);
  });

  it('shows a row with what it changed, as a person reads it', async () => {
    const [row] = (await page({ action: 'plan.review.adopt-units' })).items;
    const [unit] = (await page({ action: 'unit.adopt' })).items;
    const { body } = await auditor.get(`${API}/audit/${unit?.id}`).expect(200);
    const detail = body as AuditDetail;
    expect(detail).toMatchObject({
      ...{
        label: '单位 · 核对时加入名录',
        subjectName: '市数据局',
        jurisdiction: { name: '长治市' },
        before: null,
      },
      after: { name: '市数据局', kind: 'department' },
      changes: [
        { field: 'name', label: '名称', before: '', after: '市数据局' },
        { field: 'kind', label: '类型', before: '', after: '部门' },
      ],
    });
    expect(detail.hash).toMatch(/^[0-9a-f]{64}$/);
    const next = await auditor.get(`${API}/audit/${row?.id}`).expect(200);
    expect((next.body as AuditDetail).prevHash).toBe(detail.hash);
  });

  it('is for auditors of the jurisdiction and nobody else', async () => {
    const others = await Promise.all(
      (['office', 'admin', 'supervisor', 'gongxin', 'neighbour'] as const).map(signIn),
    );
    const [row] = (await page()).items;
    const paths = ['/audit', '/audit/heads', '/audit/verification', '/audit/actions', '/exports/audit'];
    for (const path of [...paths, `/audit/${row?.id}`]) {
      for (const client of others) await client.get(`${API}${path}`).expect(403);
      await api.anonymous().get(`${API}${path}`).expect(401);
    }
    const [foreign] = await world.dataSource.query<{ id: string }[]>(
      'SELECT id FROM audit_event WHERE jurisdiction_id = $1 LIMIT 1',
      [world.neighbourCity.id],
    );
    await auditor.get(`${API}/audit/${foreign?.id}`).expect(404);
    for (const path of ['/audit', '/audit/verification', '/exports/audit'])
      await auditor.get(`${API}${path}`).query({ jurisdictionId: world.neighbourCity.id }).expect(404);
    const { body } = await auditor.get(`${API}/audit/heads`).expect(200);
    expect((body as AuditAnchor).heads.map(({ jurisdiction }) => jurisdiction)).toEqual(['cz']);
  });

  it('refuses what is no question', async () => {
    for (const query of [
      { from: '2026-02-30' },
      { action: "task'--" },
      { limit: 0 },
      { subjectId: 'x' },
      { what: 'ever' },
      { cursor: 'x' },
    ])
      await auditor.get(`${API}/audit`).query(query).expect(400);
    await auditor.get(`${API}/audit/verification`).query({ anchorCount: 3 }).expect(400);
    await auditor.get(`${API}/audit/999999999`).expect(404);
  });

  it('is verified, alone and against an anchor', async () => {
    const { body } = await auditor.get(`${API}/audit/heads`).expect(200);
    const [head] = (body as AuditAnchor).heads;
    const verify = async (query: object) =>
      (await auditor.get(`${API}/audit/verification`).query(query).expect(200)).body;
    expect(await verify({})).toMatchObject({ intact: true, count: head?.count, hash: head?.hash });
    expect(await verify({ anchorCount: head?.count, anchorHash: head?.hash })).toMatchObject({
      intact: true,
      anchoredCount: head?.count,
    });
    expect(await verify({ anchorCount: head?.count, anchorHash: 'ab'.repeat(32) })).toMatchObject({
      intact: false,
      finding: { code: 'rehashed' },
    });
    expect(await verify({ anchorCount: 10_000, anchorHash: 'ab'.repeat(32) })).toMatchObject({
      intact: false,
      finding: { code: 'cut', through: 10_000 },
    });
  });

  it('leaves the house as a file that runs nothing, and that is on record', async () => {
    const { body } = await auditor
      .get(`${API}/exports/audit`)
      .query({ action: 'unit.add-alias' })
      .responseType('blob')
      .expect(200);
    const [sheet] = (await readXlsx(body as Buffer)).sheets;
    const [headings = [], ...rows] = (sheet?.rows ?? []).slice(HEAD_ROWS - 1);
    expect(rows).toHaveLength(1);
    const cell = (heading: string) => rows[0]?.[headings.indexOf(heading)];
    expect(cell('改动')).toBe(`别名：${FORMULA}`);
    expect(cell('时间')).toBe('2026-03-05 10:00:00');
    expect([...(sheet?.cells?.values() ?? [])].filter((each) => each.formula !== undefined)).toEqual([]);
    const [row] = (await page()).items;
    expect(row?.action).toBe('export.audit');
    const detail = (await auditor.get(`${API}/audit/${row?.id}`).expect(200)).body as AuditDetail;
    expect(detail.after).toEqual({ file: '审计记录.xlsx', rows: 1, filter: { action: 'unit.add-alias' } });
  });
});
