import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { requireVersion, selectOne } from '../shared/database.js';
import type { Id, PaperAction, PaperView } from '../views/index.js';
import { paperRows, type PaperRow } from './paper-rows.js';
import { PAPER_STEP_LABELS, STATE_LABELS, VOID_LABEL } from './paper-texts.zh.js';
import { actionsOn, mayReadPaper, toPaperViews } from './paper-views.js';

/** The paper under the lock of its task, which comes first, everywhere. Whoever may not read it does not see it. */
export async function lockPaper(manager: EntityManager, actor: Actor, id: Id): Promise<PaperRow> {
  const task = await selectOne(
    manager,
    'SELECT t.id FROM task t WHERE t.id = (SELECT task_id FROM paper WHERE id = $1) FOR UPDATE',
    [id],
  );
  if (task === undefined) throw new WorkflowError('NOT_FOUND');
  await manager.query('SELECT 1 FROM paper WHERE id = $1 FOR UPDATE', [id]);
  return readablePaper(manager, actor, id);
}

/** The same without a lock, for those who only look. */
export async function readablePaper(manager: EntityManager, actor: Actor, id: Id): Promise<PaperRow> {
  const [row] = await paperRows(manager, 'p.id = $1', [id]);
  if (row === undefined || !mayReadPaper(actor, row)) throw new WorkflowError('NOT_FOUND');
  return row;
}

/** The paper in its version and a state in which this may be done by this person. */
export async function lockPaperFor(
  manager: EntityManager,
  actor: Actor,
  id: Id,
  version: number,
  { action, today }: { readonly action: PaperAction; readonly today: string },
): Promise<PaperRow> {
  const row = await lockPaper(manager, actor, id);
  await requireVersion(row, version, () => currentPaper(manager, actor, id, today));
  if (actionsOn(actor, row).includes(action)) return row;
  if (!DOERS[action](actor, row)) throw new WorkflowError('FORBIDDEN');
  const state = row.voidedAt === null ? STATE_LABELS[row.state] : VOID_LABEL;
  throw new WorkflowError('PAPER_STEP_NOT_ALLOWED', {
    values: { state, action: PAPER_STEP_LABELS[action] },
  });
}

type Does = (actor: Actor, row: PaperRow) => boolean;

const office: Does = (actor, { jurisdictionId }) =>
  actor.memberships.some((held) => held.role === 'office' && held.jurisdictionId === jurisdictionId);
const addressed: Does = (actor, { unitId }) => actor.reads.ownUnitIds.includes(unitId);

/** Whose each step is, in whatever state the paper stands. */
const DOERS: Readonly<Record<PaperAction, Does>> = {
  edit: office,
  issue: office,
  drop: office,
  void: office,
  acknowledge: addressed,
};

/** What the winner of a race left. */
export async function currentPaper(
  manager: EntityManager,
  actor: Actor,
  id: Id,
  today: string,
): Promise<PaperView | null> {
  const rows = await paperRows(manager, 'p.id = $1', [id]);
  const [view] = await toPaperViews(manager, actor, rows, today);
  return view ?? null;
}
