import { readFileSync, readdirSync } from 'node:fs';
import iconv from 'iconv-lite';
import { PlanImports, PlanReviews, WorkflowError, type ImportedPlan } from '@app/workflow';
import { createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const MAX_BYTES = 200_000;
const PLANS = 'seeds/plans';

describe('importing a plan', () => {
  let world: World;
  let imports: PlanImports;
  let reviews: PlanReviews;

  beforeAll(async () => {
    world = await createWorld();
    imports = new PlanImports(world.context, { maxBytes: MAX_BYTES });
    reviews = new PlanReviews(world.context);
  });

  afterAll(() => world?.close());

  const bring = async (
    bytes: Uint8Array | string,
    login: Login = 'office',
    fileName = 'plan.txt',
  ): Promise<ImportedPlan> =>
    imports.importDocument(await world.actor(login), {
      jurisdictionId: world.city.id,
      fileName,
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    });

  const rows = async (table: string): Promise<number> =>
    (await world.dataSource.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

  it.each([
    ['an empty file', '', 'DOCUMENT_EMPTY'],
    ['blanks only', ' \n\t　\n', 'DOCUMENT_EMPTY'],
    ['a zip that is cut off', Buffer.from('504b03041400000008', 'hex'), 'DOCUMENT_UNREADABLE'],
    ['zeros', Buffer.alloc(500), 'DOCUMENT_UNREADABLE'],
    ['a file that is too large', Buffer.alloc(MAX_BYTES + 1, 'a'), 'DOCUMENT_TOO_LARGE'],
    ['prose', '今天天气很好。我们去公园。', 'NO_CLAUSES_FOUND'],
  ])('refuses %s and writes nothing', async (_, bytes, code) => {
    await expect(bring(bytes)).rejects.toMatchObject({ name: 'WorkflowError', code, place: 'file' });
    expect(await rows('plan')).toBe(0);
  });

  it('is for the office of that jurisdiction only', async () => {
    await expect(bring(PLAN_TEXT, 'gongxin')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(bring(PLAN_TEXT, 'neighbour')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets one of two equal uploads at once through', async () => {
    const answers = await Promise.allSettled([bring(PLAN_TEXT), bring(PLAN_TEXT), bring(PLAN_TEXT)]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected')
        expect((answer.reason as WorkflowError).code).toBe('ALREADY_IMPORTED');
    }
    expect(await rows('plan')).toBe(1);
  });

  it.each([
    ['gb18030', iconv.encode(`${PLAN_TEXT}一`, 'gb18030')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${PLAN_TEXT}二`, 'utf16le')])],
  ])('takes %s for what its bytes are', async (encoding, bytes) => {
    const { planId } = await bring(bytes);
    const rows = await world.dataSource.query(
      'SELECT format, encoding FROM plan_revision WHERE plan_id = $1',
      [planId],
    );
    expect(rows).toEqual([{ format: 'txt', encoding }]);
  });

  it('keeps only the last part of the file name', async () => {
    const { planId } = await bring(`${PLAN_TEXT}\n`, 'office', 'C:\\文件\\..\\方案\u0000.txt');
    const review = await reviews.read(await world.actor('office'), planId);
    expect(review.plan.fileName).toMatch(/^方案.?\.txt$/);
  });

  it.each(readdirSync(PLANS).filter((file) => file.endsWith('.txt')))(
    'reads %s: every place says what it claims',
    async (file) => {
      const { planId, clauses } = await bring(readFileSync(`${PLANS}/${file}`));
      const review = await reviews.read(await world.actor('office'), planId);
      expect(review.tasks).toHaveLength(clauses);
      expect(review.plan.tasks).toBe(review.tasks.filter((task) => task.review !== 'rejected').length);
      for (const task of review.tasks) {
        for (const target of task.targets) {
          expect(review.text.slice(target.span.from, target.span.to)).toBe(target.quote);
        }
        const measured = new Set(
          task.milestones.flatMap((milestone) => milestone.targets.map((t) => t.targetId)),
        );
        for (const target of task.targets.filter(({ due }) => due !== null))
          expect(measured).toContain(target.id);
        const names = task.assignments.map((assignment) => assignment.printedName);
        expect(new Set(names).size).toBe(names.length);
      }
      await reviews.remove(await world.actor('office'), planId);
    },
    30_000,
  );

  it('removes a draft with everything that hangs on it', async () => {
    const office = await world.actor('office');
    for (const plan of await reviews.list(office)) await reviews.remove(office, plan.id);
    for (const table of [
      'plan',
      'plan_revision',
      'clause',
      'target',
      'task',
      'assignment',
      'milestone',
      'milestone_target',
      'task_event',
    ]) {
      expect([table, await rows(table)]).toEqual([table, 0]);
    }
  });
});
