import { readFileSync } from 'node:fs';
import type { PlanReview } from '@app/workflow';
import { docx, html, PLAN_LINES, PLAN_TEXT, rtf, xlsx, zipOf } from '../../support/hostile/documents.js';
import { pdf, stream } from '../../support/hostile/make-pdf-file.js';
import { makeZip } from '../../support/make-zip.js';
import { createWorld, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';

const API = '/api/v1';
const PICTURE = pdf(
  {
    4: stream('q 595 0 0 842 0 0 cm /X Do Q'),
    8: stream(
      Buffer.alloc(300),
      '/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceRGB',
    ),
  },
  '',
  '/Resources<</XObject<</X 8 0 R>>>>',
);

describe('files of every kind, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const upload = (bytes: Uint8Array, name: string) =>
    office
      .post(`${API}/plans/imports`)
      .field('jurisdictionId', world.city.id)
      .attach('file', Buffer.from(bytes), name);

  const reviewOf = async (planId: string): Promise<PlanReview> =>
    (await office.get(`${API}/plans/${planId}`).expect(200)).body as PlanReview;

  const revisionOf = async (planId: string): Promise<Record<string, unknown>> => {
    const [row] = await world.dataSource.query(
      'SELECT format, encoding, layout, attachments, notices FROM plan_revision WHERE plan_id = $1',
      [planId],
    );
    return row;
  };

  it.each([
    ['docx', docx()],
    ['pdf', pdf()],
    ['html', Buffer.from(html())],
    ['rtf', Buffer.from(rtf())],
    ['txt', Buffer.from(PLAN_TEXT)],
  ])('imports %s, whatever its name', async (format, bytes) => {
    const { body } = await upload(bytes, '方案.dat').expect(201);
    const { text, tasks } = await reviewOf(body.planId);
    for (const line of PLAN_LINES.slice(2)) expect(text).toContain(line);
    const clause = tasks.find(({ title }) => title.includes('更新落后设备'));
    expect(clause?.assignments).toMatchObject([
      { printedName: '市工信局', role: 'lead' },
      { printedName: '市财政局', role: 'cooperating' },
    ]);
    expect(clause?.clause.page).toBe(format === 'pdf' ? 1 : null);
    expect(await revisionOf(body.planId)).toMatchObject({
      format,
      attachments: [],
      layout: expect.arrayContaining([expect.objectContaining({ kind: 'paragraph', from: 0 })]),
    });
  });

  it('imports a ledger of Excel', async () => {
    const { body } = await upload(xlsx(), '台账.xlsx').expect(201);
    const { tasks } = await reviewOf(body.planId);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.assignments.map(({ printedName }) => printedName)).toEqual(['市工信局', '市财政局']);
    expect(await revisionOf(body.planId)).toMatchObject({ format: 'xlsx', encoding: '' });
  });

  it('imports an old Word file', async () => {
    const { body } = await upload(
      readFileSync('libs/plan-readers/src/word/fixtures/plan.doc'),
      '方案.doc',
    ).expect(201);
    expect(await revisionOf(body.planId)).toMatchObject({ format: 'doc' });
  });

  it('shows on the review what the reader has to say', async () => {
    const deletion = '<w:p><w:del><w:r><w:delText>旧目标</w:delText></w:r></w:del></w:p>';
    const body = PLAN_LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('') + deletion;
    const { planId, messages } = (await upload(docx(body), '修订稿.docx').expect(201)).body;
    const review = await reviewOf(planId);
    expect(review.messages).toContainEqual({
      code: 'tracked-deletions-left-out',
      severity: 'info',
      span: null,
      text: expect.stringContaining('修订'),
    });
    expect(messages).toBeGreaterThan(0);
    expect(await revisionOf(planId)).toMatchObject({ notices: [{ code: 'tracked-deletions-left-out' }] });
  });

  it('takes pasted text as before', async () => {
    const text = `${PLAN_TEXT}（三）加强宣传。（牵头单位：市数据局）`;
    const { body } = await office
      .post(`${API}/plans/imports`)
      .send({ jurisdictionId: world.city.id, text })
      .expect(201);
    expect(await revisionOf(body.planId)).toMatchObject({ format: 'txt', encoding: 'utf-8' });
  });

  const REFUSED: readonly [reason: string, bytes: Uint8Array][] = [
    ['unknown-format', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)])],
    ['unknown-format', makeZip([{ name: 'a.class', data: 'x' }])],
    ['unknown-encoding', Buffer.alloc(300, Buffer.from('81ff', 'hex'))],
    ['encrypted', makeZip([{ name: 'word/document.xml', data: 'x', flags: 1 }])],
    ['damaged', Buffer.from('504b03041400000008', 'hex')],
    ['scanned', PICTURE],
    ['no-text', docx('<w:p/>')],
    ['too-large', zipOf({ 'word/document.xml': Buffer.alloc(30_000_000, ' ') })],
    ['too-many-parts', makeZip([{ name: 'word/document.xml', data: 'x' }], { claimedEntries: 60_000 })],
    ['forbidden-content', makeZip([{ name: '../../evil', data: 'x' }])],
  ];

  it.each(REFUSED)('refuses a file for a reason, in a sentence: %s', async (reason, bytes) => {
    const { body } = await upload(bytes, '方案.docx').expect(422);
    expect(body).toMatchObject({ code: 'DOCUMENT_UNREADABLE', place: 'file', current: { reason } });
    expect(body.title).toMatch(/^\p{Script=Han}.*请.*。$/u);
  });
});
