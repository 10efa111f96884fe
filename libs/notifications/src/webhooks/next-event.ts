import type { DataSource } from 'typeorm';
import type { EndpointClaim } from './claim-endpoint.js';
import { messageIdOf, testIdOf, type WebhookBody } from './sign.js';

/** Something to be told to an endpoint. */
export interface OutgoingEvent {
  readonly messageId: string;
  /** Place in the audit chain; null for a test. */
  readonly seq: string | null;
  /** The row of the log that a person asked for; null for what follows from the cursor. */
  readonly deliveryId: string | null;
  readonly body: WebhookBody;
}

interface EventRow {
  readonly seq: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly taskId: string | null;
  readonly taskCode: string | null;
  readonly state: string | null;
  readonly onBehalf: boolean;
  readonly at: Date;
}

const EVENT = `SELECT e.seq, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
    e.task_id AS "taskId", t.code AS "taskCode", e.after->>'state' AS state, e.on_behalf AS "onBehalf", e.at
  FROM audit_event e LEFT JOIN task t ON t.id = e.task_id`;

/** The next change beyond the cursor that the endpoint wants; null where there is none. */
export async function nextChange(
  dataSource: DataSource,
  endpoint: EndpointClaim,
): Promise<OutgoingEvent | null> {
  const { id, jurisdictionId, events } = endpoint;
  const subjects = events.filter((event) => event.endsWith('.*')).map((event) => event.slice(0, -2));
  const [row] = await dataSource.query<EventRow[]>(
    `${EVENT} WHERE e.jurisdiction_id = $1
       AND e.seq > (SELECT cursor FROM webhook_endpoint WHERE id = $2)
       AND ($3 OR e.action = ANY($4) OR e.subject_type = ANY($5))
     ORDER BY e.seq LIMIT 1`,
    [jurisdictionId, id, events.includes('*'), events, subjects],
  );
  return row === undefined ? null : toEvent(endpoint, row, null);
}

/** The oldest test or repetition that a person asked for. */
export async function nextAsked(
  dataSource: DataSource,
  endpoint: EndpointClaim,
): Promise<OutgoingEvent | null> {
  const [asked] = await dataSource.query<{ id: string; seq: string | null; at: Date }[]>(
    `SELECT id, seq, at FROM webhook_delivery WHERE endpoint_id = $1 AND status = 'pending' ORDER BY id LIMIT 1`,
    [endpoint.id],
  );
  if (asked === undefined) return null;
  const [row] = await dataSource.query<EventRow[]>(`${EVENT} WHERE e.jurisdiction_id = $1 AND e.seq = $2`, [
    endpoint.jurisdictionId,
    asked.seq,
  ]);
  if (row !== undefined) return toEvent(endpoint, row, asked.id);
  const data = { jurisdictionId: endpoint.jurisdictionId };
  const body = { type: 'webhook.test', timestamp: asked.at.toISOString(), data };
  return { messageId: testIdOf(endpoint.id, asked.id), seq: null, deliveryId: asked.id, body };
}

function toEvent(
  { id, jurisdictionId }: EndpointClaim,
  { seq, action, subjectType, subjectId, at, ...rest }: EventRow,
  deliveryId: string | null,
): OutgoingEvent {
  const { taskId, taskCode, state, onBehalf } = rest;
  const subject = { type: subjectType, id: subjectId };
  const data = { jurisdictionId, seq, subject, taskId, taskCode, state, onBehalf };
  return {
    messageId: messageIdOf(id, seq),
    seq,
    deliveryId,
    body: { type: action, timestamp: at.toISOString(), data },
  };
}
