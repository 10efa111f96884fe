import type { EntityManager } from 'typeorm';
import { measureUnitKind, type LinkProposal, type MeasureUnitKind } from '@app/domain';
import { simplify } from '@app/plan-import';
import { TargetMeasure } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, isUniqueViolation, select, selectOne, updateVersioned } from '../shared/database.js';
import type { Id } from '../views/index.js';
import type { PromiseRow } from './measure-rows.js';

export interface SeenTarget {
  readonly targetId: Id;
  /** Version of the link as the person saw it; null where they saw none. */
  readonly version: number | null;
}

export interface LinkDecision {
  readonly decision: 'confirmed' | 'rejected';
  /** A measure that is there, or the name of a new one. */
  readonly measureId?: Id | undefined;
  readonly name?: string | undefined;
  readonly targets: readonly SeenTarget[];
}

/** Where a decision is made: the targets in sight, and what is proposed of them. */
export interface DecisionPlace {
  readonly jurisdictionId: Id;
  readonly promises: readonly PromiseRow[];
  readonly proposals: readonly LinkProposal[];
}

interface LockedMeasure {
  readonly id: Id;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
}

interface LinkState {
  readonly id: Id;
  readonly version: number;
  readonly decision: 'confirmed' | 'rejected';
}

/** Stores what a person decided, one row of the audit trail a link. The measure is locked first. */
export async function decideLinks(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  place: DecisionPlace,
  decision: LinkDecision,
): Promise<void> {
  const targets = decision.targets.map((seen) => ({ seen, promise: promiseOf(place, seen.targetId) }));
  const kinds = new Set(targets.map(({ promise }) => kindOf(promise)));
  const [unitKind] = kinds;
  if (unitKind === undefined || kinds.size > 1) throw new WorkflowError('MEASURE_UNIT_MIXED');
  const measure = await lockMeasure(manager, actor, at, place.jurisdictionId, decision, unitKind);
  if (measure.unitKind !== unitKind) throw new WorkflowError('MEASURE_UNIT_MIXED');
  const rule = ruleOf(place, measure, decision);
  const step = { manager, actor, at, jurisdictionId: place.jurisdictionId, measure, decision, rule };
  for (const { seen, promise } of targets) await decideOne(step, seen, promise);
}

/** What is not in sight does not exist. */
function promiseOf({ promises }: DecisionPlace, targetId: Id): PromiseRow {
  const promise = promises.find((each) => each.targetId === targetId);
  if (promise === undefined) throw new WorkflowError('NOT_FOUND');
  return promise;
}

const kindOf = ({ unit }: PromiseRow): MeasureUnitKind =>
  measureUnitKind(unit === null ? null : simplify(unit).text);

const LOCK = `SELECT id, name, unit_kind AS "unitKind" FROM measure WHERE jurisdiction_id = $1`;

async function lockMeasure(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  jurisdictionId: Id,
  { measureId, name }: LinkDecision,
  unitKind: MeasureUnitKind,
): Promise<LockedMeasure> {
  if (measureId !== undefined) {
    const known = await selectOne<LockedMeasure>(manager, `${LOCK} AND id = $2 FOR UPDATE`, [
      jurisdictionId,
      measureId,
    ]);
    if (known === undefined) throw new WorkflowError('NOT_FOUND');
    return known;
  }
  const title = (name ?? '').trim();
  if (title === '') throw new WorkflowError('MEASURE_NAME_REQUIRED', { place: 'name' });
  const [made] = await select<{ id: Id }>(
    manager,
    `WITH made AS (INSERT INTO measure (jurisdiction_id, name, unit_kind, created_by_id, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (jurisdiction_id, name, unit_kind) DO NOTHING RETURNING id) SELECT id FROM made`,
    [jurisdictionId, title, unitKind, actor.personId, at],
  );
  if (made !== undefined) {
    const entry = {
      jurisdictionId,
      action: 'measure.create',
      subjectId: made.id,
      after: { name: title },
    } as const;
    await audit(manager, actor, at, entry);
    return { id: made.id, name: title, unitKind };
  }
  const known = await selectOne<LockedMeasure>(
    manager,
    `${LOCK} AND name = $2 AND unit_kind = $3 FOR UPDATE`,
    [jurisdictionId, title, unitKind],
  );
  if (known === undefined) throw new Error('a measure vanished between two statements');
  return known;
}

/** The rule's sentence where the person answers a proposal; empty where they link by hand. */
function ruleOf(
  { proposals }: DecisionPlace,
  { id, name }: LockedMeasure,
  { targets }: LinkDecision,
): string {
  const answered = proposals.find(
    (proposal) =>
      (proposal.measureId === id || (proposal.measureId === null && proposal.name === name)) &&
      targets.every(({ targetId }) => proposal.targetIds.includes(targetId)),
  );
  return answered?.rule ?? '';
}

interface Step {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly at: Date;
  readonly jurisdictionId: Id;
  readonly measure: LockedMeasure;
  readonly decision: LinkDecision;
  readonly rule: string;
}

async function decideOne(step: Step, { targetId, version }: SeenTarget, promise: PromiseRow): Promise<void> {
  const { manager, jurisdictionId, measure } = step;
  const { decision } = step.decision;
  const current = () => linkState(manager, measure.id, targetId);
  const before = await current();
  if ((before?.version ?? null) !== version)
    throw new WorkflowError('VERSION_CONFLICT', { current: before ?? null });
  if (before?.decision === decision) return;
  if (decision === 'confirmed') await refuseTaken(manager, jurisdictionId, measure.id, targetId);
  await storeLink(step, targetId, before, current);
  await audit(manager, step.actor, step.at, {
    jurisdictionId,
    action: decision === 'confirmed' ? 'measure.confirm' : 'measure.reject',
    subjectId: measure.id,
    note: step.rule,
    before: before === undefined ? null : { decision: before.decision },
    after: { decision, name: measure.name, targetId, quote: promise.quote },
  });
}

/** Two people may list a target under two measures at once: the index lets one through. */
async function storeLink(
  { manager, actor, at, jurisdictionId, measure, decision: { decision }, rule }: Step,
  targetId: Id,
  before: LinkState | undefined,
  current: () => Promise<unknown>,
): Promise<void> {
  const basis = rule === '' ? ('manual' as const) : ('proposed' as const);
  const values = { decision, basis, rule, personId: actor.personId, at };
  try {
    if (before !== undefined) {
      await updateVersioned(manager, TargetMeasure, before, values, current);
      return;
    }
    await insertOne(manager, TargetMeasure, { ...values, jurisdictionId, measureId: measure.id, targetId });
  } catch (error) {
    if (isUniqueViolation(error, 'target_measure_confirmed_key')) throw new WorkflowError('VERSION_CONFLICT');
    throw error;
  }
}

const linkState = (manager: EntityManager, measureId: Id, targetId: Id): Promise<LinkState | undefined> =>
  selectOne(
    manager,
    'SELECT id, version, decision FROM target_measure WHERE measure_id = $1 AND target_id = $2 FOR UPDATE',
    [measureId, targetId],
  );

/** A target measures one thing. */
async function refuseTaken(
  manager: EntityManager,
  jurisdictionId: Id,
  measureId: Id,
  targetId: Id,
): Promise<void> {
  const other = await selectOne<{ name: string }>(
    manager,
    `SELECT m.name FROM target_measure tm JOIN measure m ON m.id = tm.measure_id
     WHERE tm.jurisdiction_id = $1 AND tm.target_id = $2 AND tm.measure_id <> $3 AND tm.decision = 'confirmed'`,
    [jurisdictionId, targetId, measureId],
  );
  if (other !== undefined) throw new WorkflowError('MEASURE_TAKEN', { values: { name: other.name } });
}
