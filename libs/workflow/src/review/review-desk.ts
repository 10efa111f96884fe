import {
  acceptTask,
  acceptValues,
  rejectTask,
  reopenTask,
  whyNotAcceptable,
  type Reviewer,
  type TaskSnapshot,
  type ValueChoice,
} from '@app/domain';
import { inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { Id, RefusedTask, ReviewActionPage, ReviewChange } from '../views/index.js';
import { applyChange, lockSeenTasks, requireSeenPlan, type DeskWork, type SeenTask } from './desk-change.js';
import { lockPlan, requireDraft } from './draft-lock.js';
import { withChosenLead, withFirstLeads } from './lead-proposals.js';
import { mergeSeenTasks, splitSeenTask, type MergeInput, type SplitInput } from './merge-split.js';
import { findPlan } from './plan-summaries.js';
import { listActions } from './review-actions.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';
import { loadSnapshots, lockUnreviewed } from './snapshots.js';
import { undoAction } from './undo-action.js';

const PAGE = 100;

/** Values of one task that a reviewer stands by; `lead` is the name of one of its lead proposals. */
export interface ValuesInput {
  readonly title?: boolean | undefined;
  readonly assignmentIds?: readonly Id[] | undefined;
  readonly milestoneIds?: readonly Id[] | undefined;
  readonly lead?: string | undefined;
}

/** 审核: accepting, rejecting, merging and splitting of drafts, each kept as an action that can be taken back. */
export class ReviewDesk {
  constructor(private readonly context: WorkflowContext) {}

  /** Accepts these tasks; those that something blocks stay as they are and are named. */
  accept(actor: Actor, planId: Id, seen: readonly SeenTask[]): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) =>
      acceptOrRefuse(work, await lockSeenTasks(work, seen)),
    );
  }

  /** 全部通过: every unread task that nothing blocks. */
  acceptAll(actor: Actor, planId: Id, version: number): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) => {
      await requireSeenPlan(work, version);
      return acceptOrRefuse(work, await unreviewed(work));
    });
  }

  /** The first-ranked proposal becomes the lead wherever an unread task has none; the tasks stay unread. */
  acceptLeads(actor: Actor, planId: Id, version: number): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) => {
      await requireSeenPlan(work, version);
      const before = await unreviewed(work);
      const { tasks, refused } = await withFirstLeads(work.manager, work.plan, before);
      return applyChange(work, 'accept-leads', before, tasks, refused);
    });
  }

  /** Accepts single values of a task; the task stays as it was read. */
  acceptValues(actor: Actor, planId: Id, seen: SeenTask, values: ValuesInput): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) => {
      const before = await lockSeenTasks(work, [seen]);
      const after: TaskSnapshot[] = [];
      for (const task of before) after.push(await withValues(work, task, values));
      return applyChange(work, 'accept-values', before, after);
    });
  }

  /** 不列入. */
  reject(actor: Actor, planId: Id, seen: readonly SeenTask[]): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) => {
      const before = await lockSeenTasks(work, seen);
      const after = before.map((task) => rejectTask(task, reviewerOf(work)));
      return applyChange(work, 'reject', before, after);
    });
  }

  /** Back to 未审, from 已审 or 不列入. */
  reopen(actor: Actor, planId: Id, seen: readonly SeenTask[]): Promise<ReviewChange> {
    return this.work(actor, planId, 'SHARE', async (work) => {
      const before = await lockSeenTasks(work, seen);
      return applyChange(work, 'reopen', before, before.map(reopenTask));
    });
  }

  merge(actor: Actor, planId: Id, input: MergeInput): Promise<ReviewChange> {
    return this.work(actor, planId, 'UPDATE', (work) => {
      requireDraft(work.plan);
      return mergeSeenTasks(work, input);
    });
  }

  split(actor: Actor, planId: Id, seen: SeenTask, input: SplitInput): Promise<ReviewChange> {
    return this.work(actor, planId, 'UPDATE', (work) => {
      requireDraft(work.plan);
      return splitSeenTask(work, seen, input);
    });
  }

  /** Takes an action back, if nothing else has changed since what it touched. */
  undo(actor: Actor, planId: Id, actionId: Id): Promise<ReviewChange> {
    return this.work(actor, planId, 'UPDATE', (work) => {
      requireDraft(work.plan);
      return undoAction(work, actionId);
    });
  }

  /** What was done by whom, newest first. */
  async actions(actor: Actor, planId: Id, before?: Id): Promise<ReviewActionPage> {
    const { manager } = this.context.dataSource;
    const plan = await findPlan(manager, planId);
    if (plan === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, plan.jurisdiction.id, ['office']);
    const items = await listActions(manager, planId, { before, limit: PAGE + 1 });
    const shown = items.slice(0, PAGE);
    return { items: shown, nextBefore: items.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  }

  private work(
    actor: Actor,
    planId: Id,
    mode: 'SHARE' | 'UPDATE',
    act: (work: DeskWork) => Promise<ReviewChange>,
  ): Promise<ReviewChange> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, mode);
      return act({ manager, actor, plan, at: nowOf(this.context), today: todayOf(this.context) });
    });
  }
}

const reviewerOf = ({ actor, at }: DeskWork): Reviewer => ({ personId: actor.personId, at: toInstant(at) });

async function unreviewed({ manager, plan }: DeskWork): Promise<TaskSnapshot[]> {
  return loadSnapshots(manager, await lockUnreviewed(manager, plan.id));
}

function acceptOrRefuse(work: DeskWork, tasks: readonly TaskSnapshot[]): Promise<ReviewChange> {
  const refused = tasks.flatMap((task): RefusedTask[] => {
    const code = whyNotAcceptable(task);
    return code === null ? [] : [{ taskId: task.id, code, text: REVIEW_TEXTS.acceptRefused(code) }];
  });
  const good = tasks.filter(({ id }) => !refused.some(({ taskId }) => taskId === id));
  const after = good.map((task) => acceptTask(task, reviewerOf(work)));
  return applyChange(work, 'accept', good, after, refused);
}

async function withValues(work: DeskWork, task: TaskSnapshot, values: ValuesInput): Promise<TaskSnapshot> {
  const choice: ValueChoice = {
    title: values.title ?? false,
    assignmentIds: values.assignmentIds ?? [],
    milestoneIds: values.milestoneIds ?? [],
  };
  const accepted = acceptValues(task, choice);
  if (accepted === null) throw new WorkflowError('REVIEW_VALUE_UNKNOWN');
  if (values.lead === undefined) return accepted;
  return withChosenLead(work.manager, work.plan, accepted, values.lead);
}
