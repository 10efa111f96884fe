import type { EntityManager } from 'typeorm';
import {
  paperContent,
  paperObstacle,
  type PaperClause,
  type PaperContent,
  type PaperFacts,
  type PaperObstacle,
  type Policy,
  type WorkCalendar,
} from '@app/domain';
import { dayInShanghai } from '@app/domain';
import { readCalendar } from '@app/persistence';
import { policyFor } from '../policies/policy-for.js';
import { select, selectOne } from '../shared/database.js';
import { loadSources } from '../shared/task-sources.js';
import type { Id, PaperSettings } from '../views/index.js';
import type { PaperRow } from './paper-rows.js';
import { paperSettings } from './paper-settings.js';

/** What decides about the papers of a jurisdiction on a day. */
export interface PaperRules {
  readonly policy: Policy;
  readonly settings: PaperSettings;
  readonly calendar: WorkCalendar;
  readonly today: string;
}

export async function paperRulesFor(
  manager: EntityManager,
  jurisdictionId: Id,
  today: string,
): Promise<PaperRules> {
  return {
    policy: await policyFor(manager, jurisdictionId),
    settings: await paperSettings(manager, jurisdictionId),
    calendar: await readCalendar(manager),
    today,
  };
}

/** The day the office has set, else so many workdays from today as the kind has. */
export function answerDueOf(
  { answerDue, kind }: Pick<PaperRow, 'answerDue' | 'kind'>,
  { settings, calendar, today }: PaperRules,
): string {
  return answerDue ?? calendar.addWorkdays(today, settings.answerWorkdays[kind]);
}

/** Why the draft has lost its ground, or null. */
export function obstacleOf(row: PaperRow, { policy, today }: PaperRules): PaperObstacle | null {
  const { milestoneId, milestoneState: state, milestoneDue: due } = row;
  const found = state === null || due === null ? null : { state, due };
  return paperObstacle({
    task: row.taskState,
    takesPart: row.takesPart,
    unsigned: row.unsigned,
    milestone: milestoneId === null ? undefined : found,
    step: stepOf(policy, row.step),
    today,
  });
}

/** A key stands for one step of each ladder; what is asked of it here is the same in all of them. */
function stepOf({ ladders }: Policy, key: string): Policy['ladders']['ordinary']['steps'][number] | null {
  const steps = Object.values(ladders).flatMap((ladder) => ladder.steps);
  return steps.find((step) => step.key === key) ?? null;
}

/** What the draft says with everything as it stands now. */
export async function contentNow(
  manager: EntityManager,
  row: PaperRow,
  rules: PaperRules,
  numberText: string,
): Promise<PaperContent> {
  const { kind, unitName: unit, reason, demand, cc, milestone: name, milestoneDue } = row;
  return paperContent({
    ...{ kind, unit, reason, demand, cc, numberText },
    issuer: rules.settings.issuer,
    task: { code: row.taskCode, title: row.taskTitle, due: row.taskDue },
    plan: { title: row.planTitle, docNumber: row.docNumber ?? '' },
    milestone: name === null || milestoneDue === null ? null : { name, due: milestoneDue },
    clauses: await clausesOf(manager, row.taskId),
    ...(await partsOf(manager, row.taskId)),
    progress: await progressOf(manager, row),
    earlier: await earlierPapers(manager, row),
    answerDue: answerDueOf(row, rules),
    day: rules.today,
    policyVersion: rules.policy.version,
  });
}

/** Paths are kept with slashes, or as the plan prints them; people read the number that the plan prints. */
async function clausesOf(manager: EntityManager, taskId: Id): Promise<PaperClause[]> {
  const sources = (await loadSources(manager, [taskId]))(taskId);
  const texts = await select<{ id: Id; text: string }>(
    manager,
    'SELECT id, text FROM plan_revision WHERE id = ANY($1::bigint[])',
    [[...new Set(sources.map(({ revisionId }) => revisionId))]],
  );
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return sources.map(({ number, span, revisionId }) => ({
    place: number ?? '',
    words: (textOf.get(revisionId) ?? '').slice(span.from, span.to),
  }));
}

async function partsOf(
  manager: EntityManager,
  taskId: Id,
): Promise<Pick<PaperFacts, 'leads' | 'cooperating'>> {
  const rows = await select<{ name: string; leads: boolean }>(
    manager,
    `SELECT u.name, bool_or(a.role = 'lead') AS leads FROM assignment a JOIN unit u ON u.id = a.unit_id
     WHERE a.task_id = $1 GROUP BY u.id, u.name ORDER BY min(a.sort), u.id`,
    [taskId],
  );
  const named = (leads: boolean): string[] =>
    rows.filter((row) => row.leads === leads).map(({ name }) => name);
  return { leads: named(true), cooperating: named(false) };
}

async function progressOf(
  manager: EntityManager,
  { taskId, unitId }: Pick<PaperRow, 'taskId' | 'unitId'>,
): Promise<PaperFacts['progress']> {
  const row = await selectOne<{ done: string; at: Date }>(
    manager,
    `SELECT done, at FROM progress_report WHERE task_id = $1 AND unit_id = $2 ORDER BY id DESC LIMIT 1`,
    [taskId, unitId],
  );
  return row === undefined ? null : { day: dayInShanghai(row.at.getTime()), text: row.done };
}

async function earlierPapers(
  manager: EntityManager,
  { taskId, unitId }: Pick<PaperRow, 'taskId' | 'unitId'>,
): Promise<number> {
  const row = await selectOne<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM paper
     WHERE task_id = $1 AND unit_id = $2 AND state = 'issued' AND voided_at IS NULL`,
    [taskId, unitId],
  );
  return row?.count ?? 0;
}
