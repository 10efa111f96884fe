import { loadActor, PlanImports, PlanIssue, PlanReissues, PlanReviews, ReviewDesk } from '@app/workflow';
import type { WorkflowContext } from '@app/workflow';
import type { Base, Thing } from './place.js';

export interface IssuedTask {
  readonly task: Thing;
  readonly milestone: Thing;
  readonly targetId: string;
}

/** A plan in force with a new version waiting, and a plan still on the desk. */
export interface Plans {
  readonly issued: Thing;
  readonly draft: Thing;
  readonly draftTasks: readonly [Thing, Thing];
  readonly actionId: string;
  readonly revisionId: string;
  readonly tasks: Readonly<Record<'mine' | 'part' | 'other', IssuedTask>>;
}

const LIMITS = { maxBytes: 100_000 };

export const textOf = (canary: string, title: string, devices = 100): string => `${canary}${title}工作方案
为推动设备更新，结合${canary}实际，制定本方案。
一、总体要求
坚持统筹推进。
二、实施设备更新行动
(一)更新${canary}设备。聚焦重点行业，到2026年底，更新设备${devices}台。(牵头单位:${canary}工信局)
(二)开展${canary}活动。鼓励以旧换新，到2026年底，举办活动20场。(牵头单位:${canary}商务局。配合单位:${canary}工信局)
(三)培育${canary}企业。到2027年底，培育示范企业5家。(牵头单位:${canary}商务局)
`;

/** Imported, reviewed and handed out by the place's own office. */
export async function makePlans(context: WorkflowContext, base: Base): Promise<Plans> {
  const office = await loadActor(context.dataSource.manager, base.people.office);
  if (office === null) throw new Error(`no office in ${base.key}`);
  const [imports, desk] = [new PlanImports(context, LIMITS), new ReviewDesk(context)];
  const reviews = new PlanReviews(context);
  const bring = async (title: string): Promise<string> => {
    const bytes = Buffer.from(textOf(base.canary, title));
    const input = { jurisdictionId: base.id, fileName: `${base.canary}.txt`, bytes };
    const { planId } = await imports.importDocument(office, input);
    await desk.acceptAll(office, planId, (await reviews.read(office, planId)).plan.version);
    return planId;
  };
  const issuedId = await bring('设备更新');
  const { plan } = await reviews.read(office, issuedId);
  await new PlanIssue(context).issue(office, issuedId, plan.version);
  const draftId = await bring('消费提振');
  const reissued = await new PlanReissues(context, LIMITS).propose(office, issuedId, {
    fileName: '新.txt',
    bytes: Buffer.from(textOf(base.canary, '设备更新', 120)),
  });
  const draft = await reviews.read(office, draftId);
  const [first, second] = draft.tasks;
  if (first === undefined || second === undefined) throw new Error(`no tasks on the desk of ${base.key}`);
  const { items } = await desk.actions(office, draftId);
  const thing = ({ id, version }: Thing): Thing => ({ id, version });
  return {
    issued: thing((await reviews.read(office, issuedId)).plan),
    draft: thing(draft.plan),
    draftTasks: [thing(first), thing(second)],
    actionId: items[0]?.id ?? '0',
    revisionId: reissued.revisionId,
    tasks: {
      mine: await issuedTask(context, issuedId, '二/(一)'),
      part: await issuedTask(context, issuedId, '二/(二)'),
      other: await issuedTask(context, issuedId, '二/(三)'),
    },
  };
}

async function issuedTask(
  { dataSource }: WorkflowContext,
  planId: string,
  path: string,
): Promise<IssuedTask> {
  const [row] = await dataSource.query<Record<string, string>[]>(
    `SELECT t.id, t.version, t.lead_unit_id AS lead, m.id AS "milestoneId", m.version AS "milestoneVersion", g.id AS "targetId"
     FROM task t JOIN clause c ON c.id = t.clause_id JOIN milestone m ON m.task_id = t.id
     JOIN target g ON g.clause_id = c.id WHERE t.plan_id = $1 AND c.path = $2 AND t.state <> 'draft'`,
    [planId, path],
  );
  if (!row?.['lead']) throw new Error(`${path} of ${planId} is not as this test needs it`);
  return {
    task: { id: row['id'] ?? '', version: Number(row['version']) },
    milestone: { id: row['milestoneId'] ?? '', version: Number(row['milestoneVersion']) },
    targetId: row['targetId'] ?? '',
  };
}
