import type { DataSource, EntityManager } from 'typeorm';
import { dayInShanghai, dueDigests, type DigestKind, type DigestSlot, type WorkCalendar } from '@app/domain';
import { announce, inTransaction, readCalendar } from '@app/persistence';
import { policyFor } from '../policies/policy-for.js';
import { select, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { digestDrafts } from './digest-notices.js';
import { makeDigest, type DigestRules } from './make-digest.js';
import type { DigestRecipient, PlannedDigest } from './planned-digest.js';

export interface DigestOptions {
  readonly dataSource: DataSource;
  /** Epoch milliseconds: the clock's, or any other for a preview or a drill. */
  readonly at: number;
  /** Writes nothing and returns what a run at this instant would issue. */
  readonly dryRun?: boolean;
}

/** Issues every digest that is due at this instant, each once, whoever runs it and how often. */
export async function runDigest(options: DigestOptions): Promise<{ digests: readonly PlannedDigest[] }> {
  const { dataSource, at } = options;
  const calendar = await readCalendar(dataSource.manager);
  const digests: PlannedDigest[] = [];
  for (const jurisdiction of await jurisdictions(dataSource.manager)) {
    const policy = await policyFor(dataSource.manager, jurisdiction.id);
    for (const slot of dueDigests(at, calendar, policy)) {
      const issued = await issue(options, jurisdiction, slot, { policy, calendar });
      if (issued !== null) digests.push(issued);
    }
  }
  return { digests };
}

/** Issues the one that a schedule asks for; null where it is there already, or where there is no ledger. */
export async function issueDigest(
  options: DigestOptions & {
    readonly jurisdictionId: Id;
    readonly kind: DigestKind;
    readonly period: string;
    /** Where it has been read for this run already. */
    readonly calendar?: WorkCalendar;
  },
): Promise<PlannedDigest | null> {
  const { dataSource, at, jurisdictionId, kind, period } = options;
  const { manager } = dataSource;
  const jurisdiction = await selectOne<Jurisdiction>(
    manager,
    'SELECT id, name FROM jurisdiction WHERE id = $1',
    [jurisdictionId],
  );
  if (jurisdiction === undefined) return null;
  const calendar = options.calendar ?? (await readCalendar(manager));
  const policy = await policyFor(manager, jurisdictionId);
  return issue(options, jurisdiction, { kind, period, asOf: dayInShanghai(at) }, { policy, calendar });
}

interface Jurisdiction {
  readonly id: Id;
  readonly name: string;
}

const jurisdictions = (manager: EntityManager): Promise<Jurisdiction[]> =>
  select(manager, 'SELECT id, name FROM jurisdiction ORDER BY path, id');

async function issue(
  { dataSource, at, dryRun = false }: DigestOptions,
  { id, name }: Jurisdiction,
  slot: DigestSlot,
  rules: DigestRules,
): Promise<PlannedDigest | null> {
  if (await isIssued(dataSource.manager, id, slot)) return null;
  const content = await makeDigest(dataSource, id, slot, rules);
  if (content === null) return null;
  const recipients = await supervisors(dataSource.manager, id);
  const planned = { ...slot, jurisdictionId: id, jurisdictionName: name, content, recipients };
  if (dryRun) return planned;
  const stored = await inTransaction(dataSource, (manager) =>
    store(manager, planned, rules.policy.version, at),
  );
  return stored ? planned : null;
}

async function isIssued(
  manager: EntityManager,
  jurisdictionId: Id,
  { kind, period }: DigestSlot,
): Promise<boolean> {
  const row = await selectOne(
    manager,
    'SELECT 1 FROM digest_issue WHERE jurisdiction_id = $1 AND kind = $2 AND period = $3',
    [jurisdictionId, kind, period],
  );
  return row !== undefined;
}

/** Of the jurisdiction itself: those above it read its sums and could not open the rows behind a number. */
const supervisors = (manager: EntityManager, jurisdictionId: Id): Promise<DigestRecipient[]> =>
  select(
    manager,
    `SELECT DISTINCT ON (p.id) p.id AS "personId", p.name, p.email, u.name AS "unitName"
     FROM membership ms JOIN unit u ON u.id = ms.unit_id AND u.active
     JOIN person p ON p.id = ms.person_id AND p.active
     WHERE ms.jurisdiction_id = $1 AND ms.role = 'supervisor' ORDER BY p.id, u.id`,
    [jurisdictionId],
  );

/** False where another run has issued it; waits for one that is just doing so. */
async function store(
  manager: EntityManager,
  digest: PlannedDigest,
  policyVersion: number,
  at: number,
): Promise<boolean> {
  const { jurisdictionId, kind, period, asOf, content } = digest;
  const created = await selectOne<{ id: Id }>(
    manager,
    `INSERT INTO digest_issue (jurisdiction_id, kind, period, as_of, policy_version, content, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, kind, period) DO NOTHING RETURNING id`,
    [jurisdictionId, kind, period, asOf, policyVersion, JSON.stringify(content), new Date(at)],
  );
  if (created === undefined) return false;
  await announce(manager, digestDrafts(digest, created.id), new Date(at));
  return true;
}
