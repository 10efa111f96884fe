import {
  milestoneTransition,
  taskTransition,
  type MilestoneAction,
  type MilestoneState,
  type TaskState,
} from '@app/domain';
import { ProgressReport } from '@app/persistence';
import { SUBTASK_DONE } from './history-texts.zh.js';
import { OFFICE, type SampleEvent } from './plan-history.js';
import type { SampleWorld } from './sample-world.js';

/**
 * Lets an event happen at its time, unless it has happened already: a load that was broken off goes on where it
 * stopped.
 */
export async function live(world: SampleWorld, event: SampleEvent): Promise<void> {
  world.clock.moveTo(event.at);
  switch (event.kind) {
    case 'accept':
      return acceptTask(world, event);
    case 'request_completion':
      return requestCompletion(world, event);
    case 'approve':
    case 'close':
      return moveTask(world, event);
    case 'report':
      return report(world, event);
    case 'milestone-report':
      return markMilestone(world, event, 'report');
    case 'milestone-confirm':
      return markMilestone(world, event, 'confirm');
    case 'milestone-return':
      return markMilestone(world, event, 'return');
  }
}

type EventOf<K extends SampleEvent['kind']> = Extract<SampleEvent, { kind: K }>;

type Moving = EventOf<'accept' | 'request_completion' | 'approve' | 'close'>;

/** The first lead signs; for others that lead with it the office does. */
async function acceptTask(world: SampleWorld, event: Moving): Promise<void> {
  const [{ signed } = { signed: 0 }] = await world.dataSource.query<{ signed: number }[]>(
    'SELECT count(accepted_at)::int AS signed FROM assignment WHERE task_id = $1',
    [event.task.id],
  );
  if (signed === 0) await moveTask(world, event);
  await moveTask(world, { ...event, login: OFFICE });
}

/** What counties carry out is reported and confirmed by the lead, who asked them by telephone. */
async function requestCompletion(world: SampleWorld, event: Moving): Promise<void> {
  const { state } = await current<TaskState>(world, 'task', event.task.id);
  if (state !== 'active') return;
  const actor = await world.actor(event.login);
  const { items } = await world.subtasks.list(actor, event.task.id);
  for (const { id, version } of items.filter((item) => item.state === 'open'))
    await world.subtasks.report(actor, id, version, SUBTASK_DONE);
  const { items: reported } = await world.subtasks.list(actor, event.task.id);
  for (const { id, version } of reported.filter((item) => item.state === 'reported'))
    await world.subtasks.confirm(actor, id, version);
  await moveTask(world, event);
}

async function moveTask(world: SampleWorld, event: Moving): Promise<void> {
  const { state, version } = await current<TaskState>(world, 'task', event.task.id);
  if (taskTransition(state, event.kind) === null) return;
  const request = { action: event.kind, note: event.note };
  await world.transitions.move(await world.actor(event.login), event.task.id, version, request);
}

async function report(world: SampleWorld, event: EventOf<'report'>): Promise<void> {
  const { period, done, problems, nextSteps } = event;
  const taskId = event.task.id;
  if (await world.dataSource.getRepository(ProgressReport).existsBy({ taskId, period })) return;
  const { state } = await current<TaskState>(world, 'task', taskId);
  if (state !== 'active') return;
  await world.reports.report(await world.actor(event.login), taskId, { period, done, problems, nextSteps });
}

async function markMilestone(
  world: SampleWorld,
  event: EventOf<'milestone-report' | 'milestone-confirm' | 'milestone-return'>,
  action: MilestoneAction,
): Promise<void> {
  const { milestoneId } = event;
  const { state, version } = await current<MilestoneState>(world, 'milestone', milestoneId);
  // Reporting again what was returned is a new act; the demo's returned milestones stay returned.
  if (milestoneTransition(state, action) === null || (action === 'report' && state !== 'planned')) return;
  const actor = await world.actor(event.login);
  if (event.kind === 'milestone-confirm') await world.milestones.confirm(actor, milestoneId, version);
  else if (event.kind === 'milestone-return')
    await world.milestones.returnIt(actor, milestoneId, version, event.reason);
  else
    await world.milestones.report(
      actor,
      milestoneId,
      version,
      await reached(world, milestoneId, event.evidence),
    );
}

/** The planned values, reached exactly. */
async function reached(world: SampleWorld, milestoneId: string, evidence: string) {
  const values = await world.dataSource.query<{ targetId: string; reached: number }[]>(
    `SELECT mt.target_id AS "targetId", t.value AS reached FROM milestone_target mt JOIN target t ON t.id = mt.target_id
     WHERE mt.milestone_id = $1 AND t.value IS NOT NULL`,
    [milestoneId],
  );
  return { evidence, values };
}

async function current<S>(
  world: SampleWorld,
  table: 'task' | 'milestone',
  id: string,
): Promise<{ state: S; version: number }> {
  const [row] = await world.dataSource.query<{ state: S; version: number }[]>(
    `SELECT state, version FROM ${table} WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`the demo's ${table} ${id} has gone`);
  return row;
}
