import type { EntityManager } from 'typeorm';
import {
  TASK_ACTION_LABELS,
  TASK_TRANSITIONS,
  actorsFor,
  isSecondPerson,
  type TaskState,
  type TaskTransition,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import type { ActionView, Id, SignatureView } from '../views/index.js';
import { objectingUnit } from './duty-objections.js';
import { leadUnitsOf } from './signatures.js';
import { completionPeople } from './transition-rules.js';

interface OfferedTask {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly state: TaskState;
  readonly planState: string;
  readonly leadUnitIds: readonly Id[];
  readonly signatures: readonly SignatureView[];
}

/**
 * The moves the reader may make now: none that would be refused. 销号 is not offered to those whose own completion it would
 * confirm, 签收 and 异议 not to a unit that has signed, and an objection is taken back by the unit that made it.
 */
export async function offeredActions(
  manager: EntityManager,
  actor: Actor,
  task: OfferedTask,
): Promise<ActionView[]> {
  const capacities = actorsFor(actor, task);
  const completers = await completionPeople(manager, task.id);
  const own = leadUnitsOf(actor, task);
  const unsigned = task.signatures.some(({ unit, at }) => at === null && own.includes(unit.id));
  const objecting = task.state === 'objected' ? await objectingUnit(manager, task.id) : null;
  const fits = ({ action, secondPerson }: TaskTransition): boolean => {
    if (secondPerson === true) return isSecondPerson(actor.personId, completers);
    if (action === 'issue') return task.planState === 'issued';
    if (action === 'accept') return unsigned || !capacities.includes('lead');
    if (action === 'object') return unsigned;
    return action !== 'retract' || objecting === null || own.includes(objecting);
  };
  return TASK_TRANSITIONS.filter(
    (row) => row.from === task.state && row.by.some((by) => capacities.includes(by)) && fits(row),
  ).map(({ action, needsNote, by }) => ({
    action,
    label: TASK_ACTION_LABELS[action],
    needsNote,
    onBehalf: by.includes('lead') && !capacities.includes('lead'),
  }));
}
