import { readFileSync } from 'node:fs';
import { elapsedUntil, median } from './timing.js';

/**
 * Reads one file in a process of its own, so that its memory is its own: `document-child.js FILE REPEATS`.
 * Writes a `Measurement` as JSON.
 */
export interface Measurement {
  readonly characters: number;
  readonly clauses: number;
  readonly loading: number;
  /** First reading of a new process, without loading. */
  readonly cold: number;
  /** Median of the later ones; null where there were none. */
  readonly warm: number | null;
  /** Processor time of one of these, all threads: what is left of it on a busy machine. */
  readonly processor: number | null;
  /** Peak of the whole process, MB, and what of it was there before the first reading. */
  readonly peak: number;
  readonly before: number;
}

const KILOBYTES = 1024;
const MICROSECONDS = 1000;
const peakMemory = (): number => process.resourceUsage().maxRSS / KILOBYTES;

/** Readers are entered through a child process only; here that process is this one, so the module itself is loaded. */
const READER = new URL('../../../../libs/plan-readers/src/read-document.js', import.meta.url).href;

type Plan = typeof import('@app/plan-import');
interface Reader {
  readonly readDocument: (bytes: Uint8Array) => Promise<{ document: Parameters<Plan['importPlanText']>[0] }>;
}

interface Loaded {
  readonly read: () => Promise<{ characters: number; clauses: number }>;
}

async function load(file: string): Promise<Loaded> {
  const bytes = readFileSync(file);
  const plan = await import('@app/plan-import');
  if (file.endsWith('.txt')) {
    const text = new TextDecoder().decode(bytes);
    const draft = (): number => plan.importPlan(text).clauses.length;
    return { read: () => Promise.resolve({ characters: text.length, clauses: draft() }) };
  }
  const { readDocument } = (await import(READER)) as Reader;
  return {
    read: async () => {
      const { document } = await readDocument(new Uint8Array(bytes));
      const { text, draft } = plan.importPlanText(document);
      return { characters: text.length, clauses: draft.clauses.length };
    },
  };
}

async function measure(file: string, repeats: number): Promise<Measurement> {
  const started = performance.now();
  const { read } = await load(file);
  const loading = performance.now() - started;
  const before = peakMemory();
  let result = { characters: 0, clauses: 0 };
  const cold = await elapsedUntil(async () => {
    result = await read();
  });
  const later: number[] = [];
  const used = process.cpuUsage();
  for (let i = 0; i < repeats; i += 1) later.push(await elapsedUntil(read));
  const { user, system } = process.cpuUsage(used);
  const warm = repeats > 0 ? median(later) : null;
  const processor = repeats > 0 ? (user + system) / MICROSECONDS / repeats : null;
  return { ...result, loading, cold, warm, processor, peak: peakMemory(), before };
}

const [, , file = '', repeats = '0'] = process.argv;
process.stdout.write(JSON.stringify(await measure(file, Number(repeats))));
