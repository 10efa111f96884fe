/** Sentences of the 导入与核对 screen. */
const NAMES_SHOWN = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join('、');
  return names.length > NAMES_SHOWN ? `${shown}等 ${names.length} 个` : shown;
}

export const REVIEW_TEXTS = {
  noTasks: (): string => '没有列入任何任务。',
  withoutLead: (count: number): string => `有 ${count} 项任务没有牵头单位。`,
  unknownUnits: (names: readonly string[]): string => `有单位不在单位库里：${listed(names)}。`,
  leadWithoutContact: (names: readonly string[]): string =>
    `这些牵头单位还没有联络员或负责人，交办后无人收到通知：${listed(names)}。`,
  goalsLeftOut: (title: string): string =>
    `“${title}”是总体目标，没有列责任单位，默认不作为任务交办；如需交办请勾选并指定牵头单位。`,
  edited: (): string => '人工核对时确定',
  issuedAlready: (): string => '方案已经交办。',
} as const;
