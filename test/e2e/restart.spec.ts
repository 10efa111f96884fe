import type { LedgerRow, PlanReview, UnitView } from '@app/workflow';
import { runningEmbedded } from '@app/persistence';
import { until } from '../support/until.js';
import { importPlan, ledger, reviewAndIssue } from './support/office.js';
import { seedPlan } from './support/seeds.js';
import { loggedIt, System } from './support/system.js';

const NOW = '2024-08-05T08:00:00+08:00';

/** Whatever ends, what was answered with success is still there afterwards. */
describe('what was stored stays stored', () => {
  let system: System;
  let draftId: string;
  let known: Snapshot;
  const test = loggedIt(() => system);

  beforeAll(async () => {
    system = await System.start({ now: NOW });
    const office = await system.signIn('office');
    const plan = seedPlan('changzhi');
    const { planId } = await importPlan(office, plan);
    await reviewAndIssue(office, planId, plan.leads);
    draftId = (await importPlan(office, seedPlan('jingdezhen'))).planId;
    known = await snapshot();
  });

  afterAll(() => system.dispose());

  interface Snapshot {
    readonly tasks: readonly LedgerRow[];
    readonly units: readonly UnitView[];
    readonly draft: PlanReview;
  }

  async function snapshot(): Promise<Snapshot> {
    const office = await system.signIn('office');
    return {
      tasks: await ledger(office),
      units: (await office.get<{ items: UnitView[] }>('/units')).items,
      draft: await office.get<PlanReview>(`/plans/${draftId}`),
    };
  }

  test('SIGTERM stops it cleanly, and a second start keeps plans, ledger and directory', async () => {
    expect(await system.halt()).toBe(0);
    expect(runningEmbedded(system.dataDir)).toBeNull();
    await system.launch(NOW);
    expect(await snapshot()).toEqual(known);
  });

  test('kill -9 of the database loses nothing that was answered', async () => {
    const office = await system.signIn('office');
    const task = known.tasks[0];
    const { version } = await office.get<{ version: number }>(`/tasks/${task?.id}`);
    await office.post(`/tasks/${task?.id}/transitions`, { action: 'accept' }, version);
    const killed = runningEmbedded(system.dataDir)?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await until(
      () => ![undefined, killed].includes(runningEmbedded(system.dataDir)?.pid),
      30_000,
      'a new database',
    );
    await until(() => answers(system.url), 30_000, 'an answer');
    const after = await snapshot();
    const accepted = after.tasks.find(({ id }) => id === task?.id);
    expect(accepted?.state).toBe('active');
    expect(after.tasks.filter((row) => row !== accepted)).toEqual(known.tasks.slice(1));
    expect(after.draft).toEqual(known.draft);
  });

  test('a kill -9 of everything at once is survived too', async () => {
    const before = await snapshot();
    const pids = [system.pid, system.workerPid, runningEmbedded(system.dataDir)?.pid ?? 0];
    for (const pid of pids.filter((pid) => pid > 0)) process.kill(pid, 'SIGKILL');
    await system.halt();
    await until(async () => !(await answers(system.url)), 30_000, 'the end of the API');
    await system.launch(NOW);
    expect(await snapshot()).toEqual(before);
  });
});

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(3000) }).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.ok ?? false;
}
