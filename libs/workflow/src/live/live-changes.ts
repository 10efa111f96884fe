import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { Id, LiveEventView } from '../views/index.js';
import type { LiveChange } from './live-scope.js';

/** Places in the audit chains: the last one told, by jurisdiction. */
export type Positions = ReadonlyMap<Id, number>;

export interface SequencedChange extends LiveChange {
  readonly seq: number;
  readonly view: LiveEventView;
}

interface Row extends LiveChange {
  readonly seq: string;
  readonly action: string;
  readonly subjectId: Id | null;
  readonly at: Date;
}

/** Reads the audit trail as a feed of changes. */
export class LiveChanges {
  constructor(private readonly context: WorkflowContext) {}

  /** Jurisdictions whose changes may concern the person: their own, and those that gave a task to a unit of theirs. */
  async placesOf(actor: Actor): Promise<Id[]> {
    const rows = await select<{ id: Id }>(
      this.context.dataSource.manager,
      `SELECT jurisdiction_id AS id FROM assignment WHERE unit_id = ANY($1::bigint[])
       UNION SELECT jurisdiction_id FROM subtask WHERE unit_id = ANY($1::bigint[])
       UNION SELECT jurisdiction_id FROM report_page WHERE unit_id = ANY($1::bigint[])`,
      [actor.reads.unitIds],
    );
    return [...new Set([...actor.jurisdictions, ...rows].map(({ id }) => id))];
  }

  /** Where the chains end now. */
  async heads(places: readonly Id[]): Promise<Map<Id, number>> {
    const rows = await select<{ id: Id; count: string }>(
      this.context.dataSource.manager,
      'SELECT jurisdiction_id AS id, count FROM audit_head WHERE jurisdiction_id = ANY($1::bigint[])',
      [places],
    );
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return new Map(places.map((id) => [id, counts.get(id) ?? 0]));
  }

  /** What follows a place in a chain, in order. */
  async after(jurisdictionId: Id, seq: number, limit: number): Promise<SequencedChange[]> {
    const rows = await select<Row>(
      this.context.dataSource.manager,
      `SELECT e.seq, e.jurisdiction_id AS "jurisdictionId", e.action, e.subject_type AS "subjectType",
              e.subject_id AS "subjectId", e.task_id AS "taskId", e.at, t.state AS "taskState",
              coalesce(parts.units, '{}') AS "unitIds"
       FROM audit_event e LEFT JOIN task t ON t.id = e.task_id
       LEFT JOIN LATERAL (
         SELECT array_agg(DISTINCT part.unit_id::text) AS units FROM (
           SELECT unit_id FROM assignment WHERE task_id = e.task_id
           UNION ALL SELECT unit_id FROM subtask WHERE task_id = e.task_id AND state <> 'cancelled'
           UNION ALL SELECT unit_id FROM report_page WHERE e.subject_type = 'report' AND id = e.subject_id
           UNION ALL SELECT unit_id FROM instruction WHERE e.subject_type = 'instruction' AND id = e.subject_id) part
         WHERE part.unit_id IS NOT NULL) parts ON true
       WHERE e.jurisdiction_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
      [jurisdictionId, seq, limit],
    );
    return rows.map(toChange);
  }
}

function toChange({ seq, subjectId, at, ...change }: Row): SequencedChange {
  const { action, jurisdictionId, subjectType, taskId } = change;
  const subject = { type: subjectType, id: subjectId };
  return {
    ...change,
    seq: Number(seq),
    view: { type: action, jurisdictionId, subject, taskId, at: toInstant(at) },
  };
}
