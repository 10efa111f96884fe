import {
  DEFAULT_TEMPLATES,
  jurisdictionsWith,
  MESSAGE_TEMPLATE_KEYS,
  MESSAGE_TEMPLATE_LABELS,
  MESSAGE_TEMPLATE_VARIABLES,
  type MessageTemplateKey,
  type TemplateTexts,
} from '@app/domain';
import { inTransaction, MessageTemplate } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne, select, selectOne, updateVersioned } from '../shared/database.js';
import type { Id, MessageTemplateList, MessageTemplateView, Ref, TemplatePreview } from '../views/index.js';

/** Prints a template with invented contents. It belongs to whoever prints the real ones. */
export type TemplatePrinter = (key: MessageTemplateKey, texts: TemplateTexts) => TemplatePreview;

export interface TemplateChange extends TemplateTexts {
  readonly jurisdictionId: Id;
}

interface StoredTemplate extends TemplateTexts {
  readonly id: Id;
  readonly key: MessageTemplateKey;
  readonly broken: string;
  readonly version: number;
}

/** 模板: how an office words its messages. */
export class MessageTemplates {
  constructor(
    private readonly context: WorkflowContext,
    private readonly print: TemplatePrinter,
  ) {}

  /** Of the jurisdiction asked for, or of the first whose office the person belongs to. */
  async list(actor: Actor, jurisdictionId?: Id): Promise<MessageTemplateList> {
    const id = jurisdictionId ?? jurisdictionsWith(actor, ['office'])[0];
    if (id === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, id, ['office']);
    const { manager } = this.context.dataSource;
    const jurisdiction = await selectOne<Ref>(manager, 'SELECT id, name FROM jurisdiction WHERE id = $1', [
      id,
    ]);
    if (jurisdiction === undefined) throw new WorkflowError('NOT_FOUND');
    const stored = new Map((await storedTemplates(manager, id)).map((row) => [row.key, row]));
    return { jurisdiction, items: MESSAGE_TEMPLATE_KEYS.map((key) => toView(key, stored.get(key))) };
  }

  preview(key: MessageTemplateKey, texts: TemplateTexts): TemplatePreview {
    return this.print(key, texts);
  }

  /** @param version the one that the person saw, 0 where nothing was ever saved */
  async save(
    actor: Actor,
    key: MessageTemplateKey,
    version: number,
    { jurisdictionId, subject, body }: TemplateChange,
  ): Promise<MessageTemplateView> {
    requireRole(actor, jurisdictionId, ['office']);
    const { fault } = this.print(key, { subject, body });
    if (fault !== null) {
      const line = fault.line === null ? '' : `第${fault.line}行：`;
      throw new WorkflowError('TEMPLATE_INVALID', {
        values: { reason: `${line}${fault.message}` },
        place: fault.place,
      });
    }
    return this.write(actor, { jurisdictionId, key, version, action: 'template.edit' }, { subject, body });
  }

  /** The shipped wording again; an empty one stands for it, so that versions go on. */
  restore(
    actor: Actor,
    key: MessageTemplateKey,
    version: number,
    jurisdictionId: Id,
  ): Promise<MessageTemplateView> {
    requireRole(actor, jurisdictionId, ['office']);
    return this.write(
      actor,
      { jurisdictionId, key, version, action: 'template.restore' },
      { subject: '', body: '' },
    );
  }

  private async write(
    actor: Actor,
    change: {
      readonly jurisdictionId: Id;
      readonly key: MessageTemplateKey;
      readonly version: number;
      readonly action: 'template.edit' | 'template.restore';
    },
    texts: TemplateTexts,
  ): Promise<MessageTemplateView> {
    const { jurisdictionId, key, version, action } = change;
    const at = nowOf(this.context);
    return inTransaction(this.context.dataSource, async (manager) => {
      // The jurisdiction stands for its templates, also where there is no row of them yet.
      await manager.query('SELECT id FROM jurisdiction WHERE id = $1 FOR NO KEY UPDATE', [jurisdictionId]);
      const [row] = await storedTemplates(manager, jurisdictionId, key);
      const current = toView(key, row);
      if (current.version !== version) throw new WorkflowError('VERSION_CONFLICT', { current });
      if (row === undefined) await insertOne(manager, MessageTemplate, { jurisdictionId, key, ...texts });
      else
        await updateVersioned(
          manager,
          MessageTemplate,
          { id: row.id, version },
          { ...texts, broken: '' },
          () => Promise.resolve(current),
        );
      const [stored] = await storedTemplates(manager, jurisdictionId, key);
      const now = toView(key, stored);
      const told = ({ label, subject, body }: MessageTemplateView) => ({ name: label, subject, body });
      await audit(manager, actor, at, {
        ...{ jurisdictionId, action, subjectId: stored?.id ?? null },
        ...{ before: told(current), after: told(now) },
      });
      return now;
    });
  }
}

function storedTemplates(
  manager: EntityManager,
  jurisdictionId: Id,
  key: MessageTemplateKey | null = null,
): Promise<StoredTemplate[]> {
  return select(
    manager,
    `SELECT id, key, subject, body, broken, version FROM message_template
     WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR key = $2)`,
    [jurisdictionId, key],
  );
}

function toView(key: MessageTemplateKey, stored: StoredTemplate | undefined): MessageTemplateView {
  const shipped = DEFAULT_TEMPLATES[key];
  const own = stored !== undefined && stored.body !== '';
  const { subject, body } = own ? stored : shipped;
  return {
    ...{ key, subject, body, own, shipped },
    label: MESSAGE_TEMPLATE_LABELS[key],
    broken: own ? stored.broken : '',
    variables: MESSAGE_TEMPLATE_VARIABLES[key],
    version: stored?.version ?? 0,
  };
}

/** The office's wordings that could not be used when they were last tried. */
export async function brokenTemplates(
  manager: EntityManager,
  jurisdictionId: Id,
): Promise<{ readonly key: MessageTemplateKey; readonly label: string; readonly reason: string }[]> {
  const rows = await storedTemplates(manager, jurisdictionId);
  return rows
    .filter(({ body, broken }) => body !== '' && broken !== '')
    .map(({ key, broken }) => ({ key, label: MESSAGE_TEMPLATE_LABELS[key], reason: broken }));
}
