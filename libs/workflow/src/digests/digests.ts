import { jurisdictionsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { DigestSummary, DigestView, Id } from '../views/index.js';

interface DigestRow {
  readonly id: Id;
  readonly week: string;
  readonly asOf: string;
  readonly at: Date;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
}

const SELECT = `SELECT d.id, d.week, d.as_of AS "asOf", d.at, d.jurisdiction_id AS "jurisdictionId",
  j.name AS "jurisdictionName"`;
const FROM = `FROM digest_issue d JOIN jurisdiction j ON j.id = d.jurisdiction_id WHERE d.jurisdiction_id = ANY($1::bigint[])`;
/** Two years of weeks. */
const LIST_MAX = 104;

/** 摘要: the weekly digests as they were sent. */
export class Digests {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor): Promise<DigestSummary[]> {
    const rows = await select<DigestRow & { overdue: number; total: number }>(
      this.context.dataSource.manager,
      `${SELECT}, COALESCE((d.content #>> '{byClass,overdue}')::int, 0) AS overdue,
              COALESCE((d.content ->> 'total')::int, 0) AS total
       ${FROM} ORDER BY d.as_of DESC, d.id DESC LIMIT ${LIST_MAX}`,
      [readable(actor)],
    );
    return rows.map(({ overdue, total, ...row }) => ({ ...heading(row), overdue, total }));
  }

  async read(actor: Actor, id: Id): Promise<DigestView> {
    const [row] = await select<DigestRow & { content: object }>(
      this.context.dataSource.manager,
      `${SELECT}, d.content ${FROM} AND d.id = $2`,
      [readable(actor), id],
    );
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    const { content, ...rest } = row;
    return { ...heading(rest), content };
  }
}

/** Offices and supervisors, each of their own jurisdiction: a digest names tasks. */
const readable = (actor: Actor): readonly Id[] =>
  jurisdictionsWith(actor, ['office', 'supervisor']).length === 0 ? [] : actor.reads.jurisdictionIds;

function heading({ jurisdictionId, jurisdictionName, at, ...row }: DigestRow) {
  return { ...row, at: toInstant(at), jurisdiction: { id: jurisdictionId, name: jurisdictionName } };
}
