import type { EntityManager } from 'typeorm';
import {
  DEFAULT_POLICY,
  checkDuties,
  describeDuties,
  dutyChanges,
  jurisdictionsWith,
  type DutyPolicy,
  type Policy as PolicyRules,
} from '@app/domain';
import { Policy, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne, select, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { Id, PolicyRevisionView, PolicyView, Ref } from '../views/index.js';

export interface PolicyChange {
  readonly jurisdictionId: Id;
  readonly duties: DutyPolicy;
  readonly note?: string | undefined;
}

interface RevisionRow {
  readonly revision: number;
  readonly rules: PolicyRules;
  readonly note: string;
  readonly person: string;
  readonly at: Date;
}

/** 规则: what an office lays down about accepting, postponing and reporting. Every version stays. */
export class Policies {
  constructor(private readonly context: WorkflowContext) {}

  /** Of the jurisdiction asked for, or of the first whose office the person belongs to. */
  async read(actor: Actor, jurisdictionId?: Id): Promise<PolicyView> {
    const id = jurisdictionId ?? jurisdictionsWith(actor, ['office'])[0];
    if (id === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, id, ['office']);
    return readPolicy(this.context.dataSource.manager, id);
  }

  /** @param revision the one that the person saw, 0 for the preset */
  async change(
    actor: Actor,
    revision: number,
    { jurisdictionId, duties, note }: PolicyChange,
  ): Promise<PolicyView> {
    requireRole(actor, jurisdictionId, ['office']);
    const complaints = checkDuties(duties);
    if (complaints.length > 0)
      throw new WorkflowError('POLICY_INVALID', {
        values: { complaints: complaints.join('') },
        place: 'duties',
      });
    const at = nowOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      // The jurisdiction stands for its rules, also where there is no row of them yet.
      await manager.query('SELECT id FROM jurisdiction WHERE id = $1 FOR NO KEY UPDATE', [jurisdictionId]);
      const current = await readPolicy(manager, jurisdictionId);
      if (current.revision !== revision) throw new WorkflowError('VERSION_CONFLICT', { current });
      if (dutyChanges(current.duties, duties).length === 0) return current;
      await insertRevision(manager, actor, current, { jurisdictionId, duties, note: note?.trim() ?? '' }, at);
      return readPolicy(manager, jurisdictionId);
    });
  }
}

async function insertRevision(
  manager: EntityManager,
  actor: Actor,
  current: PolicyView,
  { jurisdictionId, duties, note }: PolicyChange & { readonly note: string },
  at: Date,
): Promise<void> {
  const revision = current.revision + 1;
  const [newest] = await loadRevisions(manager, jurisdictionId);
  const rules: PolicyRules = { ...(newest?.rules ?? DEFAULT_POLICY), version: revision, duties };
  const row = { jurisdictionId, revision, rules, note, personId: actor.personId, at };
  const subjectId = await insertOne(manager, Policy, row);
  const labelled = (of: DutyPolicy) =>
    Object.fromEntries(describeDuties(of).map(({ label, value }) => [label, value]));
  await audit(manager, actor, at, {
    jurisdictionId,
    action: 'policy.change',
    subjectId,
    note,
    before: labelled(current.duties),
    after: labelled(duties),
  });
}

function loadRevisions(manager: EntityManager, jurisdictionId: Id): Promise<RevisionRow[]> {
  return select(
    manager,
    `SELECT p.revision, p.rules, p.note, p.at, who.name AS person FROM policy p JOIN person who ON who.id = p.person_id
     WHERE p.jurisdiction_id = $1 ORDER BY p.revision DESC`,
    [jurisdictionId],
  );
}

async function readPolicy(manager: EntityManager, jurisdictionId: Id): Promise<PolicyView> {
  const jurisdiction = await selectOne<Ref>(manager, 'SELECT id, name FROM jurisdiction WHERE id = $1', [
    jurisdictionId,
  ]);
  if (jurisdiction === undefined) throw new WorkflowError('NOT_FOUND');
  const revisions = await loadRevisions(manager, jurisdictionId);
  const inForce = revisions[0]?.rules ?? DEFAULT_POLICY;
  return {
    jurisdiction,
    revision: revisions[0]?.revision ?? 0,
    duties: inForce.duties,
    yellowWorkdays: inForce.lights.yellowWorkdays,
    history: revisions.map((row, place) => toRevision(row, revisions[place + 1]?.rules ?? DEFAULT_POLICY)),
  };
}

const toRevision = (
  { revision, at, person, note, rules }: RevisionRow,
  before: PolicyRules,
): PolicyRevisionView => ({
  revision,
  at: toInstant(at),
  person,
  note,
  changes: dutyChanges(before.duties, rules.duties),
});
