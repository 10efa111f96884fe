import type { DataSource, EntityManager } from 'typeorm';
import {
  bulletinFigures,
  bulletinSections,
  type BulletinData,
  type BulletinFacts,
  type BulletinRules,
  type BulletinScope,
} from '@app/domain';
import { allMissedReports } from '../digests/digest-lists.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { policyFor } from '../policies/policy-for.js';
import { reportRules } from '../reports/report-rules.js';
import { select } from '../shared/database.js';
import type { Id, Ref } from '../views/index.js';
import { BULLETIN_TASKS_MAX, bulletinTasks, frozenRules } from './bulletin-rows.js';
import { BULLETIN_TEXTS as TEXTS } from './bulletin-texts.zh.js';

export interface BulletinPeriod {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** What a draft is made of. */
export interface MadeBulletin {
  readonly asOf: string;
  readonly policyVersion: number;
  readonly rules: BulletinRules;
  readonly data: BulletinData;
}

export const invalid = (reason: string, place?: string): WorkflowError =>
  new WorkflowError('BULLETIN_INVALID', { values: { reason }, ...(place === undefined ? {} : { place }) });

/** Counts the scope as it stands today, by one look at the database, and freezes what it was counted from. */
export function makeBulletin(
  dataSource: DataSource,
  jurisdictionId: Id,
  scope: BulletinScope,
  { periodFrom, periodTo }: BulletinPeriod,
  today: string,
): Promise<MadeBulletin> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const policy = await policyFor(manager, jurisdictionId);
    const rules = await frozenRules(manager, today, policy);
    const tasks = await bulletinTasks(manager, jurisdictionId, scope, today, rules);
    if (tasks.length === 0) throw invalid(TEXTS.nothing);
    if (tasks.length > BULLETIN_TASKS_MAX) throw invalid(TEXTS.tooLarge(BULLETIN_TASKS_MAX));
    const reports = await reportRules(manager, jurisdictionId, today);
    const missed = { jurisdictionId, asOf: today, since: periodFrom };
    const missedReports = await allMissedReports(manager, missed, reports);
    const facts: BulletinFacts = { asOf: today, periodFrom, periodTo, tasks, missedReports };
    const figures = bulletinFigures(facts);
    const data = { ...facts, figures, generated: bulletinSections(facts, figures) };
    return { asOf: today, policyVersion: policy.version, rules, data };
  });
}

export function requirePeriodBefore({ periodFrom, periodTo }: BulletinPeriod, today: string): void {
  if (periodFrom > periodTo) throw invalid(TEXTS.periodReversed, 'periodFrom');
  if (periodTo > today) throw invalid(TEXTS.periodAhead(today), 'periodTo');
}

/** The plans and work groups that are named, with their names. */
export async function scopeOf(
  manager: EntityManager,
  jurisdictionId: Id,
  planIds: readonly Id[],
  groupIds: readonly Id[],
): Promise<BulletinScope> {
  const plans = await select<Ref>(
    manager,
    `SELECT id, title AS name FROM plan WHERE id = ANY($1::bigint[]) AND jurisdiction_id = $2 AND state = 'issued' ORDER BY id`,
    [planIds, jurisdictionId],
  );
  if (plans.length < new Set(planIds).size) throw invalid(TEXTS.planUnknown, 'planIds');
  const groups = await select<Ref>(
    manager,
    `SELECT id, name FROM unit WHERE id = ANY($1::bigint[]) AND jurisdiction_id = $2 AND kind = 'group' ORDER BY id`,
    [groupIds, jurisdictionId],
  );
  if (groups.length < new Set(groupIds).size) throw invalid(TEXTS.groupUnknown, 'groupIds');
  return { plans, groups };
}
