import { randomUUID } from 'node:crypto';
import { dayInShanghai } from '@app/domain';
import { Notification, OutboundMessage } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { channelPlaces, type ChannelRow } from './channel-rows.js';
import { CHANNEL_TEXTS } from './channel-texts.zh.js';

const NEEDS = { email: CHANNEL_TEXTS.noEmail, sms: CHANNEL_TEXTS.noPhone } as const;

/** By mail and SMS the person who tries the channel is told; null where a group or a system is. */
async function personFor(manager: EntityManager, actor: Actor, { kind }: ChannelRow): Promise<Id | null> {
  if (kind !== 'email' && kind !== 'sms') return null;
  const row = await selectOne<{ email: string | null; phone: string | null }>(
    manager,
    'SELECT email, phone FROM person WHERE id = $1',
    [actor.personId],
  );
  const known = (kind === 'email' ? row?.email : row?.phone)?.trim() ?? '';
  if (known === '') throw new WorkflowError('CHANNEL_NOT_READY', { values: { reason: NEEDS[kind] } });
  return actor.personId;
}

/** A message like any other, which delivery sends when the pace of the channel allows. @returns whose office sees it */
export async function writeTestMessage(
  manager: EntityManager,
  actor: Actor,
  row: ChannelRow,
  at: Date,
): Promise<Id> {
  const personId = await personFor(manager, actor, row);
  const jurisdictionId = row.jurisdictionId ?? channelPlaces(actor)[0];
  if (jurisdictionId === undefined) throw new WorkflowError('FORBIDDEN');
  const recipient = { personId, channelId: personId === null ? row.id : null };
  const key = `channel_test:${row.id}:${randomUUID()}`;
  const day = dayInShanghai(at.getTime());
  const messageId = await insertOne(manager, OutboundMessage, {
    ...{ key, jurisdictionId, channel: row.kind, kind: 'event', day, byHand: true },
    ...recipient,
  });
  await insertOne(manager, Notification, {
    ...{
      key: `${key}|${row.kind}`,
      jurisdictionId,
      channel: row.kind,
      kind: 'channel_test',
      step: 'channel_test',
    },
    ...{
      slot: day,
      subjectType: 'channel',
      subjectId: row.id,
      taskId: null,
      at,
      status: 'pending',
      messageId,
    },
    ...CHANNEL_TEXTS.test(row.name, actor.name),
    ...recipient,
  });
  return jurisdictionId;
}
