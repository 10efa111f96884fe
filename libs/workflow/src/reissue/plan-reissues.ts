import { inTransaction, Plan, PlanRevision } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { proposeClauses } from '../import/draft-rows.js';
import { persistRevision } from '../import/persist-revision.js';
import { keepUpload, type ImportLimits } from '../import/read-upload.js';
import { lockPlan, type LockedPlan } from '../review/draft-lock.js';
import { findPlan } from '../review/plan-summaries.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, selectOne, updateVersioned } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { Id, ReissueApplied, ReissueView, RevisionView } from '../views/index.js';
import { applyReissue, decide, type DecidedChange, type ReissueAnswers } from './apply-reissue.js';
import { changesBetween, loadClauseTasks, toChangeView, type Change } from './reissue-changes.js';
import { followedFields } from './plan-fields.js';
import { loadRevision, type StoredRevision } from './revision-facts.js';

interface Comparison {
  readonly current: StoredRevision;
  readonly proposed: StoredRevision;
  readonly changes: readonly Change[];
  readonly directory: UnitDirectory;
}

/** 重新印发: a new version of a plan, compared with the current one; only the differences are asked about. */
export class PlanReissues {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: ImportLimits,
  ) {}

  /** Reads a new version and keeps it beside the current one until it is applied or discarded. */
  async propose(
    actor: Actor,
    planId: Id,
    file: { fileName: string; bytes: Uint8Array },
  ): Promise<ReissueView> {
    const { context, limits } = this;
    const plan = await this.visible(actor, planId);
    const input = { jurisdictionId: plan.jurisdictionId, ...file };
    await keepUpload(context, limits, actor, input, (document) =>
      inTransaction(context.dataSource, async (manager) => {
        await lockPlan(manager, actor, planId, 'UPDATE');
        const replaced = await removeProposed(manager, planId);
        const clauses = proposeClauses(document.plan.draft, document.plan.text);
        const number = await nextNumber(manager, planId);
        await persistRevision(manager, document, { planId, number, state: 'proposed' }, clauses);
        const { jurisdictionId, fileName, sha256, at } = document;
        const after = { revision: number, fileName, sha256, clauses: clauses.length };
        const entry = { jurisdictionId, action: 'plan.propose-revision', subjectId: planId } as const;
        await audit(manager, actor, at, { ...entry, before: replaced, after });
      }),
    );
    return this.read(actor, planId);
  }

  /** What the waiting version changes. */
  async read(actor: Actor, planId: Id): Promise<ReissueView> {
    const { manager } = this.context.dataSource;
    const plan = { id: planId, ...(await this.visible(actor, planId)) };
    const { proposed, changes, directory } = await compare(manager, plan, 'read');
    const { id, number, fileName, createdAt, importedBy, draft } = proposed;
    return {
      revisionId: id,
      ...{ number, fileName, importedBy },
      importedAt: toInstant(createdAt),
      unchanged: changes.filter(({ change }) => change.kind === 'unchanged').length,
      changes: changes.flatMap((change) => toChangeView(change, directory)),
      messages: draft.messages,
    };
  }

  /** Makes the waiting version the current one, with every change as the office decided. */
  async apply(
    actor: Actor,
    planId: Id,
    version: number,
    { revisionId, decisions }: ReissueAnswers,
  ): Promise<ReissueApplied> {
    const at = nowOf(this.context);
    const applied = await inTransaction(this.context.dataSource, async (manager) => {
      const plan = await lockPlan(manager, actor, planId, 'UPDATE');
      await requireVersion(plan, version, () => findPlan(manager, planId));
      const { current, proposed, changes, directory } = await compare(manager, plan, 'lock');
      if (proposed.id !== revisionId) throw new WorkflowError('VERSION_CONFLICT', { place: 'revisionId' });
      const decided = decide(changes, decisions, directory);
      const counts = await applyReissue({ manager, actor, plan, proposed, at }, decided, directory);
      await manager.update(PlanRevision, current.id, { state: 'superseded' });
      await manager.update(PlanRevision, proposed.id, {
        state: 'current',
        appliedAt: at,
        appliedById: actor.personId,
        decisions: takenOf(decided),
      });
      const fields = await followedFields(manager, planId, current.draft, proposed.draft);
      await updateVersioned(manager, Plan, { id: planId, version }, fields, () => findPlan(manager, planId));
      await audit(manager, actor, at, {
        jurisdictionId: plan.jurisdictionId,
        action: 'plan.apply-revision',
        subjectId: planId,
        before: { revision: current.number },
        after: { revision: proposed.number, ...fields, counts, decisions: takenOf(decided) },
      });
      return { version: version + 1, ...counts };
    });
    await wake(this.context);
    return applied;
  }

  /** Forgets the waiting version. */
  async discard(actor: Actor, planId: Id): Promise<void> {
    await inTransaction(this.context.dataSource, async (manager) => {
      const { jurisdictionId } = await lockPlan(manager, actor, planId, 'UPDATE');
      const before = await removeProposed(manager, planId);
      if (before === null) throw new WorkflowError('NOT_FOUND');
      const entry = { jurisdictionId, action: 'plan.discard-revision', subjectId: planId } as const;
      await audit(manager, actor, nowOf(this.context), { ...entry, before });
    });
  }

  /** All versions of a plan, newest first. */
  async list(actor: Actor, planId: Id): Promise<RevisionView[]> {
    await this.visible(actor, planId);
    const rows = await select<
      Omit<RevisionView, 'importedAt' | 'appliedAt'> & { importedAt: Date; appliedAt: Date | null }
    >(
      this.context.dataSource.manager,
      `SELECT r.id, r.number, r.state, r.file_name AS "fileName", r.created_at AS "importedAt", p.name AS "importedBy",
              r.applied_at AS "appliedAt", a.name AS "appliedBy"
       FROM plan_revision r LEFT JOIN person p ON p.id = r.created_by_id LEFT JOIN person a ON a.id = r.applied_by_id
       WHERE r.plan_id = $1 ORDER BY r.number DESC`,
      [planId],
    );
    return rows.map((row) => ({
      ...row,
      importedAt: toInstant(row.importedAt),
      appliedAt: toInstantOrNull(row.appliedAt),
    }));
  }

  private async visible(actor: Actor, planId: Id): Promise<{ readonly jurisdictionId: Id }> {
    const plan = await selectOne<{ jurisdictionId: Id }>(
      this.context.dataSource.manager,
      'SELECT jurisdiction_id AS "jurisdictionId" FROM plan WHERE id = $1',
      [planId],
    );
    if (plan === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, plan.jurisdictionId, ['office']);
    return plan;
  }
}

async function compare(
  manager: EntityManager,
  plan: Pick<LockedPlan, 'id' | 'jurisdictionId'>,
  mode: 'read' | 'lock',
): Promise<Comparison> {
  const current = await loadRevision(manager, plan.id, 'current');
  const proposed = await loadRevision(manager, plan.id, 'proposed');
  if (current === undefined || proposed === undefined) throw new WorkflowError('NOT_FOUND');
  const clauseIds = current.clauses.map(({ id }) => id);
  const tasks = await loadClauseTasks(manager, clauseIds, mode);
  const directory = await UnitDirectory.load(manager, plan.jurisdictionId);
  return { current, proposed, changes: changesBetween(current, proposed, tasks), directory };
}

async function nextNumber(manager: EntityManager, planId: Id): Promise<number> {
  const row = await selectOne<{ number: number }>(
    manager,
    'SELECT max(number) + 1 AS number FROM plan_revision WHERE plan_id = $1',
    [planId],
  );
  return row?.number ?? 1;
}

/** @returns which one it was, or null where none waited */
async function removeProposed(
  manager: EntityManager,
  planId: Id,
): Promise<{ readonly revision: number; readonly fileName: string } | null> {
  const row = await selectOne<{ id: Id; revision: number; fileName: string }>(
    manager,
    `SELECT id, number AS revision, file_name AS "fileName" FROM plan_revision
     WHERE plan_id = $1 AND state = 'proposed'`,
    [planId],
  );
  if (row === undefined) return null;
  const { id, ...removed } = row;
  await manager.query('DELETE FROM clause WHERE revision_id = $1', [id]);
  await manager.query('DELETE FROM plan_revision WHERE id = $1', [id]);
  return removed;
}

const takenOf = (decided: readonly DecidedChange[]) =>
  decided.flatMap(({ change: { before, after }, take, takes }) =>
    takes.length > 0 ? [{ before, after, take }] : [],
  );
