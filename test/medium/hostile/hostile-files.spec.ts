import path from 'node:path';
import { READ_TEXTS } from '../../../libs/plan-readers/src/messages/texts.zh.js';
import { commandFor, type Command } from '../../../libs/plan-readers/src/sandbox/command.js';
import { READ_LIMITS } from '../../../libs/plan-readers/src/sandbox/limits.js';
import { readInChild, toReading } from '../../../libs/plan-readers/src/sandbox/read-plan.js';
import { runChild, type ChildRun } from '../../../libs/plan-readers/src/sandbox/run-child.js';
import { startCanary, type RunningCanary } from '../../support/hostile/canary.js';
import { HOSTILE_SEED, hostileFiles } from '../../support/hostile/corpus.js';
import type { HostileFile } from '../../support/hostile/hostile-file.js';

const CHILD = path.resolve('dist/libs/plan-readers/src/sandbox/child.js');
const AT_ONCE = 2;
const MEBIBYTE = 1024 * 1024;
const MINUTES = 60_000;
/** For starting and ending a process beside others. */
const GRACE_MS = 2000;

interface Verdict {
  readonly name: string;
  readonly verdict: string;
  readonly detail: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Two at a time, in order. */
async function forEachOf(
  files: readonly HostileFile[],
  read: (file: HostileFile) => Promise<void>,
): Promise<void> {
  const left = [...files];
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await read(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function verdictOf(name: string, { end, milliseconds, peakBytes }: ChildRun): Verdict {
  const reading = toReading(end);
  const measured = {
    name,
    milliseconds: Math.round(milliseconds),
    megabytes: Math.round(peakBytes / MEBIBYTE),
  };
  if (reading.kind === 'read') return { ...measured, verdict: 'read', detail: reading.format };
  expect(reading.message).toBe(READ_TEXTS[reading.code]);
  return { ...measured, verdict: reading.code, detail: reading.detail };
}

function report(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ verdict }) => verdict))].sort();
  const counts = kinds.map((kind) => `${kind} ${verdicts.filter(({ verdict }) => verdict === kind).length}`);
  const top = (key: 'milliseconds' | 'megabytes'): string =>
    [...verdicts]
      .sort((a, b) => b[key] - a[key])
      .slice(0, 8)
      .map(({ name, verdict, ...cost }) => `  ${cost[key]} ${name} (${verdict})`)
      .join('\n');
  return `seed ${HOSTILE_SEED}, ${verdicts.length} files: ${counts.join(', ')}\nslowest, ms:\n${top('milliseconds')}\nlargest, MB:\n${top('megabytes')}`;
}

describe('hostile and broken files', () => {
  let canary: RunningCanary;
  let files: HostileFile[];

  beforeAll(async () => {
    canary = await startCanary();
    files = hostileFiles(canary);
  });

  afterAll(() => canary?.close());

  it('are more than 300, of all formats, each of its own name', () => {
    expect(files.length).toBeGreaterThanOrEqual(300);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it('are the same for the same seed', () => {
    const again = hostileFiles(canary);
    for (const at of [0, 100, files.length - 1])
      expect(Buffer.from(files[at]?.bytes() ?? []).equals(again[at]?.bytes() ?? Buffer.from('other'))).toBe(
        true,
      );
  });

  it(
    'end in a verdict within the limits of time and memory, each',
    async () => {
      const verdicts: Verdict[] = [];
      await forEachOf(files, async ({ name, bytes }) => {
        verdicts.push(verdictOf(name, await readInChild(CHILD, bytes(), READ_LIMITS)));
      });
      console.log(report(verdicts));
      if (process.env['HOSTILE_TABLE'] !== undefined) console.table(verdicts);
      expect(verdicts).toHaveLength(files.length);
      expect(verdicts.filter(({ milliseconds }) => milliseconds > READ_LIMITS.timeoutMs + GRACE_MS)).toEqual(
        [],
      );
      expect(verdicts.filter(({ megabytes }) => megabytes > READ_LIMITS.memoryBytes / MEBIBYTE)).toEqual([]);
      expect(canary.calls()).toBe(0);
    },
    10 * MINUTES,
  );

  it(
    'call nobody even where no network is taken away from the process',
    async () => {
      const callers = files.filter(({ calls, name }) => calls && !name.startsWith('office'));
      expect(callers.length).toBeGreaterThan(35);
      const command = withoutBounds(await commandFor({ entry: CHILD, scratch: null }));
      await forEachOf(callers, async ({ bytes }) => {
        expect(toReading((await runChild(command, bytes(), READ_LIMITS)).end).kind).toMatch(
          /^(read|refused)$/,
        );
      });
      expect(canary.calls()).toBe(0);
    },
    3 * MINUTES,
  );

  it('would be heard if they called', async () => {
    const before = canary.calls();
    await expect(fetch(canary.url)).rejects.toThrow();
    expect(canary.calls()).toBe(before + 1);
  });
});

/** Node and its flags alone, without the commands that bind it from outside. */
function withoutBounds({ file, args, env }: Command): Command {
  const words = [file, ...args];
  const [node = '', ...rest] = words.slice(words.indexOf(process.execPath));
  return { file: node, args: rest, env };
}
