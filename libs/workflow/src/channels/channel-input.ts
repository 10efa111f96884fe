import { randomBytes } from 'node:crypto';
import { findWebhookHost, type WebhookHost } from '@app/config';
import { checkSmsGateway, type SmsGateway } from '@app/domain';
import type { ChannelKind } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { CHANNEL_TEXTS } from './channel-texts.zh.js';

/** Kinds that an admin adds; the mail server is the installation's. */
export type AddedKind = Exclude<ChannelKind, 'email'>;

export interface NewChannel {
  readonly jurisdictionId: Id;
  readonly kind: AddedKind;
  readonly name: string;
  readonly unitId?: Id | null | undefined;
  readonly url: string;
  readonly secret?: string | undefined;
  readonly sms?: SmsGateway | undefined;
  readonly perMinute?: number | null | undefined;
}

export interface ChannelEdit {
  readonly name?: string | undefined;
  readonly unitId?: Id | null | undefined;
  /** Left out: as it is. */
  readonly url?: string | undefined;
  /** Left out: as it is; empty: none. */
  readonly secret?: string | undefined;
  readonly sms?: SmsGateway | undefined;
  readonly perMinute?: number | null | undefined;
  readonly active?: boolean | undefined;
}

const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;
const SECRET_BYTES = 32;

export const newSigningSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

const invalid = (reason: string, place: string): WorkflowError =>
  new WorkflowError('CHANNEL_INVALID', { values: { reason }, place });

const hostText = ({ protocol, hostname, port }: WebhookHost): string => `${protocol}//${hostname}:${port}`;

export const hostTexts = (hosts: readonly WebhookHost[]): string[] => hosts.map(hostText);

/** @throws CHANNEL_INVALID */
export function requireUrl(hosts: readonly WebhookHost[], url: string): void {
  if (url === '') throw invalid(CHANNEL_TEXTS.urlNeeded, 'url');
  if (hosts.length === 0) throw invalid(CHANNEL_TEXTS.hostsOff, 'url');
  if (findWebhookHost(hosts, url) !== undefined) return;
  throw invalid(CHANNEL_TEXTS.hostRefused(hostTexts(hosts).join('、')), 'url');
}

/** @throws CHANNEL_INVALID */
export function requireSecret(kind: ChannelKind, secret: string): void {
  if (kind === 'webhook' && !SECRET.test(secret)) throw invalid(CHANNEL_TEXTS.secretUnfit, 'secret');
}

/** @throws CHANNEL_INVALID with every complaint */
export function requireGateway(sms: SmsGateway): void {
  const complaints = checkSmsGateway(sms);
  if (complaints.length > 0) throw invalid(complaints.join(''), 'sms');
}

/** Robots may be a unit's. @throws CHANNEL_INVALID */
export async function requireUnit(
  manager: EntityManager,
  kind: ChannelKind,
  jurisdictionId: Id,
  unitId: Id | null,
): Promise<void> {
  if (unitId === null) return;
  if (kind === 'sms' || kind === 'webhook') throw invalid(CHANNEL_TEXTS.unitForSms, 'unitId');
  const found = await selectOne(
    manager,
    'SELECT 1 FROM unit WHERE id = $1 AND jurisdiction_id = $2 AND active',
    [unitId, jurisdictionId],
  );
  if (found === undefined) throw invalid(CHANNEL_TEXTS.unitUnknown, 'unitId');
}
