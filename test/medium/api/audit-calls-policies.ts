import type { LadderChoiceView, LedgerRow, Page } from '@app/workflow';
import { idOf, type AuditedCall, type Stage } from './audit-calls.js';
import { API } from './plan-steps.js';

const choose = async (stage: Stage, of: string) => {
  const office = await stage.api.as('office');
  const { version } = (await office.get(`${API}${of}/ladder`).expect(200)).body as LadderChoiceView;
  return { path: `${of}/ladder`, version, body: { ladder: 'slips' } };
};

const runningTask = async ({ api }: Stage): Promise<string> => {
  const { body } = await (await api.as('office')).get(`${API}/tasks?state=active`).expect(200);
  return (body as Page<LedgerRow>).items[0]?.id ?? '0';
};

/** 提醒规则 of a plan and of a task. */
export const POLICY_CALLS: readonly AuditedCall[] = [
  {
    route: 'PATCH /plans/:id/ladder',
    by: 'office',
    leaves: ['plan.ladder'],
    ask: (stage) => choose(stage, `/plans/${idOf(stage, 'plan')}`),
  },
  {
    route: 'PATCH /tasks/:id/ladder',
    by: 'office',
    leaves: ['task.ladder'],
    ask: async (stage) => choose(stage, `/tasks/${await runningTask(stage)}`),
  },
];
