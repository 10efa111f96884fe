import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import {
  checkPolicy,
  draftRules,
  jurisdictionsWith,
  policyChanges,
  type Policy as PolicyRules,
  type RuleChange,
} from '@app/domain';
import { Policy, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { keepPaceDaysOf } from '../ledger/pace-days.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne } from '../shared/database.js';
import type { Id, PolicyChange, PolicyCheckView, PolicyDraft, PolicyView } from '../views/index.js';
import { readPolicyView, sentencesOf } from './policy-view.js';
import { policyFor } from './policy-for.js';

/** 规则: what an office lays down about accepting, reporting, reminding and lights. Every version stays. */
export class Policies {
  constructor(private readonly context: WorkflowContext) {}

  /** The jurisdiction asked for, or the first whose office the person belongs to. */
  placeOf(actor: Actor, jurisdictionId?: Id): Id {
    const id = jurisdictionId ?? jurisdictionsWith(actor, ['office'])[0];
    if (id === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, id, ['office']);
    return id;
  }

  async read(actor: Actor, jurisdictionId?: Id): Promise<PolicyView> {
    return readPolicyView(this.context.dataSource.manager, this.placeOf(actor, jurisdictionId));
  }

  /** Says of rules that nobody has laid down yet what is wrong with them, how they read and what they change. */
  async check(actor: Actor, draft: PolicyDraft): Promise<PolicyCheckView> {
    const { inForce, rules } = await this.drafted(actor, draft);
    return {
      complaints: checkPolicy(rules),
      sentences: sentencesOf(rules.ladders),
      changes: policyChanges(inForce, rules),
    };
  }

  /** The rules as they would be with the draft; refused where they could not be laid down. */
  async trial(actor: Actor, draft: PolicyDraft): Promise<PolicyRules> {
    const { rules } = await this.drafted(actor, draft);
    requireSound(rules);
    return rules;
  }

  /** @param revision the one that the person saw, 0 for the preset */
  async change(actor: Actor, revision: number, change: PolicyChange): Promise<PolicyView> {
    const { jurisdictionId } = change;
    requireRole(actor, jurisdictionId, ['office']);
    const at = nowOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      // The jurisdiction stands for its rules, also where there is no row of them yet.
      await manager.query('SELECT id FROM jurisdiction WHERE id = $1 FOR NO KEY UPDATE', [jurisdictionId]);
      const inForce = await policyFor(manager, jurisdictionId);
      if (inForce.version !== revision)
        throw new WorkflowError('VERSION_CONFLICT', {
          current: await readPolicyView(manager, jurisdictionId),
        });
      const rules = draftRules(inForce, change, revision + 1);
      requireSound(rules);
      const changes = policyChanges(inForce, rules);
      if (changes.length > 0) await insertRevision(manager, actor, at, change, rules, changes);
      if (!isDeepStrictEqual(inForce.lights.schedule, rules.lights.schedule))
        await keepPaceDaysOf(manager, jurisdictionId);
      return readPolicyView(manager, jurisdictionId);
    });
  }

  private async drafted(actor: Actor, draft: PolicyDraft) {
    requireRole(actor, draft.jurisdictionId, ['office']);
    const inForce = await policyFor(this.context.dataSource.manager, draft.jurisdictionId);
    return { inForce, rules: draftRules(inForce, draft, inForce.version + 1) };
  }
}

function requireSound(rules: PolicyRules): void {
  const [first, ...others] = checkPolicy(rules);
  if (first === undefined) return;
  const complaints = [first, ...others].map(({ text }) => text).join('');
  throw new WorkflowError('POLICY_INVALID', { values: { complaints }, place: first.place });
}

async function insertRevision(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  { jurisdictionId, note = '' }: PolicyChange,
  rules: PolicyRules,
  changes: readonly RuleChange[],
): Promise<void> {
  const row = { jurisdictionId, revision: rules.version, rules, note: note.trim() };
  const subjectId = await insertOne(manager, Policy, { ...row, personId: actor.personId, at });
  const labelled = (side: 'from' | 'to') =>
    Object.fromEntries(changes.map((change) => [change.label, change[side]]));
  await audit(manager, actor, at, {
    jurisdictionId,
    action: 'policy.change',
    subjectId,
    note: row.note,
    before: labelled('from'),
    after: labelled('to'),
  });
}
