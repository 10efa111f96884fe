import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { OPEN_MILESTONE_STATES, PAPER_KIND_LABELS, canManage, printable, type PaperKind } from '@app/domain';
import { Paper, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne, select, updateVersioned } from '../shared/database.js';
import { lockTask, type LockedTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { Id, PaperAction, PaperView } from '../views/index.js';
import { currentPaper, lockPaperFor } from './lock-paper.js';
import { tellOfVoid } from './paper-notices.js';
import type { PaperRow } from './paper-rows.js';
import { PAPER_STEP_LABELS, PAPER_TEXTS as TEXTS } from './paper-texts.zh.js';

/** What the office writes into a paper. */
export interface PaperWords {
  readonly kind?: PaperKind | undefined;
  readonly reason?: string | undefined;
  /** 督办要求; empty for the kind's own words. */
  readonly demand?: string | undefined;
  /** Null for the workdays laid down for the kind. */
  readonly answerDue?: string | null | undefined;
  readonly cc?: readonly string[] | undefined;
}

/** A paper that the office begins itself; it may start at any kind, a 红单 too. */
export interface NewPaper extends PaperWords {
  readonly taskId: Id;
  readonly kind: PaperKind;
  /** The first lead unit where nothing is said. */
  readonly unitId?: Id | undefined;
  readonly milestoneId?: Id | undefined;
}

/** Task states in which there is something to urge. */
const RUNNING_STATES: readonly string[] = ['issued', 'objected', 'active', 'completion_requested'];

/** 拟稿、修改、不签发、作废、签收: everything that happens to a paper but 签发. */
export class PaperDesk {
  constructor(private readonly context: WorkflowContext) {}

  async begin(actor: Actor, input: NewPaper): Promise<PaperView> {
    const at = nowOf(this.context);
    const today = todayOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, input.taskId);
      if (!canManage(actor, task.jurisdictionId)) throw new WorkflowError('FORBIDDEN');
      const unitId = requireAddressee(task, input.unitId);
      const milestoneId = await requireMilestone(manager, task, input.milestoneId);
      const { id: taskId, jurisdictionId } = task;
      const id = await insertOne(manager, Paper, {
        ...{ taskId, jurisdictionId, unitId, milestoneId },
        ...wordsOf(input, today),
        kind: input.kind,
        key: `hand|${randomUUID()}`,
        day: today,
      });
      await note(
        manager,
        actor,
        at,
        { id, taskId, jurisdictionId, milestoneId },
        {
          action: 'paper.begin',
          note: PAPER_KIND_LABELS[input.kind],
          after: { state: 'draft', kind: input.kind, unitId, reason: input.reason ?? '' },
        },
      );
      return current(manager, actor, id, today);
    });
  }

  edit(actor: Actor, id: Id, version: number, words: PaperWords): Promise<PaperView> {
    return this.step(actor, id, version, 'edit', async ({ manager, row, at, today }) => {
      const set = wordsOf(words, today);
      await change(manager, actor, row, set, today);
      const keys = Object.keys(set) as (keyof typeof set)[];
      const before = Object.fromEntries(keys.map((key) => [key, row[key as keyof PaperRow]]));
      await note(manager, actor, at, row, { action: 'paper.edit', note: '', before, after: set });
    });
  }

  async drop(actor: Actor, id: Id, version: number, reason: string): Promise<PaperView> {
    const said = required(reason, 'drop');
    return this.step(actor, id, version, 'drop', async ({ manager, row, at, today }) => {
      const by = { droppedAt: at, droppedById: actor.personId };
      await change(manager, actor, row, { state: 'dropped', dropReason: said, ...by }, today);
      const states = { before: { state: 'draft' }, after: { state: 'dropped' } };
      await note(manager, actor, at, row, { action: 'paper.drop', note: said, ...states });
    });
  }

  /** 作废: number and file stay as they were issued. */
  async void(actor: Actor, id: Id, version: number, reason: string): Promise<PaperView> {
    const said = required(reason, 'void');
    return this.step(actor, id, version, 'void', async ({ manager, row, at, today }) => {
      const by = { voidedAt: at, voidedById: actor.personId };
      await change(manager, actor, row, { voidReason: said, ...by }, today);
      const numberText = row.content?.numberText ?? '';
      const after = { voided: true, numberText };
      await note(manager, actor, at, row, {
        action: 'paper.void',
        note: said,
        before: { voided: false },
        after,
      });
      await tellOfVoid(manager, row, said, { at, actorId: actor.personId });
    });
  }

  /** 签收: the addressed unit has read it. */
  acknowledge(actor: Actor, id: Id, version: number): Promise<PaperView> {
    return this.step(actor, id, version, 'acknowledge', async ({ manager, row, at, today }) => {
      await change(manager, actor, row, { acknowledgedAt: at, acknowledgedById: actor.personId }, today);
      const after = { acknowledged: true, numberText: row.content?.numberText ?? '' };
      await note(manager, actor, at, row, { action: 'paper.acknowledge', note: '', after });
    });
  }

  private async step(
    actor: Actor,
    id: Id,
    version: number,
    action: PaperAction,
    act: (step: { manager: EntityManager; row: PaperRow; at: Date; today: string }) => Promise<void>,
  ): Promise<PaperView> {
    const at = nowOf(this.context);
    const today = todayOf(this.context);
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockPaperFor(manager, actor, id, version, { action, today });
      await act({ manager, row, at, today });
      return current(manager, actor, id, today);
    });
    await wake(this.context);
    return view;
  }
}

async function current(manager: EntityManager, actor: Actor, id: Id, today: string): Promise<PaperView> {
  const view = await currentPaper(manager, actor, id, today);
  if (view === null) throw new Error(`no paper ${id}`);
  return view;
}

const change = (
  manager: EntityManager,
  actor: Actor,
  { id, version }: PaperRow,
  set: QueryDeepPartialEntity<Paper>,
  today: string,
): Promise<void> =>
  updateVersioned(manager, Paper, { id, version }, set, () => currentPaper(manager, actor, id, today));

interface PaperNote {
  readonly action: `paper.${'begin' | 'edit' | 'drop' | 'void' | 'acknowledge'}`;
  readonly note: string;
  readonly before?: object;
  readonly after: object;
}

const note = (
  manager: EntityManager,
  actor: Actor,
  at: Date,
  {
    id,
    taskId,
    jurisdictionId,
    milestoneId,
  }: Pick<PaperRow, 'id' | 'taskId' | 'jurisdictionId' | 'milestoneId'>,
  happening: PaperNote,
): Promise<Id> =>
  record(manager, actor, { id: taskId, jurisdictionId }, at, {
    kind: 'paper',
    ...happening,
    ...(milestoneId === null ? {} : { milestoneId }),
    subjectId: id,
    data: { paperId: id },
  });

function wordsOf({ kind, reason, demand, answerDue, cc }: PaperWords, today: string) {
  if (answerDue != null && answerDue < today) throw invalid(TEXTS.answerInPast(today), 'answerDue');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(reason === undefined ? {} : { reason: printable(reason) }),
    ...(demand === undefined ? {} : { demand: printable(demand) }),
    ...(answerDue === undefined ? {} : { answerDue }),
    ...(cc === undefined ? {} : { cc: cc.map(printable).filter((name) => name !== '') }),
  };
}

function requireAddressee(task: LockedTask, wanted: Id | undefined): Id {
  if (!RUNNING_STATES.includes(task.state)) throw invalid(TEXTS.taskNotRunning, 'taskId');
  const unitId = wanted ?? task.leadUnitIds[0];
  if (unitId === undefined || !task.unitIds.includes(unitId)) throw invalid(TEXTS.notAddressable, 'unitId');
  return unitId;
}

async function requireMilestone(
  manager: EntityManager,
  task: LockedTask,
  milestoneId: Id | undefined,
): Promise<Id | null> {
  if (milestoneId === undefined) return null;
  const found = await select(
    manager,
    'SELECT 1 FROM milestone WHERE id = $1 AND task_id = $2 AND state = ANY($3::text[])',
    [milestoneId, task.id, OPEN_MILESTONE_STATES],
  );
  if (found.length === 0) throw invalid(TEXTS.milestoneUnknown, 'milestoneId');
  return milestoneId;
}

function required(reason: string, action: 'drop' | 'void'): string {
  const said = printable(reason);
  if (said === '')
    throw new WorkflowError('NOTE_REQUIRED', {
      values: { action: PAPER_STEP_LABELS[action] },
      place: 'reason',
    });
  return said;
}

const invalid = (reason: string, place: string): WorkflowError =>
  new WorkflowError('PAPER_INVALID', { values: { reason }, place });
