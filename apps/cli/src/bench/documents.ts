import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measurement } from './document-child.js';
import { benchFiles } from './inputs/bench-files.js';

export interface DocumentSpeed {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds that a reading should stay below. */
  readonly aim: number;
  readonly measured: Measurement | null;
  /** Why there is no measurement. */
  readonly failure: string | null;
}

const KINDS = [
  { kind: 'text', name: '15 000 characters of text', file: 'plan.txt', repeats: 30, aim: 30 },
  { kind: 'docx', name: 'the same as .docx', file: 'plan.docx', repeats: 10, aim: 300 },
  { kind: 'pdf', name: 'PDF of 100 pages', file: 'plan.pdf', repeats: 1, aim: 15_000 },
] as const;

const CHILD = path.join(import.meta.dirname, 'document-child.js');
const LIMIT = 120_000;

function measured(file: string, repeats: number): Pick<DocumentSpeed, 'measured' | 'failure'> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, file, String(repeats)], {
    encoding: 'utf8',
    timeout: LIMIT,
  });
  if (status === 0) return { measured: JSON.parse(stdout) as Measurement, failure: null };
  const reason = stderr.split('\n').find((line) => /error/iu.test(line)) ?? `exit ${status}`;
  return { measured: null, failure: reason };
}

/** Each kind of file from its bytes to the draft, one process after the other. */
export function documentSpeeds(): readonly DocumentSpeed[] {
  const files = benchFiles();
  const directory = mkdtempSync(path.join(tmpdir(), 'qiantou-bench-'));
  try {
    return KINDS.map(({ kind, name, file, repeats, aim }) => {
      const place = path.join(directory, file);
      writeFileSync(place, files[kind]);
      return { name, bytes: files[kind].length, aim, ...measured(place, repeats) };
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
