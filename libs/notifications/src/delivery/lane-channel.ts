import { BREAKER_FAILURES } from '@app/domain';
import type { ChannelKind } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { dueCondition, ruleParameters, SUSPECT_DEATHS, type ClaimOptions } from './claim-options.js';

/** A channel with something to send, as it is stored: secrets sealed. */
export interface LaneChannel {
  readonly id: string;
  readonly jurisdictionId: string | null;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly settings: object;
  readonly failures: number;
  /** How many messages are due, as far as it matters to lanes. */
  readonly due: number;
  /** Something is due whose last two tries ended with the death of their worker. */
  readonly suspects: boolean;
}

/** Which messages a channel carries: those to it, those of its jurisdiction's people, or all mail. */
export const carriedBy = (channel: string, message: string): string =>
  `(${message}.channel = ${channel}.kind AND CASE ${channel}.kind WHEN 'email' THEN true
     WHEN 'sms' THEN ${message}.jurisdiction_id = ${channel}.jurisdiction_id
     ELSE ${message}.channel_id = ${channel}.id END)`;

/** The channels that may be used now and have something due. */
export function dueChannels(
  dataSource: DataSource,
  options: ClaimOptions,
  enough: number,
): Promise<LaneChannel[]> {
  const due = dueCondition(options);
  const parameters = ruleParameters(options);
  const some = (deaths: string): string =>
    `SELECT 1 FROM outbound_message m WHERE ${carriedBy('c', 'm')} AND ${due} AND m.deaths ${deaths}`;
  return dataSource.query<LaneChannel[]>(
    `SELECT c.id, c.jurisdiction_id AS "jurisdictionId", c.kind, c.name, c.url, c.secret, c.settings, c.failures,
            (SELECT count(*)::int FROM (${some(`< ${SUSPECT_DEATHS}`)} LIMIT ${enough}) few) AS due,
            EXISTS (${some(`>= ${SUSPECT_DEATHS}`)}) AS suspects
     FROM channel c
     WHERE c.active AND (c.open_until IS NULL OR c.open_until <= ${options.now}) AND EXISTS (${some('>= 0')})
     ORDER BY c.id`,
    parameters,
  );
}

/** In trouble: one message at a time tries whether it is over. */
export const isHalfOpen = ({ failures }: Pick<LaneChannel, 'failures'>): boolean =>
  failures >= BREAKER_FAILURES;
