import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { importPlan, type PlanDraft } from '@app/plan-import';
import { WorkflowError } from '../errors/workflow-error.js';

const MEMORY_MB = 256;
const WORKER_FILE = new URL('./parse-worker.js', import.meta.url);

/**
 * Reads the plan on a thread of its own with a limit of time and memory: the text comes from outside. Where the
 * source runs uncompiled (unit tests) there is no worker file and the reader runs in this thread.
 */
export async function runParser(text: string, timeoutMs: number): Promise<PlanDraft> {
  if (!existsSync(fileURLToPath(WORKER_FILE))) return importPlan(text);
  const worker = new Worker(WORKER_FILE, {
    workerData: { text },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    execArgv: [], // what is preloaded into the process (--import) is not meant for this thread
  });
  try {
    return await firstAnswer(worker, timeoutMs);
  } finally {
    await worker.terminate();
  }
}

function firstAnswer(worker: Worker, timeoutMs: number): Promise<PlanDraft> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new WorkflowError('PARSE_TIMEOUT', { place: 'file' })), timeoutMs);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    const fail = (cause: unknown): void =>
      settle(() => reject(new WorkflowError('PARSE_FAILED', { place: 'file', cause })));
    worker.once('message', (draft: PlanDraft) => settle(() => resolve(draft)));
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the reader's thread ended with ${code} and no answer`)));
  });
}
