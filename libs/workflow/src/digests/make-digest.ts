import type { DataSource, EntityManager } from 'typeorm';
import {
  LONGEST_OVERDUE_LIMIT,
  addDays,
  byUrgency,
  classTotals,
  readDigest,
  sumOf,
  unitTable,
  type DigestBefore,
  type DigestContent,
  type DigestKind,
  type DigestSlot,
  type Policy,
  type WorkCalendar,
} from '@app/domain';
import type { ReportRules } from '../reports/report-rules.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { countByUnit, digestRows, type DigestScope, type RowsWanted } from './digest-rows.js';
import {
  missedReports,
  openInstructions,
  papersSince,
  waitingLists,
  type ListScope,
} from './digest-lists.js';

/** What the jurisdiction has laid down, with the calendar. */
export interface DigestRules {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
}

/** Days that an issue looks back where there is none before it. */
const LOOKS_BACK: Readonly<Record<DigestKind, number>> = { weekly: 7, 'month-end': 31 };
/** 未来两周, today included. */
const COMING_DAYS = 13;

/**
 * The digest of a jurisdiction by one look at the database: all its numbers are of the same moment, so they add up
 * whatever happens meanwhile. Null where there is no ledger.
 */
export function makeDigest(
  dataSource: DataSource,
  jurisdictionId: Id,
  slot: DigestSlot,
  { policy, calendar }: DigestRules,
): Promise<DigestContent | null> {
  const today = slot.asOf;
  const scope: DigestScope = {
    jurisdictionId,
    rules: { today, calendar, laidDown: new Map([[jurisdictionId, policy.lights]]) },
  };
  const reports: ReportRules = { jurisdictionId, policy: policy.duties.report, calendar, today };
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const units = unitTable(await countByUnit(manager, scope));
    if (units.length === 0) return null;
    const before = await issueBefore(manager, jurisdictionId, slot);
    const since = before?.asOf ?? addDays(slot.asOf, -LOOKS_BACK[slot.kind]);
    const byClass = classTotals(units);
    return {
      ...{ total: sumOf(byClass), byClass, before, byUnit: byUrgency(units), since },
      ...(await ledgerLists(manager, scope, slot.asOf, since)),
      ...(await otherLists(manager, { jurisdictionId, asOf: slot.asOf, since }, reports)),
    };
  });
}

type LedgerLists = Pick<
  DigestContent,
  'newlyOverdue' | 'longestOverdue' | 'awaitingAcceptance' | 'awaitingReview' | 'comingUntil' | 'coming'
>;

async function ledgerLists(
  manager: EntityManager,
  scope: DigestScope,
  asOf: string,
  since: string,
): Promise<LedgerLists> {
  const comingUntil = addDays(asOf, COMING_DAYS);
  const rows = (wanted: RowsWanted) => digestRows(manager, scope, wanted);
  const longest = await rows({
    ...{ filter: { class: 'overdue' }, order: 'longest', limit: LONGEST_OVERDUE_LIMIT },
  });
  return {
    newlyOverdue: await rows({ filter: { class: 'overdue' }, countedSince: since, order: 'longest' }),
    longestOverdue: longest.rows,
    awaitingAcceptance: await rows({ filter: { state: 'issued' }, order: 'code' }),
    awaitingReview: await rows({ filter: { state: 'completion_requested' }, order: 'code' }),
    comingUntil,
    coming: await rows({ filter: { dueFrom: asOf, dueTo: comingUntil }, order: 'due' }),
  };
}

type OtherLists = Pick<
  DigestContent,
  'waiting' | 'waitingRows' | 'missedReports' | 'instructions' | 'papers'
>;

async function otherLists(
  manager: EntityManager,
  scope: ListScope,
  reports: ReportRules,
): Promise<OtherLists> {
  const { waiting, rows } = await waitingLists(manager, scope);
  return {
    waiting,
    waitingRows: {
      total: waiting.reduce((sum, { count }) => sum + count, 0),
      rows,
    },
    missedReports: await missedReports(manager, scope, reports),
    instructions: await openInstructions(manager, scope),
    papers: await papersSince(manager, scope),
  };
}

async function issueBefore(
  manager: EntityManager,
  jurisdictionId: Id,
  { kind, period }: DigestSlot,
): Promise<DigestBefore | null> {
  const row = await selectOne<{ asOf: string; content: object }>(
    manager,
    `SELECT as_of AS "asOf", content FROM digest_issue WHERE jurisdiction_id = $1 AND kind = $2 AND period < $3
     ORDER BY period DESC LIMIT 1`,
    [jurisdictionId, kind, period],
  );
  if (row === undefined) return null;
  const { total, byClass } = readDigest(row.content);
  return { asOf: row.asOf, total, byClass };
}
