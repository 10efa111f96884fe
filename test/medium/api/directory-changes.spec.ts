import { createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { addUnit } from '../workflow/directory-steps.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match } from './plan-steps.js';

describe('changes of the directory and instructions, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let admin: Client;
  let taskId: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    admin = await api.as('admin');
    const office = await api.as('office');
    const { tasks } = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    taskId = tasks.find(({ clause }) => clause.path === '二/(一)')?.id ?? '';
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const unit = (name: string) => `${API}/units/${world.unitId(name)}`;

  it('shows a unit’s duties as numbers and no task', async () => {
    const { body, text } = await admin.get(unit('市工信局')).expect(200);
    expect(body).toMatchObject({ duties: { tasks: 2, byRole: { lead: 2 } }, warnings: [] });
    expect(body.people).toHaveLength(2);
    expect(text).not.toMatch(/CZ-2026|更新落后设备/);
    await (await api.as('office')).get(unit('市工信局')).expect(200);
    await (await api.as('gongxin')).get(unit('市工信局')).expect(403);
    await (await api.as('neighbour')).get(unit('市工信局')).expect(404);
  });

  it('sets the units of a work group', async () => {
    const group = await addUnit(world, '市专项工作组', { kind: 'group' });
    const path = `${API}/units/${group.id}/members`;
    const members = [{ unitId: world.unitId('市财政局'), role: 'lead' }];
    await admin.put(path).send({ members }).expect(428);
    const wrong = { members: [{ unitId: world.unitId('市财政局'), role: 'chief' }] };
    await admin.put(path).set(match(1)).send(wrong).expect(400);
    const { body } = await admin.put(path).set(match(1)).send({ members }).expect(200);
    expect(body).toMatchObject({ version: 2, members: [{ role: 'lead', unit: { name: '市财政局' } }] });
    await admin.put(path).set(match(1)).send({ members }).expect(409);
    const session = await (await api.as('caizheng')).get(`${API}/session`).expect(200);
    expect(session.body.memberships).toMatchObject([{ via: null }, { via: '市财政局', unitId: group.id }]);
  });

  it('gives, takes back and hands over what people are', async () => {
    const { body } = await admin.get(`${API}/people`).expect(200);
    const idOf = (login: string): string =>
      body.items.find((person: { login: string }) => person.login === login).id;
    const part = { unitId: world.unitId('市商务局'), role: 'head' };
    const path = `${API}/people/${idOf('gongxin')}/memberships`;
    const joined = await admin.post(path).send(part).expect(201);
    const membership = joined.body.person.memberships.at(-1);
    expect(membership).toMatchObject(part);
    await admin.delete(`${path}/${membership.id}`).expect(200);
    await admin.delete(`${path}/${membership.id}`).expect(404);
    const handover = { fromPersonId: idOf('shangwu'), toPersonId: idOf('gongxin'), role: 'contact' };
    const done = await admin
      .post(`${unit('市商务局')}/handover`)
      .set(match(1))
      .send(handover)
      .expect(200);
    expect(done.body).toMatchObject({ unit: { people: [{ person: { id: idOf('gongxin') } }] } });
    await admin
      .post(`${unit('市商务局')}/handover`)
      .set(match(2))
      .send(handover)
      .expect(422);
    await admin
      .patch(`${API}/people/${idOf('gongxin')}`)
      .send({ name: '改名' })
      .expect(428);
    await admin
      .patch(`${API}/people/${idOf('gongxin')}`)
      .set(match(1))
      .send({ name: '改名' })
      .expect(200);
    await admin
      .patch(`${API}/people/${idOf('gongxin')}`)
      .set(match(1))
      .send({ name: '再改' })
      .expect(409);
  });

  it('takes an instruction through its life', async () => {
    const office = await api.as('office');
    const given = { taskId, text: '请专题研究', onBehalfOf: '王副市长', answerDue: '2026-03-20' };
    await office
      .post(`${API}/instructions`)
      .send({ ...given, answerDue: 'soon' })
      .expect(400);
    await (await api.as('gongxin')).post(`${API}/instructions`).send(given).expect(403);
    await (await api.as('supervisor')).post(`${API}/instructions`).send(given).expect(404);
    const { body } = await office.post(`${API}/instructions`).send(given).expect(201);
    const path = `${API}/instructions/${body.id}`;
    const unitClient = await api.as('gongxin');
    await unitClient.post(`${path}/answer`).send({ text: '已研究' }).expect(428);
    await unitClient.post(`${path}/answer`).set(match(1)).send({ text: '' }).expect(422);
    const answered = await unitClient
      .post(`${path}/answer`)
      .set(match(1))
      .send({ text: '已研究' })
      .expect(200);
    expect(answered.body).toMatchObject({ state: 'answered', version: 2 });
    await unitClient.post(`${path}/answer`).set(match(1)).send({ text: '再答' }).expect(409);
    await (await api.as('caizheng')).post(`${path}/answer`).set(match(2)).send({ text: 'x' }).expect(404);
    const closed = await office.post(`${path}/close`).set(match(2)).send({}).expect(200);
    expect(closed.body.state).toBe('closed');
    const list = await office.get(`${API}/instructions`).query({ state: 'closed', box: 'given' }).expect(200);
    expect(list.body.items).toHaveLength(1);
    const ofTask = await unitClient.get(`${API}/tasks/${taskId}/instructions`).expect(200);
    expect(ofTask.body).toMatchObject({ mayGive: null, items: [{ id: body.id }] });
  });

  it('merges units after a preview', async () => {
    const into = world.unitId('市财政局');
    const path = unit('市商务局');
    await admin.get(`${path}/merge-preview`).expect(400);
    const { body } = await admin.get(`${path}/merge-preview`).query({ into }).expect(200);
    expect(body).toMatchObject({ counts: { tasks: 2 }, kept: 0 });
    await admin.post(`${path}/merge`).send({ intoId: into }).expect(428);
    const off = await admin.patch(path).set(match(body.version)).send({ active: false }).expect(409);
    expect(off.body.code).toBe('UNIT_HAS_DUTIES');
    await admin.post(`${path}/merge`).set(match(body.version)).send({ intoId: into }).expect(200);
    await admin.post(`${path}/merge`).set(match(body.version)).send({ intoId: into }).expect(409);
  });

  it('shows those above sums and nobody else anything', async () => {
    const { body, text } = await (await api.as('supervisor')).get(`${API}/overview/below`).expect(200);
    expect(body.items.map((row: { total: number }) => row.total)).toEqual([4, 0]);
    expect(text).not.toMatch(/CZ-2026/);
    await (await api.as('supervisor')).get(`${API}/tasks/${taskId}`).expect(404);
    expect((await (await api.as('office')).get(`${API}/overview/below`).expect(200)).body.items).toEqual([]);
    await (await api.as('gongxin')).get(`${API}/overview/below`).expect(403);
  });
});
