import { canEnd, takenUnasked, taskChange, taskTransition, type ReissueTake } from '@app/domain';
import { Task } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { lapseExtensions } from '../extensions/lapse-extensions.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { persistTasks } from '../import/persist-tasks.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { idAt, updateVersioned } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import { syncImplementing } from '../subtasks/implementing-duties.js';
import { lockTask } from '../tasks/lock-task.js';
import { currentTask, record } from '../tasks/task-history.js';
import { endDuties } from '../tasks/transition-effects.js';
import { tellOfTransition } from '../tasks/transition-notices.js';
import type { Id, ReissueApplied } from '../views/index.js';
import { adoptChanges, type Adopted } from './adopt-changes.js';
import { carryTasks } from './carry-tasks.js';
import { obstacleTo, type Change, type ClauseTask } from './reissue-changes.js';
import { REISSUE_TEXTS } from './reissue-texts.zh.js';
import type { StoredRevision } from './revision-facts.js';
import { tellOfRevision } from './revision-notices.js';

/** What the office decided about one change. */
export interface ReissueDecision {
  readonly key: string;
  readonly take: ReissueTake;
}

/** The office's answers to what one waiting version changes. */
export interface ReissueAnswers {
  /** The version that was looked at; another may have taken its place since. */
  readonly revisionId: Id;
  readonly decisions: readonly ReissueDecision[];
}

/** Whoever applies a new version, in one transaction. */
export interface ReissueWork {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly plan: { readonly id: Id; readonly jurisdictionId: Id };
  readonly proposed: StoredRevision;
  readonly at: Date;
}

export interface DecidedChange extends Change {
  readonly take: ReissueTake;
}

/** Joins changes and decisions; refuses while something that is asked has no answer, or one that cannot be. */
export function decide(
  changes: readonly Change[],
  decisions: readonly ReissueDecision[],
  directory: UnitDirectory,
): DecidedChange[] {
  const answers = new Map(decisions.map(({ key, take }) => [key, take]));
  const open = changes.filter(
    ({ key, takes }) => takes.length > 0 && !takes.includes(answers.get(key) ?? 'skip'),
  );
  if (open.length > 0) {
    throw new WorkflowError('REISSUE_UNDECIDED', {
      values: { count: `${open.length}` },
      place: 'decisions',
      current: open.map(({ key }) => key),
    });
  }
  return changes.map((change) => {
    const take = change.takes.length > 0 ? (answers.get(change.key) ?? 'keep') : takenUnasked(change.change);
    if (take === 'adopt' && change.after !== null) requireNoObstacle(change, change.after, directory);
    return { ...change, take };
  });
}

function requireNoObstacle(
  change: Change,
  after: NonNullable<Change['after']>,
  directory: UnitDirectory,
): void {
  const reason = obstacleTo(after, change.tasks, directory);
  if (reason !== '') {
    throw new WorkflowError('REISSUE_BLOCKED', {
      values: { clause: after.proposal.title, reason },
      place: 'decisions',
      current: [change.key],
    });
  }
}

/** Does what was decided; the caller holds the plan's lock and the tasks' locks. */
export async function applyReissue(
  work: ReissueWork,
  changes: readonly DecidedChange[],
  directory: UnitDirectory,
): Promise<Omit<ReissueApplied, 'version'>> {
  const { manager, actor, at } = work;
  await carryTasks(manager, changes);
  const adoptions = changes.flatMap(({ take, after, tasks }) =>
    take === 'adopt' && after !== null ? tasks.map((task) => ({ task, clause: after })) : [],
  );
  const reviewer = { personId: actor.personId, at: at.toISOString() };
  const adopted = await adoptChanges(manager, adoptions, directory, reviewer);
  for (const each of adopted) await recordAdoption(work, each);
  const running = adopted.filter(({ task }) => task.state !== 'draft').map(({ task }) => task.id);
  await lapseExtensions(manager, actor, at, running, 'revised');
  await syncImplementing(manager, running, at);
  await addTasks(work, changes);
  const ended = changes.filter(({ take }) => take === 'cancel').flatMap(({ tasks }) => tasks);
  for (const task of ended) await endTask(work, task);
  const standing = changes.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  await keepPaceDays(manager, standing);
  const taken = (take: ReissueTake): number =>
    changes.filter((change) => change.takes.length > 0 && change.take === take).length;
  return {
    unchanged: changes.filter(({ change }) => change.kind === 'unchanged').length,
    adopted: taken('adopt'),
    kept: taken('keep'),
    added: taken('add'),
    cancelled: taken('cancel'),
  };
}

/** Running tasks keep what happened in their history, and their units are told; drafts have the desk's own. */
async function recordAdoption(work: ReissueWork, { task, before, after }: Adopted): Promise<void> {
  if (task.state === 'draft') return;
  const { manager, actor, at, proposed } = work;
  const note = REISSUE_TEXTS.differences(before, after);
  const happening = {
    kind: 'edit',
    action: 'task.revise',
    note,
    ...taskChange(before, after),
    data: { before, after, revision: proposed.number },
  } as const;
  const locked = await lockTask(manager, actor, task.id);
  const eventId = await record(manager, actor, locked, at, happening);
  await tellOfRevision(manager, locked, before, note, { eventId, at, actorId: actor.personId });
}

/** New clauses become tasks; those that are left out are kept as such, so that nobody wonders. */
async function addTasks(
  { manager, actor, plan, proposed, at }: ReissueWork,
  changes: readonly DecidedChange[],
) {
  const fresh = changes.flatMap(({ change, after, take }) =>
    change.kind === 'added' && after !== null ? [{ after, take }] : [],
  );
  const placed = fresh.map(({ after }) => ({ place: after.place, clause: after.proposal }));
  const facts = {
    revisionId: proposed.id,
    clauseId: idAt(proposed.clauses.map(({ id }) => id)),
    targetId: (clause: number, target: number): Id => proposed.clauses[clause]?.targets[target]?.id ?? '',
  };
  const owner = { planId: plan.id, jurisdictionId: plan.jurisdictionId, at };
  const taskIds = await persistTasks(manager, owner, placed, facts);
  const skipped = taskIds.filter((_, index) => {
    const { take, after } = fresh[index] ?? {};
    return take === 'skip' && after?.proposal.included === true;
  });
  await leaveOut(manager, skipped, actor, at);
}

async function leaveOut(
  manager: EntityManager,
  taskIds: readonly Id[],
  actor: Actor,
  at: Date,
): Promise<void> {
  await manager.query(
    `UPDATE task SET review = 'rejected', reviewed_by_id = $2, reviewed_at = $3, version = version + 1, updated_at = now()
     WHERE id = ANY($1::bigint[])`,
    [taskIds, actor.personId, at],
  );
}

/** A task whose clause went: a draft is left out, a running one is cancelled (中止) and its unit told. */
async function endTask(work: ReissueWork, { id, state }: ClauseTask): Promise<void> {
  const { manager, actor, at, proposed } = work;
  if (!canEnd(state)) return;
  if (state === 'draft') return leaveOut(manager, [id], actor, at);
  const row = taskTransition(state, 'cancel');
  if (row === null) return;
  const note = REISSUE_TEXTS.removedNote(proposed.number);
  const task = await lockTask(manager, actor, id);
  const endedParts = await endDuties({ manager, actor, task, row, onBehalf: false, note, at });
  await updateVersioned(manager, Task, task, { state: row.to }, () => currentTask(manager, id));
  const move = { action: 'task.cancel', fromState: row.from, toState: row.to, note } as const;
  const eventId = await record(manager, actor, task, at, { kind: 'transition', ...move });
  const cause = { eventId, at, actorId: actor.personId };
  const facts = { action: 'cancel', onBehalf: false, who: actor.name, note, cause, endedParts } as const;
  await tellOfTransition(manager, task, facts);
}
