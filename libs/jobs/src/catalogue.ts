/**
 * Every job there is. The payloads are empty because PostgreSQL is the truth: a job only says "look now", and its
 * handler finds in the database what is due. That makes every job safe to lose, to repeat and to merge.
 */
export interface JobPayloads {
  /** Writes the reminders, escalations and report duties that have become due. */
  'sweep.run': {};
  /** Sends the messages that are waiting. */
  'delivery.run': {};
  /** Runs what is laid down for certain times: digests, bulletins, lists whose slot has come. */
  'schedules.run': {};
  /** Tells other systems of the changes they have not been told of. */
  'webhooks.run': {};
}

export type JobName = keyof JobPayloads;

export interface JobOf<N extends JobName> {
  readonly name: N;
  readonly payload: JobPayloads[N];
}

export type Handlers = { readonly [N in JobName]: (payload: JobPayloads[N]) => Promise<void> };

export const QUEUE_NAMES = ['sweep', 'delivery', 'schedules', 'webhooks'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export const QUEUE_OF: Readonly<Record<JobName, QueueName>> = {
  'sweep.run': 'sweep',
  'delivery.run': 'delivery',
  'schedules.run': 'schedules',
  'webhooks.run': 'webhooks',
};

export const JOB_NAMES = Object.keys(QUEUE_OF) as JobName[];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(QUEUE_OF, name);
}

type PayloadCheck<N extends JobName> = (payload: unknown) => payload is JobPayloads[N];

const isEmptyObject = (payload: unknown): payload is {} =>
  typeof payload === 'object' &&
  payload !== null &&
  !Array.isArray(payload) &&
  Object.keys(payload).length === 0;

const PAYLOAD_CHECKS: { readonly [N in JobName]: PayloadCheck<N> } = {
  'sweep.run': isEmptyObject,
  'delivery.run': isEmptyObject,
  'schedules.run': isEmptyObject,
  'webhooks.run': isEmptyObject,
};

/** Checked on both sides: jobs outlive the release that wrote them. */
export function isPayloadOf<N extends JobName>(name: N, payload: unknown): payload is JobPayloads[N] {
  return PAYLOAD_CHECKS[name](payload);
}
