import { createHash } from 'node:crypto';
import { inTransaction } from '@app/persistence';
import type { PlanDraft } from '@app/plan-import';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { isUniqueViolation, selectOne } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { ImportedPlan } from '../views/index.js';
import { decodeDocument } from './decode.js';
import { persistDraft } from './persist-draft.js';
import { runParser } from './run-parser.js';
import { sanitiseText } from './sanitise.js';

const PARSE_SECONDS = 20;
const MEBIBYTE = 1024 * 1024;
const FILE_NAME_MAX = 200;
const CONTENT_INDEX = 'plan_revision_content_key';

export interface ImportLimits {
  readonly maxBytes: number;
  readonly parseTimeoutMs?: number;
}

export interface ImportInput {
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** 导入: from an uploaded file to a draft plan with proposals, all in one transaction. */
export class PlanImports {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: ImportLimits,
  ) {}

  async importDocument(actor: Actor, input: ImportInput): Promise<ImportedPlan> {
    const { jurisdictionId, bytes } = input;
    requireRole(actor, jurisdictionId, ['office']);
    this.checkSize(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.refuseKnown(jurisdictionId, sha256);
    const decoded = decodeDocument(bytes);
    const text = sanitiseText(decoded.text);
    const draft = await this.read(text);
    const document = {
      jurisdictionId,
      sha256,
      text,
      draft,
      fileName: cleanFileName(input.fileName),
      encoding: decoded.encoding,
      byteSize: bytes.byteLength,
      personId: actor.personId,
      at: nowOf(this.context),
    };
    try {
      const planId = await inTransaction(this.context.dataSource, (manager) =>
        persistDraft(manager, document),
      );
      return { planId, clauses: draft.clauses.length, messages: draft.messages.length };
    } catch (error) {
      // Two uploads of one file at the same moment: the index lets one through.
      if (isUniqueViolation(error, CONTENT_INDEX)) await this.refuseKnown(jurisdictionId, sha256);
      throw error;
    }
  }

  private checkSize(bytes: Uint8Array): void {
    if (bytes.byteLength > this.limits.maxBytes) {
      const limit = `${Math.max(1, Math.floor(this.limits.maxBytes / MEBIBYTE))} MB`;
      throw new WorkflowError('DOCUMENT_TOO_LARGE', { values: { limit }, place: 'file' });
    }
    if (bytes.byteLength === 0) throw new WorkflowError('DOCUMENT_EMPTY', { place: 'file' });
  }

  private async refuseKnown(jurisdictionId: string, sha256: string): Promise<void> {
    const known = await selectOne<{ planId: string; title: string }>(
      this.context.dataSource.manager,
      `SELECT p.id AS "planId", p.title FROM plan_revision r JOIN plan p ON p.id = r.plan_id
       WHERE r.jurisdiction_id = $1 AND r.sha256 = $2`,
      [jurisdictionId, sha256],
    );
    if (known === undefined) return;
    throw new WorkflowError('ALREADY_IMPORTED', {
      values: { title: known.title },
      place: 'file',
      current: known,
    });
  }

  private async read(text: string): Promise<PlanDraft> {
    if (text.trim() === '') throw new WorkflowError('DOCUMENT_EMPTY', { place: 'file' });
    const draft = await runParser(text, this.limits.parseTimeoutMs ?? PARSE_SECONDS * 1000);
    if (draft.clauses.length === 0) throw new WorkflowError('NO_CLAUSES_FOUND', { place: 'file' });
    return draft;
  }
}

/** Keeps the last part of a path and drops control characters; the name is shown, never opened. */
function cleanFileName(name: string): string {
  const last = sanitiseText(name).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\u0000-\u001f\u007f]/gu, '')
    .trim()
    .slice(-FILE_NAME_MAX);
  return clean === '' ? '未命名.txt' : clean;
}
