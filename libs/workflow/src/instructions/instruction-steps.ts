import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import {
  INSTRUCTION_ACTION_LABELS,
  INSTRUCTION_STATE_LABELS,
  instructionTransition,
  type InstructionAction,
  type InstructionActor,
  type InstructionTransition,
} from '@app/domain';
import { Instruction, InstructionStep, TaskEvent, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne, requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { lockTask } from '../tasks/lock-task.js';
import type { Id, InstructionView } from '../views/index.js';
import { subjectOf, tellOfInstruction, type InstructionNotice } from './instruction-notices.js';
import { capacitiesOn, instructionRows, isOnBehalf, type InstructionRow } from './instruction-rows.js';
import { INSTRUCTION_TEXTS as TEXTS } from './instruction-texts.zh.js';
import { Instructions } from './instructions.js';

/** A move with everything that was locked and checked for it. */
interface Step {
  readonly actor: Actor;
  readonly row: InstructionRow;
  readonly move: InstructionTransition;
  readonly capacities: readonly InstructionActor[];
  readonly onBehalf: boolean;
  readonly text: string;
  readonly at: Date;
}

/** 回复、退回、办结、撤回: every move of the instruction's table. */
export class InstructionSteps {
  private readonly instructions: Instructions;

  constructor(private readonly context: WorkflowContext) {
    this.instructions = new Instructions(context);
  }

  async move(
    actor: Actor,
    id: Id,
    version: number,
    { action, text = '' }: { readonly action: InstructionAction; readonly text?: string | undefined },
  ): Promise<InstructionView> {
    const at = nowOf(this.context);
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockInstruction(manager, actor, id);
      await requireVersion(row, version, () => this.instructions.read(manager, actor, id));
      const capacities = capacitiesOn(actor, row);
      const move = await requireMove(manager, actor, row, capacities, action, text.trim());
      const onBehalf = isOnBehalf(action, row, capacities);
      const step: Step = { actor, row, move, capacities, onBehalf, text: text.trim(), at };
      await updateVersioned(manager, Instruction, { id, version }, changeOf(step), () =>
        this.instructions.read(manager, actor, id),
      );
      await recordStep(manager, step);
      return this.instructions.read(manager, actor, id);
    });
    await wake(this.context);
    return view;
  }
}

/** The task is locked before what hangs on it. Whoever may not read the one does not see the other. */
async function lockInstruction(manager: EntityManager, actor: Actor, id: Id): Promise<InstructionRow> {
  const owner = await selectOne<{ taskId: Id | null }>(
    manager,
    'SELECT task_id AS "taskId" FROM instruction WHERE id = $1',
    [id],
  );
  if (owner === undefined) throw new WorkflowError('NOT_FOUND');
  if (owner.taskId !== null) await lockTask(manager, actor, owner.taskId);
  await manager.query('SELECT 1 FROM instruction WHERE id = $1 FOR UPDATE', [id]);
  const [row] = await instructionRows(manager, 'i.id = $1', [id]);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const sees =
    row.taskId !== null ||
    actor.reads.jurisdictionIds.includes(row.jurisdictionId) ||
    capacitiesOn(actor, row).length > 0;
  if (!sees) throw new WorkflowError('NOT_FOUND');
  return row;
}

async function requireMove(
  manager: EntityManager,
  actor: Actor,
  row: InstructionRow,
  capacities: readonly InstructionActor[],
  action: InstructionAction,
  text: string,
): Promise<InstructionTransition> {
  const label = INSTRUCTION_ACTION_LABELS[action];
  if (capacities.length === 0) throw new WorkflowError('FORBIDDEN');
  const move = instructionTransition(row.state, action);
  if (move === null) {
    const values = { state: INSTRUCTION_STATE_LABELS[row.state], action: label };
    throw new WorkflowError('INSTRUCTION_STEP_NOT_ALLOWED', { values });
  }
  if (!move.by.some((by) => capacities.includes(by))) throw new WorkflowError('FORBIDDEN');
  if (move.needsText && text === '')
    throw new WorkflowError('NOTE_REQUIRED', { values: { action: label }, place: 'text' });
  if (move.secondPerson === true && (await lastAnswerer(manager, row.id)) === actor.personId)
    throw new WorkflowError('INSTRUCTION_SECOND_PERSON', { values: { action: label } });
  return move;
}

async function lastAnswerer(manager: EntityManager, id: Id): Promise<Id | undefined> {
  const row = await selectOne<{ personId: Id }>(
    manager,
    `SELECT person_id AS "personId" FROM instruction_step WHERE instruction_id = $1 AND action = 'answer'
     ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return row?.personId;
}

function changeOf({ move, at }: Step): QueryDeepPartialEntity<Instruction> {
  switch (move.action) {
    case 'answer':
      return { state: move.to, answeredAt: at };
    case 'return':
      return { state: move.to };
    case 'close':
    case 'withdraw':
      return { state: move.to, closedAt: at };
  }
}

async function recordStep(manager: EntityManager, step: Step): Promise<void> {
  const { actor, row, move, onBehalf, text, at } = step;
  const { id, jurisdictionId, taskId, addressees } = row;
  const { action } = move;
  const answering = action === 'answer' && !onBehalf;
  const unit = answering ? addressees.find((each) => actor.reads.ownUnitIds.includes(each.id)) : undefined;
  const by = { personId: actor.personId, unitId: unit?.id ?? null, onBehalf };
  const stepId = await insertOne(manager, InstructionStep, {
    ...{ jurisdictionId, instructionId: id, action, text, at },
    ...by,
  });
  await audit(manager, actor, at, {
    ...{ jurisdictionId, taskId, onBehalf },
    action: `instruction.${action}`,
    subjectId: id,
    note: text,
    before: { state: move.from },
    after: { state: move.to },
  });
  if (taskId !== null) {
    const event = { kind: 'instruction', action, note: text, data: { instructionId: id } } as const;
    await insertOne(manager, TaskEvent, {
      ...{ jurisdictionId, taskId, at, onBehalf },
      ...event,
      actorId: actor.personId,
    });
  }
  await tellOfInstruction(manager, row, noticeOf(step, stepId));
}

/** An answer is told to the author, everything else to whoever is asked; the office hears of both. */
function noticeOf({ actor, row, move, text, at }: Step, stepId: Id): InstructionNotice {
  const subject = subjectOf(row);
  const who = namedFor(
    actor,
    row.addressees.map(({ id }) => id),
  );
  const base = { cause: `step:${stepId}`, at, actorId: actor.personId };
  switch (move.action) {
    case 'answer':
      return {
        ...base,
        kind: 'instruction_answered',
        mailTo: 'author',
        ...TEXTS.answered(who, subject, text),
      };
    case 'return':
      return { ...base, kind: 'instructed', mailTo: 'addressees', ...TEXTS.returned(who, subject, text) };
    case 'close':
      return { ...base, kind: 'instructed', mailTo: 'nobody', ...TEXTS.closed(who, subject, text) };
    case 'withdraw':
      return { ...base, kind: 'instructed', mailTo: 'nobody', ...TEXTS.withdrawn(who, subject, text) };
  }
}
