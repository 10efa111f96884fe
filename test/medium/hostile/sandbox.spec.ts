import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { READ_TEXTS } from '../../../libs/plan-readers/src/messages/texts.zh.js';
import { READ_LIMITS, type ReadLimits } from '../../../libs/plan-readers/src/sandbox/limits.js';
import {
  readInChild,
  toReading,
  type PlanReading,
} from '../../../libs/plan-readers/src/sandbox/read-plan.js';
import type { ReadCode } from '@app/plan-readers';

const MOCK = path.resolve('test/support/hostile/mock-child.mjs');
const MEGABYTE = 1024 * 1024;
const isLinux = process.platform === 'linux';
const onLinux = isLinux ? it : it.skip;

interface Outcome {
  readonly reading: PlanReading;
  readonly peakBytes: number;
}

async function ask(act: string | Buffer, limits: Partial<ReadLimits> = {}): Promise<Outcome> {
  const run = await readInChild(MOCK, Buffer.from(act), { ...READ_LIMITS, ...limits });
  return { reading: toReading(run.end), peakBytes: run.peakBytes };
}

const asOffice = (act: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from(act)]);

/** What the mock reports about an attempt. */
async function detailOf(act: string): Promise<string> {
  const { reading } = await ask(act);
  return reading.kind === 'refused' && reading.code === 'scanned'
    ? reading.detail
    : `no answer: ${reading.kind}`;
}

/** Command lines of all processes that run now. */
function running(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      } catch {
        return '';
      }
    });
}

describe('the sandbox of readers', () => {
  const SHORT = { timeoutMs: 1000 };
  type Case = [act: string, code: ReadCode, limits?: Partial<ReadLimits>];
  const CASES: readonly Case[] = [
    ['hang', 'out-of-time', SHORT],
    ['sleep', 'out-of-time', SHORT],
    ['fill the heap', 'out-of-memory'],
    ['fill buffers', 'out-of-memory'],
    ['kill itself', 'out-of-memory'],
    ['abort', 'damaged'],
    ['exit 0', 'damaged'],
    ['exit 7', 'damaged'],
    ['throw', 'damaged'],
    ['garbage', 'damaged'],
    ['half an answer', 'damaged'],
    ['a wrong shape', 'damaged'],
    ['an unknown code', 'damaged'],
    ['answer without end', 'too-large'],
  ];

  it.each(CASES)('%s: %s', async (...[act, code, limits]: Case) => {
    const { reading, peakBytes } = await ask(act, limits);
    expect(reading).toMatchObject({ kind: 'refused', code, message: READ_TEXTS[code] });
    expect(peakBytes).toBeLessThanOrEqual(READ_LIMITS.memoryBytes); // 0 where it cannot be seen
  });

  it('survives a child that does not read its file', async () => {
    const bytes = Buffer.alloc(8 * MEGABYTE, ' ');
    bytes.write('exit 0');
    const { end } = await readInChild(
      path.resolve('test/support/hostile/deaf-child.mjs'),
      bytes,
      READ_LIMITS,
    );
    expect(toReading(end)).toMatchObject({ kind: 'refused', code: 'damaged' });
  });

  it('is not disturbed by what libraries print', async () =>
    expect(await detailOf('chatter and answer')).toBe('said it all'));

  it('gives no environment', async () => expect(await detailOf('environment')).toBe(''));

  it('closes every way into the network within the process', async () =>
    expect(await detailOf('knock at closed doors')).toBe(''));

  it('runs no text as code', async () => expect(await detailOf('evaluate')).toBe('EvalError'));

  it.each(['read a secret', 'write a file', 'run a program'])('does not let it %s', async (act) =>
    expect(await detailOf(act)).toBe('ERR_ACCESS_DENIED'),
  );

  onLinux('has no network', async () => {
    let connections = 0;
    const server = net.createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await detailOf(`connect:${port}`)).not.toBe('connected');
    server.close();
    expect(connections).toBe(0);
  });

  onLinux.each([
    ['leave a program behind', {}],
    ['hang with a program', SHORT],
  ] as const)('ends what the child has started: %s', async (act, limits) => {
    const { reading } = await ask(asOffice(act), limits);
    expect(reading).toMatchObject({ code: act === 'hang with a program' ? 'out-of-time' : 'scanned' });
    expect(running().filter((line) => line === 'sleep 300')).toEqual([]);
  });

  it('leaves no directory behind', async () => {
    const left = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('qiantou-read-'));
    const before = new Set(left());
    await ask(asOffice('hang'), SHORT);
    expect(left().filter((name) => !before.has(name))).toEqual([]);
  });

  it('lets further files wait without counting the wait', async () => {
    const readings = await Promise.all(Array.from({ length: 5 }, () => ask('sleep', { timeoutMs: 700 })));
    const after = await ask('environment', SHORT);
    for (const { reading } of readings) expect(reading).toMatchObject({ code: 'out-of-time' });
    expect(after.reading).toMatchObject({ code: 'scanned' });
  });
});
