import { createWorld, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';

const UNITS = '/api/v1/units';
const SHEET =
  '单位名称,简称,职能,电话\n市能源局,能源部门,能源,0355-1\n市商务局,,商务,0355-2\n市财政局,,财政,\n';

describe('the unit directory, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let admin: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    admin = await api.as('admin');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const upload = (client: Client, apply?: string) => {
    const request = client.post(`${UNITS}/import`).field('jurisdictionId', world.city.id);
    return (apply === undefined ? request : request.field('apply', apply)).attach(
      'file',
      Buffer.from(SHEET),
      '单位.csv',
    );
  };

  it('rehearses an import unless told to apply it', async () => {
    const counts = { new: 1, changed: 2, unchanged: 0, error: 0 };
    expect((await upload(admin).expect(200)).body).toMatchObject({ applied: false, counts });
    expect((await upload(admin, 'false').expect(200)).body).toMatchObject({ applied: false, counts });
    expect((await upload(admin, 'true').expect(200)).body).toMatchObject({ applied: true, counts });
    const { body } = await admin.get(UNITS).query({ text: '能源部门' }).expect(200);
    expect(body.items).toMatchObject([
      { name: '市能源局', functions: ['能源'], printedContact: { phone: '0355-1' } },
    ]);
  });

  it('wants a file, a flag and the admin', async () => {
    const lacking = await admin.post(`${UNITS}/import`).field('jurisdictionId', world.city.id).expect(400);
    expect(lacking.body).toMatchObject({ code: 'UPLOAD_INVALID' });
    expect((await upload(admin, 'perhaps').expect(400)).body).toMatchObject({ code: 'REQUEST_INVALID' });
    await upload(await api.as('office')).expect(403);
  });

  it('changes a unit that nobody else has changed meanwhile', async () => {
    const path = `${UNITS}/${world.unitId('市工信局')}`;
    const edit = { kind: 'group', functionCodes: ['industry'] };
    await admin.patch(path).send(edit).expect(428);
    const { body } = await admin.patch(path).set('If-Match', '"1"').send(edit).expect(200);
    expect(body).toMatchObject({ version: 2, kind: 'group', functions: ['工业和信息化'] });
    await admin.patch(path).set('If-Match', '"1"').send(edit).expect(409);
    await admin
      .patch(path)
      .set('If-Match', '"2"')
      .send({ functionCodes: ['fishing'] })
      .expect(400);
    await (await api.as('office')).patch(path).set('If-Match', '"2"').send(edit).expect(403);
  });

  it('gives and takes other names', async () => {
    const path = `${UNITS}/${world.unitId('市工信局')}/aliases`;
    const { body } = await admin.post(path).send({ alias: '工信部门' }).expect(201);
    expect(body.aliases).toMatchObject([{ name: '工信部门' }]);
    await admin.post(path).send({ alias: '工信部门' }).expect(409);
    await admin.delete(`${path}/${body.aliases[0].id}`).expect(200);
    await admin.delete(`${path}/${body.aliases[0].id}`).expect(404);
  });
});
