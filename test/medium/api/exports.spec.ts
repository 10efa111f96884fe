import { readXlsx } from 'hucre/xlsx';
import type { PlanReview } from '@app/workflow';
import { createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan } from './plan-steps.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Title, subtitle and headings. */
const HEAD_ROWS = 3;
const OTHER_TEXT = PLAN_TEXT.replace('长治市设备更新试点工作方案', '长治市“以旧换新”方案（试行）');

describe('files to take away, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let draft: PlanReview;
  let issued: PlanReview;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
    issued = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    draft = await importPlan(office, world, OTHER_TEXT);
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const download = (client: Client, path: string) => client.get(`${API}/exports${path}`).responseType('blob');

  const nameIn = (disposition: string | undefined): string =>
    decodeURIComponent(
      /^attachment; filename\*=UTF-8''([\w.%~!#$&+^`|-]+)$/.exec(disposition ?? '')?.[1] ?? '',
    );

  async function workbook(client: Client, path: string) {
    const { body, headers } = await download(client, path).expect(200);
    expect(headers['content-type']).toBe(XLSX);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-length']).toBe(String((body as Buffer).byteLength));
    const [sheet] = (await readXlsx(body as Buffer)).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const [headings = [], ...rows] = sheet.rows.slice(HEAD_ROWS - 1);
    const column = (heading: string) => rows.map((row) => row[headings.indexOf(heading)]);
    return {
      name: nameIn(headers['content-disposition']),
      title: sheet.rows[0]?.[0],
      headings,
      rows,
      column,
    };
  }

  it('has the drafts of a plan under review, without what was left out', async () => {
    const { name, title, headings, column } = await workbook(office, `/plans/${draft.plan.id}/ledger`);
    expect(name).toBe('长治市“以旧换新”方案（试行）任务台账.xlsx');
    expect(title).toBe('长治市“以旧换新”方案（试行）任务台账');
    expect(headings).not.toContain('状态');
    expect(column('条款')).toEqual(['二/(一)', '二/(二)', '二/(三)', '三/(四)']);
    expect(column('重点任务')).toEqual([...Array(3).fill('二、实施设备更新行动'), '三、保障措施']);
    expect(column('牵头单位')).toEqual(['市工信局', '市商务局', '市工信局', '市财政局']);
    expect(column('配合单位')).toEqual(['市商务局', '', '市数据局', '']);
    expect(column('完成时限').slice(0, 2)).toEqual([new Date('2026-12-31'), new Date('2026-06-30')]);
    expect(column('完成时限')[3]).toBe('文件未明确');
    expect(column('备注')[0]).toBe('');
    expect(column('备注')[1]).not.toBe('');
  });

  it('has codes and progress of an issued plan', async () => {
    const { column } = await workbook(office, `/plans/${issued.plan.id}/ledger`);
    expect(column('条款')).toEqual(['CZ-2026-001', 'CZ-2026-002', 'CZ-2026-003', 'CZ-2026-004']);
    expect(column('状态')).toEqual(Array(4).fill('待签收'));
    expect(column('时限状态')[3]).toBe('无明确时限');
    expect(column('催办次数')).toEqual(Array(4).fill(0));
    expect(column('具体内容')[0]).toContain('到2026年底，更新设备100台');
  });

  it('draws the matrix', async () => {
    const { name, headings, rows } = await workbook(office, `/plans/${issued.plan.id}/matrix`);
    expect(name).toBe('长治市设备更新试点工作方案责任矩阵.xlsx');
    expect([...headings.slice(3)].sort()).toEqual(['市商务局', '市工信局', '市数据局', '市财政局'].sort());
    const first = rows.find((row) => row[2] === '更新落后设备') ?? [];
    const sign = (unit: string) => first[headings.indexOf(unit)];
    expect([sign('市工信局'), sign('市商务局'), sign('市财政局') ?? null]).toEqual(['●', '○', null]);
  });

  it('gives all of a plan as JSON', async () => {
    const { body, headers } = await office.get(`${API}/exports/plans/${issued.plan.id}/json`).expect(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(nameIn(headers['content-disposition'])).toBe('长治市设备更新试点工作方案.json');
    expect(body.plan).toMatchObject({ title: '长治市设备更新试点工作方案', state: 'issued' });
    expect(body.tasks).toHaveLength(4);
    expect(body.tasks[0]).toMatchObject({ code: 'CZ-2026-001', path: '二/(一)', lastDue: '2026-12-31' });
  });

  it.each([
    '',
    '?class=undated',
    '?role=lead&unitId=$gongxin',
    '?text=示范',
    '?dueTo=2026-06-30',
    '?light=red',
  ])('has the rows of the ledger under %j', async (filter) => {
    const query = filter.replace('$gongxin', world.unitId('市工信局'));
    const { body } = await office.get(`${API}/tasks${query}`).expect(200);
    const shown = body.items.map(({ code }: { code: string }) => code).sort();
    const { name, column } = await workbook(office, `/ledger${query}`);
    expect(name).toBe('任务台账.xlsx');
    expect(column('条款')).toEqual(shown);
  });

  it('holds for a contact what the contact sees', async () => {
    const { column } = await workbook(await api.as('gongxin'), '/ledger');
    expect(column('条款')).toEqual(['CZ-2026-001', 'CZ-2026-003']);
    const { rows } = await workbook(await api.as('neighbour'), '/ledger');
    expect(rows).toEqual([]);
  });

  it.each([
    ['gongxin', 403, 'FORBIDDEN'],
    ['supervisor', 403, 'FORBIDDEN'],
    ['admin', 403, 'FORBIDDEN'],
    ['neighbour', 404, 'NOT_FOUND'],
  ] as const)('gives no plan to %s', async (login, status, code) => {
    const client = await api.as(login);
    for (const kind of ['ledger', 'matrix', 'json']) {
      const answer = await client.get(`${API}/exports/plans/${issued.plan.id}/${kind}`).expect(status);
      expect(answer.headers['content-disposition']).toBeUndefined();
      expect(answer.body.code).toBe(code);
    }
  });

  it('asks for a session, a known kind and filters that exist', async () => {
    await api.anonymous().get(`${API}/exports/ledger`).expect(401);
    await api.anonymous().get(`${API}/exports/plans/${issued.plan.id}/ledger`).expect(401);
    const { body } = await office.get(`${API}/exports/plans/${issued.plan.id}/pdf`).expect(404);
    expect(body.code).toBe('ROUTE_NOT_FOUND');
    await office.get(`${API}/exports/plans/999/ledger`).expect(404);
    await office.get(`${API}/exports/ledger?light=blue`).expect(400);
    await office.get(`${API}/exports/ledger?limit=10`).expect(400);
  });

  it('names the plans where rows come from several, and mixes no chapters', async () => {
    const other = await issuePlan(office, draft.plan);
    const { column, headings } = await workbook(office, '/ledger');
    expect(column('方案')).toEqual([...Array(4).fill(issued.plan.title), ...Array(4).fill(other.plan.title)]);
    expect(headings.at(-1)).toBe('备注');
    const single = await workbook(office, `/ledger?planId=${other.plan.id}`);
    expect(single.headings).not.toContain('方案');
  });

  it('refuses more rows than a file should have, with a sentence', async () => {
    await world.dataSource.query(
      `INSERT INTO task (jurisdiction_id, plan_id, clause_id, title, sort, state, review, code, issued_at)
       SELECT jurisdiction_id, plan_id, clause_id, title, sort, state, review, 'CZ-2026-9' || n, issued_at
       FROM task, generate_series(10000, 15000) n WHERE code = 'CZ-2026-001'`,
    );
    const { body } = await office.get(`${API}/exports/ledger`).expect(422);
    expect(body).toMatchObject({ code: 'EXPORT_TOO_LARGE', title: expect.stringContaining('5000') });
    await office.get(`${API}/exports/ledger?text=CZ-2026-002`).expect(200);
  });
});
