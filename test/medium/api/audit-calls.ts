import type { AuditAction } from '@app/domain';
import type { DraftTask, PlanReview, TaskDetail } from '@app/workflow';
import type { RouteKey } from '../../../apps/api/src/access/routes.js';
import { PASSWORD, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import type { TestApi } from './app.js';
import { TASK_LIFE_CALLS } from './audit-calls-task-life.js';
import { BULLETIN_CALLS } from './audit-calls-bulletins.js';
import { DELIVERY_CALLS } from './audit-calls-deliveries.js';
import { CALENDAR_CALLS } from './audit-calls-calendar.js';
import { CHANNEL_CALLS } from './audit-calls-channels.js';
import { DIRECTORY_CHANGE_CALLS } from './audit-calls-directory.js';
import { MEASURE_CALLS } from './audit-calls-measures.js';
import { PAPER_CALLS } from './audit-calls-papers.js';
import { POLICY_CALLS } from './audit-calls-policies.js';
import { REPORT_CALLS } from './audit-calls-reports.js';
import { STATISTICS_CALLS } from './audit-calls-statistics.js';
import { API, readPlan } from './plan-steps.js';

/** What the calls have in common: the world, and what earlier ones left. */
export interface Stage {
  readonly world: World;
  readonly api: TestApi;
  /** Ids by a name of the call's own choosing. */
  readonly ids: Map<string, string>;
}

/** A request, not yet sent. */
export interface Ask {
  readonly path: string;
  readonly body?: object;
  /** Goes into If-Match. */
  readonly version?: number;
  readonly file?: { readonly name: string; readonly text: string; readonly fields?: Record<string, string> };
}

/** One call that comes through, with the rows it leaves, in their order. */
export interface AuditedCall {
  readonly route: RouteKey;
  readonly by: Login;
  /** Made right before it is sent, with what is there by then. */
  readonly ask: (stage: Stage) => Ask | Promise<Ask>;
  readonly leaves: readonly AuditAction[];
  /** What later calls need of the answer. */
  readonly keep?: (stage: Stage, body: never) => void;
  /** Somebody who is refused the very same request; null where everybody may. */
  readonly refused?: Login | null;
}

const as =
  (by: Login) =>
  (
    route: RouteKey,
    leaves: readonly AuditAction[],
    ask: AuditedCall['ask'],
    keep?: AuditedCall['keep'],
  ): AuditedCall => ({
    ...{ route, by, leaves, ask },
    ...(keep === undefined ? {} : { keep }),
  });
const [office, admin, gongxin] = [as('office'), as('admin'), as('gongxin')];

export const idOf = ({ ids }: Stage, name: string): string => ids.get(name) ?? '0';
const get = async <T>({ api }: Stage, login: Login, path: string): Promise<T> =>
  (await (await api.as(login)).get(`${API}${path}`).expect(200)).body as T;
const planOf = async (stage: Stage): Promise<PlanReview> =>
  readPlan(await stage.api.as('office'), idOf(stage, 'plan'));
const draftOf = async (stage: Stage, path: string): Promise<DraftTask> => {
  const task = (await planOf(stage)).tasks.find((each) => each.clause.path === path);
  if (task === undefined) throw new Error(`no task ${path}`);
  return task;
};
export const taskOf = async (stage: Stage, path: string): Promise<TaskDetail> =>
  get(stage, 'office', `/tasks/${(await draftOf(stage, path)).id}`);
const plan = (stage: Stage): string => `/plans/${idOf(stage, 'plan')}`;
const unit = ({ world }: Stage, name = '市工信局'): string => `/units/${world.unitId(name)}`;

/** A call on one draft task of the plan. */
const onDraft =
  (path: string, verb: string, body: object = {}) =>
  async (stage: Stage): Promise<Ask> => {
    const { id, version } = await draftOf(stage, path);
    return { path: `${plan(stage)}/tasks/${id}/${verb}`, version, body };
  };
/** A call on several draft tasks, each with the version that was seen. */
const onDrafts =
  (paths: readonly string[], verb: string) =>
  async (stage: Stage): Promise<Ask> => {
    const tasks: object[] = [];
    for (const path of paths) {
      const { id, version } = await draftOf(stage, path);
      tasks.push({ id, version });
    }
    return { path: `${plan(stage)}/review/${verb}`, body: { tasks } };
  };
/** A call on the plan as it stands now. */
const onPlan =
  (verb: string) =>
  async (stage: Stage): Promise<Ask> => ({
    path: `${plan(stage)}/${verb}`,
    version: (await planOf(stage)).plan.version,
  });
const undo = async (stage: Stage): Promise<Ask> => {
  const { items } = await get<{ items: { id: string }[] }>(stage, 'office', `${plan(stage)}/review/actions`);
  return { path: `${plan(stage)}/review/undo`, body: { actionId: items[0]?.id } };
};
const importText =
  (text: string) =>
  ({ world }: Stage): Ask => ({ path: '/plans/imports', body: { jurisdictionId: world.city.id, text } });

const SESSION_CALLS: readonly AuditedCall[] = [
  {
    ...as('caizheng')('POST /session', ['person.sign-in'], () => ({
      path: '/session',
      body: { login: 'caizheng', password: PASSWORD },
    })),
    refused: null,
  },
];

const DIRECTORY_CALLS: readonly AuditedCall[] = [
  admin('POST /units', ['unit.create'], ({ world }) => ({
    path: '/units',
    body: { jurisdictionId: world.city.id, name: '市档案馆', kind: 'department' },
  })),
  admin('POST /units/import', ['unit.import'], ({ world }) => ({
    path: '/units/import',
    file: {
      name: '单位.csv',
      text: '单位名称,简称,职能,电话\n市审计局,市审计,审计,0355-4\n',
      fields: { jurisdictionId: world.city.id, apply: 'true' },
    },
  })),
  admin('PATCH /units/:id', ['unit.edit'], async (stage) => {
    const { items } = await get<{ items: { id: string; version: number }[] }>(stage, 'admin', '/units');
    const path = unit(stage, '市商务局');
    const version = items.find(({ id }) => path.endsWith(`/${id}`))?.version ?? 0;
    return { path, version, body: { name: '市商务和口岸局' } };
  }),
  admin(
    'POST /units/:id/aliases',
    ['unit.add-alias'],
    (stage) => ({ path: `${unit(stage)}/aliases`, body: { alias: '工信' } }),
    ({ ids }, { aliases }: { aliases: { id: string }[] }) => void ids.set('alias', aliases.at(-1)?.id ?? ''),
  ),
  admin('DELETE /units/:id/aliases/:aliasId', ['unit.remove-alias'], (stage) => ({
    path: `${unit(stage)}/aliases/${idOf(stage, 'alias')}`,
  })),
  admin(
    'POST /people',
    ['person.create'],
    ({ world }) => ({
      path: '/people',
      body: {
        ...{ login: 'new-one', name: '新同志', password: 'a-long-password-1' },
        memberships: [{ unitId: world.unitId('市财政局'), role: 'contact' }],
      },
    }),
    ({ ids }, { id }: { id: string }) => void ids.set('person', id),
  ),
  admin('PATCH /people/:id', ['person.edit'], async (stage) => {
    const { items } = await get<{ items: { id: string; version: number }[] }>(stage, 'admin', '/people');
    const version = items.find(({ id }) => id === idOf(stage, 'person'))?.version ?? 0;
    return { path: `/people/${idOf(stage, 'person')}`, version, body: { password: 'another-password-2' } };
  }),
];

const DESK_CALLS: readonly AuditedCall[] = [
  office(
    'POST /plans/imports',
    ['plan.import'],
    importText(PLAN_TEXT),
    ({ ids }, { planId }: { planId: string }) => void ids.set('plan', planId),
  ),
  office('PATCH /plans/:id', ['plan.review.edit-plan'], async (stage) => ({
    path: plan(stage),
    version: (await planOf(stage)).plan.version,
    body: { issuer: '市人民政府' },
  })),
  office('PATCH /plans/:id/tasks/:taskId', ['plan.review.edit'], async (stage) => {
    const { id, version } = await draftOf(stage, '二/(一)');
    return { path: `${plan(stage)}/tasks/${id}`, version, body: { title: '更新老旧设备' } };
  }),
  office(
    'POST /plans/:id/tasks/:taskId/values',
    ['plan.review.accept-values'],
    onDraft('二/(二)', 'values', { title: true }),
  ),
  office('POST /plans/:id/units', ['unit.adopt', 'plan.review.adopt-units'], (stage) => ({
    path: `${plan(stage)}/units`,
    body: {},
  })),
  office('POST /plans/:id/tasks/:taskId/accept', ['plan.review.accept'], onDraft('二/(一)', 'accept')),
  office('POST /plans/:id/tasks/:taskId/reopen', ['plan.review.reopen'], onDraft('二/(一)', 'reopen')),
  office('POST /plans/:id/tasks/:taskId/reject', ['plan.review.reject'], onDraft('三/(四)', 'reject')),
  office('POST /plans/:id/review/reopen', ['plan.review.reopen'], onDrafts(['三/(四)'], 'reopen')),
  office('POST /plans/:id/review/reject', ['plan.review.reject'], onDrafts(['二/(一)', '二/(三)'], 'reject')),
  office('POST /plans/:id/review/undo', ['plan.review.undo'], undo),
  office('POST /plans/:id/review/merge', ['plan.review.merge'], onDrafts(['二/(一)', '三/(四)'], 'merge')),
  office('POST /plans/:id/review/undo', ['plan.review.undo'], undo),
  office('POST /plans/:id/review/accept', ['plan.review.accept'], onDrafts(['二/(一)', '二/(三)'], 'accept')),
  office('POST /plans/:id/review/accept-all', ['plan.review.accept'], onPlan('review/accept-all')),
  office('GET /exports/plans/:id/:kind', ['export.plan-json'], (stage) => ({
    path: `/exports/plans/${idOf(stage, 'plan')}/json`,
  })),
  office('POST /plans/:id/issue', ['plan.issue'], onPlan('issue')),
];

const NEXT_TEXT = PLAN_TEXT.replace('到2026年底，更新设备100台', '到2027年6月底，更新设备120台');
const propose = (stage: Stage): Ask => ({ path: `${plan(stage)}/revisions`, body: { text: NEXT_TEXT } });

const REISSUE_CALLS: readonly AuditedCall[] = [
  office('POST /plans/:id/revisions', ['plan.propose-revision'], propose),
  office('DELETE /plans/:id/revisions/proposed', ['plan.discard-revision'], (stage) => ({
    path: `${plan(stage)}/revisions/proposed`,
  })),
  office('POST /plans/:id/revisions', ['plan.propose-revision'], propose),
  office(
    'POST /plans/:id/revisions/proposed/apply',
    ['task.revise', 'plan.apply-revision'],
    async (stage) => {
      const path = `${plan(stage)}/revisions/proposed`;
      const { revisionId, changes } = await get<{
        revisionId: string;
        changes: { key: string; takes: string[] }[];
      }>(stage, 'office', path);
      const asked = changes.filter(({ takes }) => takes.length > 0);
      const body = { revisionId, decisions: asked.map(({ key, takes }) => ({ key, take: takes[0] })) };
      return { path: `${path}/apply`, version: (await planOf(stage)).plan.version, body };
    },
  ),
];

/** A second plan without a lead in one task, for what the first has no occasion for; it is thrown away. */
const OTHER_TEXT = PLAN_TEXT.replace('长治市', '本市').replace('(牵头单位:市财政局)', '');
const OTHER_PLAN_CALLS: readonly AuditedCall[] = [
  office(
    'POST /plans/imports',
    ['plan.import'],
    importText(OTHER_TEXT),
    ({ ids }, { planId }: { planId: string }) => {
      ids.set('issued plan', ids.get('plan') ?? '');
      ids.set('plan', planId);
    },
  ),
  office('POST /plans/:id/tasks/:taskId/split', ['plan.review.split'], async (stage) => {
    const { span } = (await draftOf(stage, '二/(三)')).clause;
    const place = (await planOf(stage)).text.indexOf('，到2028年', span.from) + 1;
    return onDraft('二/(三)', 'split', { cuts: [place] })(stage);
  }),
  office('POST /plans/:id/review/accept-leads', ['plan.review.accept-leads'], onPlan('review/accept-leads')),
  office(
    'DELETE /plans/:id',
    ['plan.delete'],
    (stage) => ({ path: plan(stage) }),
    ({ ids }) => void ids.set('plan', ids.get('issued plan') ?? ''),
  ),
];

/** The milestone of the first task, as it stands. */
const onMilestone =
  (verb: string, body: object) =>
  async (stage: Stage): Promise<Ask> => {
    const [milestone] = (await taskOf(stage, '二/(一)')).milestones;
    return { path: `/milestones/${milestone?.id}/${verb}`, version: milestone?.version ?? 0, body };
  };
const onTask =
  (path: string, verb: string, body: object) =>
  async (stage: Stage): Promise<Ask> => {
    const { id, version } = await taskOf(stage, path);
    return { path: `/tasks/${id}/${verb}`, version, body };
  };

const TASK_CALLS: readonly AuditedCall[] = [
  gongxin(
    'POST /tasks/:id/transitions',
    ['task.accept'],
    onTask('二/(一)', 'transitions', { action: 'accept' }),
  ),
  gongxin('POST /tasks/:id/reports', ['task.report'], onTask('二/(一)', 'reports', { done: '已完成一半' })),
  gongxin('POST /milestones/:id/report', ['milestone.report'], onMilestone('report', { evidence: '见附表' })),
  office('POST /milestones/:id/return', ['milestone.return'], onMilestone('return', { reason: '缺附表' })),
  gongxin(
    'POST /milestones/:id/report',
    ['milestone.report'],
    onMilestone('report', { evidence: '附表已补' }),
  ),
  office('POST /milestones/:id/confirm', ['milestone.confirm'], onMilestone('confirm', {})),
  ...TASK_LIFE_CALLS,
];

const EXPORT_CALLS: readonly AuditedCall[] = [
  {
    ...office('GET /exports/ledger', ['export.ledger'], () => ({ path: '/exports/ledger' })),
    refused: 'admin',
  },
  as('auditor')('GET /exports/audit', ['export.audit'], () => ({ path: '/exports/audit' })),
];

const hook = (stage: Stage, rest = ''): string => `/webhooks/${idOf(stage, 'webhook')}${rest}`;

const INTERFACE_CALLS: readonly AuditedCall[] = [
  {
    ...office(
      'POST /tokens',
      ['token.create'],
      () => ({ path: '/tokens', body: { name: '数据大屏', scopes: ['read'], days: 30 } }),
      ({ ids }, { view }: { view: { id: string } }) => void ids.set('token', view.id),
    ),
    refused: null,
  },
  office('DELETE /tokens/:id', ['token.revoke'], (stage) => ({ path: `/tokens/${idOf(stage, 'token')}` })),
  gongxin('POST /units/:id/feed', ['feed.renew'], (stage) => ({ path: `${unit(stage)}/feed` })),
  gongxin('DELETE /units/:id/feed', ['feed.revoke'], (stage) => ({ path: `${unit(stage)}/feed` })),
  admin(
    'POST /webhooks',
    ['webhook.create'],
    ({ world }) => ({
      path: '/webhooks',
      body: { jurisdictionId: world.city.id, name: '协同办公', url: 'https://hooks.example/', events: ['*'] },
    }),
    ({ ids }, { id }: { id: string }) => void ids.set('webhook', id),
  ),
  admin('PATCH /webhooks/:id', ['webhook.edit'], (stage) => ({
    path: hook(stage),
    version: 1,
    body: { name: '协同办公系统' },
  })),
  admin('POST /webhooks/:id/test', ['webhook.test'], (stage) => ({ path: hook(stage, '/test') })),
  admin('POST /webhooks/:id/redeliver', ['webhook.redeliver'], async (stage) => {
    const { items } = await get<{ items: { id: string }[] }>(stage, 'admin', hook(stage, '/deliveries'));
    await stage.world.dataSource.query(`UPDATE webhook_delivery SET status = 'delivered'`);
    return { path: hook(stage, '/redeliver'), body: { deliveryId: items[0]?.id ?? '0' } };
  }),
  admin('DELETE /webhooks/:id', ['webhook.delete'], (stage) => ({ path: hook(stage) })),
];

const LAST_CALLS: readonly AuditedCall[] = [
  {
    ...as('caizheng')('DELETE /session', ['person.sign-out'], () => ({ path: '/session' })),
    refused: null,
  },
];

/** In this order; each finds what the ones before it left. */
export const AUDITED_CALLS: readonly AuditedCall[] = [
  ...SESSION_CALLS,
  ...DIRECTORY_CALLS,
  ...DESK_CALLS,
  ...REISSUE_CALLS,
  ...OTHER_PLAN_CALLS,
  ...TASK_CALLS,
  ...EXPORT_CALLS,
  ...INTERFACE_CALLS,
  ...CHANNEL_CALLS,
  ...REPORT_CALLS,
  ...POLICY_CALLS,
  ...CALENDAR_CALLS,
  ...MEASURE_CALLS,
  ...STATISTICS_CALLS,
  ...BULLETIN_CALLS,
  ...DELIVERY_CALLS,
  ...DIRECTORY_CHANGE_CALLS,
  ...PAPER_CALLS,
  ...LAST_CALLS,
];
