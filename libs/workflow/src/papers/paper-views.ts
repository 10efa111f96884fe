import type { EntityManager } from 'typeorm';
import { PAPER_KIND_LABELS, canManage } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { toInstant } from '../shared/instants.js';
import type { Id, PaperAction, PaperMark, PaperView } from '../views/index.js';
import { answerDueOf, obstacleOf, paperRulesFor, type PaperRules } from './paper-facts.js';
import type { PaperRow } from './paper-rows.js';
import { OBSTACLE_TEXTS, STATE_LABELS, VOID_LABEL } from './paper-texts.zh.js';

/** Rows as people see them; of drafts with what has become of their ground. */
export async function toPaperViews(
  manager: EntityManager,
  actor: Actor,
  rows: readonly PaperRow[],
  today: string,
): Promise<PaperView[]> {
  const rules = new Map<Id, PaperRules>();
  for (const { jurisdictionId } of rows)
    if (!rules.has(jurisdictionId))
      rules.set(jurisdictionId, await paperRulesFor(manager, jurisdictionId, today));
  return rows.map((row) => toView(row, actor, rules.get(row.jurisdictionId)));
}

function toView(row: PaperRow, actor: Actor, rules: PaperRules | undefined): PaperView {
  const { id, version, kind, state, milestone, reason, day, demand, cc, content } = row;
  const obstacle = state === 'draft' && rules !== undefined ? obstacleOf(row, rules) : null;
  return {
    ...{ id, version, kind, state, milestone, reason, day, demand, cc },
    kindLabel: PAPER_KIND_LABELS[kind],
    stateLabel: row.voidedAt === null ? STATE_LABELS[state] : VOID_LABEL,
    jurisdiction: { id: row.jurisdictionId, name: row.jurisdictionName },
    task: { id: row.taskId, code: row.taskCode, title: row.taskTitle },
    plan: { id: row.planId, title: row.planTitle },
    unit: { id: row.unitId, name: row.unitName },
    numberText: content?.numberText ?? '',
    answerDue: content?.answerDue ?? (rules === undefined ? day : answerDueOf(row, rules)),
    obstacle: obstacle === null ? '' : OBSTACLE_TEXTS[obstacle],
    issued: markOf(row.issuedAt, row.issuedBy),
    dropped: markOf(row.droppedAt, row.droppedBy, row.dropReason),
    voided: markOf(row.voidedAt, row.voidedBy, row.voidReason),
    acknowledged: markOf(row.acknowledgedAt, row.acknowledgedBy),
    actions: actionsOn(actor, row),
  };
}

const markOf = (at: Date | null, person: string | null, reason = ''): PaperMark | null =>
  at === null ? null : { at: toInstant(at), person, reason };

/** What the person may do with the paper as it stands. */
export function actionsOn(
  actor: Actor,
  row: Pick<PaperRow, 'jurisdictionId' | 'unitId' | 'state' | 'voidedAt' | 'acknowledgedAt'>,
): PaperAction[] {
  const office = canManage(actor, row.jurisdictionId);
  if (row.state === 'draft') return office ? ['edit', 'issue', 'drop'] : [];
  if (row.state !== 'issued' || row.voidedAt !== null) return [];
  const addressed = actor.reads.ownUnitIds.includes(row.unitId) && row.acknowledgedAt === null;
  return [...(office ? (['void'] as const) : []), ...(addressed ? (['acknowledge'] as const) : [])];
}

/** Drafts are the office's alone; what was issued is read by those above it and by the unit it is addressed to. */
export function mayReadPaper(
  actor: Actor,
  row: Pick<PaperRow, 'jurisdictionId' | 'unitId' | 'state'>,
): boolean {
  if (canManage(actor, row.jurisdictionId)) return true;
  if (row.state !== 'issued') return false;
  return (
    actor.reads.jurisdictionIds.includes(row.jurisdictionId) || actor.reads.ownUnitIds.includes(row.unitId)
  );
}
