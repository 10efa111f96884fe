import type { AuditAction } from '@app/domain';
import type { PolicyView, ReportPageView } from '@app/workflow';
import type { RouteKey } from '../../../apps/api/src/access/routes.js';
import type { Login } from '../workflow/world.js';
import type { Ask, AuditedCall, Stage } from './audit-calls.js';
import { API } from './plan-steps.js';

const address = ({ world }: Stage) => ({ unitId: world.unitId('市工信局'), period: '2026-03' });
const queryOf = (stage: Stage): string => new URLSearchParams(address(stage)).toString();
const pageOf = async (stage: Stage): Promise<ReportPageView> => {
  const client = await stage.api.as('gongxin');
  return (await client.get(`${API}/reports/page?${queryOf(stage)}`).expect(200)).body as ReportPageView;
};

/** A move of the page as it stands. */
const moved = (by: Login, move: string, leaves: AuditAction, body: object = {}): AuditedCall => ({
  route: `POST /reports/pages/:id/${move}` as RouteKey,
  by,
  leaves: [leaves],
  ask: async (stage): Promise<Ask> => {
    const { id, version } = await pageOf(stage);
    return { path: `/reports/pages/${id}/${move}`, version, body };
  },
});

const writeAll = async (stage: Stage): Promise<Ask> => {
  const { version, entries } = await pageOf(stage);
  const words = { done: '按计划推进。', problems: '', nextSteps: '', figures: [] };
  const all = entries.map(({ taskId, part }) => ({ taskId, part, ...words }));
  return { path: '/reports/page', version, body: { ...address(stage), entries: all } };
};

const changeRules = async ({ world, api }: Stage): Promise<Ask> => {
  const client = await api.as('office');
  const { revision, duties } = (await client.get(`${API}/policies`).expect(200)).body as PolicyView;
  const body = { jurisdictionId: world.city.id, duties: { ...duties, acceptance: { workdays: 4 } } };
  return { path: '/policies', version: revision, body };
};

/** The rules, and a page from its first words to being chased. */
export const REPORT_CALLS: readonly AuditedCall[] = [
  { route: 'POST /policies', by: 'office', leaves: ['policy.change'], ask: changeRules },
  { route: 'PUT /reports/page', by: 'gongxin', leaves: ['report.save'], ask: writeAll, refused: 'shangwu' },
  {
    route: 'GET /reports/page/form.xlsx',
    by: 'gongxin',
    leaves: ['export.report-form'],
    ask: (stage) => ({ path: `/reports/page/form.xlsx?${queryOf(stage)}` }),
    refused: 'shangwu',
  },
  moved('gongxin', 'submit', 'report.submit'),
  moved('gongxin', 'take-back', 'report.take_back'),
  moved('gongxin', 'submit', 'report.submit'),
  moved('gongxin-head', 'return', 'report.send_back', { reason: '请核实数字' }),
  moved('gongxin', 'submit', 'report.submit'),
  moved('gongxin-head', 'sign', 'report.sign'),
  moved('office', 'acknowledge', 'report.acknowledge'),
  moved('office', 'return', 'report.return', { reason: '请补充存在问题' }),
  {
    route: 'POST /reports/chase',
    by: 'office',
    leaves: ['report.chase'],
    ask: ({ world }) => ({
      path: '/reports/chase',
      body: { jurisdictionId: world.city.id, period: '2026-03' },
    }),
  },
];
