import type { EntityManager } from 'typeorm';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { AuditAnchor, AuditHeadView, ChainReport, Id } from '../views/index.js';
import { NO_HASH } from './chain-scan.js';
import type { Head } from './chain-finding.js';
import { verifyChain, type ChainOwner } from './verify-chain.js';

/** Which chains; all where nothing is said. */
export interface ChainChoice {
  readonly ids?: readonly Id[];
  readonly code?: string;
}

/** 审计链: their ends, and whether every row is as it was sealed. Whoever may see that is the caller's matter. */
export class AuditChains {
  constructor(private readonly context: Pick<WorkflowContext, 'dataSource' | 'clock'>) {}

  /** The ends as they are now, to be kept elsewhere. */
  async anchor(choice: ChainChoice = {}): Promise<AuditAnchor> {
    const { manager } = this.context.dataSource;
    const owners = await ownersOf(manager, choice);
    const rows = await select<{ id: Id; count: number; hash: string }>(
      manager,
      `SELECT jurisdiction_id AS id, count::float8 AS count, hash FROM audit_head
       WHERE jurisdiction_id = ANY($1::bigint[])`,
      [owners.map(({ id }) => id)],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const heads = owners.map(({ id, code, name }): AuditHeadView => {
      const { count, hash } = byId.get(id) ?? { count: 0, hash: NO_HASH };
      return { jurisdiction: code, name, count, hash };
    });
    return { format: 'qiantou-audit-anchor', at: toInstant(nowOf(this.context)), heads };
  }

  /** Every chain in one snapshot of the database; `anchorOf` gives what was written down of a jurisdiction. */
  verify(choice: ChainChoice, anchorOf: (code: string) => Head | null = () => null): Promise<ChainReport[]> {
    return this.context.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const reports: ChainReport[] = [];
      for (const owner of await ownersOf(manager, choice))
        reports.push(await verifyChain(manager, owner, anchorOf(owner.code)));
      return reports;
    });
  }
}

function ownersOf(manager: EntityManager, { ids, code }: ChainChoice): Promise<ChainOwner[]> {
  return select<ChainOwner>(
    manager,
    `SELECT id, code, name FROM jurisdiction
     WHERE ($1::bigint[] IS NULL OR id = ANY($1::bigint[])) AND ($2::text IS NULL OR code = $2) ORDER BY id`,
    [ids ?? null, code ?? null],
  );
}
