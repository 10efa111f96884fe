import { createWorld, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';

const API = '/api/v1';
const HAN = /\p{Script=Han}/u;

describe('refusals', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let admin: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
    admin = await api.as('admin');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  it('are problem details with a Chinese sentence, a code and the number of the request', async () => {
    const answer = await office.get(`${API}/tasks/999`).set('X-Request-Id', 'proxy-0001').expect(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: '没有找到，或者您无权查看。',
      status: 404,
      code: 'NOT_FOUND',
      requestId: 'proxy-0001',
    });
    expect(answer.headers['x-request-id']).toBe('proxy-0001');
  });

  it('name every field that is wrong, in Chinese', async () => {
    const person = {
      login: '张三',
      name: '',
      email: 'x',
      password: 'short',
      memberships: [{ unitId: 'x', role: 'king' }],
      extra: 1,
    };
    const { body } = await admin.post(`${API}/people`).send(person).expect(400);
    expect(body).toMatchObject({ code: 'REQUEST_INVALID', status: 400 });
    const places = body.errors.map((error: { place: string }) => error.place).sort();
    expect(places).toEqual([
      'email',
      'extra',
      'login',
      'memberships.0.role',
      'memberships.0.unitId',
      'name',
      'password',
    ]);
    for (const { message } of body.errors) expect(message).toMatch(HAN);
  });

  it.each([
    ['GET', '/tasks?limit=0'],
    ['GET', '/tasks?limit=ten'],
    ['GET', '/tasks?light=blue'],
    ['GET', '/tasks?dueFrom=2026-02-30'],
    ['GET', '/tasks?offset=100'],
    ['GET', '/tasks?planId=1;drop'],
    ['GET', '/tasks?text[]=a'],
    ['GET', '/inbox?unread=perhaps'],
    ['GET', '/tasks?text=a%00b'],
  ])('cover queries: %s %s', async (_, path) => {
    const { body } = await office.get(`${API}${path}`).expect(400);
    expect(body.code).toBe('REQUEST_INVALID');
    for (const { message } of body.errors) expect(message).toMatch(HAN);
  });

  it.each([
    ['a broken body', '{"login":', 'application/json', 400, 'JSON_MALFORMED'],
    ['a body that is no object', '"text"', 'application/json', 400, 'JSON_MALFORMED'],
    ['a foreign character set', '{}', 'application/json; charset=x-none', 415, 'JSON_MALFORMED'],
  ])('cover %s', async (_, text, type, _status, code) => {
    const { body } = await api.anonymous().post(`${API}/session`).set('Content-Type', type).send(text);
    expect(body.code).toBe(code);
    expect(body.title).toMatch(HAN);
  });

  it('cover bodies that are too large, with and without a file', async () => {
    const json = await office
      .post(`${API}/inbox/read`)
      .send({ ids: ['9'.repeat(300_000)] })
      .expect(413);
    expect(json.body.code).toBe('PAYLOAD_TOO_LARGE');
    const upload = office.post(`${API}/plans/imports`).field('jurisdictionId', world.city.id);
    const { body } = await upload.attach('file', Buffer.alloc(70_000, 'a'), 'a.txt').expect(413);
    expect(body.code).toBe('PAYLOAD_TOO_LARGE');
    const pasted = { jurisdictionId: world.city.id, fileName: 'a.txt', text: 'a'.repeat(70_000) };
    const text = await office.post(`${API}/plans/imports`).send(pasted).expect(413);
    expect(text.body).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', place: 'file' });
  });

  it('cover uploads that are no upload', async () => {
    const none = await office.post(`${API}/plans/imports`).field('jurisdictionId', world.city.id).expect(400);
    expect(none.body.code).toBe('UPLOAD_INVALID');
    const elsewhere = office.post(`${API}/plans/imports`).field('jurisdictionId', world.city.id);
    const wrong = await elsewhere.attach('picture', Buffer.from('x'), 'x.txt').expect(400);
    expect(wrong.body.code).toBe('UPLOAD_INVALID');
    const broken = await office
      .post(`${API}/plans/imports`)
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc');
    expect([broken.status, broken.body.code]).toEqual([400, 'UPLOAD_INVALID']);
  });

  it('cover characters that cannot be stored, and cursors that were forged', async () => {
    const person = { login: 'x', password: 'a\u0000b' };
    const { body } = await api.anonymous().post(`${API}/session`).send(person).expect(400);
    expect(body.errors).toEqual([{ place: 'password', message: '含有不能保存的字符' }]);
    for (const place of [
      ['due', '2026-02-30', '1'],
      ['due', 'x', '1'],
      ['code', '\u0000', '1'],
      ['due', '2026-01-01', '99999999999999999999'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
      const answer = await office.get(`${API}/tasks?sort=${place[0]}&cursor=${cursor}`).expect(400);
      expect(answer.body.code).toBe('CURSOR_INVALID');
    }
  });

  it('cover unknown addresses', async () => {
    expect((await office.get(`${API}/nothing`).expect(404)).body.code).toBe('ROUTE_NOT_FOUND');
    expect((await office.put(`${API}/tasks/1`).expect(404)).body.code).toBe('ROUTE_NOT_FOUND');
    expect((await office.get(`${API}/tasks/1e9`).expect(404)).body.code).toBe('NOT_FOUND');
  });

  it('ask for the version of what is changed', async () => {
    for (const value of [undefined, '*', '"x"', '']) {
      const call = office.post(`${API}/tasks/1/transitions`).send({ action: 'accept' });
      const { status, body } = await (value === undefined ? call : call.set('If-Match', value));
      expect([status, body.code]).toEqual([428, 'VERSION_REQUIRED']);
    }
  });

  it('say nothing of what broke inside', async () => {
    await world.dataSource.query('ALTER TABLE digest_issue RENAME TO digest_gone');
    const answer = await office.get(`${API}/digests`).expect(500);
    await world.dataSource.query('ALTER TABLE digest_gone RENAME TO digest_issue');
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: '系统出错了，请稍后再试；若一直如此，请把编号告诉维护人员。',
      status: 500,
      code: 'INTERNAL',
      requestId: answer.headers['x-request-id'],
    });
  });
});
