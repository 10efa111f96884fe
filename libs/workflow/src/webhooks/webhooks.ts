import { randomBytes } from 'node:crypto';
import { findWebhookHost, type WebhookHost } from '@app/config';
import { inTransaction, WebhookEndpoint, type SecretBox } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import type { Id, WebhookList, WebhookView } from '../views/index.js';
import { requireEvents } from './webhook-events.js';
import { endpointRows, lockEndpoint } from './webhook-rows.js';

const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export interface NewWebhook {
  readonly jurisdictionId: Id;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
}

export interface WebhookEdit {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly active?: boolean | undefined;
  /** Leaves out what has not been told yet, and goes on with what happens from now. */
  readonly skipMissed?: boolean | undefined;
  readonly renewSecret?: boolean | undefined;
}

/** 推送地址: systems elsewhere that are told of changes; kept by the jurisdiction's admin. */
export class Webhooks {
  constructor(
    private readonly context: WorkflowContext,
    private readonly hosts: readonly WebhookHost[],
    private readonly box: SecretBox,
  ) {}

  async list(actor: Actor): Promise<WebhookList> {
    const rows = await endpointRows(this.context.dataSource.manager, actor);
    return { items: rows.map((row) => ({ ...row, secret: null })), hosts: this.hosts.map(hostText) };
  }

  /** It is told of what happens from now on. @returns with its secret, which is shown this once */
  async create(actor: Actor, { jurisdictionId, name, url, events }: NewWebhook): Promise<WebhookView> {
    requireRole(actor, jurisdictionId, ['admin']);
    this.requireUrl(url);
    const wanted = requireEvents(events);
    const secret = newWebhookSecret();
    const at = nowOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      const cursor = await headOf(manager, jurisdictionId);
      const row = { jurisdictionId, name, url, events: wanted, secret: this.box.seal(secret), cursor };
      const id = await insertOne(manager, WebhookEndpoint, row);
      const after = { name, url, events: wanted };
      await audit(manager, actor, at, { jurisdictionId, action: 'webhook.create', subjectId: id, after });
      return { ...(await lockEndpoint(manager, actor, id)), secret };
    });
  }

  /** @throws VERSION_CONFLICT, with what the winner left */
  async edit(actor: Actor, id: Id, version: number, edit: WebhookEdit): Promise<WebhookView> {
    if (edit.url !== undefined) this.requireUrl(edit.url);
    const at = nowOf(this.context);
    const secret = edit.renewSecret === true ? newWebhookSecret() : null;
    const view = await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockEndpoint(manager, actor, id);
      const current = () => Promise.resolve({ ...row, secret: null });
      await requireVersion(row, version, current);
      const set = await this.changesOf(manager, row, edit, secret);
      await updateVersioned(manager, WebhookEndpoint, { id, version }, set, current);
      const { jurisdictionId } = row;
      const now = await lockEndpoint(manager, actor, id);
      const [before, after] = [told(row), { ...told(now), ...(secret === null ? {} : { secret: '更换' }) }];
      await audit(manager, actor, at, {
        jurisdictionId,
        action: 'webhook.edit',
        subjectId: id,
        before,
        after,
      });
      return { ...now, secret };
    });
    await wake(this.context);
    return view;
  }

  async remove(actor: Actor, id: Id): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockEndpoint(manager, actor, id);
      await manager.delete(WebhookEndpoint, { id });
      const { jurisdictionId } = row;
      const before = told(row);
      await audit(manager, actor, at, { jurisdictionId, action: 'webhook.delete', subjectId: id, before });
    });
  }

  private requireUrl(url: string): void {
    if (this.hosts.length === 0) throw new WorkflowError('WEBHOOKS_OFF');
    if (findWebhookHost(this.hosts, url) !== undefined) return;
    const hosts = this.hosts.map(hostText).join('、');
    throw new WorkflowError('WEBHOOK_URL_REFUSED', { values: { hosts }, place: 'url' });
  }

  /** An endpoint that is switched on again starts without the failures it was switched off for. */
  private async changesOf(
    manager: EntityManager,
    row: Omit<WebhookView, 'secret'>,
    { name, url, events, active, skipMissed }: WebhookEdit,
    secret: string | null,
  ) {
    const cursor = skipMissed === true ? await headOf(manager, row.jurisdictionId) : undefined;
    return {
      name: name ?? row.name,
      url: url ?? row.url,
      events: events === undefined ? [...row.events] : requireEvents(events),
      active: active ?? row.active,
      ...(active === true ? { failures: 0, disabledReason: '', nextAt: () => 'clock_timestamp()' } : {}),
      ...(cursor === undefined ? {} : { cursor }),
      ...(secret === null ? {} : { secret: this.box.seal(secret) }),
    };
  }
}

const newWebhookSecret = (): string => SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');

const told = ({ name, url, events, active }: Omit<WebhookView, 'secret'>) => ({ name, url, events, active });

const hostText = ({ protocol, hostname, port }: WebhookHost): string => `${protocol}//${hostname}:${port}`;

async function headOf(manager: EntityManager, jurisdictionId: Id): Promise<string> {
  const head = await selectOne<{ count: string }>(
    manager,
    'SELECT count FROM audit_head WHERE jurisdiction_id = $1',
    [jurisdictionId],
  );
  return head?.count ?? '0';
}
