import type { EntityManager } from 'typeorm';
import {
  INSTRUCTION_ACTION_LABELS,
  INSTRUCTION_STATE_LABELS,
  OPEN_INSTRUCTION_STATES,
  allowedInstructionActions,
  canManage,
  daysBetween,
  groupBy,
  type InstructionAction,
  type InstructionActor,
  type InstructionState,
  type TaskState,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { Id, InstructionStepView, InstructionView, Ref } from '../views/index.js';

export interface InstructionRow {
  readonly id: Id;
  readonly version: number;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly planId: Id;
  readonly planTitle: string;
  readonly taskId: Id | null;
  readonly taskCode: string | null;
  readonly taskTitle: string | null;
  readonly taskState: TaskState | null;
  readonly addressees: readonly Ref[];
  readonly authorId: Id;
  readonly authorName: string;
  readonly onBehalfOf: string;
  readonly text: string;
  readonly answerDue: string | null;
  readonly state: InstructionState;
  readonly at: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
}

/** Who shall answer: the named unit, else the lead units of the task; of a plan without a unit nobody but the office. */
const ADDRESSEES = `
  SELECT COALESCE(jsonb_agg(DISTINCT jsonb_build_object('id', u.id::text, 'name', u.name)), '[]') AS list
  FROM unit u WHERE u.id = i.unit_id OR (i.unit_id IS NULL AND u.id IN (
    SELECT a.unit_id FROM assignment a WHERE a.task_id = i.task_id AND a.role = 'lead'))`;

const ROWS = `
  SELECT i.id, i.version, i.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", i.plan_id AS "planId",
         p.title AS "planTitle", i.task_id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle",
         t.state AS "taskState", addressees.list AS addressees, i.author_id AS "authorId",
         author.name AS "authorName", i.on_behalf_of AS "onBehalfOf", i.text, i.answer_due AS "answerDue", i.state,
         i.at, i.answered_at AS "answeredAt", i.closed_at AS "closedAt"
  FROM instruction i
  JOIN jurisdiction j ON j.id = i.jurisdiction_id JOIN plan p ON p.id = i.plan_id
  JOIN person author ON author.id = i.author_id LEFT JOIN task t ON t.id = i.task_id
  CROSS JOIN LATERAL (${ADDRESSEES}) addressees`;

/** Instructions by a condition on `i` (and its task `t`). */
export const instructionRows = (
  manager: EntityManager,
  conditionAndOrder: string,
  parameters: unknown[],
): Promise<InstructionRow[]> => select(manager, `${ROWS} WHERE ${conditionAndOrder}`, parameters);

/** In what capacities the person meets the instruction. */
export function capacitiesOn(
  actor: Actor,
  row: Pick<InstructionRow, 'jurisdictionId' | 'addressees' | 'authorId' | 'onBehalfOf'>,
): InstructionActor[] {
  const office = canManage(actor, row.jurisdictionId);
  const addressee = row.addressees.some(({ id }) => actor.reads.ownUnitIds.includes(id));
  const reads = actor.reads.jurisdictionIds.includes(row.jurisdictionId);
  const author = (row.authorId === actor.personId && reads) || (row.onBehalfOf !== '' && office);
  const held: readonly (readonly [InstructionActor, boolean])[] = [
    ['addressee', addressee],
    ['author', author],
    ['office', office],
  ];
  return held.filter(([, holds]) => holds).map(([capacity]) => capacity);
}

/** True where the office does what is a unit's or the supervisor's to do. */
export function isOnBehalf(
  action: InstructionAction,
  row: Pick<InstructionRow, 'addressees'>,
  capacities: readonly InstructionActor[],
): boolean {
  if (action === 'answer') return row.addressees.length > 0 && !capacities.includes('addressee');
  return !capacities.includes('author');
}

interface StepRow extends Omit<InstructionStepView, 'at' | 'label' | 'unit'> {
  readonly instructionId: Id;
  readonly personId: Id;
  readonly unitId: Id | null;
  readonly unitName: string | null;
  readonly at: Date;
}

/** The rows as people see them, each with its steps and what the reader may do. */
export async function toInstructionViews(
  manager: EntityManager,
  actor: Actor,
  rows: readonly InstructionRow[],
  today: string,
): Promise<InstructionView[]> {
  const steps = await select<StepRow>(
    manager,
    `SELECT s.id, s.instruction_id AS "instructionId", s.action, s.person_id AS "personId", p.name AS person,
            s.unit_id AS "unitId", u.name AS "unitName", s.on_behalf AS "onBehalf", s.text, s.at
     FROM instruction_step s JOIN person p ON p.id = s.person_id LEFT JOIN unit u ON u.id = s.unit_id
     WHERE s.instruction_id = ANY($1::bigint[]) ORDER BY s.id`,
    [rows.map(({ id }) => id)],
  );
  const byInstruction = groupBy(steps, ({ instructionId }) => instructionId);
  return rows.map((row) => toView(row, byInstruction.get(row.id) ?? [], actor, today));
}

function toView(
  row: InstructionRow,
  steps: readonly StepRow[],
  actor: Actor,
  today: string,
): InstructionView {
  const { id, version, planId, planTitle, addressees, onBehalfOf, text, answerDue, state } = row;
  const waits = OPEN_INSTRUCTION_STATES.includes(state) && answerDue !== null;
  return {
    ...{ id, version, addressees, onBehalfOf, text, answerDue, state },
    jurisdiction: { id: row.jurisdictionId, name: row.jurisdictionName },
    plan: { id: planId, title: planTitle },
    task:
      row.taskId === null ? null : { id: row.taskId, code: row.taskCode ?? '', title: row.taskTitle ?? '' },
    author: row.authorName,
    overdueDays: waits ? Math.max(0, daysBetween(answerDue, today)) : 0,
    stateLabel: INSTRUCTION_STATE_LABELS[state],
    at: toInstant(row.at),
    answeredAt: toInstantOrNull(row.answeredAt),
    closedAt: toInstantOrNull(row.closedAt),
    steps: steps.map(toStep),
    actions: offeredActions(row, steps, actor),
  };
}

const toStep = ({
  unitId,
  unitName,
  at,
  id,
  action,
  person,
  onBehalf,
  text,
}: StepRow): InstructionStepView => ({
  ...{ id, action, person, onBehalf, text },
  label: INSTRUCTION_ACTION_LABELS[action],
  unit: unitId === null || unitName === null ? null : { id: unitId, name: unitName },
  at: toInstant(at),
});

function offeredActions(
  row: InstructionRow,
  steps: readonly StepRow[],
  actor: Actor,
): InstructionView['actions'] {
  const capacities = capacitiesOn(actor, row);
  const lastAnswer = steps.findLast(({ action }) => action === 'answer');
  return allowedInstructionActions(row.state, capacities)
    .filter(({ secondPerson }) => secondPerson !== true || lastAnswer?.personId !== actor.personId)
    .map(({ action, needsText }) => ({
      action,
      label: INSTRUCTION_ACTION_LABELS[action],
      needsText,
      onBehalf: isOnBehalf(action, row, capacities),
    }));
}
