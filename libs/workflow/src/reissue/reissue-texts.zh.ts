import type { TaskSnapshot } from '@app/domain';

const leadsOf = ({ assignments }: TaskSnapshot): string =>
  assignments
    .filter(({ role }) => role === 'lead')
    .map(({ printedName }) => printedName)
    .join('、') || '无';

const othersOf = ({ assignments }: TaskSnapshot): string =>
  assignments
    .filter(({ role }) => role !== 'lead')
    .map(({ role, printedName }) => `${role}${printedName}`)
    .sort()
    .join();

const lastDueOf = ({ milestones }: TaskSnapshot): string => milestones.at(-1)?.due ?? '未明确';

const goalsOf = ({ milestones }: TaskSnapshot): string =>
  milestones.map(({ name, due }) => `${name}${due}`).join();

/** Sentences of 重新印发. */
export const REISSUE_TEXTS = {
  wordsOnly: (): string => '只改了文字，单位、目标和时限未变；任务保持不变，原文改用新版。',
  goals: (): string => '总体目标，不作为任务。',
  finished: (): string => '任务已经结束，不再调整。',
  notWhole: (): string => '该条已拆分或合并过，请在任务里人工核对。',
  withoutLead: (): string => '新版该条没有牵头单位；采用前任务须有牵头单位。',
  unknownUnits: (names: readonly string[]): string => `这些单位不在单位库里，请先补充：${names.join('、')}。`,
  removedNote: (number: number): string => `第${number}版方案删去了该条`,
  /** What a task that follows the new version has otherwise than before. */
  differences: (before: TaskSnapshot, after: TaskSnapshot): string => {
    const said = [
      before.title !== after.title ? `任务名称改为“${after.title}”` : '',
      leadsOf(before) !== leadsOf(after) ? `牵头单位由${leadsOf(before)}改为${leadsOf(after)}` : '',
      othersOf(before) !== othersOf(after) ? '配合或责任单位有调整' : '',
      lastDueOf(before) !== lastDueOf(after) ? `时限由${lastDueOf(before)}改为${lastDueOf(after)}` : '',
    ].filter((part) => part !== '');
    if (said.length === 0 && goalsOf(before) !== goalsOf(after)) said.push('目标与节点有调整');
    return said.length > 0 ? `${said.join('；')}。` : '目标有调整。';
  },
} as const;
