import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { READ_TEXTS } from '../messages/texts.zh.js';
import type { ReadCode } from '../read-result.js';
import { parseAnswer, type ReadPlan, type RefusedFile } from './child-answer.js';
import { commandFor } from './command.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import { createQueue } from './queue.js';
import { runChild, type ChildEnd, type ChildRun } from './run-child.js';

export interface RefusedPlan extends RefusedFile {
  /** What happened and what to do, for the person who brought the file. */
  readonly message: string;
}

export type PlanReading = ReadPlan | RefusedPlan;

/** Children at once; each may hold half a gigabyte. */
const CHILDREN = 2;
const queue = createQueue(CHILDREN);
const CHILD = childFile();
/** What older Office files begin with, the kind that an installed office suite may convert. */
const OFFICE_HEAD = Buffer.from('d0cf11e0', 'hex');

/**
 * Reads a plan out of a file of any kind in a process of its own, with limits of time and memory and without network.
 * Whatever is wrong with the file, and whatever becomes of the process, the answer is a plan or a refusal.
 * @throws only where the machine cannot start a process
 */
export async function readPlan(
  { bytes }: { readonly bytes: Uint8Array },
  limits: ReadLimits = READ_LIMITS,
): Promise<PlanReading> {
  return toReading((await readInChild(CHILD, bytes, limits)).end);
}

/** One run of a reader's program, with what it cost. */
export function readInChild(entry: string, bytes: Uint8Array, limits: ReadLimits): Promise<ChildRun> {
  return queue(() =>
    withScratch(mayNeedOffice(bytes), async (scratch) =>
      runChild(await commandFor({ entry, scratch }), bytes, limits),
    ),
  );
}

/** What a person is told about a run. */
export function toReading(end: ChildEnd): PlanReading {
  if (end.kind === 'died') return refused(end.code, end.detail);
  const answer = parseAnswer(end.text);
  if (answer === null) return refused('damaged', 'not an answer');
  return answer.kind === 'read' ? answer : refused(answer.code, answer.detail);
}

const refused = (code: ReadCode, detail: string): RefusedPlan => ({
  kind: 'refused',
  code,
  detail,
  message: READ_TEXTS[code],
});

const mayNeedOffice = (bytes: Uint8Array): boolean =>
  OFFICE_HEAD.equals(bytes.subarray(0, OFFICE_HEAD.length));

/** A directory for the office suite, gone afterwards even if the suite was killed. */
async function withScratch<T>(wanted: boolean, use: (directory: string | null) => Promise<T>): Promise<T> {
  if (!wanted) return use(null);
  const directory = await mkdtemp(path.join(os.tmpdir(), 'qiantou-read-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The compiled program beside this module; where the source runs uncompiled (tests) the built one of this checkout. */
function childFile(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  const built = fileURLToPath(
    new URL('../../../../dist/libs/plan-readers/src/sandbox/child.js', import.meta.url),
  );
  return existsSync(beside) ? beside : built;
}
