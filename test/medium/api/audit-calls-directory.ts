import type { InstructionAction } from '@app/domain';
import type { InstructionView, PersonView } from '@app/workflow';
import { addUnit, hire } from '../workflow/directory-steps.js';
import { idOf, taskOf, type Ask, type AuditedCall, type Stage } from './audit-calls.js';

/** A unit of this test's own, made when it is first asked for. */
async function unitNamed(
  stage: Stage,
  name: string,
  kind: 'department' | 'group' = 'department',
): Promise<string> {
  const known = stage.ids.get(name);
  if (known !== undefined) return known;
  const { id } = await addUnit(stage.world, name, { kind });
  stage.ids.set(name, id);
  return id;
}

async function versionOf({ world }: Stage, unitId: string): Promise<number> {
  const [row] = await world.dataSource.query<{ version: number }[]>(
    'SELECT version FROM unit WHERE id = $1',
    [unitId],
  );
  return row?.version ?? 0;
}

const onUnit = async (stage: Stage, unitId: string, verb: string, body: object): Promise<Ask> => ({
  ...{ path: `/units/${unitId}/${verb}`, body },
  version: await versionOf(stage, unitId),
});

const membership = (stage: Stage): string => `/people/${idOf(stage, 'hired')}/memberships`;

/** An instruction that the office passes on; the one that is withdrawn is another than the one that is answered. */
const given =
  (name: string) =>
  async (stage: Stage): Promise<Ask> => {
    const { id } = await taskOf(stage, '三/(四)');
    return { path: '/instructions', body: { taskId: id, text: name, onBehalfOf: '王副市长' } };
  };

const keepAs =
  (name: string): NonNullable<AuditedCall['keep']> =>
  ({ ids }, body: InstructionView) => {
    ids.set(name, body.id);
    ids.set(`${name} version`, String(body.version));
  };

const step =
  (name: string, verb: InstructionAction, text: string) =>
  (stage: Stage): Ask => ({
    path: `/instructions/${idOf(stage, name)}/${verb}`,
    version: Number(idOf(stage, `${name} version`)),
    body: { text },
  });

const ANSWERED = 'instruction answered';
const WITHDRAWN = 'instruction withdrawn';

/** 工作组、职务、移交、合并、批示. */
export const DIRECTORY_CHANGE_CALLS: readonly AuditedCall[] = [
  {
    route: 'PUT /units/:id/members',
    by: 'admin',
    leaves: ['unit.members'],
    ask: async (stage) => {
      const members = [{ unitId: await unitNamed(stage, '审计试验局'), role: 'lead' }];
      return onUnit(stage, await unitNamed(stage, '审计试验专班', 'group'), 'members', { members });
    },
  },
  {
    route: 'POST /people/:id/memberships',
    by: 'admin',
    leaves: ['person.join'],
    ask: async (stage) => {
      const unitId = await unitNamed(stage, '审计试验局');
      const { id } = await hire(stage.world, 'audit-hired', unitId, 'contact');
      stage.ids.set('hired', id);
      return { path: membership(stage), body: { unitId, role: 'head' } };
    },
    keep: ({ ids }, { person }: { person: PersonView }) =>
      void ids.set('membership', person.memberships.find(({ role }) => role === 'head')?.id ?? '0'),
  },
  {
    route: 'DELETE /people/:id/memberships/:membershipId',
    by: 'admin',
    leaves: ['person.leave'],
    ask: (stage) => ({ path: `${membership(stage)}/${idOf(stage, 'membership')}` }),
  },
  {
    route: 'POST /units/:id/handover',
    by: 'admin',
    leaves: ['unit.handover'],
    ask: async (stage) => {
      const unitId = await unitNamed(stage, '审计试验局');
      const { id } = await hire(stage.world, 'audit-heir', await unitNamed(stage, '审计接手局'), 'contact');
      const body = { fromPersonId: idOf(stage, 'hired'), toPersonId: id, role: 'contact' };
      return onUnit(stage, unitId, 'handover', body);
    },
  },
  {
    route: 'POST /units/:id/merge',
    by: 'admin',
    leaves: ['unit.merge'],
    ask: async (stage) =>
      onUnit(stage, await unitNamed(stage, '审计试验局'), 'merge', {
        intoId: await unitNamed(stage, '审计接手局'),
      }),
  },
  {
    ...{ route: 'POST /instructions', by: 'office', leaves: ['instruction.issue'] },
    ...{ ask: given(ANSWERED), keep: keepAs(ANSWERED) },
  },
  {
    ...{ route: 'POST /instructions/:id/answer', by: 'office', leaves: ['instruction.answer'] },
    ...{ ask: step(ANSWERED, 'answer', '电话答复'), keep: keepAs(ANSWERED) },
  },
  {
    ...{ route: 'POST /instructions/:id/return', by: 'office2', leaves: ['instruction.return'] },
    ...{ ask: step(ANSWERED, 'return', '不够具体'), keep: keepAs(ANSWERED) },
  },
  {
    ...{ route: 'POST /instructions/:id/close', by: 'office', leaves: ['instruction.close'] },
    ...{ ask: step(ANSWERED, 'close', '已另行办理') },
  },
  {
    ...{ route: 'POST /instructions', by: 'office', leaves: ['instruction.issue'] },
    ...{ ask: given(WITHDRAWN), keep: keepAs(WITHDRAWN) },
  },
  {
    ...{ route: 'POST /instructions/:id/withdraw', by: 'office', leaves: ['instruction.withdraw'] },
    ...{ ask: step(WITHDRAWN, 'withdraw', '重复') },
  },
];
