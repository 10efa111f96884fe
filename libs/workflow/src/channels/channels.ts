import { Channel, inTransaction, type SecretBox } from '@app/persistence';
import type { WebhookHost } from '@app/config';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import {
  insertOne,
  isUniqueViolation,
  requireVersion,
  selectOne,
  updateVersioned,
} from '../shared/database.js';
import type { ChannelList, ChannelView, Id } from '../views/index.js';
import {
  hostTexts,
  newSigningSecret,
  requireGateway,
  requireSecret,
  requireUnit,
  requireUrl,
  type ChannelEdit,
  type NewChannel,
} from './channel-input.js';
import {
  channelRows,
  lockChannel,
  toChannelView,
  type ChannelRow,
  type ChannelSetup,
} from './channel-rows.js';
import { CHANNEL_TEXTS } from './channel-texts.zh.js';
import { writeTestMessage } from './test-message.js';

const HEALTHY = { failures: 0, openUntil: null, lastError: null };

/** 通道: the ways out of the house. The jurisdiction's admin keeps them, its office sees how they are. */
export class Channels {
  private readonly setup: ChannelSetup;

  constructor(
    private readonly context: WorkflowContext,
    hosts: readonly WebhookHost[],
    mailConfigured: boolean,
    private readonly box: SecretBox,
  ) {
    this.setup = { hosts, mailConfigured, box };
  }

  async list(actor: Actor): Promise<ChannelList> {
    const rows = await channelRows(this.context.dataSource.manager, actor);
    const { hosts, mailConfigured } = this.setup;
    return {
      items: rows.map((row) => toChannelView(row, this.setup)),
      hosts: hostTexts(hosts),
      mailConfigured,
    };
  }

  /** @returns with the signing secret where the system made it, which is shown this once */
  async create(actor: Actor, given: NewChannel): Promise<ChannelView> {
    const { jurisdictionId, kind, name, url } = given;
    requireRole(actor, jurisdictionId, ['admin']);
    requireUrl(this.setup.hosts, url);
    const made = kind === 'webhook' && (given.secret ?? '') === '' ? newSigningSecret() : null;
    const secret = made ?? given.secret ?? '';
    requireSecret(kind, secret);
    if (given.sms !== undefined) requireGateway(given.sms);
    const at = nowOf(this.context);
    return this.guarded(async (manager) => {
      const unitId = given.unitId ?? null;
      await requireUnit(manager, kind, jurisdictionId, unitId);
      const settings = settingsOf({}, given);
      const row = { jurisdictionId, kind, name, unitId, settings, ...this.sealed({ url, secret }) };
      const id = await insertOne(manager, Channel, row);
      const stored = await lockChannel(manager, actor, id);
      const after = this.told(stored);
      await audit(manager, actor, at, { jurisdictionId, action: 'channel.create', subjectId: id, after });
      return toChannelView(stored, this.setup, made);
    });
  }

  async edit(actor: Actor, id: Id, version: number, edit: ChannelEdit): Promise<ChannelView> {
    const at = nowOf(this.context);
    const view = await this.guarded(async (manager) => {
      const row = await lockChannel(manager, actor, id);
      const { jurisdictionId } = row;
      if (jurisdictionId === null)
        throw new WorkflowError('CHANNEL_NOT_READY', { values: { reason: CHANNEL_TEXTS.mailKept } });
      const current = () => Promise.resolve(toChannelView(row, this.setup));
      await requireVersion(row, version, current);
      await this.requireEdit(manager, { ...row, jurisdictionId }, edit);
      await updateVersioned(manager, Channel, { id, version }, this.changesOf(row, edit), current);
      const now = await lockChannel(manager, actor, id);
      const [before, after] = [this.told(row), { ...this.told(now), ...changedSecrets(edit) }];
      await audit(manager, actor, at, {
        jurisdictionId,
        action: 'channel.edit',
        subjectId: id,
        before,
        after,
      });
      return toChannelView(now, this.setup);
    });
    await wake(this.context);
    return view;
  }

  /** Only what never sent anything: the delivery log keeps its channels. */
  async remove(actor: Actor, id: Id): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockChannel(manager, actor, id);
      const { jurisdictionId } = row;
      if (jurisdictionId === null)
        throw new WorkflowError('CHANNEL_NOT_READY', { values: { reason: CHANNEL_TEXTS.mailKept } });
      const used = await selectOne(
        manager,
        `SELECT 1 FROM notification WHERE channel_id = $1
         UNION ALL SELECT 1 FROM outbound_message WHERE channel_id = $1
         UNION ALL SELECT 1 FROM channel WHERE id = $1 AND last_sent_at IS NOT NULL LIMIT 1`,
        [id],
      );
      if (used !== undefined)
        throw new WorkflowError('CHANNEL_NOT_READY', { values: { reason: CHANNEL_TEXTS.used } });
      await manager.delete(Channel, { id });
      const before = this.told(row);
      await audit(manager, actor, at, { jurisdictionId, action: 'channel.delete', subjectId: id, before });
    });
  }

  /** Goes the way of every message: by mail and SMS to whoever asks for it, otherwise to the group or system. */
  async test(actor: Actor, id: Id): Promise<ChannelView> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockChannel(manager, actor, id);
      const { state } = toChannelView(row, this.setup);
      if (state === 'inactive' || state === 'off')
        throw new WorkflowError('CHANNEL_NOT_READY', {
          values: { reason: state === 'off' ? CHANNEL_TEXTS.off : CHANNEL_TEXTS.inactive },
        });
      const jurisdictionId = await writeTestMessage(manager, actor, row, at);
      await audit(manager, actor, at, { jurisdictionId, action: 'channel.test', subjectId: id });
    });
    await wake(this.context);
    const [row] = await channelRows(this.context.dataSource.manager, actor, id);
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    return toChannelView(row, this.setup);
  }

  /** Two admins may both add the one SMS gateway; the database lets one win. */
  private async guarded<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.context.dataSource, work);
    } catch (error) {
      if (!isUniqueViolation(error, 'channel_sms_key')) throw error;
      throw new WorkflowError('CHANNEL_INVALID', {
        values: { reason: CHANNEL_TEXTS.smsTaken },
        place: 'kind',
      });
    }
  }

  private sealed({
    url,
    secret,
  }: {
    readonly url?: string | undefined;
    readonly secret?: string | undefined;
  }) {
    return {
      ...(url === undefined ? {} : { url: this.box.seal(url) }),
      ...(secret === undefined ? {} : { secret: secret === '' ? '' : this.box.seal(secret) }),
    };
  }

  private async requireEdit(
    manager: EntityManager,
    { kind, jurisdictionId }: ChannelRow & { readonly jurisdictionId: Id },
    { url, secret, sms, unitId }: ChannelEdit,
  ): Promise<void> {
    if (url !== undefined) requireUrl(this.setup.hosts, url);
    if (secret !== undefined) requireSecret(kind, secret);
    if (sms !== undefined) requireGateway(sms);
    await requireUnit(manager, kind, jurisdictionId, unitId ?? null);
  }

  /** What was set up anew starts without the failures of before. */
  private changesOf(row: ChannelRow, edit: ChannelEdit) {
    const { name, unitId, url, secret, sms, active } = edit;
    const anew = url !== undefined || secret !== undefined || sms !== undefined || active === true;
    return {
      ...(name === undefined ? {} : { name }),
      ...(unitId === undefined ? {} : { unitId }),
      ...(active === undefined ? {} : { active }),
      ...this.sealed({ url, secret }),
      settings: settingsOf(row.settings, edit),
      ...(anew ? HEALTHY : {}),
    };
  }

  /** For the trail; never the address or the secret. */
  private told(row: ChannelRow) {
    const { kind, name, unit, host, sms, perMinute, active } = toChannelView(row, this.setup);
    return {
      kind,
      name,
      unit: unit?.name ?? null,
      host,
      ...(sms === null ? {} : { sms }),
      perMinute,
      active,
    };
  }
}

const changedSecrets = ({ url, secret }: ChannelEdit) => ({
  ...(url === undefined ? {} : { address: '更换' }),
  ...(secret === undefined ? {} : { secret: '更换' }),
});

function settingsOf(
  before: ChannelRow['settings'],
  { sms, perMinute }: Pick<NewChannel, 'sms' | 'perMinute'>,
): object {
  const { perMinute: known, ...gateway } = before;
  const pace = perMinute === undefined ? known : (perMinute ?? undefined);
  return { ...gateway, ...sms, ...(pace === undefined ? {} : { perMinute: pace }) };
}
