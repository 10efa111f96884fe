import type { PaperView } from '@app/workflow';
import { idOf, taskOf, type Ask, type AuditedCall, type Stage } from './audit-calls.js';

const ISSUED = 'paper issued';
const DROPPED = 'paper dropped';
const BATCH = 'paper of a batch';

const begin = (name: string): AuditedCall => ({
  ...{ route: 'POST /papers', by: 'office', leaves: ['paper.begin'] },
  ask: async (stage) => {
    const { id } = await taskOf(stage, '三/(四)');
    return { path: '/papers', body: { taskId: id, kind: 'supervise', reason: name } };
  },
  keep: keepAs(name),
});

function keepAs(name: string): NonNullable<AuditedCall['keep']> {
  return ({ ids }, body: PaperView) => {
    ids.set(name, body.id);
    ids.set(`${name} version`, String(body.version));
  };
}

const on =
  (name: string, verb: string, body: object = {}) =>
  (stage: Stage): Ask => ({
    path: `/papers/${idOf(stage, name)}${verb}`,
    version: Number(idOf(stage, `${name} version`)),
    body,
  });

const WORKDAYS = { supervise: 5, chase: 3, blue: 5, yellow: 3, red: 2 };

/** 文书: from the draft to what was issued, printed and voided. */
export const PAPER_CALLS: readonly AuditedCall[] = [
  begin(ISSUED),
  {
    ...{ route: 'PATCH /papers/:id', by: 'office', leaves: ['paper.edit'] },
    ...{ ask: on(ISSUED, '', { demand: '请每周报送。' }), keep: keepAs(ISSUED) },
  },
  {
    ...{ route: 'POST /papers/:id/issue', by: 'office', leaves: ['paper.issue'] },
    ...{ ask: on(ISSUED, '/issue'), keep: keepAs(ISSUED) },
  },
  {
    ...{ route: 'GET /papers/:id/file', by: 'office', leaves: ['paper.download'] },
    ask: (stage) => ({ path: `/papers/${idOf(stage, ISSUED)}/file` }),
  },
  {
    ...{ route: 'GET /papers/print', by: 'office', leaves: ['paper.print'] },
    ask: (stage) => ({ path: `/papers/print?ids=${idOf(stage, ISSUED)}` }),
  },
  {
    ...{ route: 'GET /papers/register', by: 'office', leaves: ['paper.register'] },
    refused: 'admin',
    ask: () => ({ path: '/papers/register' }),
  },
  {
    ...{ route: 'POST /papers/:id/acknowledge', by: 'caizheng', leaves: ['paper.acknowledge'] },
    ...{ ask: on(ISSUED, '/acknowledge'), keep: keepAs(ISSUED) },
  },
  {
    ...{ route: 'POST /papers/:id/void', by: 'office', leaves: ['paper.void'] },
    ask: on(ISSUED, '/void', { reason: '对象有误' }),
  },
  begin(DROPPED),
  {
    ...{ route: 'POST /papers/:id/drop', by: 'office', leaves: ['paper.drop'] },
    ask: on(DROPPED, '/drop', { reason: '已电话沟通' }),
  },
  begin(BATCH),
  {
    ...{ route: 'POST /papers/bulk-issues', by: 'office', leaves: ['paper.issue'] },
    refused: 'gongxin',
    ask: (stage) => ({
      path: '/papers/bulk-issues',
      body: { items: [{ id: idOf(stage, BATCH), version: Number(idOf(stage, `${BATCH} version`)) }] },
    }),
  },
  {
    ...{ route: 'PUT /paper-settings', by: 'office', leaves: ['paper.configure'] },
    ask: ({ world }) => ({
      path: '/paper-settings',
      version: 0,
      body: { jurisdictionId: world.city.id, issuer: '市政府督查室', code: '长政', answerWorkdays: WORKDAYS },
    }),
  },
];
