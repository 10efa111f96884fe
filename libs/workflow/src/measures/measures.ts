import type { EntityManager } from 'typeorm';
import { jurisdictionsWith } from '@app/domain';
import { inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import type { Id, MeasureTable, Ref } from '../views/index.js';
import { decideLinks, type LinkDecision } from './decide-links.js';
import { linksOf, plansInSight, promisesOf, PLANS_MAX } from './measure-rows.js';
import { compareMeasures, openProposals, type MeasureFacts } from './measure-table.js';

const READERS = ['office', 'supervisor'] as const;

export interface LinkRequest extends LinkDecision {
  readonly jurisdictionId: Id;
}

/** 目标对照: what plans of several levels promise of the same measure. */
export class Measures {
  constructor(private readonly context: WorkflowContext) {}

  /** Of one jurisdiction; the reader's first where none is named. */
  async table(actor: Actor, jurisdictionId?: Id): Promise<MeasureTable> {
    const mine = jurisdictionsWith(actor, READERS);
    const id = jurisdictionId ?? mine[0];
    if (id === undefined || !mine.includes(id)) throw new WorkflowError('NOT_FOUND');
    const { manager } = this.context.dataSource;
    const facts = await loadFacts(manager, id);
    const jurisdictions = await namesOf(manager, mine);
    const jurisdiction = jurisdictions.find((each) => each.id === id);
    if (jurisdiction === undefined) throw new WorkflowError('NOT_FOUND');
    return {
      ...{ jurisdiction, jurisdictions },
      plans: facts.plans,
      morePlans: facts.morePlans,
      ...compareMeasures(facts),
      mayLink: jurisdictionsWith(actor, ['office']).includes(id),
    };
  }

  /** A person confirms or rejects what is proposed, or links by hand. */
  async decide(actor: Actor, { jurisdictionId, ...decision }: LinkRequest): Promise<MeasureTable> {
    requireRole(actor, jurisdictionId, ['office']);
    await inTransaction(this.context.dataSource, async (manager) => {
      const facts = await loadFacts(manager, jurisdictionId);
      const place = { jurisdictionId, promises: facts.promises, proposals: openProposals(facts) };
      await decideLinks(manager, actor, nowOf(this.context), place, decision);
    });
    return this.table(actor, jurisdictionId);
  }
}

async function loadFacts(
  manager: EntityManager,
  jurisdictionId: Id,
): Promise<MeasureFacts & { readonly morePlans: boolean }> {
  const found = await plansInSight(manager, jurisdictionId);
  const plans = found.slice(0, PLANS_MAX);
  const ids = plans.map((plan) => plan.id);
  return {
    plans,
    morePlans: found.length > PLANS_MAX,
    promises: await promisesOf(manager, ids, jurisdictionId),
    links: await linksOf(manager, jurisdictionId),
  };
}

const namesOf = (manager: EntityManager, ids: readonly Id[]): Promise<Ref[]> =>
  select(manager, 'SELECT id, name FROM jurisdiction WHERE id = ANY($1::bigint[]) ORDER BY path', [ids]);
