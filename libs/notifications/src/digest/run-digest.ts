import {
  DEFAULT_POLICY,
  summarise,
  type CalendarDay,
  type DigestContent,
  type Policy,
  type WorkCalendar,
} from '@app/domain';
import { announce, inTransaction, readCalendar, type NotificationDraft } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { digestSlot, type DigestSlot } from './digest-day.js';
import { loadLedger } from './ledger-rows.js';

export interface DigestOptions {
  readonly dataSource: DataSource;
  /** Epoch milliseconds: the clock's, or any other for a preview or a drill. */
  readonly at: number;
  readonly policy?: Policy;
  /** Writes nothing and returns what a run at this instant would issue. */
  readonly dryRun?: boolean;
}

export interface DigestRecipient {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string;
  readonly email: string | null;
}

/** A jurisdiction's digest of a week. */
export interface PlannedDigest {
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly week: string;
  readonly asOf: CalendarDay;
  readonly content: DigestContent;
  readonly recipients: readonly DigestRecipient[];
}

export interface DigestResult {
  /** The week whose digest is due at this instant; null where none is. */
  readonly week: string | null;
  /** What this run issued; a second run for the week issues nothing. */
  readonly digests: readonly PlannedDigest[];
}

export const DIGEST_SCHEDULE = 'digest';

/**
 * Issues the weekly digest of every jurisdiction that has a ledger, also where nothing is overdue, to the supervisors
 * whose scope covers it. Unique per jurisdiction and week whoever runs it and how often.
 */
export async function runDigest(options: DigestOptions): Promise<DigestResult> {
  const { dataSource, at, policy = DEFAULT_POLICY, dryRun = false } = options;
  const calendar = await readCalendar(dataSource.manager);
  const slot = digestSlot(at, calendar, policy);
  if (slot === null) return { week: null, digests: [] };
  const planned = await plan(dataSource.manager, slot, calendar, policy);
  if (dryRun || planned.length === 0) return { week: slot.week, digests: planned };
  const digests = await inTransaction(dataSource, async (manager) => {
    const issued: PlannedDigest[] = [];
    for (const digest of planned) if (await issue(manager, digest, policy.version, at)) issued.push(digest);
    if (issued.length > 0) await record(manager, slot.week, at, issued.length);
    return issued;
  });
  return { week: slot.week, digests };
}

interface JurisdictionRow {
  readonly id: string;
  readonly name: string;
  readonly previousAsOf: CalendarDay | null;
  readonly issued: boolean;
}

async function plan(
  manager: EntityManager,
  { week, asOf }: DigestSlot,
  calendar: WorkCalendar,
  policy: Policy,
): Promise<PlannedDigest[]> {
  const jurisdictions = (await loadJurisdictions(manager, week)).filter(({ issued }) => !issued);
  if (jurisdictions.length === 0) return [];
  const previous = new Map(jurisdictions.map(({ id, previousAsOf }) => [id, previousAsOf]));
  const previousAsOf = (id: string): CalendarDay | null => previous.get(id) ?? null;
  const ledger = await loadLedger(manager, { asOf, calendar, policy, previousAsOf });
  const supervisors = await loadSupervisors(
    manager,
    jurisdictions.map(({ id }) => id),
  );
  return jurisdictions.flatMap(({ id, name }) => {
    const rows = ledger.get(id);
    if (rows === undefined) return [];
    const recipients = supervisors
      .filter(({ jurisdictionId }) => jurisdictionId === id)
      .map(({ jurisdictionId: _jurisdictionId, ...person }) => person);
    return [{ jurisdictionId: id, jurisdictionName: name, week, asOf, content: summarise(rows), recipients }];
  });
}

function loadJurisdictions(manager: EntityManager, week: string): Promise<JurisdictionRow[]> {
  return manager.query<JurisdictionRow[]>(
    `SELECT j.id, j.name,
            (SELECT max(d.as_of) FROM digest_issue d WHERE d.jurisdiction_id = j.id AND d.week < $1) AS "previousAsOf",
            EXISTS (SELECT 1 FROM digest_issue d WHERE d.jurisdiction_id = j.id AND d.week = $1) AS issued
     FROM jurisdiction j ORDER BY j.path, j.id`,
    [week],
  );
}

/** Of the jurisdiction itself: those above it read its sums and could not open the rows behind a number. */
function loadSupervisors(
  manager: EntityManager,
  jurisdictionIds: readonly string[],
): Promise<(DigestRecipient & { jurisdictionId: string })[]> {
  return manager.query<(DigestRecipient & { jurisdictionId: string })[]>(
    `SELECT DISTINCT ON (j.id, p.id) j.id AS "jurisdictionId", p.id AS "personId", p.name, p.email, u.name AS "unitName"
     FROM jurisdiction j
     JOIN membership ms ON ms.jurisdiction_id = j.id AND ms.role = 'supervisor'
     JOIN unit u ON u.id = ms.unit_id AND u.active
     JOIN person p ON p.id = ms.person_id AND p.active
     WHERE j.id = ANY($1) ORDER BY j.id, p.id, u.id`,
    [jurisdictionIds],
  );
}

/** False where another run has issued it; waits for one that is just doing so. */
async function issue(
  manager: EntityManager,
  digest: PlannedDigest,
  policyVersion: number,
  at: number,
): Promise<boolean> {
  const { jurisdictionId, week, asOf, content } = digest;
  const [created] = await manager.query<{ id: string }[]>(
    `INSERT INTO digest_issue (jurisdiction_id, week, as_of, policy_version, content, at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (jurisdiction_id, week) DO NOTHING RETURNING id`,
    [jurisdictionId, week, asOf, policyVersion, JSON.stringify(content), new Date(at)],
  );
  if (created === undefined) return false;
  await announce(manager, draftsOf(digest, created.id), new Date(at));
  return true;
}

function draftsOf(digest: PlannedDigest, issueId: string): NotificationDraft[] {
  const { jurisdictionId, jurisdictionName, week, asOf, content } = digest;
  return digest.recipients.map(({ personId }) => ({
    businessKey: `digest|jurisdiction:${jurisdictionId}|${week}`,
    jurisdictionId,
    personId,
    kind: 'digest',
    step: 'digest',
    slot: asOf,
    subjectType: 'digest',
    subjectId: issueId,
    taskId: null,
    title: `${jurisdictionName}督查摘要（${week}）`,
    body: digestLine(content),
    channels: ['inbox', 'email'],
    group: `digest:${week}:${jurisdictionId}`,
    groupKind: 'digest',
  }));
}

/** The digest in one sentence. */
export function digestLine({ total, byClass, newlyOverdue }: DigestContent): string {
  if (byClass.overdue === 0) return `本周无逾期事项，在册任务共${total}项。`;
  return `在册任务共${total}项，逾期${byClass.overdue}项，其中新增逾期${newlyOverdue.length}项。`;
}

async function record(manager: EntityManager, week: string, at: number, issued: number): Promise<void> {
  await manager.query(
    `INSERT INTO schedule_run AS run (schedule, slot, at, result)
     VALUES ($1, $2, $3, jsonb_build_object('issued', $4::int))
     ON CONFLICT (schedule, slot) DO UPDATE SET updated_at = now(),
       result = jsonb_build_object('issued', coalesce((run.result->>'issued')::int, 0) + $4)`,
    [DIGEST_SCHEDULE, week, new Date(at), issued],
  );
}
