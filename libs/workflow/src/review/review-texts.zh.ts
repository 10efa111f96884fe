import { REVIEW_ACTION_LABELS, type AcceptRefusal, type ReviewActionKind } from '@app/domain';

/** Sentences of the 导入与核对 screen. */
const NAMES_SHOWN = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join('、');
  return names.length > NAMES_SHOWN ? `${shown}等 ${names.length} 个` : shown;
}

const TITLE_SHOWN = 20;

const ACCEPT_REFUSAL_TEXTS: Readonly<Record<AcceptRefusal, string>> = {
  WITHOUT_LEAD: '还没有牵头单位，不能通过。',
  UNKNOWN_UNIT: '有单位不在单位库里，不能通过。',
};

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= TITLE_SHOWN ? title : `${characters.slice(0, TITLE_SHOWN - 1).join('')}…`;
}

interface ActionFacts {
  readonly kind: ReviewActionKind;
  /** For an undo, what it took back. */
  readonly undoneKind: ReviewActionKind | null;
  /** Of the first task, if it concerned one. */
  readonly title: string | null;
  readonly count: number;
}

export const REVIEW_TEXTS = {
  noTasks: (): string => '没有列入任何任务。',
  unreviewed: (count: number): string => `有 ${count} 条尚未审核，请逐条或批量通过，或标为不列入。`,
  unreadWithoutDuty: (count: number): string =>
    `有 ${count} 条未审条款没有单位、目标和牵头建议，交办时不会列入；如需列入请指定牵头单位并通过。`,
  leadRefused: (code: AcceptRefusal): string =>
    code === 'WITHOUT_LEAD' ? '没有牵头建议。' : '建议的牵头单位不在单位库里。',
  undoneAlready: (): string => '这一步已经撤销过',
  notUndoable: (): string => '这一步不能撤销',
  changedSince: (names: readonly string[]): string =>
    names.length === 0
      ? '所涉任务此后又有变化'
      : `所涉任务此后又由${names.join('、')}改过，请先撤销后来的修改`,
  acceptRefused: (code: AcceptRefusal): string => ACCEPT_REFUSAL_TEXTS[code],
  action: ({ kind, undoneKind, title, count }: ActionFacts): string => {
    const undone = undoneKind === null ? '' : REVIEW_ACTION_LABELS[undoneKind];
    const verb = `${REVIEW_ACTION_LABELS[kind]}${undone}`;
    if (count === 0 || title === null) return verb;
    return count === 1 ? `${verb}“${shortened(title)}”` : `${verb}“${shortened(title)}”等 ${count} 项`;
  },
  withoutLead: (count: number): string => `有 ${count} 项任务没有牵头单位。`,
  unknownUnits: (names: readonly string[]): string => `有单位不在单位库里：${listed(names)}。`,
  leadWithoutContact: (names: readonly string[]): string =>
    `这些牵头单位还没有联络员或负责人，交办后无人收到通知：${listed(names)}。`,
  goalsLeftOut: (title: string): string =>
    `“${title}”是总体目标，没有列责任单位，默认不作为任务交办；如需交办请勾选并指定牵头单位。`,
  edited: (): string => '人工核对时确定',
  issuedAlready: (): string => '方案已经交办。',
} as const;
