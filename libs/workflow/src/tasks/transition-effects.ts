import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { objectionOutcome, type TaskAction, type TaskState, type TaskTransition } from '@app/domain';
import type { Task } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { lapseExtensions } from '../extensions/lapse-extensions.js';
import { lapsePapers } from '../papers/lapse-papers.js';
import { endSubtasks } from '../subtasks/implementing-duties.js';
import type { Id } from '../views/index.js';
import { newAcceptDue, resumedAcceptDue } from './acceptance-clock.js';
import { raiseObjection, requireOwnObjection, settleObjection } from './duty-objections.js';
import type { LockedTask } from './lock-task.js';
import { clearSignatures, sign } from './signatures.js';

/** A move that is allowed, with everything it is made of. */
export interface Move {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly task: LockedTask;
  readonly row: TaskTransition;
  readonly onBehalf: boolean;
  readonly note: string;
  readonly proposedUnitId?: Id | undefined;
  readonly at: Date;
}

/** What a move changes besides the state that the table says. */
export interface Effect {
  readonly set?: QueryDeepPartialEntity<Task>;
  /** Another state than the table's: the move is one of several that it takes. */
  readonly to?: TaskState;
  readonly data?: object;
  /** Units whose open parts ended with the task. */
  readonly endedParts?: readonly Id[];
}

const NONE: Effect = {};
const nothing = async (): Promise<Effect> => NONE;

/** 签收: the task is active when every lead unit has signed. */
async function accept({ manager, actor, task, at, onBehalf }: Move): Promise<Effect> {
  const { units, complete } = await sign(manager, actor, task, at, onBehalf);
  return complete ? { set: { acceptedAt: at }, data: { units } } : { to: task.state, data: { units } };
}

async function object({ manager, actor, task, note, proposedUnitId, at }: Move): Promise<Effect> {
  const objectionId = await raiseObjection(manager, actor, task, { reason: note, proposedUnitId, at });
  return { data: { objectionId } };
}

/** The clock goes on where the objection had stopped it; those who had signed have signed. */
async function retract(move: Move): Promise<Effect> {
  await requireOwnObjection(move.manager, move.actor, move.task);
  const acceptDue = await resumedAcceptDue(move.manager, move.task.id, move.at);
  await settle(move);
  return { set: { acceptDue } };
}

/** Handed out anew to the same units: everybody signs again, with the whole time. */
async function reissue(move: Move): Promise<Effect> {
  const { manager, task, at } = move;
  await settle(move);
  await clearSignatures(manager, [task.id]);
  return { set: { issuedAt: at, acceptDue: await newAcceptDue(manager, task.jurisdictionId, at) } };
}

async function withdraw(move: Move): Promise<Effect> {
  return { set: { issuedAt: null, acceptDue: null }, endedParts: await endDuties(move) };
}

async function cancel(move: Move): Promise<Effect> {
  return { endedParts: await endDuties(move) };
}

/** Nothing that somebody is asked for outlives the task. @returns the units whose open parts ended */
export async function endDuties(move: Move): Promise<Id[]> {
  const { manager, actor, task, at } = move;
  await settle(move);
  await lapseExtensions(manager, actor, at, [task.id], 'ended');
  await lapsePapers(manager, actor, at, [task.id], 'task-ended');
  return endSubtasks(manager, task.id);
}

/** Answers the open objection as this move answers it. @returns the unit that had objected */
export async function settle({ manager, actor, task, row, note, at }: Move): Promise<Id | null> {
  const state = objectionOutcome(row.action);
  return state === null ? null : settleObjection(manager, actor, task.id, { state, note, at });
}

/** What each move does; due dates of the work never move by a transition. */
export const EFFECTS: Readonly<
  Record<Exclude<TaskAction, 'issue' | 'reassign'>, (move: Move) => Promise<Effect>>
> = {
  accept,
  object,
  retract,
  reissue,
  withdraw,
  cancel,
  approve: async ({ manager, actor, task, at }) => {
    await lapsePapers(manager, actor, at, [task.id], 'task-ended');
    return { set: { completedAt: at } };
  },
  close: async ({ at }) => ({ set: { closedAt: at } }),
  request_completion: nothing,
  return: nothing,
  archive: nothing,
  suspend: nothing,
  resume: nothing,
};
