import { findWebhookHost, type WebhookHost } from '@app/config';
import { DEFAULT_SMS_GATEWAY, jurisdictionsWith, type SmsGateway } from '@app/domain';
import type { ChannelKind, SecretBox } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { ChannelView, Id, Ref } from '../views/index.js';
import type { ChannelState } from './channel-states.js';

const KEEPERS = ['admin'] as const;
const READERS = ['admin', 'office'] as const;
const TAIL = 4;

export const channelPlaces = (actor: Actor): string[] => jurisdictionsWith(actor, KEEPERS);

/** What is stored of a channel, address and secret sealed. */
export interface ChannelRow {
  readonly id: Id;
  readonly jurisdictionId: Id | null;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly unit: Ref | null;
  readonly url: string;
  readonly secret: string;
  readonly settings: Partial<SmsGateway> & { readonly perMinute?: number };
  readonly active: boolean;
  readonly paused: boolean;
  readonly openUntil: Date | null;
  readonly lastError: string | null;
  readonly lastSentAt: Date | null;
  readonly version: number;
}

/** What the installation offers its channels. */
export interface ChannelSetup {
  readonly hosts: readonly WebhookHost[];
  readonly mailConfigured: boolean;
  readonly box: SecretBox;
}

/** Channels of the jurisdictions that the person keeps or whose office they belong to, and the mail server. */
export function channelRows(manager: EntityManager, actor: Actor, id?: Id): Promise<ChannelRow[]> {
  return select(
    manager,
    `SELECT c.id, c.jurisdiction_id AS "jurisdictionId", c.kind, c.name, c.url, c.secret, c.settings, c.active,
            CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id::text, 'name', u.name) END AS unit,
            coalesce(c.open_until > clock_timestamp(), false) AS paused,
            c.open_until AS "openUntil", c.last_error AS "lastError", c.last_sent_at AS "lastSentAt", c.version
     FROM channel c LEFT JOIN unit u ON u.id = c.unit_id
     WHERE (c.jurisdiction_id = ANY($1::bigint[]) OR c.jurisdiction_id IS NULL)
       AND ($2::bigint IS NULL OR c.id = $2::bigint)
     ORDER BY c.jurisdiction_id NULLS FIRST, c.kind, c.id`,
    [jurisdictionsWith(actor, READERS), id ?? null],
  );
}

/** Locks a channel for a change. Whoever only reads it is refused; what is not theirs does not exist for them. */
export async function lockChannel(manager: EntityManager, actor: Actor, id: Id): Promise<ChannelRow> {
  await manager.query('SELECT 1 FROM channel WHERE id = $1 FOR UPDATE', [id]);
  const [row] = await channelRows(manager, actor, id);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const places = channelPlaces(actor);
  const kept = row.jurisdictionId === null ? places.length > 0 : places.includes(row.jurisdictionId);
  if (!kept) throw new WorkflowError('FORBIDDEN');
  return row;
}

/** Empty where it cannot be opened any more. */
export function openText(box: SecretBox, sealed: string): string {
  try {
    return sealed === '' ? '' : box.open(sealed);
  } catch {
    return '';
  }
}

export function toChannelView(
  row: ChannelRow,
  setup: ChannelSetup,
  secret: string | null = null,
): ChannelView {
  const url = openText(setup.box, row.url);
  const { settings, openUntil, lastSentAt, url: _url, secret: sealed, paused, ...plain } = row;
  return {
    ...plain,
    host: URL.canParse(url) ? new URL(url).host : null,
    addressEnd: url === '' ? null : url.slice(-TAIL),
    hasSecret: sealed !== '',
    sms: row.kind === 'sms' ? smsOf(settings) : null,
    perMinute: settings.perMinute ?? null,
    state: stateOf(row, url, setup),
    openUntil: paused ? toInstantOrNull(openUntil) : null,
    lastSentAt: toInstantOrNull(lastSentAt),
    secret,
  };
}

function smsOf({ perMinute: _perMinute, ...settings }: ChannelRow['settings']): SmsGateway {
  return { ...DEFAULT_SMS_GATEWAY, ...settings };
}

function stateOf(row: ChannelRow, url: string, { hosts, mailConfigured }: ChannelSetup): ChannelState {
  if (!row.active) return 'inactive';
  const usable = row.kind === 'email' ? mailConfigured : findWebhookHost(hosts, url) !== undefined;
  if (!usable) return 'off';
  return row.paused ? 'paused' : 'ready';
}
