import type { PlanReview, ReissueView } from '@app/workflow';
import { docx } from '../../support/hostile/documents.js';
import { createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match, readPlan } from './plan-steps.js';

/** A later day, a clause put in and one taken out. */
const NEXT_TEXT = PLAN_TEXT.replace('到2026年底，更新设备100台', '到2027年6月底，更新设备120台')
  .replace('(三)培育示范企业', '(三)完善标准体系。制定设备更新标准。(牵头单位:市工信局)\n(四)培育示范企业')
  .replace(/\(四\)加强资金支持。.*\n/, '');

describe('a plan that is issued anew, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let issued: PlanReview;
  let waiting: ReissueView;
  let revisions: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
    issued = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    revisions = `${API}/plans/${issued.plan.id}/revisions`;
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const answers = (take = 'adopt') => ({
    revisionId: waiting.revisionId,
    decisions: waiting.changes.flatMap(({ key, takes }) => {
      const chosen = takes.find((each) => each === take) ?? takes[0];
      return chosen === undefined ? [] : [{ key, take: chosen }];
    }),
  });
  const apply = (client: Client, body: object) => client.post(`${revisions}/proposed/apply`).send(body);

  it('has one version at first, and none that waits', async () => {
    const { body } = await office.get(revisions).expect(200);
    expect(body.items).toMatchObject([{ number: 1, state: 'current', importedBy: 'office同志' }]);
    expect((await office.get(`${revisions}/proposed`).expect(404)).body.code).toBe('NOT_FOUND');
    await office.delete(`${revisions}/proposed`).expect(404);
  });

  it('takes a file and answers with the difference', async () => {
    const { body } = await office
      .post(revisions)
      .attach('file', Buffer.from(NEXT_TEXT), '试点方案（修订）.txt')
      .expect(201);
    waiting = body as ReissueView;
    expect(waiting).toMatchObject({
      number: 2,
      fileName: '试点方案（修订）.txt',
      importedBy: 'office同志',
      unchanged: 3,
    });
    expect(waiting.changes.map(({ kind, takes }) => [kind, takes])).toEqual([
      ['changed', ['adopt', 'keep']],
      ['added', ['add', 'skip']],
      ['removed', ['cancel', 'keep']],
    ]);
    expect(waiting.changes[0]).toMatchObject({
      before: { path: '二/(一)', lastDue: '2026-12-31' },
      after: { path: '二/(一)', lastDue: '2027-06-30', lead: ['市工信局'] },
      tasks: [{ code: 'CZ-2026-001', state: 'issued', stateLabel: '待签收' }],
    });
    expect((await office.get(`${revisions}/proposed`).expect(200)).body).toEqual(waiting);
  });

  it('refuses what is no plan, known already or empty, and keeps what waits', async () => {
    const known = await office.post(revisions).send({ text: PLAN_TEXT }).expect(409);
    expect(known.body.code).toBe('ALREADY_IMPORTED');
    const empty = await office.post(revisions).send({ text: ' ' }).expect(422);
    expect(empty.body.code).toBe('DOCUMENT_EMPTY');
    const broken = await office
      .post(revisions)
      .attach('file', Buffer.from(docx('<w:p/>')), '空.docx')
      .expect(422);
    expect(broken.body).toMatchObject({ code: 'DOCUMENT_UNREADABLE', current: { reason: 'no-text' } });
    const { body } = await office.get(`${revisions}/proposed`).expect(200);
    expect(body.revisionId).toBe(waiting.revisionId);
  });

  it('changes nothing without a version, on a stale one, or undecided', async () => {
    const { version } = issued.plan;
    expect((await apply(office, answers()).expect(428)).body.code).toBe('VERSION_REQUIRED');
    const stale = await apply(office, answers())
      .set(match(version + 1))
      .expect(409);
    expect(stale.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version } });
    const { revisionId, decisions } = answers();
    const undecided = await apply(office, { revisionId, decisions: decisions.slice(1) })
      .set(match(version))
      .expect(422);
    expect(undecided.body).toMatchObject({ code: 'REISSUE_UNDECIDED', current: [decisions[0]?.key] });
    expect(undecided.body.title).toContain('1 处');
    for (const wrong of [
      { decisions },
      { revisionId },
      { revisionId, decisions: [{ key: 'x', take: 'burn' }] },
      { revisionId, decisions: [{ key: 'x'.repeat(1000), take: 'keep' }] },
    ]) {
      await apply(office, wrong).set(match(version)).expect(400);
    }
    expect((await readPlan(office, issued.plan.id)).plan.version).toBe(version);
  });

  it.each([
    ['gongxin', 403],
    ['supervisor', 403],
    ['admin', 403],
    ['neighbour', 404],
  ] as const)('is nothing for %s', async (login, status) => {
    const client = await api.as(login);
    await client.get(revisions).expect(status);
    await client
      .post(revisions)
      .send({ text: `${NEXT_TEXT}\n` })
      .expect(status);
    await client.get(`${revisions}/proposed`).expect(status);
    await apply(client, answers()).set(match(issued.plan.version)).expect(status);
    await client.delete(`${revisions}/proposed`).expect(status);
  });

  it('does not apply another version than the one that was looked at', async () => {
    const seen = answers();
    const { body } = await office
      .post(revisions)
      .send({ fileName: '再改.txt', text: `${NEXT_TEXT}\n` })
      .expect(201);
    const late = await apply(office, seen).set(match(issued.plan.version)).expect(409);
    expect(late.body).toMatchObject({ code: 'VERSION_CONFLICT', place: 'revisionId' });
    waiting = body as ReissueView;
  });

  it('applies what was decided, once', async () => {
    const { id, version } = issued.plan;
    const { body } = await apply(office, answers()).set(match(version)).expect(200);
    expect(body).toEqual({
      version: version + 1,
      unchanged: 3,
      adopted: 1,
      kept: 0,
      added: 1,
      cancelled: 1,
    });
    await apply(office, answers())
      .set(match(version + 1))
      .expect(404);
    const { items } = (await office.get(revisions).expect(200)).body;
    expect(items).toMatchObject([
      { number: 2, state: 'current', appliedBy: 'office同志', appliedAt: '2026-03-02T01:00:00.000Z' },
      { number: 1, state: 'superseded' },
    ]);
    const { body: ledger } = await office.get(`${API}/tasks?planId=${id}&sort=code`).expect(200);
    expect(ledger.items).toMatchObject([
      { code: 'CZ-2026-001', nextDue: '2027-06-30', state: 'issued' },
      { code: 'CZ-2026-002', state: 'issued' },
      { code: 'CZ-2026-003', state: 'issued' },
      { code: 'CZ-2026-004', state: 'cancelled' },
    ]);
  });

  it('leaves the marks of the review where the new text has the words', async () => {
    const { text, tasks } = await readPlan(office, issued.plan.id);
    expect(text).toContain('完善标准体系');
    const gone = tasks.filter(({ clause }) => !clause.current);
    expect(gone.map(({ state, clause }) => [state, clause.title])).toEqual([['cancelled', '加强资金支持']]);
    for (const { clause, assignments } of tasks.filter((task) => task.clause.current)) {
      expect(text.slice(clause.span.from, clause.span.to)).toContain(clause.title ?? '');
      for (const { span, printedName } of assignments) {
        if (span !== null) expect(text.slice(span.from, span.to)).toBe(printedName);
      }
    }
  });

  it('hands out what was added, on its own', async () => {
    const { plan, tasks } = await readPlan(office, issued.plan.id);
    const added = tasks.find(({ title }) => title === '完善标准体系');
    if (added === undefined) throw new Error('nothing was added');
    expect(added).toMatchObject({ state: 'draft', review: 'unreviewed' });
    const accepted = await office
      .post(`${API}/plans/${plan.id}/tasks/${added.id}/accept`)
      .set(match(added.version))
      .send({})
      .expect(200);
    const { version } = accepted.body.tasks[0];
    const { body } = await office
      .post(`${API}/tasks/${added.id}/transitions`)
      .set(match(version))
      .send({ action: 'issue' })
      .expect(200);
    expect(body).toMatchObject({ state: 'issued', code: 'CZ-2026-005' });
  });
});
