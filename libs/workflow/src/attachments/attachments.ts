import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  ATTACHMENT_TYPES,
  attachmentType,
  canManage,
  safeFileName,
  type AttachmentSubject,
} from '@app/domain';
import { Attachment, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne, selectOne } from '../shared/database.js';
import { lockTask, readableTask, type LockedTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { AttachmentList, AttachmentView, Id } from '../views/index.js';
import { readContent, storeContent, type Scanned } from './attachment-contents.js';
import { requireSubject, subjectFacts } from './attachment-subjects.js';
import { attachmentsOf, taskAttachments } from './attachments-of.js';
import { findAttachment } from './find-attachment.js';
import type { Scanner } from './scanner.js';
import { sniffAttachment } from './sniff-attachment.js';

export interface AttachmentLimits {
  /** Bytes of one file. */
  readonly maxBytes: number;
  /** Bytes and number of all files beside one task and its parts. */
  readonly taskMaxBytes: number;
  readonly taskMaxCount: number;
}

export interface NewAttachment {
  readonly subjectType: AttachmentSubject;
  readonly subjectId: Id;
  /** As the browser calls it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A file as it leaves the house. */
export interface AttachmentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What was looked at before anything is written. */
interface CheckedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const EXTENSIONS = ATTACHMENT_TYPES.map(({ extension }) => extension);
const MEGABYTE = 1024 ** 2;
const inMegabytes = (bytes: number): string => `${Math.floor((bytes / MEGABYTE) * 10) / 10} MB`;

/** 附件: files beside a task, its milestones, reports, extensions, subtasks and instructions. */
export class Attachments {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: AttachmentLimits,
    private readonly scanner: Scanner | null,
  ) {}

  async list(actor: Actor, taskId: Id): Promise<AttachmentList> {
    const { manager } = this.context.dataSource;
    await readableTask(manager, actor, taskId);
    const items = await taskAttachments(manager, taskId);
    return { items, maxBytes: this.limits.maxBytes, extensions: EXTENSIONS };
  }

  /** Rights come before the scan, and again after it: scanning takes time in which a task may change. */
  async add(actor: Actor, taskId: Id, input: NewAttachment): Promise<AttachmentView> {
    const { dataSource } = this.context;
    const seen = await readableTask(dataSource.manager, actor, taskId);
    await requireSubject(dataSource.manager, actor, seen, input.subjectType, input.subjectId);
    const file = this.checked(input);
    const scanned = await this.scan(actor, seen, file);
    const at = nowOf(this.context);
    return inTransaction(dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      await requireSubject(manager, actor, task, input.subjectType, input.subjectId);
      await this.requireRoom(manager, taskId, file);
      await storeContent(manager, task.jurisdictionId, file, scanned, at);
      return store(manager, { actor, task, at }, input, file);
    });
  }

  async download(actor: Actor, id: Id): Promise<AttachmentFile> {
    const { manager } = this.context.dataSource;
    const row = await findAttachment(manager, id);
    const task = await readableTask(manager, actor, row.taskId);
    const bytes = await readContent(manager, row);
    await audit(manager, actor, nowOf(this.context), {
      jurisdictionId: task.jurisdictionId,
      action: 'attachment.download',
      subjectId: id,
      taskId: task.id,
      after: { name: row.name, sha256: row.sha256 },
    });
    return { name: row.name, mediaType: row.mediaType, bytes };
  }

  /** Takes the file away from where it stood; who put what there stays on record. */
  async remove(actor: Actor, id: Id): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const { taskId } = await findAttachment(manager, id);
      const task = await lockTask(manager, actor, taskId);
      const row = await findAttachment(manager, id);
      const mine = row.personId === actor.personId || canManage(actor, task.jurisdictionId);
      if (!mine) throw new WorkflowError('FORBIDDEN');
      const subject = await subjectFacts(manager, task, row.subjectType, row.subjectId);
      if (subject?.open === false) throw new WorkflowError('ATTACHMENT_SEALED');
      await manager.update(Attachment, { id }, { removedAt: at, removedById: actor.personId });
      const values = valuesOf(row.subjectType, row);
      await record(manager, actor, task, at, {
        kind: 'attachment',
        action: 'attachment.remove',
        note: row.name,
        subjectId: id,
        before: values,
      });
    });
  }

  private checked({ fileName, bytes }: NewAttachment): CheckedFile {
    const { maxBytes } = this.limits;
    if (bytes.byteLength === 0) throw new WorkflowError('ATTACHMENT_EMPTY', { place: 'file' });
    if (bytes.byteLength > maxBytes) {
      throw new WorkflowError('ATTACHMENT_TOO_LARGE', {
        values: { limit: inMegabytes(maxBytes) },
        place: 'file',
      });
    }
    const name = safeFileName(fileName);
    const type = attachmentType(sniffAttachment(bytes), name);
    if (type === null) throw new WorkflowError('ATTACHMENT_TYPE_REFUSED', { place: 'file' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, mediaType: type.mediaType, sha256, bytes };
  }

  /** A file that was found wanting is refused, and remembered as such wherever the same bytes are stored already. */
  private async scan(actor: Actor, task: LockedTask, { name, sha256, bytes }: CheckedFile): Promise<Scanned> {
    if (this.scanner === null) return { scan: 'unscanned', scanner: '' };
    const verdict = await this.scanner.scan(bytes);
    if (verdict === 'clean') return { scan: 'clean', scanner: this.scanner.name };
    if (verdict === 'failed') throw new WorkflowError('ATTACHMENT_NOT_SCANNED');
    const at = nowOf(this.context);
    const scanner = this.scanner.name;
    await inTransaction(this.context.dataSource, async (manager) => {
      await manager.query(
        `UPDATE attachment_content SET scan = 'refused', scanned_at = $3, scanner = $4
         WHERE jurisdiction_id = $1 AND sha256 = $2`,
        [task.jurisdictionId, sha256, at, scanner],
      );
      await audit(manager, actor, at, {
        jurisdictionId: task.jurisdictionId,
        action: 'attachment.refuse',
        subjectId: null,
        taskId: task.id,
        after: { name, sha256, scanner },
      });
    });
    throw new WorkflowError('ATTACHMENT_INFECTED', { place: 'file' });
  }

  private async requireRoom(manager: EntityManager, taskId: Id, { bytes }: CheckedFile): Promise<void> {
    const used = await selectOne<{ count: number; size: string }>(
      manager,
      `SELECT count(*)::int AS count, COALESCE(sum(byte_size), 0)::text AS size
       FROM attachment WHERE task_id = $1 AND removed_at IS NULL`,
      [taskId],
    );
    const { taskMaxBytes, taskMaxCount } = this.limits;
    const full = (used?.count ?? 0) >= taskMaxCount;
    if (!full && Number(used?.size ?? 0) + bytes.byteLength <= taskMaxBytes) return;
    throw new WorkflowError('ATTACHMENT_LIMIT', {
      values: { count: taskMaxCount, limit: inMegabytes(taskMaxBytes) },
      place: 'file',
    });
  }
}

interface Upload {
  readonly actor: Actor;
  readonly task: LockedTask;
  readonly at: Date;
}

async function store(
  manager: EntityManager,
  { actor, task, at }: Upload,
  { subjectType, subjectId }: NewAttachment,
  { name, mediaType, sha256, bytes }: CheckedFile,
): Promise<AttachmentView> {
  const values = { subjectType, subjectId, sha256, name, mediaType, byteSize: bytes.byteLength };
  const { jurisdictionId, id: taskId } = task;
  const row = { jurisdictionId, taskId, ...values, personId: actor.personId, at };
  const id = await insertOne(manager, Attachment, row);
  await record(manager, actor, task, at, {
    kind: 'attachment',
    action: 'attachment.add',
    note: name,
    subjectId: id,
    after: valuesOf(subjectType, { subjectId, name, sha256 }),
  });
  const stored = (await attachmentsOf(manager, subjectType, [subjectId]))(subjectId);
  const view = stored.find((each) => each.id === id);
  if (view === undefined) throw new Error('an attachment was not stored');
  return view;
}

const valuesOf = (
  subjectType: AttachmentSubject,
  { subjectId, name, sha256 }: { readonly subjectId: Id; readonly name: string; readonly sha256: string },
) => ({ subjectType, subjectId, name, sha256 });
