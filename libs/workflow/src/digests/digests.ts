import { digestPeriodLabel, jurisdictionsWith, readDigest, type DigestKind } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { DigestSummary, DigestView, Id } from '../views/index.js';

interface HeadingRow {
  readonly id: Id;
  readonly kind: DigestKind;
  readonly period: string;
  readonly asOf: string;
  readonly at: Date;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
}

const SELECT = `SELECT d.id, d.kind, d.period, d.as_of AS "asOf", d.at, d.jurisdiction_id AS "jurisdictionId",
  j.name AS "jurisdictionName"`;
const FROM = `FROM digest_issue d JOIN jurisdiction j ON j.id = d.jurisdiction_id WHERE d.jurisdiction_id = ANY($1::bigint[])`;
/** Two years of weeks and months. */
const LIST_MAX = 128;

/** 摘要: the digests of weeks and months as they were sent. */
export class Digests {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor): Promise<DigestSummary[]> {
    const rows = await select<HeadingRow & { overdue: number; total: number }>(
      this.context.dataSource.manager,
      `${SELECT}, COALESCE((d.content #>> '{byClass,overdue}')::int, 0) AS overdue,
              COALESCE((d.content ->> 'total')::int, 0) AS total
       ${FROM} ORDER BY d.as_of DESC, d.id DESC LIMIT ${LIST_MAX}`,
      [readable(actor)],
    );
    return rows.map(({ overdue, total, ...row }) => ({ ...heading(row), overdue, total }));
  }

  async read(actor: Actor, id: Id): Promise<DigestView> {
    const [row] = await select<HeadingRow & { content: object; policyVersion: number }>(
      this.context.dataSource.manager,
      `${SELECT}, d.content, d.policy_version AS "policyVersion" ${FROM} AND d.id = $2`,
      [readable(actor), id],
    );
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    const { content, policyVersion, ...rest } = row;
    return { ...heading(rest), policyVersion, content: readDigest(content) };
  }
}

/** Offices and supervisors, each of their own jurisdiction: a digest names tasks. */
const readable = (actor: Actor): readonly Id[] =>
  jurisdictionsWith(actor, ['office', 'supervisor']).length === 0 ? [] : actor.reads.jurisdictionIds;

function heading({ jurisdictionId, jurisdictionName, at, ...row }: HeadingRow) {
  return {
    ...row,
    label: digestPeriodLabel(row.period),
    at: toInstant(at),
    jurisdiction: { id: jurisdictionId, name: jurisdictionName },
  };
}
