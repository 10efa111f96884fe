import { Membership } from '@app/persistence';
import {
  Measures,
  PlanImports,
  PlanIssue,
  PlanReviews,
  ReviewDesk,
  TargetProgress,
  TaskMilestones,
  TaskTransitions,
  TaskDetails,
  type LinkRequest,
  type MeasureTable,
  type PlanReview,
  type TaskDetail,
} from '@app/workflow';
import { createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const planText = (place: string, share: number, lead: string): string => `${place}设备更新实施方案
一、总体要求
到2027年，设备投资规模较2023年增长${share}%以上，公共供水管网漏损率控制在${share / 2}%以内。
二、重点任务
(一)更新公交车。到2027年底，更新公交车${share * 10}辆。(牵头单位:${lead})
`;

/** The milestone of a task that has one, and the target it is measured by. */
function onlyMilestone({ milestones }: TaskDetail): { id: string; version: number; targetId: string } {
  const [milestone] = milestones;
  const [target] = milestone?.targets ?? [];
  if (milestone === undefined || target === undefined) throw new Error('no milestone with a target');
  return { id: milestone.id, version: milestone.version, targetId: target.targetId };
}

describe('targets and measures', () => {
  let world: World;
  let measures: Measures;
  let reviews: PlanReviews;
  let imports: PlanImports;
  let cityPlan: PlanReview;

  const importText = async (login: Login, jurisdictionId: string, text: string, kind?: 'reference') => {
    const bytes = Buffer.from(text);
    const actor = await world.actor(login);
    const { planId } = await imports.importDocument(actor, {
      jurisdictionId,
      fileName: 'p.txt',
      bytes,
      kind,
    });
    return reviews.read(actor, planId);
  };
  const issue = async (login: Login, planId: string): Promise<PlanReview> => {
    const actor = await world.actor(login);
    const { review } = await reviews.adoptUnits(actor, planId, undefined);
    await new ReviewDesk(world.context).acceptAll(actor, planId, review.plan.version);
    await new PlanIssue(world.context).issue(actor, planId, review.plan.version);
    return reviews.read(actor, planId);
  };
  const table = async (login: Login, jurisdictionId?: string): Promise<MeasureTable> =>
    measures.table(await world.actor(login), jurisdictionId);
  const decide = async (login: Login, request: LinkRequest): Promise<MeasureTable> =>
    measures.decide(await world.actor(login), request);
  const audited = async (action: string): Promise<number> => {
    const rows = await world.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM audit_event WHERE action = $1',
      [action],
    );
    return rows[0]?.count ?? -1;
  };

  beforeAll(async () => {
    world = await createWorld();
    measures = new Measures(world.context);
    reviews = new PlanReviews(world.context);
    imports = new PlanImports(world.context, { maxBytes: 100_000 });
    const supervisor = await world.actor('supervisor');
    const [own] = supervisor.memberships;
    const office = {
      personId: supervisor.personId,
      unitId: own?.unitId ?? '',
      jurisdictionId: own?.jurisdictionId ?? '',
    };
    await world.dataSource.getRepository(Membership).save({ ...office, role: 'office' } as Membership);
    const province = office.jurisdictionId;
    await issue(
      'supervisor',
      (await importText('supervisor', province, planText('山西省', 25, '省政府办公厅'))).plan.id,
    );
    await issue(
      'neighbour',
      (await importText('neighbour', world.neighbourCity.id, planText('晋城市', 40, '市专班办公室'))).plan.id,
    );
    cityPlan = await issue(
      'office',
      (await importText('office', world.city.id, planText('长治市', 28, '市工信局'))).plan.id,
    );
  });

  afterAll(() => world?.close());

  describe('across levels', () => {
    it('puts the province’s plan beside the city’s, and never the neighbour’s', async () => {
      const { plans, proposals, rows } = await table('office');
      expect(plans.map(({ level, jurisdiction }) => [level, jurisdiction.name])).toEqual([
        ['above', '山西省'],
        ['own', '长治市'],
      ]);
      expect(rows).toEqual([]);
      expect(proposals.map(({ name }) => name)).toEqual([
        '设备投资规模增长率',
        '公共供水管网漏损率',
        '更新公交车',
      ]);
      expect(JSON.stringify(proposals)).not.toContain('400');
    });

    it('shows tasks and reached values of one’s own plans only', async () => {
      const { plans, unlinked } = await table('office');
      const above = plans.find(({ level }) => level === 'above')?.id;
      const seen = unlinked.filter(({ planId }) => planId === above);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.every(({ taskId, reached }) => taskId === null && reached === null)).toBe(true);
      expect(unlinked.some(({ taskId }) => taskId !== null)).toBe(true);
    });

    it('shows the province both cities below it', async () => {
      const { plans } = await table('supervisor');
      expect(plans.map(({ level, jurisdiction }) => [level, jurisdiction.name])).toEqual([
        ['own', '山西省'],
        ['below', '长治市'],
        ['below', '晋城市'],
      ]);
    });

    it('is nobody’s business sideways', async () => {
      await expect(table('neighbour', world.city.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(table('gongxin')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const [foreign] = (await table('neighbour')).unlinked.filter(({ taskId }) => taskId !== null);
      const request = { jurisdictionId: world.city.id, decision: 'confirmed', name: '别人的' } as const;
      const targets = [{ targetId: foreign?.targetId ?? '', version: null }];
      await expect(decide('office', { ...request, targets })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(decide('neighbour', { ...request, targets })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('confirms a proposal: one audit row a link, who promises more, and by how much', async () => {
      const [proposal] = (await table('office')).proposals;
      const targets = (proposal?.promises ?? []).map(({ targetId, linkVersion }) => ({
        targetId,
        version: linkVersion,
      }));
      const request = {
        jurisdictionId: world.city.id,
        decision: 'confirmed',
        name: proposal?.name,
        targets,
      } as const;
      const { rows, proposals } = await decide('office', request);
      expect(rows[0]).toMatchObject({
        name: '设备投资规模增长率',
        gapToHigher: 3,
        gapText: '高于上级要求3个百分点',
      });
      expect(rows[0]?.promises.map(({ value, most, basis }) => [value, most, basis])).toEqual([
        [25, false, 'proposed'],
        [28, true, 'proposed'],
      ]);
      expect(proposals).toHaveLength(2);
      expect([await audited('measure.create'), await audited('measure.confirm')]).toEqual([1, 2]);
      await expect(decide('office2', request)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      expect(await audited('measure.confirm')).toBe(2);
    });

    it('has less as more where the plans set a ceiling', async () => {
      const proposal = (await table('office')).proposals.find(({ name }) => name === '公共供水管网漏损率');
      const targets = (proposal?.promises ?? []).map(({ targetId, linkVersion }) => ({
        targetId,
        version: linkVersion,
      }));
      const { rows } = await decide('office', {
        jurisdictionId: world.city.id,
        decision: 'confirmed',
        name: proposal?.name,
        targets,
      });
      const row = rows.find(({ name }) => name === '公共供水管网漏损率');
      expect(row?.gapToHigher).toBe(-1.5);
      expect(row?.promises.map(({ value, most }) => [value, most])).toEqual([
        [12.5, true],
        [14, false],
      ]);
    });

    it('does not ask again about what was rejected, but lets a person change their mind', async () => {
      const proposal = (await table('office')).proposals.find(({ name }) => name === '更新公交车');
      const seen = (proposal?.promises ?? []).map(({ targetId, linkVersion }) => ({
        targetId,
        version: linkVersion,
      }));
      const request = { jurisdictionId: world.city.id, name: '更新公交车' } as const;
      const rejected = await decide('office', { ...request, decision: 'rejected', targets: seen });
      expect(rejected.proposals).toEqual([]);
      const again = seen.map(({ targetId }) => ({ targetId, version: 1 }));
      const { rows } = await decide('office', { ...request, decision: 'confirmed', targets: again });
      expect(rows.find(({ name }) => name === '更新公交车')?.promises.map(({ basis }) => basis)).toEqual([
        'manual',
        'manual',
      ]);
    });

    it('keeps apart what cannot be compared, and what measures something else already', async () => {
      const { rows } = await table('office');
      const [growth, buses] = ['设备投资规模增长率', '更新公交车'].map((name) =>
        rows.find((row) => row.name === name),
      );
      const share = growth?.promises[0]?.targetId ?? '';
      const count = buses?.promises[0]?.targetId ?? '';
      const link = (targetIds: string[]) =>
        decide('office', {
          jurisdictionId: world.city.id,
          decision: 'confirmed',
          name: '新指标',
          targets: targetIds.map((targetId) => ({ targetId, version: null })),
        });
      await expect(link([share, count])).rejects.toMatchObject({ code: 'MEASURE_UNIT_MIXED' });
      await expect(link([share])).rejects.toMatchObject({ code: 'MEASURE_TAKEN' });
      expect(await audited('measure.create')).toBe(3);
    });

    it('keeps a higher level’s document for reference: compared, never handed out, seen by its owner only', async () => {
      const text = planText('国家', 20, '工业和信息化部');
      const { plan } = await importText('office', world.city.id, text, 'reference');
      expect(plan).toMatchObject({ kind: 'reference', state: 'draft' });
      const office = await world.actor('office');
      const issuing = new PlanIssue(world.context).issue(office, plan.id, plan.version);
      await expect(issuing).rejects.toMatchObject({ code: 'PLAN_IS_REFERENCE' });
      const levels = (each: MeasureTable) => each.plans.map(({ level }) => level);
      expect(levels(await table('office'))).toEqual(['reference', 'above', 'own']);
      expect(levels(await table('supervisor'))).toEqual(['own', 'below', 'below']);
      const joining = (await table('office')).proposals.find(({ name }) => name === '设备投资规模增长率');
      expect(joining?.measureId).not.toBeNull();
      expect(joining?.promises.map(({ planId }) => planId)).toEqual([plan.id]);
    });
  });

  describe('against the time that has passed', () => {
    it('compares what was reached with 序时, for the task and for its plan', async () => {
      const progress = new TargetProgress(world.context);
      const task = cityPlan.tasks.find(({ clause }) => clause.path === '二/(一)');
      const [office, lead] = [await world.actor('office'), await world.actor('gongxin')];
      const transitions = new TaskTransitions(world.context);
      const details = new TaskDetails(world.context);
      const taskId = task?.id ?? '';
      const { version } = await details.read(lead, taskId);
      await transitions.move(lead, taskId, version, { action: 'accept' });
      expect((await progress.ofTask(lead, taskId)).items).toMatchObject([
        { name: '更新公交车', value: 280, reached: null, schedule: 0, class: 'unreported' },
      ]);
      const milestone = onlyMilestone(await details.read(lead, taskId));
      const values = [{ targetId: milestone.targetId, reached: 70 }];
      await new TaskMilestones(world.context).report(lead, milestone.id, milestone.version, {
        evidence: '台账',
        values,
      });
      world.clock.advance(335 * 86_400_000);
      const { items, counts } = await progress.ofTask(lead, taskId);
      expect(items[0]).toMatchObject({ completion: 25, schedule: 50.1, points: -25.1, class: 'behind' });
      expect(items[0]?.sentence).toContain('落后25.1个百分点：欠进度');
      expect(counts.behind).toBe(1);
      const plan = await progress.ofPlan(office, cityPlan.plan.id);
      expect(plan.tasks.find((row) => row.taskId === taskId)?.items).toEqual(items);
      const sum = Object.values(plan.counts).reduce((total, count) => total + count, 0);
      expect(sum).toBe(plan.tasks.flatMap((row) => row.items).length);
    });

    it('gives each year of a recurring target its own instance', async () => {
      const text = `${PLAN_TEXT.replace('试点', '年度')}\n长治市人民政府\n2026年1月5日\n`;
      const { plan, tasks } = await issue(
        'office',
        (await importText('office', world.city.id, text)).plan.id,
      );
      const task = tasks.find(({ clause }) => clause.path === '二/(三)');
      const { items } = await new TargetProgress(world.context).ofTask(
        await world.actor('office'),
        task?.id ?? '',
      );
      const yearly = items.filter(({ recurring }) => recurring !== null);
      expect(yearly.map(({ due }) => due?.slice(0, 4))).toEqual(['2026', '2027', '2028']);
      expect(plan.state).toBe('issued');
    });

    it('shows a plan to the office and supervisors of its jurisdiction only', async () => {
      const progress = new TargetProgress(world.context);
      for (const login of ['neighbour', 'gongxin'] as const) {
        const asking = progress.ofPlan(await world.actor(login), cityPlan.plan.id);
        await expect(asking).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      const foreign = progress.ofTask(await world.actor('neighbour'), cityPlan.tasks[0]?.id ?? '');
      await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
