import { type AppConfig, createClock } from '@app/config';
import { dayInShanghai } from '@app/domain';
import { runSweep, writeOffPending } from '@app/notifications';
import { createDataSource, Jurisdiction, Person, readCalendar, ScheduleRun } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { runDigest } from '@app/workflow';
import { earlyPast } from './early-past.js';
import { live } from './live-history.js';
import { livelyPast } from './lively-past.js';
import { loadDirectory } from './load-directory.js';
import { loadPlan } from './load-plans.js';
import { monthEndMorning, officePast } from './office-past.js';
import { inOrder, mornings, taskHistory, type SampleTask } from './plan-history.js';
import { reportPast } from './report-past.js';
import { createSampleWorld, type SampleWorld } from './sample-world.js';
import { seedDirectory, seedPlans } from './seed-files.js';

export interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
}

export interface LoadedSamples {
  readonly loaded: boolean;
  readonly accounts: readonly DemoAccount[];
}

type Say = (line: string) => void;

const RUN = { schedule: 'samples', slot: 'full' } as const;
/** Weeks before this one in which the demo's worker ran. */
const WEEKS = 2;
/** People of the demo have read what is older. */
const UNREAD_DAYS = 3;
const MORNING = '09:05';
const DAY_MS = 86_400_000;

/**
 * Loads the demo once, as the settings ask: nothing, the directory, or the directory with five plans and their past.
 * A database that others have filled is left alone.
 */
export async function loadSamples(config: AppConfig, say: Say): Promise<LoadedSamples> {
  if (config.samples === 'none') return { loaded: false, accounts: [] };
  const dataSource = await createDataSource(config.database.url ?? '').initialize();
  try {
    const seed = seedDirectory();
    const jurisdictions = dataSource.getRepository(Jurisdiction);
    const ours = await jurisdictions.existsBy({ code: seed.root.code });
    if (!ours && (await jurisdictions.count()) > 0) return { loaded: false, accounts: [] };
    if (!ours) await dataSource.transaction((manager) => loadDirectory(manager, seed));
    const loaded = config.samples === 'full' && (await loadPast(config, dataSource, say));
    return { loaded: loaded || !ours, accounts: demoAccounts() };
  } finally {
    await dataSource.destroy();
  }
}

async function loadPast(config: AppConfig, dataSource: DataSource, say: Say): Promise<boolean> {
  const runs = dataSource.getRepository(ScheduleRun);
  if (await runs.existsBy(RUN)) return false;
  say('正在载入五份样例方案及其办理经过……');
  const now = createClock(config).now();
  const world = createSampleWorld(config, dataSource, now);
  for (const plan of seedPlans()) await loadPlan(world, plan, now);
  await livePast(world, now);
  await runs.insert({ ...RUN, at: new Date(now) });
  return true;
}

async function livePast(world: SampleWorld, now: number): Promise<void> {
  const { dataSource } = world;
  const calendar = await readCalendar(dataSource.manager);
  const today = dayInShanghai(now);
  for (const { at, act } of inOrder(await earlyPast(world, calendar))) if (at <= now) await act();
  const tasks = await sampleTasks(dataSource);
  const acts = tasks
    .flatMap((task) => taskHistory(task, today, calendar))
    .map((event) => ({ at: event.at, act: () => live(world, event) }));
  const monthEnd = monthEndMorning(today, calendar, MORNING);
  const worker = [...new Set([monthEnd, ...mornings(now, calendar, WEEKS, MORNING)])].map((at) => ({
    at,
    act: async () => {
      await runSweep({ dataSource, at });
      await runDigest({ dataSource, at });
    },
  }));
  const reading = {
    at: now - UNREAD_DAYS * DAY_MS,
    act: () => readEverything(world, now - UNREAD_DAYS * DAY_MS),
  };
  const beside = [
    ...livelyPast(world, today, calendar),
    ...officePast(world, today, calendar),
    ...(await reportPast(world, today, calendar)),
  ];
  for (const { at, act } of inOrder([...acts, ...beside, ...worker, reading])) if (at <= now) await act();
  // The past's mails belong to invented people: they are written off, not sent.
  await writeOffPending(dataSource, '样例数据，不发送');
}

/** Everybody empties their inbox, so that the first day does not begin with hundreds of unread lines. */
async function readEverything(world: SampleWorld, at: number): Promise<void> {
  world.clock.moveTo(at);
  const people = await world.dataSource.getRepository(Person).find({ select: { login: true } });
  for (const { login } of people) await world.inbox.markRead(await world.actor(login), { all: true });
}

async function sampleTasks(dataSource: DataSource): Promise<SampleTask[]> {
  return dataSource.query<SampleTask[]>(
    `SELECT t.id, t.code, t.title, p.login AS contact,
            to_char(t.issued_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "issuedOn",
            coalesce((SELECT json_agg(json_build_object('id', m.id::text, 'due', m.due) ORDER BY m.due, m.sort)
                      FROM milestone m WHERE m.task_id = t.id), '[]') AS milestones
     FROM task t
     JOIN LATERAL (SELECT a.unit_id FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead'
                   ORDER BY a.sort LIMIT 1) lead ON true
     JOIN LATERAL (SELECT person.login FROM duty_membership m JOIN person ON person.id = m.person_id
                   WHERE m.unit_id = lead.unit_id AND m.role = 'contact' ORDER BY m.membership_id LIMIT 1) p ON true
     WHERE t.state <> 'draft' ORDER BY t.id`,
  );
}

function demoAccounts(): DemoAccount[] {
  const { password, root, people, jurisdictions } = seedDirectory();
  const roles = { office: '专班办公室', supervisor: '分管领导', admin: '管理员', auditor: '审计员' } as const;
  const above = root.people.map((person) => ({
    ...person,
    role: `${roles[person.role]}（上级，只看下级汇总）`,
  }));
  const ofUnits = jurisdictions.flatMap(({ name, units }) =>
    units
      .slice(0, 1)
      .flatMap(({ name: unit, contact, head }) => [
        { ...contact, role: `联络员（${name} ${unit}）` },
        ...(head === undefined ? [] : [{ ...head, role: `单位负责人（${name} ${unit}）` }]),
      ]),
  );
  const wide = people.map((person) => ({ ...person, role: roles[person.role] }));
  return [...wide, ...above, ...ofUnits].map(({ role, login, name }) => ({ role, login, password, name }));
}
