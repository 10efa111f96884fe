import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { ReportFormComparison, ReportPageView, TaskDetail } from '@app/workflow';
import { createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match } from './plan-steps.js';

const bytesOf = (client: Client, url: string): Promise<Buffer> =>
  client
    .get(url)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200)
    .then(({ body }) => body as Buffer);

/** Rows of a form that stand for something: they have a key in the hidden column. */
const filled = <Cell>(rows: readonly Cell[][] = []): Cell[][] =>
  rows.filter(([key]) => String(key).includes('|'));

describe('reports over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let unit: Client;
  let address: { unitId: string; period: string };
  let query: string;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    api = await startApi(world);
    [office, unit] = [await api.as('office'), await api.as('gongxin')];
    const { tasks } = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    for (const { id } of tasks.filter(({ review }) => review === 'accepted')) {
      const { version } = (await office.get(`${API}/tasks/${id}`).expect(200)).body as TaskDetail;
      const accept = office.post(`${API}/tasks/${id}/transitions`).set(match(version));
      await accept.send({ action: 'accept' }).expect(200);
    }
    address = { unitId: world.unitId('市工信局'), period: '2026-03' };
    query = new URLSearchParams(address).toString();
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const form = async (): Promise<ReportPageView> =>
    (await unit.get(`${API}/reports/page?${query}`).expect(200)).body as ReportPageView;
  const upload = async (bytes: Uint8Array, client = unit) =>
    client
      .post(`${API}/reports/page/form`)
      .field('unitId', address.unitId)
      .field('period', address.period)
      .attach('file', Buffer.from(bytes), '月报.xlsx');
  const compared = async (bytes: Uint8Array): Promise<ReportFormComparison> => {
    const { status, body } = await upload(bytes);
    expect(status).toBe(200);
    return body as ReportFormComparison;
  };

  it('knows the rules, and who lays them down', async () => {
    const { body } = await office.get(`${API}/policies`).expect(200);
    expect(body).toMatchObject({
      revision: 0,
      duties: { report: { cadence: 'monthly', dueDay: 25 } },
      history: [],
    });
    await unit.get(`${API}/policies`).expect(403);
    const change = { jurisdictionId: world.city.id, duties: { ...body.duties, acceptance: { workdays: 5 } } };
    await office.post(`${API}/policies`).send(change).expect(428);
    const changed = await office.post(`${API}/policies`).set(match(0)).send(change).expect(200);
    expect(changed.body.history).toMatchObject([
      { changes: [{ label: '签收时限', from: '3个工作日', to: '5个工作日' }] },
    ]);
    await office.post(`${API}/policies`).set(match(0)).send(change).expect(409);
    const broken = { ...change, duties: { ...body.duties, report: { cadence: 'daily' } } };
    await office.post(`${API}/policies`).set(match(1)).send(broken).expect(400);
  });

  it('saves a draft and tells the loser what the other wrote', async () => {
    const page = await form();
    const words = { part: 'lead', problems: '', nextSteps: '', figures: [] };
    const entries = page.entries.map(({ taskId }) => ({ ...words, taskId, done: '更新设备40台。' }));
    const put = (version: number) => unit.put(`${API}/reports/page`).set(match(version));
    const { body } = await put(0)
      .send({ ...address, entries })
      .expect(200);
    expect(body).toMatchObject({ version: 2, state: 'draft' });
    const lost = await put(0)
      .send({ ...address, entries })
      .expect(409);
    expect(lost.body).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { version: 2, savedBy: 'gongxin同志' },
    });
    await put(2)
      .send({ ...address, entries: [] })
      .expect(400);
    await unit
      .put(`${API}/reports/page`)
      .send({ ...address, entries })
      .expect(428);
  });

  it('goes to a spreadsheet and comes back without a difference', async () => {
    const bytes = await bytesOf(unit, `${API}/reports/page/form.xlsx?${query}`);
    const sheets = (await openXlsx(bytes)).sheets;
    expect(sheets.map(({ name, protection }) => [name, protection?.sheet])).toEqual([
      ['进展', true],
      ['数字', true],
    ]);
    expect(sheets[0]?.columns?.[0]?.hidden).toBe(true);
    expect(await compared(bytes)).toEqual({ version: 2, unchanged: 5, differences: [], unfit: [] });
  });

  it('shows field by field what was filled in, and which rows do not fit', async () => {
    const bytes = await bytesOf(unit, `${API}/reports/page/form.xlsx?${query}`);
    const book = await openXlsx(bytes);
    const [words, figures] = book.sheets;
    const [row = [], other = []] = filled(words?.rows);
    const [number = []] = filled(figures?.rows);
    [row[4], row[5]] = ['=HYPERLINK("http://x")', '第一行\n\n第二行'];
    other[0] = String(other[0]).replace(/^\d+/, '999');
    number[4] = '四十';
    for (const sheet of book.sheets) sheet.cells?.clear();
    const comparison = await compared(await saveXlsx(book));
    expect(comparison.differences).toMatchObject([
      {
        field: 'done',
        label: '进展',
        before: '更新设备40台。',
        after: '=HYPERLINK("http://x")',
        changedMeanwhile: false,
      },
      { field: 'problems', before: '', after: '第一行\n第二行' },
    ]);
    expect(comparison.unfit.map(({ reason }) => reason)).toEqual(['是别的单位的报送表', '“四十”不是数字']);
    // Nothing was saved by looking.
    expect((await form()).version).toBe(2);
  });

  it('marks what somebody changed after the form had been downloaded', async () => {
    const bytes = await bytesOf(unit, `${API}/reports/page/form.xlsx?${query}`);
    const page = await form();
    const [entry] = page.entries;
    const changed = {
      taskId: entry?.taskId,
      part: 'lead',
      done: '更新设备41台。',
      problems: '',
      nextSteps: '',
      figures: [],
    };
    const put = unit.put(`${API}/reports/page`).set(match(page.version));
    await put.send({ ...address, entries: [changed] }).expect(200);
    expect((await compared(bytes)).differences).toMatchObject([
      { field: 'done', before: '更新设备41台。', after: '更新设备40台。', changedMeanwhile: true },
    ]);
  });

  it('refuses what is no form of this page', async () => {
    const foreign = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['编号', '任务', '进展'],
            ['1', '甲', '乙'],
          ],
        },
      ],
    });
    expect((await upload(foreign)).body).toMatchObject({ status: 422, code: 'REPORT_FORM_INVALID' });
    expect((await upload(Buffer.from('PK\u0003\u0004 broken'))).body).toMatchObject({
      code: 'DOCUMENT_UNREADABLE',
    });
    const neighbour = await api.as('shangwu');
    expect((await upload(foreign, neighbour)).status).toBe(404);
    await unit
      .post(`${API}/reports/page/form`)
      .field('unitId', address.unitId)
      .field('period', '2026-03')
      .expect(400);
  });

  it('moves through its states over HTTP', async () => {
    const page = await form();
    const post = (client: Client, path: string, version: number) =>
      client.post(`${API}/reports/pages/${page.id}/${path}`).set(match(version));
    const submitted = (await post(unit, 'submit', page.version).send({}).expect(200)).body as ReportPageView;
    const head = await api.as('gongxin-head');
    await post(unit, 'sign', submitted.version).send({}).expect(403);
    const back = (await post(unit, 'take-back', submitted.version).send({}).expect(200))
      .body as ReportPageView;
    const again = (await post(unit, 'submit', back.version).send({}).expect(200)).body as ReportPageView;
    const filed = (await post(head, 'sign', again.version).send({}).expect(200)).body as ReportPageView;
    expect(filed).toMatchObject({ state: 'filed', standing: 'filed' });
    const noted = (await post(office, 'acknowledge', filed.version).send({}).expect(200))
      .body as ReportPageView;
    await post(office, 'return', filed.version).send({ reason: '旧版本' }).expect(409);
    await post(office, 'return', noted.version).send({ reason: '请补数字' }).expect(200);
    const { body } = await office.get(`${API}/reports/standing`).expect(200);
    expect(body).toMatchObject({ units: 3, counts: { returned: 1, not_due: 2 } });
    const chase = { jurisdictionId: world.city.id, period: '2026-03' };
    const chased = await office.post(`${API}/reports/chase`).send(chase).expect(200);
    expect(chased.body).toEqual({ units: 1, people: 2, withoutContact: [] });
    expect((await unit.get(`${API}/inbox`).expect(200)).body.items[0]).toMatchObject({ link: '/reports' });
    const neighbour = await api.as('neighbour');
    for (const path of [`pages/${page.id}`, `standing?jurisdictionId=${world.city.id}`])
      await neighbour.get(`${API}/reports/${path}`).expect(404);
    await post(neighbour, 'return', 1).send({ reason: '越权' }).expect(404);
    await (await api.as('shangwu')).get(`${API}/reports/pages/${page.id}`).expect(404);
  });
});
