import { createHash } from 'node:crypto';
import type { PlanKind } from '@app/persistence';
import { ReadError, readPlan, sanitiseText, type ReadPlan } from '@app/plan-readers';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { isUniqueViolation, selectOne } from '../shared/database.js';
import type { ReadDocument } from './persist-revision.js';

const MEBIBYTE = 1024 * 1024;
const FILE_NAME_MAX = 200;
const UNNAMED = '未命名';
const CONTENT_INDEX = 'plan_revision_content_key';

export interface ImportLimits {
  readonly maxBytes: number;
}

export interface ImportInput {
  readonly jurisdictionId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** 上级文件 is kept for reference; a plan of one's own where it is left out. */
  readonly kind?: PlanKind | undefined;
}

/** Reads an office's upload and hands it to `keep`; refuses what is too large, known already, or no plan. */
export async function keepUpload<T>(
  context: WorkflowContext,
  { maxBytes }: ImportLimits,
  actor: Actor,
  input: ImportInput,
  keep: (document: ReadDocument) => Promise<T>,
): Promise<T> {
  const { jurisdictionId, bytes } = input;
  requireRole(actor, jurisdictionId, ['office']);
  checkSize(bytes, maxBytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await refuseKnown(context, jurisdictionId, sha256);
  const document = {
    jurisdictionId,
    sha256,
    plan: await readOrRefuse(bytes),
    fileName: cleanFileName(input.fileName),
    byteSize: bytes.byteLength,
    kind: input.kind ?? ('own' as const),
    personId: actor.personId,
    at: nowOf(context),
  };
  try {
    return await keep(document);
  } catch (error) {
    // Two uploads of one file at the same moment: the index lets one through.
    if (isUniqueViolation(error, CONTENT_INDEX)) await refuseKnown(context, jurisdictionId, sha256);
    throw error;
  }
}

function checkSize(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.byteLength > maxBytes) {
    const limit = `${Math.max(1, Math.floor(maxBytes / MEBIBYTE))} MB`;
    throw new WorkflowError('DOCUMENT_TOO_LARGE', { values: { limit }, place: 'file' });
  }
  if (bytes.byteLength === 0) throw new WorkflowError('DOCUMENT_EMPTY', { place: 'file' });
}

async function refuseKnown(context: WorkflowContext, jurisdictionId: string, sha256: string): Promise<void> {
  const known = await selectOne<{ planId: string; title: string }>(
    context.dataSource.manager,
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

/** Reads the file in a process of its own; the reader's refusal becomes ours, with its code for programs. */
async function readOrRefuse(bytes: Uint8Array): Promise<ReadPlan> {
  const reading = await readPlan({ bytes });
  if (reading.kind === 'refused') {
    const { code, message, detail } = reading;
    throw new WorkflowError('DOCUMENT_UNREADABLE', {
      values: { message },
      place: 'file',
      current: { reason: code },
      cause: new ReadError(code, detail),
    });
  }
  if (reading.text.trim() === '') throw new WorkflowError('DOCUMENT_EMPTY', { place: 'file' });
  if (reading.draft.clauses.length === 0) throw new WorkflowError('NO_CLAUSES_FOUND', { place: 'file' });
  return reading;
}

/** Keeps the last part of a path and drops control characters; the name is shown, never opened. */
function cleanFileName(name: string): string {
  const last = sanitiseText(name).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\u0000-\u001f\u007f]/gu, '')
    .trim()
    .slice(-FILE_NAME_MAX);
  return clean === '' ? UNNAMED : clean;
}
