import {
  PlanImports,
  PlanIssue,
  PlanReissues,
  PlanReviews,
  ReviewDesk,
  TaskDetails,
  TaskMilestones,
  TaskTransitions,
  type PlanReview,
  type ReissueAnswers,
  type ReissueChangeView,
  type ReissueView,
} from '@app/workflow';
import type { ReissueTake } from '@app/domain';
import { Unit } from '@app/persistence';
import { createWorld, PLAN_TEXT, type World } from './world.js';

const LIMITS = { maxBytes: 100_000 };

/** The same plan, issued anew: a clause put in, one taken out, another lead and a later day. */
const NEXT_TEXT = PLAN_TEXT.replace(
  '(一)更新落后设备。聚焦重点行业淘汰落后低效设备，到2026年底，更新设备100台。(牵头单位:市工信局。配合单位:市商务局)',
  '(一)更新落后设备。聚焦重点行业淘汰落后低效设备，到2027年6月底，更新设备120台。(牵头单位:市商务局。配合单位:市工信局)',
)
  .replace('(三)培育示范企业', '(三)完善标准体系。制定设备更新标准。(牵头单位:市工信局)\n(四)培育示范企业')
  .replace(/\(四\)加强资金支持。.*\n/, '(五)强化宣传引导。做好政策宣传。(牵头单位:市商务局)\n');

describe('a plan that is issued anew', () => {
  let world: World;
  let reissues: PlanReissues;
  let reviews: PlanReviews;

  beforeAll(async () => {
    world = await createWorld();
    reissues = new PlanReissues(world.context, LIMITS);
    reviews = new PlanReviews(world.context);
  });

  afterAll(() => world?.close());

  let copies = 0;
  const file = (text: string) => ({
    fileName: 'plan.txt',
    bytes: Buffer.from(`${text}${'\n'.repeat(++copies)}`),
  });
  const office = () => world.actor('office');

  async function draftPlan(): Promise<PlanReview> {
    const imports = new PlanImports(world.context, LIMITS);
    const { planId } = await imports.importDocument(await office(), {
      jurisdictionId: world.city.id,
      ...file(PLAN_TEXT),
    });
    return reviews.read(await office(), planId);
  }

  async function issuedPlan(): Promise<PlanReview> {
    const draft = await draftPlan();
    const { id } = draft.plan;
    await reviews.adoptUnits(await office(), id, undefined);
    await new ReviewDesk(world.context).acceptAll(await office(), id, draft.plan.version);
    const { version } = (await reviews.read(await office(), id)).plan;
    await new PlanIssue(world.context).issue(await office(), id, version);
    return reviews.read(await office(), id);
  }

  const summary = ({ kind, before, after, fields, takes }: ReissueChangeView): string =>
    [kind, before?.path ?? '-', after?.path ?? '-', fields.join('+'), takes.join('|')]
      .filter(Boolean)
      .join(' ');

  /** An answer to every question: the first of these that is offered. */
  const answer = ({ revisionId, changes }: ReissueView, ...preferred: ReissueTake[]): ReissueAnswers => ({
    revisionId,
    decisions: changes.flatMap(({ key, takes }) => {
      const take = preferred.find((candidate) => takes.includes(candidate));
      return take === undefined ? [] : [{ key, take }];
    }),
  });

  const taskAt = (review: Pick<PlanReview, 'tasks'>, path: string) => {
    const found = review.tasks.find(({ clause }) => clause.path === path);
    if (found === undefined) throw new Error(`no task ${path}`);
    return found;
  };

  it('is asked about the difference only', async () => {
    const { plan } = await issuedPlan();
    const { unchanged, changes, number } = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    expect(number).toBe(2);
    expect(unchanged).toBe(3);
    expect(changes.map(summary)).toEqual([
      'changed 二/(一) 二/(一) text+lead+units+targets+dates adopt|keep',
      'added - 二/(三) add|skip',
      'added - 三/(五) add|skip',
      'removed 三/(四) - cancel|keep',
    ]);
    expect(changes[0]?.after).toMatchObject({ lead: ['市商务局'], lastDue: '2027-06-30' });
  });

  it('carries progress over and follows what the office adopts', async () => {
    const before = await issuedPlan();
    const contact = await world.actor('gongxin');
    const unmoved = taskAt(before, '二/(三)');
    const transitions = new TaskTransitions(world.context);
    await transitions.move(contact, unmoved.id, unmoved.version, { action: 'accept' });
    const [milestone] = unmoved.milestones;
    if (milestone === undefined) throw new Error('no milestone');
    const values = milestone.targets.map(({ targetId }) => ({ targetId, reached: 5 }));
    await new TaskMilestones(world.context).report(contact, milestone.id, milestone.version, {
      evidence: '已培育5家',
      values,
    });
    const { plan } = before;
    const reissue = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    const answers = answer(reissue, 'adopt', 'add', 'cancel');
    const applied = await reissues.apply(await office(), plan.id, plan.version, answers);
    expect(applied).toMatchObject({
      unchanged: 3,
      adopted: 1,
      added: 2,
      cancelled: 1,
      version: plan.version + 1,
    });

    const after = await reviews.read(await office(), plan.id);
    const moved = taskAt(after, '二/(四)');
    expect(moved).toMatchObject({ id: unmoved.id, state: 'active' });
    expect(moved.milestones[0]).toMatchObject({ state: 'reported', evidence: '已培育5家' });
    expect(moved.milestones[0]?.targets.map(({ reached }) => reached)).toEqual(values.map(() => 5));
    const known = new Set(moved.targets.map(({ id }) => id));
    expect(
      moved.milestones.every(({ targets }) => targets.every(({ targetId }) => known.has(targetId))),
    ).toBe(true);
    const { text } = after;
    const [lead] = moved.assignments;
    expect(text.slice(lead?.span?.from, lead?.span?.to)).toBe('市工信局');

    const followed = taskAt(after, '二/(一)');
    expect(followed).toMatchObject({ id: taskAt(before, '二/(一)').id, state: 'issued', review: 'accepted' });
    expect(followed.assignments.map(({ printedName, role }) => [printedName, role])).toEqual([
      ['市商务局', 'lead'],
      ['市工信局', 'cooperating'],
    ]);
    expect(followed.milestones).toMatchObject([{ due: '2027-06-30', originalDue: '2026-12-31' }]);
    expect(taskAt(after, '二/(三)')).toMatchObject({ state: 'draft', review: 'unreviewed' });

    const details = new TaskDetails(world.context);
    const ended = await details.read(await office(), taskAt(before, '三/(四)').id);
    expect(ended).toMatchObject({ state: 'cancelled' });
    const history = (await details.read(await office(), followed.id)).events;
    expect(history.find(({ action }) => action === 'revise')?.note).toContain(
      '牵头单位由市工信局改为市商务局',
    );
  });

  it('keeps what a unit has reported where the new version asks for more on the same day', async () => {
    const before = await issuedPlan();
    const { id, version, milestones } = taskAt(before, '二/(一)');
    const [milestone] = milestones;
    if (milestone === undefined) throw new Error('no milestone');
    const contact = await world.actor('gongxin');
    await new TaskTransitions(world.context).move(contact, id, version, { action: 'accept' });
    const values = milestone.targets.map(({ targetId }) => ({ targetId, reached: 100 }));
    await new TaskMilestones(world.context).report(contact, milestone.id, milestone.version, {
      evidence: '已更新100台',
      values,
    });
    const { plan } = before;
    const text = PLAN_TEXT.replace('更新设备100台', '更新设备120台');
    const reissue = await reissues.propose(await office(), plan.id, file(text));
    await reissues.apply(await office(), plan.id, plan.version, answer(reissue, 'adopt'));
    const [kept] = taskAt(await reviews.read(await office(), plan.id), '二/(一)').milestones;
    expect(kept).toMatchObject({ id: milestone.id, state: 'reported', evidence: '已更新100台' });
    expect(kept?.targets).toMatchObject([{ value: 100, reached: 100 }]);
  });

  it('tells those who lead now and those who did', async () => {
    const { plan } = await issuedPlan();
    const reissue = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    await reissues.apply(await office(), plan.id, plan.version, answer(reissue, 'adopt', 'skip', 'keep'));
    const told = await world.dataSource.query<{ login: string; channel: string }[]>(
      `SELECT p.login, n.channel FROM notification n JOIN person p ON p.id = n.person_id JOIN task t ON t.id = n.task_id
       WHERE n.kind = 'revised' AND t.plan_id = $1 ORDER BY p.login, n.channel`,
      [plan.id],
    );
    const mailed = told.filter(({ channel }) => channel === 'email').map(({ login }) => login);
    expect(mailed).toEqual(['gongxin', 'gongxin-head', 'shangwu']);
  });

  it('sends drafts that follow through the review again and leaves others as they are', async () => {
    const { plan } = await draftPlan();
    await new ReviewDesk(world.context).acceptAll(await office(), plan.id, plan.version);
    const before = await reviews.read(await office(), plan.id);
    const reissue = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    const { version } = before.plan;
    await reissues.apply(await office(), plan.id, version, answer(reissue, 'adopt', 'skip', 'cancel'));
    const after = await reviews.read(await office(), plan.id);
    expect(taskAt(after, '二/(一)')).toMatchObject({ review: 'unreviewed' });
    expect(taskAt(after, '二/(二)')).toMatchObject({ review: taskAt(before, '二/(二)').review });
    expect(taskAt(after, '二/(三)')).toMatchObject({ review: 'rejected' });
    expect(after.tasks.find(({ id }) => id === taskAt(before, '三/(四)').id)).toMatchObject({
      review: 'rejected',
    });
    expect(after.text).toContain('完善标准体系');
  });

  it('shows a merged task the words of each of its clauses, of whatever version they are', async () => {
    const { plan, tasks } = await draftPlan();
    const [head, other] = ['二/(三)', '三/(四)'].map((path) => taskAt({ tasks }, path));
    if (head === undefined || other === undefined) throw new Error('no tasks to merge');
    await new ReviewDesk(world.context).merge(await office(), plan.id, { tasks: [head, other] });
    const reissue = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    const { version } = (await reviews.read(await office(), plan.id)).plan;
    await reissues.apply(await office(), plan.id, version, answer(reissue, 'adopt', 'skip', 'keep'));
    const { source, mergedSources } = await new TaskDetails(world.context).read(await office(), head.id);
    expect(source.quote).toContain('培育示范企业');
    expect(mergedSources.map(({ quote }) => quote)).toEqual([expect.stringContaining('加强资金支持')]);
  });

  it('does nothing until every question is answered, and nothing twice', async () => {
    const { plan } = await issuedPlan();
    const reissue = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    const answers = answer(reissue, 'keep', 'skip');
    await expect(
      reissues.apply(await office(), plan.id, plan.version, {
        ...answers,
        decisions: answers.decisions.slice(1),
      }),
    ).rejects.toMatchObject({ code: 'REISSUE_UNDECIDED' });
    await expect(reissues.apply(await office(), plan.id, plan.version + 1, answers)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await reissues.apply(await office(), plan.id, plan.version, answers);
    await expect(reissues.apply(await office(), plan.id, plan.version + 1, answers)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('refuses a lead that is in no directory while the task is running', async () => {
    const { plan } = await issuedPlan();
    const text = PLAN_TEXT.replace('(牵头单位:市财政局)', '(牵头单位:市金融办)');
    const reissue = await reissues.propose(await office(), plan.id, file(text));
    expect(reissue.changes[0]?.remark).toContain('市金融办');
    await expect(
      reissues.apply(await office(), plan.id, plan.version, answer(reissue, 'adopt')),
    ).rejects.toMatchObject({ code: 'REISSUE_BLOCKED' });
  });

  it('asks nothing about goals, which stay left out', async () => {
    const { plan } = await draftPlan();
    const reissue = await reissues.propose(
      await office(),
      plan.id,
      file(PLAN_TEXT.replace('增长25%', '增长30%')),
    );
    expect(reissue.changes.map(summary)).toEqual(['changed 总体 总体 text+targets']);
    expect(reissue.changes[0]?.remark).toContain('总体目标');
    await reissues.apply(await office(), plan.id, plan.version, answer(reissue, 'adopt'));
    const { targets, review } = taskAt(await reviews.read(await office(), plan.id), '总体');
    expect([review, targets.map(({ quote }) => quote).join()]).toEqual([
      'rejected',
      expect.stringContaining('增长30%'),
    ]);
  });

  it('knows the counties that 各县区 stands for', async () => {
    const county = {
      jurisdictionId: world.city.id,
      name: '潞州区',
      nameKey: '潞州区',
      kind: 'county' as const,
    };
    await world.dataSource.getRepository(Unit).save(county);
    const { plan } = await issuedPlan();
    const text = PLAN_TEXT.replace('(牵头单位:市财政局)', '(牵头单位:市财政局。配合单位:各县区人民政府)');
    const reissue = await reissues.propose(await office(), plan.id, file(text));
    expect(reissue.changes.map(({ remark }) => remark)).toEqual(['']);
    await reissues.apply(await office(), plan.id, plan.version, answer(reissue, 'adopt'));
    const { assignments } = taskAt(await reviews.read(await office(), plan.id), '三/(四)');
    expect(assignments.map(({ printedName, unit }) => [printedName, unit?.name])).toEqual([
      ['市财政局', '市财政局'],
      ['潞州区', '潞州区'],
    ]);
  });

  it('replaces a version that waits, and forgets one that is discarded', async () => {
    const { plan } = await draftPlan();
    await reissues.propose(await office(), plan.id, file(PLAN_TEXT));
    const { number } = await reissues.propose(await office(), plan.id, file(NEXT_TEXT));
    expect(number).toBe(2);
    await reissues.discard(await office(), plan.id);
    await expect(reissues.read(await office(), plan.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reissues.discard(await office(), plan.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await reissues.list(await office(), plan.id)).toMatchObject([{ number: 1, state: 'current' }]);
  });

  it('is the office’s matter alone', async () => {
    const { plan } = await draftPlan();
    for (const login of ['gongxin', 'supervisor', 'admin', 'neighbour'] as const) {
      await expect(
        reissues.propose(await world.actor(login), plan.id, file(NEXT_TEXT)),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/),
      });
    }
  });
});
