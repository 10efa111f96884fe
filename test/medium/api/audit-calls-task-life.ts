import type { SubtaskList } from '@app/workflow';
import { taskOf, type Ask, type AuditedCall, type Stage } from './audit-calls.js';
import { EXTENSION_CALLS } from './audit-calls-extensions.js';
import { API } from './plan-steps.js';

const PATH = '二/(一)';
/** Not accepted yet, led by 市工信局. */
const OTHER = '二/(三)';

const onTask =
  (verb: string, bodyOf: (stage: Stage) => object) =>
  async (stage: Stage): Promise<Ask> => {
    const { id, version } = await taskOf(stage, PATH);
    return { path: `/tasks/${id}/${verb}`, version, body: bodyOf(stage) };
  };

/** A call on the newest part of the task. */
const onSubtask =
  (verb: string, body: object) =>
  async (stage: Stage): Promise<Ask> => {
    const { id } = await taskOf(stage, PATH);
    const answer = await (await stage.api.as('office')).get(`${API}/tasks/${id}/subtasks`).expect(200);
    const subtask = (answer.body as SubtaskList).items.at(-1);
    return { path: `/subtasks/${subtask?.id}${verb}`, version: subtask?.version ?? 0, body };
  };

const split = ({ world }: Stage): object => ({ unitId: world.unitId('市财政局'), title: '摸底' });

/** On the accepted task of the first clause. */
export const TASK_LIFE_CALLS: readonly AuditedCall[] = [
  {
    route: 'POST /tasks/:id/subtasks',
    by: 'gongxin',
    leaves: ['subtask.create'],
    ask: onTask('subtasks', split),
  },
  {
    route: 'PATCH /subtasks/:id',
    by: 'gongxin',
    leaves: ['subtask.edit'],
    ask: onSubtask('', { title: '全面摸底' }),
  },
  {
    route: 'POST /subtasks/:id/report',
    by: 'caizheng',
    leaves: ['subtask.report'],
    ask: onSubtask('/report', { report: '已摸底' }),
  },
  {
    route: 'POST /subtasks/:id/return',
    by: 'gongxin',
    leaves: ['subtask.return'],
    ask: onSubtask('/return', { reason: '缺台账' }),
  },
  {
    route: 'POST /subtasks/:id/report',
    by: 'caizheng',
    leaves: ['subtask.report'],
    ask: onSubtask('/report', { report: '台账已补' }),
  },
  {
    route: 'POST /subtasks/:id/confirm',
    by: 'gongxin',
    leaves: ['subtask.confirm'],
    ask: onSubtask('/confirm', {}),
  },
  {
    route: 'POST /tasks/:id/subtasks',
    by: 'gongxin',
    leaves: ['subtask.create'],
    ask: onTask('subtasks', split),
  },
  {
    route: 'POST /subtasks/:id/cancel',
    by: 'gongxin',
    leaves: ['subtask.cancel'],
    ask: onSubtask('/cancel', {}),
  },
  {
    route: 'POST /tasks/:id/reassign',
    by: 'office',
    leaves: ['task.reassign'],
    ask: onTask('reassign', ({ world }) => ({
      note: '分工调整',
      assignments: [
        { unitId: world.unitId('市工信局'), role: 'lead' },
        { unitId: world.unitId('市财政局'), role: 'cooperating' },
      ],
    })),
  },
  {
    route: 'POST /tasks/bulk-transitions',
    by: 'office',
    leaves: ['task.accept'],
    refused: 'admin',
    ask: async (stage) => {
      const { id, version } = await taskOf(stage, OTHER);
      return { path: '/tasks/bulk-transitions', body: { action: 'accept', items: [{ id, version }] } };
    },
  },
  ...EXTENSION_CALLS,
  {
    route: 'POST /milestones/:id/report',
    by: 'gongxin',
    leaves: ['milestone.report'],
    ask: async (stage) => {
      const [milestone] = (await taskOf(stage, OTHER)).milestones;
      return {
        path: `/milestones/${milestone?.id}/report`,
        version: milestone?.version ?? 0,
        body: { evidence: '见附表' },
      };
    },
  },
  {
    route: 'POST /milestones/bulk-confirmations',
    by: 'office',
    leaves: ['milestone.confirm'],
    refused: 'admin',
    ask: async (stage) => {
      const [milestone] = (await taskOf(stage, OTHER)).milestones;
      const items = [{ id: milestone?.id, version: milestone?.version }];
      return { path: '/milestones/bulk-confirmations', body: { items } };
    },
  },
];
