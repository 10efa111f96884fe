import type { EntityManager } from 'typeorm';
import { Instruction, TaskEvent, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { DUTY_STATES } from '../directory/unit-duties.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne, selectOne } from '../shared/database.js';
import { lockTask } from '../tasks/lock-task.js';
import type { Id, InstructionView } from '../views/index.js';
import { subjectOf, tellOfInstruction } from './instruction-notices.js';
import { instructionRows } from './instruction-rows.js';
import { INSTRUCTION_TEXTS as TEXTS } from './instruction-texts.zh.js';
import { Instructions, mayGive } from './instructions.js';

export interface NewInstruction {
  /** The task it is about; without one it is about the plan. */
  readonly taskId?: Id | undefined;
  readonly planId?: Id | undefined;
  /** Who shall answer, where that is not the task's lead. */
  readonly unitId?: Id | undefined;
  readonly text: string;
  readonly answerDue?: string | undefined;
  /** The leader whose words the office passes on. */
  readonly onBehalfOf?: string | undefined;
}

/** What it is about, locked. */
interface Subject {
  readonly jurisdictionId: Id;
  readonly planId: Id;
  readonly taskId: Id | null;
  /** Units that may be asked; null for all of the directory. */
  readonly unitIds: readonly Id[] | null;
}

/** 作出批示: a supervisor on a task or a plan of theirs, or the office for a leader who spoke. */
export class InstructionDesk {
  private readonly instructions: Instructions;

  constructor(private readonly context: WorkflowContext) {
    this.instructions = new Instructions(context);
  }

  async give(actor: Actor, input: NewInstruction): Promise<InstructionView> {
    const at = nowOf(this.context);
    const today = todayOf(this.context);
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      const subject = await lockSubject(manager, actor, input);
      const onBehalfOf = requireGiver(actor, subject.jurisdictionId, input);
      if (input.answerDue !== undefined && input.answerDue < today)
        throw invalid(TEXTS.dueInPast(today), 'answerDue');
      const unitId = input.unitId ?? null;
      if (unitId !== null) await requireAddressee(manager, subject, unitId);
      const { jurisdictionId, planId, taskId } = subject;
      const id = await insertOne(manager, Instruction, {
        ...{ jurisdictionId, planId, taskId, unitId, onBehalfOf, at },
        authorId: actor.personId,
        text: input.text.trim(),
        answerDue: input.answerDue ?? null,
      });
      await recordGiven(manager, actor, id, at);
      return this.instructions.read(manager, actor, id);
    });
    await wake(this.context);
    return view;
  }
}

async function lockSubject(
  manager: EntityManager,
  actor: Actor,
  { taskId, planId }: NewInstruction,
): Promise<Subject> {
  if (taskId !== undefined) {
    const task = await lockTask(manager, actor, taskId);
    if (task.state === 'draft' || !DUTY_STATES.includes(task.state)) throw invalid(TEXTS.taskEnded, 'taskId');
    return { jurisdictionId: task.jurisdictionId, planId: task.planId, taskId, unitIds: task.unitIds };
  }
  if (planId === undefined) throw invalid(TEXTS.targetMissing, 'taskId');
  const plan = await selectOne<{ jurisdictionId: Id; state: string }>(
    manager,
    'SELECT jurisdiction_id AS "jurisdictionId", state FROM plan WHERE id = $1 FOR SHARE',
    [planId],
  );
  if (plan === undefined || !actor.reads.jurisdictionIds.includes(plan.jurisdictionId))
    throw new WorkflowError('NOT_FOUND');
  if (plan.state !== 'issued') throw invalid(TEXTS.planNotIssued, 'planId');
  return { jurisdictionId: plan.jurisdictionId, planId, taskId: null, unitIds: null };
}

/** @returns the leader whose words are passed on; '' where they are the actor's own */
function requireGiver(actor: Actor, jurisdictionId: Id, { onBehalfOf }: NewInstruction): string {
  const capacity = mayGive(actor, jurisdictionId);
  if (capacity === null) throw new WorkflowError('FORBIDDEN');
  const leader = onBehalfOf?.trim() ?? '';
  if (capacity === 'behalf' && leader === '') throw invalid(TEXTS.leaderMissing, 'onBehalfOf');
  return capacity === 'behalf' ? leader : '';
}

async function requireAddressee(
  manager: EntityManager,
  { jurisdictionId, unitIds }: Subject,
  unitId: Id,
): Promise<void> {
  if (unitIds !== null) {
    if (!unitIds.includes(unitId)) throw invalid(TEXTS.unitWithoutPart, 'unitId');
    return;
  }
  const unit = await selectOne(
    manager,
    'SELECT 1 FROM unit WHERE id = $1 AND jurisdiction_id = $2 AND active FOR SHARE',
    [unitId, jurisdictionId],
  );
  if (unit === undefined) throw invalid(TEXTS.unitUnknown, 'unitId');
}

const invalid = (reason: string, place: string): WorkflowError =>
  new WorkflowError('INSTRUCTION_INVALID', { values: { reason }, place });

async function recordGiven(manager: EntityManager, actor: Actor, id: Id, at: Date): Promise<void> {
  const [row] = await instructionRows(manager, 'i.id = $1', [id]);
  if (row === undefined) throw new Error(`no instruction ${id}`);
  const { jurisdictionId, taskId, text, answerDue, onBehalfOf, addressees } = row;
  const to = addressees.map(({ name }) => name);
  await audit(manager, actor, at, {
    ...{ jurisdictionId, taskId },
    action: 'instruction.issue',
    subjectId: id,
    onBehalf: onBehalfOf !== '',
    after: { text, answerDue, onBehalfOf, to },
  });
  if (taskId !== null) {
    const event = { kind: 'instruction', action: 'issue', note: text, data: { instructionId: id } } as const;
    const by = { actorId: actor.personId, onBehalf: onBehalfOf !== '', at };
    await insertOne(manager, TaskEvent, { jurisdictionId, taskId, ...event, ...by });
  }
  const leader = onBehalfOf === '' ? actor.name : onBehalfOf;
  const notice = { kind: 'instructed', cause: 'given', mailTo: 'addressees' } as const;
  const said = TEXTS.given(leader, subjectOf(row), text, answerDue);
  await tellOfInstruction(manager, row, { ...notice, at, actorId: actor.personId, ...said });
}
