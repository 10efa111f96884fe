import { setTimeout as sleep } from 'node:timers/promises';
import { startCanary, type RunningCanary } from '../support/hostile/canary.js';
import { HOSTILE_SEED, hostileFiles } from '../support/hostile/corpus.js';
import type { HostileFile } from '../support/hostile/hostile-file.js';
import { childOf } from './support/children.js';
import type { Http, Problem } from './support/http.js';
import { jurisdictionId, uploadForm } from './support/office.js';
import { seedPlan } from './support/seeds.js';
import { loggedIt, System } from './support/system.js';

/** Every so many of the corpus; coprime to the rounds of its mutations. */
const STEP = 13;
const BROWSE_EVERY_MS = 50;
/** As many as a reader may run at once, and one that waits. */
const UPLOADS_AT_ONCE = 3;

/** The files that break readers, through the real door, while somebody else works. */
describe('hostile uploads', () => {
  let system: System;
  let canary: RunningCanary;
  let office: Http;
  const test = loggedIt(() => system);

  beforeAll(async () => {
    canary = await startCanary();
    system = await System.start({ now: '2024-06-21T09:30:00+08:00' });
    office = await system.signIn('office');
  });

  afterAll(async () => {
    await system?.dispose();
    await canary?.close();
  });

  /** Reads pages until it is told to stop; what each answer took. */
  async function browse(isOver: () => boolean): Promise<number[]> {
    const milliseconds: number[] = [];
    while (!isOver()) {
      const started = performance.now();
      await office.get('/plans'); // throws unless it succeeds
      expect(await office.get('/health')).toMatchObject({ status: 'ok' });
      milliseconds.push(performance.now() - started);
      await sleep(BROWSE_EVERY_MS);
    }
    return milliseconds.sort((a, b) => a - b);
  }

  async function uploadAll(files: readonly HostileFile[]): Promise<string[]> {
    const place = await jurisdictionId(office, seedPlan('changzhi').jurisdiction);
    const left = [...files];
    const answers: string[] = [];
    const work = async (): Promise<void> => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        const form = uploadForm(place, file.bytes(), '方案.docx');
        const { status, body } = await office.ask<Partial<Problem>>('POST', '/plans/imports', { form });
        answers.push(`${status} ${body.code ?? 'read'}`);
        if (status !== 201)
          expect([file.name, body.title]).toEqual([file.name, expect.stringMatching(/。$/)]);
      }
    };
    await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work));
    return answers;
  }

  test('get an answer each, and the API answers others meanwhile', async () => {
    const api = childOf(system.pid, 'apps/api');
    const files = hostileFiles(canary).filter((_, at) => at % STEP === 0);
    let over = false;
    const browsing = browse(() => over);
    const answers = await uploadAll(files).finally(() => (over = true));
    const times = await browsing;
    const counts = [...new Set(answers)].map(
      (answer) => `${answer} × ${answers.filter((a) => a === answer).length}`,
    );
    console.log(
      `seed ${HOSTILE_SEED}: ${files.length} uploads: ${counts.join(', ')}; ${times.length} pages meanwhile, median ${Math.round(times[times.length >> 1] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms`,
    );
    expect(answers).toHaveLength(files.length);
    for (const answer of answers)
      expect(answer).toMatch(
        /^(201 read|422 (DOCUMENT_UNREADABLE|DOCUMENT_EMPTY|NO_CLAUSES_FOUND)|413 \w+|409 ALREADY_IMPORTED)$/,
      );
    expect(childOf(system.pid, 'apps/api')).toBe(api);
    expect(canary.calls()).toBe(0);
  }, 300_000);
});
