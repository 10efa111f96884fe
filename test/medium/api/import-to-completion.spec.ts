import type { DraftTask, MilestoneView, PlanReview, TaskDetail } from '@app/workflow';
import { at, createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';

const API = '/api/v1';
const match = (version: number) => ({ 'If-Match': `"${version}"` });

describe('from an uploaded plan to a closed task, over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let unit: Client;
  let planId: string;
  let review: PlanReview;
  let task: TaskDetail;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
    unit = await api.as('gongxin');
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const draft = (path: string): DraftTask => {
    const found = review.tasks.find((entry) => entry.clause.path === path);
    if (found === undefined) throw new Error(`no task for ${path}`);
    return found;
  };

  const move = async (client: Client, action: string, note?: string): Promise<TaskDetail> => {
    const { body } = await client
      .post(`${API}/tasks/${task.id}/transitions`)
      .set(match(task.version))
      .send({ action, note })
      .expect(200);
    return body as TaskDetail;
  };

  it('imports a file with a Chinese name', async () => {
    const { body } = await office
      .post(`${API}/plans/imports`)
      .field('jurisdictionId', world.city.id)
      .attach('file', Buffer.from(PLAN_TEXT), '长治市试点方案.txt')
      .expect(201);
    expect(body).toMatchObject({ planId: expect.any(String), clauses: expect.any(Number) });
    planId = body.planId;
    const list = await office.get(`${API}/plans`).expect(200);
    expect(list.body.items).toMatchObject([
      { id: planId, fileName: '长治市试点方案.txt', state: 'draft', importedAt: '2026-03-02T01:00:00.000Z' },
    ]);
    expect(list.body.items[0].version).toBeUndefined();
  });

  it('refuses the same file again and names the plan', async () => {
    const { body } = await office
      .post(`${API}/plans/imports`)
      .send({ jurisdictionId: world.city.id, fileName: 'again.txt', text: PLAN_TEXT })
      .expect(409);
    expect(body).toMatchObject({ code: 'ALREADY_IMPORTED', place: 'file', current: { planId } });
    expect(body.title).toContain('长治市设备更新试点工作方案');
  });

  it('shows what was read and proposed, each with its place', async () => {
    review = (await office.get(`${API}/plans/${planId}`).expect(200)).body as PlanReview;
    expect(review.plan).toMatchObject({
      title: '长治市设备更新试点工作方案',
      version: 1,
      withoutLead: 0,
      unresolvedUnits: 1,
    });
    const first = draft('二/(一)');
    expect(review.text.slice(first.clause.span.from, first.clause.span.to)).toContain('更新落后设备');
    expect(first.clause.section).toBe('二、实施设备更新行动');
    expect(first.assignments).toMatchObject([
      { role: 'lead', printedName: '市工信局', unit: { name: '市工信局' }, basis: 'stated' },
      { role: 'cooperating', printedName: '市商务局' },
    ]);
    for (const { span, printedName } of first.assignments) {
      expect(review.text.slice(span?.from, span?.to)).toBe(printedName);
    }
    expect(first.milestones).toMatchObject([
      { due: '2026-12-31', basis: 'stated', state: 'planned', overdueDays: 0 },
    ]);
    expect(draft('二/(二)').assignments[0]).toMatchObject({ role: 'lead', basis: 'first-listed' });
    expect(review.blockers).toMatchObject([{ code: 'UNREVIEWED' }, { code: 'UNKNOWN_UNIT' }]);
  });

  it('leaves the goal paragraph out and says so', () => {
    const goals = review.tasks.filter((entry) => entry.review === 'rejected');
    expect(goals.map((entry) => entry.clause.path)).toEqual(['总体']);
    expect(review.messages).toContainEqual(
      expect.objectContaining({ code: 'GOALS_LEFT_OUT', severity: 'info' }),
    );
  });

  it('does not exist for the office of the neighbouring city', async () => {
    const neighbour = await api.as('neighbour');
    const { id, version } = draft('二/(一)');
    const tries = [
      neighbour.get(`${API}/plans/${planId}`),
      neighbour.patch(`${API}/plans/${planId}`).set(match(1)).send({ title: '改名' }),
      neighbour.patch(`${API}/plans/${planId}/tasks/${id}`).set(match(version)).send({ title: '改名' }),
      neighbour.post(`${API}/plans/${planId}/tasks/${id}/accept`).set(match(version)).send({}),
      neighbour.post(`${API}/plans/${planId}/review/accept-all`).set(match(1)).send({}),
      neighbour.get(`${API}/plans/${planId}/review/actions`),
      neighbour.post(`${API}/plans/${planId}/units`).send({}),
      neighbour.post(`${API}/plans/${planId}/issue`).set(match(1)).send({}),
      neighbour.delete(`${API}/plans/${planId}`),
      neighbour.get(`${API}/tasks/${id}`),
      neighbour.post(`${API}/tasks/${id}/transitions`).set(match(version)).send({ action: 'issue' }),
      neighbour.post(`${API}/plans/imports`).send({ jurisdictionId: world.city.id, text: PLAN_TEXT }),
    ];
    for (const answer of await Promise.all(tries))
      expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
    expect((await neighbour.get(`${API}/plans`).expect(200)).body.items).toEqual([]);
  });

  it('refuses to issue while something blocks it', async () => {
    const { body } = await office.post(`${API}/plans/${planId}/issue`).set(match(1)).send({}).expect(409);
    expect(body).toMatchObject({ code: 'PLAN_BLOCKED', status: 409 });
    expect(body.title).toContain('市数据局');
  });

  it('lets the reviewer correct a task', async () => {
    const { id, version, milestones } = draft('二/(二)');
    const { body } = await office
      .patch(`${API}/plans/${planId}/tasks/${id}`)
      .set(match(version))
      .send({
        title: '开展消费品以旧换新',
        assignments: [
          { unitId: world.unitId('市商务局'), role: 'cooperating' },
          { unitId: world.unitId('市财政局'), role: 'lead' },
        ],
        milestones: [
          { id: milestones[0]?.id, name: '上半年活动', due: '2026-06-15' },
          { name: '年底总结', due: '2026-12-20' },
        ],
      })
      .expect(200);
    expect(body.task).toMatchObject({ version: version + 1, title: '开展消费品以旧换新' });
    expect(body.task.assignments).toMatchObject([
      { printedName: '市商务局', role: 'cooperating', basis: 'edited' },
      { printedName: '市财政局', role: 'lead', basis: 'edited' },
    ]);
    expect(body.task.milestones).toMatchObject([
      { id: milestones[0]?.id, due: '2026-06-15', originalDue: '2026-06-15', basis: 'edited' },
      { name: '年底总结', due: '2026-12-20', basis: 'edited' },
    ]);
    expect(body.task.milestones[0].targets).toHaveLength(1);
    expect(body.blockers).toMatchObject([{ code: 'UNREVIEWED' }, { code: 'UNKNOWN_UNIT' }]);

    const late = await office
      .patch(`${API}/plans/${planId}/tasks/${id}`)
      .set(match(version))
      .send({ title: '别的' })
      .expect(409);
    expect(late.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { title: '开展消费品以旧换新' } });
  });

  it('adopts printed names as units', async () => {
    const { body } = await office.post(`${API}/plans/${planId}/units`).send({}).expect(200);
    expect(body.created).toBe(1);
    expect(body.review.blockers).toMatchObject([{ code: 'UNREVIEWED', taskIds: { length: 4 } }]);
    expect(body.review.plan.unresolvedUnits).toBe(0);
  });

  it('accepts all that is unread, and what nobody touched is now stood for', async () => {
    const { body } = await office
      .post(`${API}/plans/${planId}/review/accept-all`)
      .set(match(1))
      .send({})
      .expect(200);
    expect(body).toMatchObject({
      refused: [],
      blockers: [],
      plan: { unreviewed: 0, accepted: 4, rejected: 1 },
    });
    expect(body.lastAction).toMatchObject({ kind: 'accept', actor: { name: 'office同志' }, undone: false });
    const values = body.tasks.flatMap((entry: DraftTask) => entry.assignments.map(({ review }) => review));
    expect(new Set(values)).toEqual(new Set(['accepted', 'edited']));
  });

  it('issues the plan: codes, dates, notices', async () => {
    world.clock.set(at('2026-03-02 09:20'));
    const wakes = world.wakes();
    const { body } = await office.post(`${API}/plans/${planId}/issue`).set(match(1)).send({}).expect(200);
    expect(body).toEqual({ tasks: 4, notified: 4 });
    expect(world.wakes()).toBe(wakes + 1);
    const again = await office.post(`${API}/plans/${planId}/issue`).set(match(2)).send({}).expect(409);
    expect(again.body.code).toBe('PLAN_ALREADY_ISSUED');
    const ledger = await office.get(`${API}/tasks?sort=code`).expect(200);
    expect(ledger.body.items.map((row: { code: string }) => row.code)).toEqual([
      'CZ-2026-001',
      'CZ-2026-002',
      'CZ-2026-003',
      'CZ-2026-004',
    ]);
    const mails = await world.dataSource.query(
      `SELECT m.key, count(*)::int AS notices FROM outbound_message m JOIN notification n ON n.message_id = m.id GROUP BY m.key`,
    );
    expect(mails).toHaveLength(3);
  });

  it('tells the unit in its inbox', async () => {
    const { body } = await unit.get(`${API}/inbox?unread=true`).expect(200);
    expect(body.unread).toBe(2);
    expect(body.items[0]).toMatchObject({ kind: 'issued', at: '2026-03-02T01:20:00.000Z', readAt: null });
    expect(body.items[0].link).toBe(`/tasks/${body.items[0].taskId}`);
    const read = await unit
      .post(`${API}/inbox/read`)
      .send({ ids: [body.items[0].id] })
      .expect(200);
    expect(read.body).toEqual({ unread: 1 });
  });

  it('shows the unit its tasks only, with the moves it may make', async () => {
    const { body } = await unit.get(`${API}/tasks?sort=code`).expect(200);
    expect(body.items.map((row: { myRole: string }) => row.myRole)).toEqual(['lead', 'lead']);
    task = (await unit.get(`${API}/tasks/${body.items[0].id}`).expect(200)).body as TaskDetail;
    expect(task.actions.map((entry) => entry.action)).toEqual(['accept', 'object']);
    expect(task.may).toEqual({ report: false, reportMilestones: false, reviewMilestones: false });
    expect(task.source.quote).toContain('更新落后设备');
    for (const { kind, span } of task.source.marks.filter((mark) => mark.kind === 'lead')) {
      expect([kind, task.source.quote.slice(span.from, span.to)]).toEqual(['lead', '市工信局']);
    }
  });

  it('refuses a report before acceptance', async () => {
    const { body } = await unit.post(`${API}/tasks/${task.id}/reports`).send({ done: '已摸底' }).expect(409);
    expect(body.code).toBe('REPORT_NOT_ALLOWED');
  });

  it('accepts, and the loser of a race is told who won', async () => {
    const seen = task.version;
    task = await move(unit, 'accept');
    expect(task).toMatchObject({
      state: 'active',
      stateLabel: '办理中',
      acceptedAt: '2026-03-02T01:20:00.000Z',
    });
    const { body } = await unit
      .post(`${API}/tasks/${task.id}/transitions`)
      .set(match(seen))
      .send({ action: 'accept' })
      .expect(409);
    expect(body).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { state: 'active', lastChange: { label: '签收' } },
    });
  });

  it('takes progress reports', async () => {
    const { body } = await unit
      .post(`${API}/tasks/${task.id}/reports`)
      .send({ done: '完成摸底，签约 30 台', problems: '资金到位慢', nextSteps: '四月底前完成招标' })
      .expect(201);
    expect(body.reports).toMatchObject([
      { period: '2026-03', unit: { name: '市工信局' }, done: '完成摸底，签约 30 台' },
    ]);
    expect(body.lastReport).toMatchObject({ period: '2026-03' });
    const future = await unit
      .post(`${API}/tasks/${task.id}/reports`)
      .send({ period: '2026-04', done: 'x' })
      .expect(422);
    expect(future.body).toMatchObject({ code: 'PERIOD_INVALID', place: 'period' });
  });

  it('refuses completion while a milestone is open', async () => {
    const { body } = await unit
      .post(`${API}/tasks/${task.id}/transitions`)
      .set(match(task.version))
      .send({ action: 'request_completion' })
      .expect(409);
    expect(body.code).toBe('OPEN_MILESTONES');
  });

  it('takes a milestone through report, return, report, confirmation', async () => {
    const step = async (client: Client, what: string, send: object): Promise<MilestoneView> => {
      const { id, version } = milestone;
      const { body } = await client
        .post(`${API}/milestones/${id}/${what}`)
        .set(match(version))
        .send(send)
        .expect(200);
      return body.milestones[0] as MilestoneView;
    };
    let milestone = task.milestones[0] as MilestoneView;
    const targetId = milestone.targets[0]?.targetId;
    milestone = await step(unit, 'report', { evidence: '验收单', values: [{ targetId, reached: 98 }] });
    expect(milestone).toMatchObject({
      state: 'reported',
      evidence: '验收单',
      targets: [{ value: 100, reached: 98 }],
    });
    milestone = await step(office, 'return', { reason: '还差 2 台' });
    expect(milestone).toMatchObject({ state: 'returned', returnReason: '还差 2 台' });
    milestone = await step(unit, 'report', { evidence: '补充验收单', values: [{ targetId, reached: 100 }] });
    milestone = await step(office, 'confirm', {});
    expect(milestone).toMatchObject({ state: 'confirmed', returnReason: '' });
    const twice = await office
      .post(`${API}/milestones/${milestone.id}/confirm`)
      .set(match(milestone.version))
      .send({});
    expect([twice.status, twice.body.code]).toEqual([409, 'MILESTONE_STEP_NOT_ALLOWED']);
  });

  it('completes; closing needs a second person', async () => {
    task = await move(unit, 'request_completion', '已全部完成');
    task = await move(office, 'return', '材料不全');
    task = await move(unit, 'request_completion');
    task = await move(office, 'approve');
    expect(task).toMatchObject({ state: 'completed', class: 'completed', light: null });
    expect((await office.get(`${API}/tasks/${task.id}`)).body.actions).toEqual([]);
    const same = await office
      .post(`${API}/tasks/${task.id}/transitions`)
      .set(match(task.version))
      .send({ action: 'close' })
      .expect(409);
    expect(same.body.code).toBe('SECOND_PERSON_REQUIRED');
    task = await move(await api.as('office2'), 'close');
    expect(task.state).toBe('closed');
    expect(task.events.map((event) => event.label)).toEqual([
      '交办',
      '签收',
      '报送进展',
      '节点报送完成情况',
      '节点退回',
      '节点报送完成情况',
      '节点确认',
      '申请办结',
      '退回',
      '申请办结',
      '审核通过',
      '销号',
    ]);
  });

  it('counts the ledger so that it adds up', async () => {
    const { body } = await office.get(`${API}/tasks/summary`).expect(200);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(body.total).toBe(4);
    expect([sum(body.byClass), sum(body.byState)]).toEqual([4, 4]);
    expect(body).toMatchObject({
      awaitingAcceptance: 3,
      byClass: { completed: 1 },
      byState: { closed: 1, issued: 3 },
    });
  });
});
