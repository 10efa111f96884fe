import {
  PlanImports,
  PlanIssue,
  PlanReviews,
  ReviewDesk,
  type DraftTask,
  type PlanReview,
  type TaskEdit,
} from '@app/workflow';
import { createWorld, PLAN_TEXT, type World } from './world.js';

describe('reviewing and issuing', () => {
  let world: World;
  let imports: PlanImports;
  let reviews: PlanReviews;
  let desk: ReviewDesk;
  let issuing: PlanIssue;

  beforeAll(async () => {
    world = await createWorld();
    imports = new PlanImports(world.context, { maxBytes: 100_000 });
    reviews = new PlanReviews(world.context);
    desk = new ReviewDesk(world.context);
    issuing = new PlanIssue(world.context);
  });

  afterAll(() => world?.close());

  let copies = 0;
  /** A fresh copy of the plan, each with other bytes. */
  async function draftPlan(): Promise<PlanReview> {
    const office = await world.actor('office');
    const bytes = Buffer.from(`${PLAN_TEXT}${'\n'.repeat(++copies)}`);
    const input = { jurisdictionId: world.city.id, fileName: `plan-${copies}.txt`, bytes };
    const { planId } = await imports.importDocument(office, input);
    return reviews.read(office, planId);
  }

  const taskOf = (review: PlanReview, path: string): DraftTask => {
    const found = review.tasks.find((task) => task.clause.path === path);
    if (found === undefined) throw new Error(`no task ${path}`);
    return found;
  };

  const edit = async (review: PlanReview, path: string, change: TaskEdit) => {
    const { id, version } = taskOf(review, path);
    return reviews.editTask(await world.actor('office'), review.plan.id, id, version, change);
  };

  /** Knows every unit and has been read. */
  async function makeReady({ id, version }: PlanReview['plan']): Promise<void> {
    const office = await world.actor('office');
    await reviews.adoptUnits(office, id, undefined);
    await desk.acceptAll(office, id, version);
  }

  it('counts leads, unknown units and tasks that are left out', async () => {
    const review = await draftPlan();
    await edit(review, '二/(一)', { assignments: [] });
    const { id, version } = taskOf(review, '三/(四)');
    await desk.reject(await world.actor('office'), review.plan.id, [{ id, version }]);
    const after = await reviews.read(await world.actor('office'), review.plan.id);
    expect(after.plan).toMatchObject({ tasks: 3, withoutLead: 1, unresolvedUnits: 1 });
    expect(after.plan).toMatchObject({ unreviewed: 3, accepted: 0, rejected: 2 });
    expect(after.blockers).toEqual([
      expect.objectContaining({ code: 'UNREVIEWED', taskIds: expect.any(Array) }),
      expect.objectContaining({ code: 'WITHOUT_LEAD', taskIds: [taskOf(review, '二/(一)').id] }),
      expect.objectContaining({ code: 'UNKNOWN_UNIT', taskIds: [taskOf(review, '二/(三)').id] }),
    ]);
  });

  it('warns of lead units in which nobody would be told, without blocking', async () => {
    const review = await draftPlan();
    await edit(review, '二/(三)', { assignments: [{ unitId: world.unitId('市专班办公室'), role: 'lead' }] });
    const after = await reviews.read(await world.actor('office'), review.plan.id);
    expect(after.blockers).toMatchObject([{ code: 'UNREVIEWED' }]);
    expect(after.messages).toContainEqual(
      expect.objectContaining({
        code: 'LEAD_WITHOUT_CONTACT',
        severity: 'warning',
        text: expect.stringContaining('市专班办公室'),
      }),
    );
  });

  it('keeps the basis of what the reviewer left alone', async () => {
    const review = await draftPlan();
    const { task } = await edit(review, '二/(一)', {
      assignments: [
        { unitId: world.unitId('市工信局'), role: 'lead' },
        { unitId: world.unitId('市财政局'), role: 'cooperating' },
      ],
    });
    expect(task.assignments).toMatchObject([
      { printedName: '市工信局', basis: 'stated', span: expect.any(Object) },
      { printedName: '市财政局', basis: 'edited', span: null },
    ]);
  });

  it('refuses a unit twice, a foreign unit and a foreign milestone', async () => {
    const review = await draftPlan();
    const gongxin = world.unitId('市工信局');
    const twice = {
      assignments: [
        { unitId: gongxin, role: 'lead' },
        { name: '市工信局', role: 'cooperating' },
      ],
    } as const;
    await expect(edit(review, '二/(一)', twice)).rejects.toMatchObject({
      code: 'ASSIGNMENT_INVALID',
      place: 'assignments.1',
    });
    const foreign = (await world.actor('neighbour')).memberships[0]?.unitId ?? '';
    await expect(
      edit(review, '二/(一)', { assignments: [{ unitId: foreign, role: 'lead' }] }),
    ).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    const other = taskOf(review, '二/(二)').milestones[0]?.id ?? '';
    const stolen = { milestones: [{ id: other, name: '别人的节点', due: '2026-12-31' }] };
    await expect(edit(review, '二/(一)', stolen)).rejects.toMatchObject({ code: 'MILESTONE_INVALID' });
    const after = await reviews.read(await world.actor('office'), review.plan.id);
    expect(taskOf(after, '二/(一)')).toEqual(taskOf(review, '二/(一)'));
  });

  it('learns a printed name that the reviewer ties to a unit', async () => {
    const review = await draftPlan();
    await edit(review, '二/(三)', {
      assignments: [
        { unitId: world.unitId('市工信局'), role: 'lead' },
        { unitId: world.unitId('市财政局'), name: '市数据局', role: 'cooperating' },
      ],
    });
    const next = await draftPlan();
    expect(taskOf(next, '二/(三)').assignments[1]).toMatchObject({
      printedName: '市数据局',
      unit: { name: '市财政局' },
    });
    await world.dataSource.query('DELETE FROM unit_alias');
  });

  it('gives codes without gap or repeat when plans are issued at once', async () => {
    const office = await world.actor('office');
    const plans = await Promise.all([draftPlan(), draftPlan(), draftPlan(), draftPlan()]);
    for (const { plan } of plans) await makeReady(plan);
    await Promise.all(plans.map(({ plan }) => issuing.issue(office, plan.id, plan.version)));
    const codes = await world.dataSource.query<{ code: string }[]>(
      'SELECT code FROM task WHERE code IS NOT NULL ORDER BY code',
    );
    expect(codes.map((row) => row.code)).toEqual(
      Array.from({ length: 16 }, (_, n) => `CZ-2026-${String(n + 1).padStart(3, '0')}`),
    );
  });

  it('issues once when two people press the button', async () => {
    const office = await world.actor('office');
    const { plan } = await draftPlan();
    await makeReady(plan);
    const before = (await world.dataSource.query('SELECT count(*)::int AS n FROM notification'))[0].n;
    const answers = await Promise.allSettled([
      issuing.issue(office, plan.id, plan.version),
      issuing.issue(await world.actor('office2'), plan.id, plan.version),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const after = (await world.dataSource.query('SELECT count(*)::int AS n FROM notification'))[0].n;
    const byInboxAndMail = [2, 2, 1, 1]; // people who lead 二/(一), 二/(三), 二/(二), 三/(四)
    const byInbox = [1, 1]; // 商务局 helps in 二/(一), 财政局 shares 二/(二)
    const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
    expect(after - before).toBe(2 * sum(byInboxAndMail) + sum(byInbox));
  });

  it('freezes the dates that were agreed', async () => {
    const rows = await world.dataSource.query(
      `SELECT DISTINCT c.path, t.original_due, t.current_due FROM task t JOIN clause c ON c.id = t.clause_id
       WHERE t.state = 'issued' ORDER BY c.path`,
    );
    expect(rows).toEqual([
      { path: '三/(四)', original_due: null, current_due: null },
      { path: '二/(一)', original_due: '2026-12-31', current_due: '2026-12-31' },
      { path: '二/(三)', original_due: '2028-12-31', current_due: '2028-12-31' },
      { path: '二/(二)', original_due: '2026-06-30', current_due: '2026-06-30' },
    ]);
  });

  it('allows no edit after the issue', async () => {
    const office = await world.actor('office');
    const [issued] = (await reviews.list(office)).filter((plan) => plan.state === 'issued');
    const review = await reviews.read(office, issued?.id ?? '');
    expect(review.blockers).toMatchObject([{ code: 'PLAN_ALREADY_ISSUED' }]);
    const { plan } = review;
    await expect(reviews.edit(office, plan.id, plan.version, { title: '改名' })).rejects.toMatchObject({
      code: 'PLAN_ALREADY_ISSUED',
    });
    await expect(reviews.remove(office, plan.id)).rejects.toMatchObject({ code: 'PLAN_ALREADY_ISSUED' });
    await expect(edit(review, '二/(一)', { title: '改名' })).rejects.toMatchObject({
      code: 'TASK_NOT_DRAFT',
    });
  });
});
