import type { EntityManager } from 'typeorm';
import {
  REPORT_PAGE_ACTION_LABELS,
  REPORT_PAGE_STATE_LABELS,
  REPORT_PAGE_TRANSITIONS,
  WRITABLE_PAGE_STATES,
  cadenceOf,
  dayInShanghai,
  periodLabel,
  reportDays,
  reportPageMoves,
  reportStanding,
  type ReportPageActor,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { Id, Ref, ReportPageView } from '../views/index.js';
import { pageEntries, type PageKey } from './report-entries.js';
import { pageActors, type PageRow } from './report-page-row.js';
import type { ReportRules } from './report-rules.js';

/** The page as the person meets it; without a row it is one that nobody has begun. */
export async function pageView(
  manager: EntityManager,
  actor: Actor,
  rules: ReportRules,
  key: PageKey,
  row: PageRow | undefined,
): Promise<ReportPageView> {
  const { jurisdictionId, unitId, days } = key;
  const actors = pageActors(actor, { jurisdictionId, unitId });
  const facts = row === undefined ? NOT_BEGUN : factsOf(row);
  const writable = WRITABLE_PAGE_STATES.includes(facts.state);
  const entries = await pageEntries(manager, key, { id: facts.id, writable });
  return {
    ...facts,
    jurisdiction: await requireRef(manager, 'jurisdiction', jurisdictionId),
    unit: await requireRef(manager, 'unit', unitId),
    period: days.period,
    label: periodLabel(days.period),
    cadence: cadenceOf(days.period),
    due: dueOf(row, days),
    stateLabel: REPORT_PAGE_STATE_LABELS[facts.state],
    standing: standingOf(row, entries.length, key, rules),
    headSignOff: rules.policy.headSignOff,
    entries,
    maySave: writable && actors.some((by) => by !== 'office') && entries.length > 0,
    actions: row === undefined ? [] : offered(row, actors, rules),
  };
}

/** What was filed keeps the day by which it had been due. */
const dueOf = (row: PageRow | undefined, days: PageKey['days']): string =>
  row === undefined || row.firstFiledAt === null ? days.due : row.due;

function standingOf(row: PageRow | undefined, tasks: number, { days }: PageKey, rules: ReportRules) {
  if (row === undefined) return reportStanding({ days, tasks, page: null }, rules.today);
  const { state, due, firstFiledAt } = row;
  const firstFiledOn = firstFiledAt && dayInShanghai(firstFiledAt.getTime());
  return reportStanding({ days, tasks, page: { state, due, firstFiledOn } }, rules.today);
}

/** The days of a page that is stored: by its own period, whatever cadence is in force now. */
export const keyOf = (row: PageRow, rules: ReportRules): PageKey => ({
  jurisdictionId: row.jurisdictionId,
  unitId: row.unitId,
  days: daysOf(row, rules),
});

function daysOf({ period, cadence, due }: PageRow, { policy, calendar }: ReportRules): PageKey['days'] {
  const days = reportDays(period, policy, calendar);
  return cadence === policy.cadence ? days : { ...days, due };
}

/** 收讫 is said once for each filing. */
function offered(
  { state, acknowledgedAt }: PageRow,
  actors: readonly ReportPageActor[],
  { policy }: ReportRules,
): ReportPageView['actions'] {
  const moves = reportPageMoves(state, actors, policy).filter(
    (action) => action !== 'acknowledge' || acknowledgedAt === null,
  );
  return moves.map((action) => ({
    action,
    label: REPORT_PAGE_ACTION_LABELS[action],
    needsNote: REPORT_PAGE_TRANSITIONS.some((row) => row.action === action && row.needsNote),
  }));
}

type PageFacts = Pick<
  ReportPageView,
  | 'id'
  | 'version'
  | 'state'
  | 'savedAt'
  | 'savedBy'
  | 'submittedAt'
  | 'submittedBy'
  | 'signedAt'
  | 'signedBy'
  | 'filedAt'
  | 'returnedAt'
  | 'returnedBy'
  | 'returnReason'
  | 'acknowledgedAt'
>;

const NOT_BEGUN: PageFacts = {
  id: null,
  version: 0,
  state: 'draft',
  savedAt: null,
  savedBy: null,
  submittedAt: null,
  submittedBy: null,
  signedAt: null,
  signedBy: null,
  filedAt: null,
  returnedAt: null,
  returnedBy: null,
  returnReason: '',
  acknowledgedAt: null,
};

function factsOf(row: PageRow): PageFacts {
  const { id, version, state, savedBy, submittedBy, signedBy, returnedBy, returnReason } = row;
  return {
    ...{ id, version, state, savedBy, submittedBy, signedBy, returnedBy, returnReason },
    savedAt: toInstantOrNull(row.savedAt),
    submittedAt: toInstantOrNull(row.submittedAt),
    signedAt: toInstantOrNull(row.signedAt),
    filedAt: toInstantOrNull(row.filedAt),
    returnedAt: toInstantOrNull(row.returnedAt),
    acknowledgedAt: toInstantOrNull(row.acknowledgedAt),
  };
}

export async function requireRef(
  manager: EntityManager,
  table: 'jurisdiction' | 'unit',
  id: Id,
): Promise<Ref> {
  const row = await selectOne<Ref>(manager, `SELECT id, name FROM ${table} WHERE id = $1`, [id]);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row;
}
