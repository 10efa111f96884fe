import type { EntityManager } from 'typeorm';
import { jurisdictionsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { cutPage, decodeCursor } from '../shared/cursor.js';
import { select } from '../shared/database.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { ApprovalItem, ApprovalPage, Id, NamedRef } from '../views/index.js';
import { APPROVAL_KINDS, type ApprovalKind } from './approval-kinds.js';
import { APPROVAL_SOURCES } from './approval-sources.js';

export interface ApprovalQuery {
  readonly kind?: ApprovalKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly kind: ApprovalKind;
  readonly id: Id;
  readonly version: number;
  readonly since: Date;
  /** Milliseconds since 1970, for the cursor: exact where a date's text is not. */
  readonly sinceMs: string;
  readonly who: string | null;
  readonly detail: string;
  readonly note: string;
  readonly taskId: Id;
  readonly taskVersion: number;
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
  readonly lead: NamedRef[];
}

const SORT = 'since';
const PLACE = /^(\d{1,15})\|([a-z]+)$/;

/** 审核: everything that waits for the office in one queue, whoever has waited longest first. */
export class Approvals {
  constructor(private readonly context: WorkflowContext) {}

  async page(actor: Actor, query: ApprovalQuery): Promise<ApprovalPage> {
    const { manager } = this.context.dataSource;
    const values = [jurisdictionsWith(actor, ['office']), todayOf(this.context)];
    const counts = await countKinds(manager, values);
    const rows = await loadRows(manager, values, query);
    const { shown, nextCursor } = cutPage(rows, query.limit, SORT, ({ sinceMs, kind, id }) => ({
      key: `${sinceMs}|${kind}`,
      id,
    }));
    return { counts, items: shown.map(toItem), nextCursor };
  }
}

const sourcesOf = (kind: ApprovalKind | undefined): [ApprovalKind, string][] =>
  APPROVAL_KINDS.filter((each) => kind === undefined || kind === each).map((each) => [
    each,
    APPROVAL_SOURCES[each],
  ]);

const union = (kind: ApprovalKind | undefined): string =>
  sourcesOf(kind)
    .map(([each, source]) => `SELECT '${each}' AS kind, source.* FROM (${source}) source`)
    .join('\n  UNION ALL\n');

async function countKinds(
  manager: EntityManager,
  values: readonly unknown[],
): Promise<Record<ApprovalKind, number>> {
  const counts = sourcesOf(undefined).map(
    ([kind, source]) => `SELECT '${kind}' AS kind, count(*)::int AS count FROM (${source}) source`,
  );
  const rows = await select<{ kind: ApprovalKind; count: number }>(
    manager,
    used(counts.join(' UNION ALL ')),
    [...values],
  );
  const byKind = new Map(rows.map(({ kind, count }) => [kind, count]));
  return Object.fromEntries(APPROVAL_KINDS.map((kind) => [kind, byKind.get(kind) ?? 0])) as Record<
    ApprovalKind,
    number
  >;
}

/** A statement that names both values, whatever its sources use of them. */
const used = (statement: string): string =>
  `WITH given AS (SELECT $1::bigint[] AS jurisdictions, $2::date AS today) ${statement}`;

function loadRows(
  manager: EntityManager,
  values: readonly unknown[],
  { kind, cursor, limit }: ApprovalQuery,
): Promise<Row[]> {
  const place = cursor === undefined ? null : placeOf(cursor);
  const after =
    place === null
      ? ''
      : `WHERE (waiting.since, waiting.kind, waiting.id) > (to_timestamp($4::bigint / 1000.0), $5::text, $6::bigint)`;
  return select(
    manager,
    used(`SELECT q.kind, q.id, q.version, q.since, (extract(epoch FROM q.since) * 1000)::bigint AS "sinceMs", q.who, q.detail,
            q.note, t.id AS "taskId", t.version AS "taskVersion", t.code, t.title, p.title AS "planTitle", parts.lead
     FROM (SELECT * FROM (${union(kind)}) waiting ${after}
           ORDER BY waiting.since, waiting.kind, waiting.id LIMIT $3) q
     JOIN task t ON t.id = q.task_id JOIN plan p ON p.id = t.plan_id
     CROSS JOIN LATERAL (
       SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.unit_id::text, 'name', COALESCE(u.name, a.printed_name))
                ORDER BY a.sort, a.id), '[]') AS lead
       FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id WHERE a.task_id = t.id AND a.role = 'lead') parts
     ORDER BY q.since, q.kind, q.id`),
    [...values, limit + 1, ...(place === null ? [] : [place.ms, place.kind, place.id])],
  );
}

function placeOf(cursor: string): { ms: string; kind: string; id: Id } {
  const { key, id } = decodeCursor(SORT, cursor);
  const [, ms, kind] = PLACE.exec(key) ?? [];
  if (ms === undefined || kind === undefined) throw new WorkflowError('CURSOR_INVALID', { place: 'cursor' });
  return { ms, kind, id };
}

function toItem({
  taskId,
  taskVersion,
  code,
  title,
  planTitle,
  lead,
  sinceMs: _,
  since,
  ...row
}: Row): ApprovalItem {
  const task = { id: taskId, version: taskVersion, code, title, planTitle, lead };
  return { ...row, task, since: toInstant(since) };
}
