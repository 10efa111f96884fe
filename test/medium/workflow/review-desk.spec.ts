import {
  PlanImports,
  PlanIssue,
  PlanReviews,
  ReviewDesk,
  TaskDetails,
  type Actor,
  type DraftTask,
  type PlanReview,
  type SeenTask,
} from '@app/workflow';
import { createWorld, PLAN_TEXT, type World } from './world.js';

describe('the review desk', () => {
  let world: World;
  let imports: PlanImports;
  let reviews: PlanReviews;
  let desk: ReviewDesk;
  let issuing: PlanIssue;
  let office: Actor;
  let office2: Actor;

  beforeAll(async () => {
    world = await createWorld();
    imports = new PlanImports(world.context, { maxBytes: 100_000 });
    reviews = new PlanReviews(world.context);
    desk = new ReviewDesk(world.context);
    issuing = new PlanIssue(world.context);
    [office, office2] = [await world.actor('office'), await world.actor('office2')];
  });

  afterAll(() => world?.close());

  /** Every test begins with a unit that is in no directory. */
  afterEach(async () => {
    const adopted = `SELECT id FROM unit WHERE name = '市数据局'`;
    await world.dataSource.query(`UPDATE assignment SET unit_id = NULL WHERE unit_id IN (${adopted})`);
    await world.dataSource.query(`DELETE FROM unit WHERE id IN (${adopted})`);
  });

  let copies = 0;
  /** A fresh copy of the plan; `text` goes behind it. */
  async function draftPlan(text = ''): Promise<PlanReview> {
    const bytes = Buffer.from(`${PLAN_TEXT}${text}${'\n'.repeat(++copies)}`);
    const input = { jurisdictionId: world.city.id, fileName: `desk-${copies}.txt`, bytes };
    const { planId } = await imports.importDocument(office, input);
    return reviews.read(office, planId);
  }

  const read = (planId: string): Promise<PlanReview> => reviews.read(office, planId);
  const taskOf = (review: Pick<PlanReview, 'tasks'>, path: string): DraftTask => {
    const found = review.tasks.find((task) => task.clause.path === path);
    if (found === undefined) throw new Error(`no task ${path}`);
    return found;
  };
  const seen = ({ id, version }: DraftTask): SeenTask => ({ id, version });
  /** What a person decided, without what every write moves. */
  const content = (review: PlanReview): unknown =>
    review.tasks.map(({ version: _, assignments, milestones, ...task }) => ({
      ...task,
      assignments,
      milestones: milestones.map(({ version: _version, ...milestone }) => milestone),
    }));

  describe('accepting', () => {
    it('stands for the values of one task and says who did', async () => {
      const review = await draftPlan();
      const change = await desk.accept(office, review.plan.id, [seen(taskOf(review, '二/(一)'))]);
      expect(change.tasks).toMatchObject([
        {
          review: 'accepted',
          reviewedBy: { name: 'office同志' },
          reviewedAt: '2026-03-02T01:00:00.000Z',
          titleReview: 'accepted',
          assignments: [{ review: 'accepted' }, { review: 'accepted' }],
          milestones: [{ review: 'accepted' }],
        },
      ]);
      expect(change.plan).toMatchObject({ unreviewed: 3, accepted: 1, rejected: 1 });
      expect(change.lastAction).toMatchObject({ kind: 'accept', text: '通过“更新落后设备”' });
    });

    it('keeps back, row by row, what nobody leads or no directory knows', async () => {
      const review = await draftPlan();
      const { id: planId, version } = review.plan;
      const first = taskOf(review, '二/(一)');
      await reviews.editTask(office, planId, first.id, first.version, { assignments: [] });
      const change = await desk.acceptAll(office, planId, version);
      expect(change.refused).toEqual([
        { taskId: first.id, code: 'WITHOUT_LEAD', text: '还没有牵头单位，不能通过。' },
        {
          taskId: taskOf(review, '二/(三)').id,
          code: 'UNKNOWN_UNIT',
          text: '有单位不在单位库里，不能通过。',
        },
      ]);
      expect(change.tasks.map(({ clause }) => clause.path)).toEqual(['二/(二)', '三/(四)']);
      expect(taskOf(await read(planId), '总体')).toMatchObject({ review: 'rejected', reviewedBy: null });
    });

    it('records nothing where nothing could be accepted', async () => {
      const review = await draftPlan();
      const change = await desk.accept(office, review.plan.id, [seen(taskOf(review, '二/(三)'))]);
      expect([change.tasks, change.lastAction, change.refused.length]).toEqual([[], null, 1]);
    });

    it('stands for single values and leaves the task unread', async () => {
      const review = await draftPlan();
      const task = taskOf(review, '二/(一)');
      const [lead] = task.assignments;
      const values = { title: true, assignmentIds: [lead?.id ?? ''] };
      const change = await desk.acceptValues(office, review.plan.id, seen(task), values);
      expect(change.tasks).toMatchObject([
        {
          review: 'unreviewed',
          titleReview: 'accepted',
          assignments: [{ review: 'accepted' }, { review: 'proposed' }],
          milestones: [{ review: 'proposed' }],
        },
      ]);
      const [again] = change.tasks;
      const foreign = { milestoneIds: [taskOf(review, '二/(二)').milestones[0]?.id ?? ''] };
      await expect(
        desk.acceptValues(office, review.plan.id, seen(again as DraftTask), foreign),
      ).rejects.toMatchObject({ code: 'REVIEW_VALUE_UNKNOWN' });
    });

    it('an edited value is the editor’s', async () => {
      const review = await draftPlan();
      const task = taskOf(review, '二/(二)');
      const edited = await reviews.editTask(office, review.plan.id, task.id, task.version, {
        title: '办活动',
        milestones: [...task.milestones.map(({ id, name }) => ({ id, name, due: '2026-05-31' }))],
      });
      expect(edited.task).toMatchObject({
        titleReview: 'edited',
        review: 'unreviewed',
        assignments: [{ review: 'proposed' }, { review: 'proposed' }],
        milestones: [{ review: 'edited' }],
      });
    });
  });

  describe('proposed leads', () => {
    const PROPOSED = `(五)推广新能源车。到2027年推广新能源车500辆。\n(六)加强宣传引导。到2027年开展宣传100场。\n(七)优化服务。到2027年服务企业60家。\n`;
    const proposal = (unitName: string, reason: string, known = true) => ({
      functionCode: 'x',
      label: '工业和信息化',
      unitId: known ? world.unitId(unitName) : null,
      unitName: known ? unitName : null,
      score: 1,
      reason,
    });

    async function planWithProposals(): Promise<PlanReview> {
      const review = await draftPlan(PROPOSED);
      const lists = [
        ['三/(五)', [proposal('市工信局', '多地由工信牵头'), proposal('市商务局', '也有商务牵头')]],
        ['三/(六)', [proposal('', '多地由宣传牵头', false)]],
      ] as const;
      await world.dataSource.query(`UPDATE task SET lead_proposals = '[]' WHERE plan_id = $1`, [
        review.plan.id,
      ]);
      for (const [path, list] of lists)
        await world.dataSource.query('UPDATE task SET lead_proposals = $2 WHERE id = $1', [
          taskOf(review, path).id,
          JSON.stringify(list),
        ]);
      return read(review.plan.id);
    }

    it('become a lead with the evidence as the rule', async () => {
      const review = await planWithProposals();
      const task = taskOf(review, '三/(五)');
      expect(task.leadProposals).toMatchObject([
        { name: '市工信局', reason: '多地由工信牵头' },
        { name: '市商务局', unit: { id: world.unitId('市商务局') } },
      ]);
      const change = await desk.acceptValues(office, review.plan.id, seen(task), { lead: '市商务局' });
      expect(change.tasks[0]?.assignments).toMatchObject([
        {
          role: 'lead',
          printedName: '市商务局',
          basis: 'proposed',
          rule: '也有商务牵头',
          review: 'accepted',
        },
      ]);
      await expect(
        desk.acceptValues(office, review.plan.id, seen(change.tasks[0] as DraftTask), { lead: '市财政局' }),
      ).rejects.toMatchObject({ code: 'REVIEW_VALUE_UNKNOWN' });
    });

    it('are taken in bulk, the first of each; the rest is named', async () => {
      const review = await planWithProposals();
      const change = await desk.acceptLeads(office, review.plan.id, review.plan.version);
      expect(
        change.tasks.map(({ clause, assignments }) => [clause.path, assignments[0]?.printedName]),
      ).toEqual([['三/(五)', '市工信局']]);
      expect(change.refused.map(({ taskId, code }) => [taskId, code])).toEqual([
        [taskOf(review, '三/(六)').id, 'UNKNOWN_UNIT'],
        [taskOf(review, '三/(七)').id, 'WITHOUT_LEAD'],
      ]);
      const undone = await desk.undo(office, review.plan.id, change.lastAction?.id ?? '');
      expect(undone.tasks).toMatchObject([{ assignments: [], review: 'unreviewed' }]);
    });
  });

  describe('what is unread', () => {
    it('stops 交办 while it carries a duty; what is left out does not', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      await reviews.adoptUnits(office, planId, undefined);
      const change = await desk.accept(office, planId, [
        seen(taskOf(review, '二/(一)')),
        seen(taskOf(review, '二/(二)')),
      ]);
      const left = [taskOf(review, '二/(三)'), taskOf(review, '三/(四)')];
      expect(change.blockers).toMatchObject([{ code: 'UNREVIEWED', taskIds: left.map(({ id }) => id) }]);
      await expect(issuing.issue(office, planId, review.plan.version)).rejects.toMatchObject({
        code: 'PLAN_BLOCKED',
      });
      const rejected = await desk.reject(office, planId, left.map(seen));
      expect(rejected).toMatchObject({ blockers: [], plan: { accepted: 2, rejected: 3, tasks: 2 } });
      expect(await issuing.issue(office, planId, review.plan.version)).toMatchObject({ tasks: 2 });
      const codes = await world.dataSource.query(
        `SELECT count(*)::int AS n FROM task WHERE plan_id = $1 AND state = 'issued'`,
        [planId],
      );
      expect(codes).toEqual([{ n: 2 }]);
    });

    it('without a duty it stops nothing, is said, and is not handed out', async () => {
      const review = await draftPlan('(五)营造良好氛围。加强宣传引导，形成工作合力。\n');
      const planId = review.plan.id;
      await world.dataSource.query(`UPDATE task SET lead_proposals = '[]' WHERE plan_id = $1`, [planId]);
      await reviews.adoptUnits(office, planId, undefined);
      const change = await desk.acceptAll(office, planId, review.plan.version);
      expect(change.refused).toMatchObject([{ taskId: taskOf(review, '三/(五)').id, code: 'WITHOUT_LEAD' }]);
      expect(change.blockers).toEqual([]);
      const after = await read(planId);
      expect(after.messages).toContainEqual(expect.objectContaining({ code: 'UNREAD_WITHOUT_DUTY' }));
      expect(await issuing.issue(office, planId, review.plan.version)).toMatchObject({ tasks: 4 });
    });
  });

  describe('merging', () => {
    it('gives one task the units, milestones and sources of all, to the end', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      await reviews.adoptUnits(office, planId, undefined);
      const [first, second] = [taskOf(review, '二/(一)'), taskOf(review, '二/(二)')];
      const change = await desk.merge(office, planId, { tasks: [seen(first), seen(second)] });
      const [head, other] = change.tasks;
      expect(head).toMatchObject({ id: first.id, review: 'unreviewed', mergedInto: null });
      expect(head?.assignments.map(({ printedName, role }) => [printedName, role])).toEqual([
        ['市工信局', 'lead'],
        ['市商务局', 'lead'],
        ['市财政局', 'responsible'],
      ]);
      expect(head?.milestones.map(({ due, targets }) => [due, targets.length])).toEqual([
        ['2026-06-30', 1],
        ['2026-12-31', 1],
      ]);
      expect(head?.sources.map(({ path }) => path)).toEqual(['二/(一)', '二/(二)']);
      for (const { span } of head?.sources ?? [])
        expect(review.text.slice(span.from, span.to)).toContain('到2026年');
      expect(head?.targets.map(({ quote }) => quote).join()).toContain('20场');
      expect(other).toMatchObject({ mergedInto: first.id, assignments: second.assignments });
      expect(change.plan).toMatchObject({ tasks: 3, unreviewed: 3 });

      await expect(desk.accept(office, planId, [seen(other as DraftTask)])).rejects.toMatchObject({
        code: 'TASK_MERGED',
      });
      await desk.acceptAll(office, planId, review.plan.version);
      expect(await issuing.issue(office, planId, review.plan.version)).toMatchObject({ tasks: 3 });
      const detail = await new TaskDetails(world.context).read(office, first.id);
      expect([detail.source.path, detail.mergedSources.map(({ path }) => path)]).toEqual([
        '二/(一)',
        ['二/(二)'],
      ]);
      expect(detail.currentDue).toBe('2026-12-31');
    });

    it('takes along what was merged before, and can be taken back step by step', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      const before = content(review);
      const [a, b, c] = ['二/(一)', '二/(二)', '三/(四)'].map((path) => taskOf(review, path));
      const one = await desk.merge(office, planId, { tasks: [seen(b as DraftTask), seen(c as DraftTask)] });
      const two = await desk.merge(office, planId, {
        tasks: [seen(a as DraftTask), seen(taskOf(one, '二/(二)'))],
        title: '两行动合一',
      });
      expect(taskOf(two, '二/(一)').sources.map(({ path }) => path)).toEqual([
        '二/(一)',
        '二/(二)',
        '三/(四)',
      ]);
      await expect(desk.undo(office, planId, one.lastAction?.id ?? '')).rejects.toMatchObject({
        code: 'UNDO_REFUSED',
        message: expect.stringContaining('office同志'),
      });
      const back = await desk.undo(office, planId, two.lastAction?.id ?? '');
      expect(back.lastAction).toMatchObject({ id: one.lastAction?.id });
      await desk.undo(office, planId, one.lastAction?.id ?? '');
      expect(content(await read(planId))).toEqual(before);
    });

    it.each([
      ['one task', (a: SeenTask) => [a]],
      ['the same task twice', (a: SeenTask) => [a, a]],
    ])('refuses %s', async (_, tasksOf) => {
      const review = await draftPlan();
      const tasks = tasksOf(seen(taskOf(review, '二/(一)')));
      await expect(desk.merge(office, review.plan.id, { tasks })).rejects.toMatchObject({
        code: 'MERGE_INVALID',
      });
    });
  });

  describe('splitting', () => {
    const LONG = `(五)抓好有关工作。到2026年底，更新车辆10辆（市工信局牵头）。到2027年底，办展20场（市商务局牵头，市财政局配合）。\n`;

    it('gives each part its own span, units and milestones, and can be taken back', async () => {
      const review = await draftPlan(LONG);
      const planId = review.plan.id;
      const before = content(review);
      const task = taskOf(review, '三/(五)');
      const cut = review.text.indexOf('到2027年底，办展');
      const change = await desk.split(office, planId, seen(task), { cuts: [cut], titles: ['', '办展'] });
      const [first, second] = change.tasks;
      expect(review.text.slice(second?.clause.span.from, second?.clause.span.to)).toMatch(
        /^到2027年底，办展.*配合）。$/,
      );
      expect(second).toMatchObject({ title: '办展', titleReview: 'edited', clause: { path: '三/(五)' } });
      expect([first, second].map((part) => part?.assignments.map(({ printedName }) => printedName))).toEqual([
        ['市工信局'],
        ['市商务局', '市财政局'],
      ]);
      expect([first, second].map((part) => part?.milestones.map(({ due }) => due))).toEqual([
        ['2026-12-31'],
        ['2027-12-31'],
      ]);
      expect([first, second].map((part) => part?.targets.map(({ value }) => value))).toEqual([[10], [20]]);
      const paths = (await read(planId)).tasks.map(({ clause }) => clause.path);
      expect(paths.slice(-2)).toEqual(['三/(五)', '三/(五)']);

      const undone = await desk.undo(office, planId, change.lastAction?.id ?? '');
      expect(undone.removed).toEqual([second?.id]);
      expect(content(await read(planId))).toEqual(before);
    });

    it.each([
      ['outside the clause', () => [0]],
      ['at its beginning', (task: DraftTask) => [task.clause.span.from]],
      ['twice', (task: DraftTask) => [task.clause.span.from + 2, task.clause.span.from + 2]],
    ])('refuses a cut %s and leaves nothing behind', async (_, cutsOf) => {
      const review = await draftPlan(LONG);
      const task = taskOf(review, '三/(五)');
      const cuts = cutsOf(task);
      await expect(desk.split(office, review.plan.id, seen(task), { cuts })).rejects.toMatchObject({
        code: 'SPLIT_INVALID',
      });
      expect(await read(review.plan.id)).toEqual(review);
    });
  });

  describe('taking back', () => {
    it('goes back one by one to where it began, each step told with its person', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      const task = taskOf(review, '二/(一)');
      const before = content(review);
      await reviews.editTask(office, planId, task.id, task.version, {
        title: '换个名字',
        assignments: [{ unitId: world.unitId('市财政局'), role: 'lead' }],
        milestones: [],
      });
      await reviews.edit(office2, planId, review.plan.version, { issuer: '市政府' });
      await desk.acceptAll(office, planId, review.plan.version + 1);
      await desk.reject(office2, planId, [seen(taskOf(await read(planId), '二/(三)'))]);
      for (const kind of ['reject', 'accept', 'edit-plan', 'edit']) {
        const { lastAction } = await read(planId);
        expect(lastAction).toMatchObject({ kind, undone: false });
        await desk.undo(office, planId, lastAction?.id ?? '');
      }
      const after = await read(planId);
      expect(content(after)).toEqual(before);
      expect(after.plan).toMatchObject({ issuer: review.plan.issuer, unreviewed: 4 });
      expect(after.lastAction).toBeNull();
      const { items, nextBefore } = await desk.actions(office, planId);
      expect(items.map(({ kind, undone, actor }) => `${kind} ${undone} ${actor.name}`)).toEqual([
        'undo false office同志',
        'undo false office同志',
        'undo false office同志',
        'undo false office同志',
        'reject true office2同志',
        'accept true office同志',
        'edit-plan true office2同志',
        'edit true office同志',
      ]);
      expect(items[0]?.text).toBe('撤销修改“更新落后设备”');
      expect(nextBefore).toBeNull();
    });

    it('leaves the work of others alone: an older step whose tasks nobody touched can go first', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      const mine = await desk.accept(office, planId, [seen(taskOf(review, '二/(一)'))]);
      await desk.accept(office2, planId, [seen(taskOf(review, '二/(二)'))]);
      await desk.undo(office, planId, mine.lastAction?.id ?? '');
      const after = await read(planId);
      expect(['二/(一)', '二/(二)'].map((path) => taskOf(after, path).review)).toEqual([
        'unreviewed',
        'accepted',
      ]);
    });

    it('refuses what was built upon, what was taken back, and what is of another plan', async () => {
      const [review, other] = [await draftPlan(), await draftPlan()];
      const planId = review.plan.id;
      const first = await desk.accept(office, planId, [seen(taskOf(review, '二/(一)'))]);
      const id = first.lastAction?.id ?? '';
      await desk.reject(office2, planId, [seen(taskOf(first, '二/(一)'))]);
      await expect(desk.undo(office, planId, id)).rejects.toMatchObject({
        code: 'UNDO_REFUSED',
        message: '不能撤销：所涉任务此后又由office2同志改过，请先撤销后来的修改。',
      });
      await desk.undo(office, planId, (await read(planId)).lastAction?.id ?? '');
      await desk.undo(office, planId, id);
      await expect(desk.undo(office, planId, id)).rejects.toMatchObject({ code: 'UNDO_REFUSED' });
      await expect(desk.undo(office, other.plan.id, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await reviews.adoptUnits(office, planId, undefined);
      const [adoption] = (await desk.actions(office, planId)).items;
      expect(adoption).toMatchObject({ kind: 'adopt-units' });
      await expect(desk.undo(office, planId, adoption?.id ?? '')).rejects.toMatchObject({
        code: 'UNDO_REFUSED',
      });
    });

    it('keeps a name that the directory has learned since', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      const task = taskOf(review, '二/(三)');
      await reviews.editTask(office, planId, task.id, task.version, { title: '别的名字' });
      await reviews.adoptUnits(office, planId, undefined);
      const undone = await desk.undo(office, planId, (await read(planId)).lastAction?.id ?? '');
      expect(undone.tasks).toMatchObject([
        { title: task.title, assignments: [{}, { unit: { name: '市数据局' } }] },
      ]);
    });

    it('ends with 交办', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      await reviews.adoptUnits(office, planId, undefined);
      const { lastAction } = await desk.acceptAll(office, planId, review.plan.version);
      await issuing.issue(office, planId, review.plan.version);
      await expect(desk.undo(office, planId, lastAction?.id ?? '')).rejects.toMatchObject({
        code: 'PLAN_ALREADY_ISSUED',
      });
      expect((await read(planId)).lastAction).toBeNull();
    });
  });

  describe('two people', () => {
    it('the second is told what the first left, and changes nothing', async () => {
      const review = await draftPlan();
      const planId = review.plan.id;
      const [one, two] = [taskOf(review, '二/(一)'), taskOf(review, '二/(二)')];
      const answers = await Promise.allSettled([
        desk.accept(office, planId, [seen(one), seen(two)]),
        desk.reject(office2, planId, [seen(two), seen(one)]),
      ]);
      const lost = answers.find((answer) => answer.status === 'rejected');
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(lost?.reason).toMatchObject({
        code: 'VERSION_CONFLICT',
        current: [{ version: 2 }, { version: 2 }],
      });
      expect((await desk.actions(office, planId)).items).toHaveLength(1);
    });

    it('a stale title loses to an accepted task, one task as itself', async () => {
      const review = await draftPlan();
      const task = taskOf(review, '二/(一)');
      await desk.accept(office, review.plan.id, [seen(task)]);
      await expect(
        reviews.editTask(office2, review.plan.id, task.id, task.version, { title: '别的' }),
      ).rejects.toMatchObject({ code: 'VERSION_CONFLICT', current: { review: 'accepted' } });
      await expect(desk.reject(office2, review.plan.id, [seen(task)])).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        current: { id: task.id, review: 'accepted' },
      });
    });

    it('the whole plan is accepted as it was seen', async () => {
      const review = await draftPlan();
      const { id, version } = review.plan;
      await reviews.edit(office2, id, version, { issuedOn: '2026-01-05' });
      await expect(desk.acceptAll(office, id, version)).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        current: { version: version + 1 },
      });
    });

    it('no other office finds the desk, and no task of another plan is taken for one of this', async () => {
      const [review, other] = [await draftPlan(), await draftPlan()];
      const neighbour = await world.actor('neighbour');
      const task = seen(taskOf(review, '二/(一)'));
      const attempts = [
        () => desk.accept(neighbour, review.plan.id, [task]),
        () => desk.actions(neighbour, review.plan.id),
        () => desk.accept(office, other.plan.id, [task]),
        () => desk.merge(office, other.plan.id, { tasks: [seen(taskOf(other, '二/(一)')), task] }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
