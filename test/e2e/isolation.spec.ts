import type { Role } from '@app/domain';
import type {
  DigestSummary,
  InboxPage,
  LedgerSummary,
  Me,
  PlanSummary,
  TaskDetail,
  UnitView,
} from '@app/workflow';
import { DEMO_PASSWORD, Http, type Method } from './support/http.js';
import { importPlan, jurisdictionId, ledger, reviewAndIssue, task } from './support/office.js';
import { untilDone } from './support/progress.js';
import { DOORS, isOpenTo, knock, publishedRoutes, triesOn } from './support/routes.js';
import { seedPlan } from './support/seeds.js';
import { loggedIt, System } from './support/system.js';

const OURS = seedPlan('changzhi');
const THEIRS = seedPlan('wutongqiao');
/** Locals of one jurisdiction only, who are not in the demo directory. */
const LOCALS: readonly (readonly [string, Role])[] = [
  ['local-office', 'office'],
  ['local-supervisor', 'supervisor'],
  ['local-auditor', 'auditor'],
  ['local-head', 'head'],
];
const PERSONS: Readonly<Record<Role, string>> = {
  office: 'office',
  contact: 'cz-01',
  head: 'local-head',
  supervisor: 'supervisor',
  admin: 'admin',
  auditor: 'local-auditor',
};
const ROLES = Object.keys(PERSONS) as Role[];

/** Nobody sees or does what is not theirs, whichever address they try. */
describe('isolation', () => {
  let system: System;
  let places: { ours: string; theirs: string };
  let plans: { ours: string; theirs: string };
  let everything: TaskDetail[];
  const test = loggedIt(() => system);

  beforeAll(async () => {
    system = await System.start({ now: '2024-08-05T08:00:00+08:00' });
    const office = await system.signIn('office');
    places = {
      ours: await jurisdictionId(office, OURS.jurisdiction),
      theirs: await jurisdictionId(office, THEIRS.jurisdiction),
    };
    const [ours, theirs] = [await importPlan(office, OURS), await importPlan(office, THEIRS)];
    plans = { ours: ours.planId, theirs: theirs.planId };
    await reviewAndIssue(office, ours.planId, OURS.leads);
    await reviewAndIssue(office, theirs.planId, THEIRS.leads);
    await system.moveTo('2024-08-12T09:05:00+08:00'); // a Monday: both jurisdictions get a digest
    await hireLocals();
    const again = await system.signIn('office');
    everything = [];
    for (const { id } of await ledger(again)) everything.push(await task(again, id));
  });

  afterAll(() => system.dispose());

  async function hireLocals(): Promise<void> {
    const admin = await system.signIn('admin');
    const { memberships } = await (await system.signIn('office')).get<Me>('/session');
    const officeUnit = memberships.find((entry) => entry.jurisdictionId === places.ours)?.unitId;
    const contact = await (await system.signIn(PERSONS.contact)).get<Me>('/session');
    for (const [login, role] of LOCALS) {
      const unitId = role === 'head' ? contact.memberships[0]?.unitId : officeUnit;
      await admin.post('/people', {
        login,
        name: login,
        password: DEMO_PASSWORD,
        memberships: [{ unitId, role }],
      });
    }
  }

  const tasksOf = (place: string): TaskDetail[] =>
    everything.filter(({ jurisdiction }) => jurisdiction.id === place);

  test('the published document has exactly the routes this test knows', async () => {
    expect((await publishedRoutes(system.url)).sort()).toEqual(Object.keys(DOORS).sort());
  });

  test('without a session every route but the public ones answers 401', async () => {
    const nobody = new Http(system.url);
    const forged = new Http(system.url, `qiantou_session=${'x'.repeat(43)}`);
    for (const [route, door] of Object.entries(DOORS)) {
      for (const http of [nobody, forged]) {
        const status = await knock(http, route);
        const isRefused = status === 401 && route !== 'POST /session';
        expect([route, isRefused]).toEqual([route, door !== 'everybody']);
      }
    }
  });

  for (const role of ROLES) {
    test(`the doors of ${role}`, async () => {
      const http = await system.signIn(PERSONS[role]);
      expect((await http.get<Me>('/session')).roles).toEqual([role]);
      for (const [route, door] of Object.entries(DOORS)) {
        if (route === 'DELETE /session') continue; // would end the visit
        const status = await knock(http, route);
        const seen = status === 403 || (status === 401 && route !== 'POST /session') ? 'shut' : 'open';
        expect([route, seen]).toEqual([route, isOpenTo(door, role) ? 'open' : 'shut']);
        expect([route, status]).toEqual([route, expect.any(Number)]);
        expect(status).toBeLessThan(500);
      }
    });
  }

  test('a contact sees exactly the tasks in which their unit has a part', async () => {
    const contact = await system.signIn(PERSONS.contact);
    const unitId = (await contact.get<Me>('/session')).memberships[0]?.unitId;
    const mine = everything.filter((detail) => detail.assignments.some(({ unit }) => unit?.id === unitId));
    const seen = (await ledger(contact)).map(({ id }) => id);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan(tasksOf(places.ours).length);
    expect(seen.sort()).toEqual(mine.map(({ id }) => id).sort());
    expect((await contact.get<LedgerSummary>('/tasks/summary')).total).toBe(mine.length);
    expect(await ledger(contact, { planId: plans.theirs })).toEqual([]);
    expect(await ledger(contact, { jurisdictionId: places.theirs })).toEqual([]);
    for (const detail of everything.filter((other) => !mine.includes(other))) {
      expect((await contact.ask('GET', `/tasks/${detail.id}`)).status).toBe(404);
    }
  });

  test('a contact can do nothing to the task of another unit', async () => {
    const contact = await system.signIn(PERSONS.contact);
    const unitId = (await contact.get<Me>('/session')).memberships[0]?.unitId;
    const foreign = everything.find(
      ({ assignments, milestones }) =>
        milestones.length > 0 && !assignments.some(({ unit }) => unit?.id === unitId),
    );
    if (foreign === undefined) throw new Error('no task of another unit');
    expect(await triesOn(contact, foreign)).toEqual([404, 404, 404]);
    expect(await task(await system.signIn('office'), foreign.id)).toEqual(foreign);
  });

  test('a cooperating unit reads and does not act', async () => {
    const contact = await system.signIn(PERSONS.contact);
    const unitId = (await contact.get<Me>('/session')).memberships[0]?.unitId;
    const shared = everything.find(
      ({ assignments, milestones }) =>
        milestones.length > 0 &&
        assignments.some(({ unit, role }) => unit?.id === unitId && role === 'cooperating') &&
        !assignments.some(({ unit, role }) => unit?.id === unitId && role === 'lead'),
    );
    if (shared === undefined) throw new Error('no task in which the unit cooperates');
    expect((await task(contact, shared.id)).actions).toEqual([]);
    for (const status of await triesOn(contact, shared)) expect([403, 404, 409]).toContain(status);
    expect(await task(await system.signIn('office'), shared.id)).toEqual(shared);
  });

  for (const login of ['local-office', 'local-supervisor']) {
    test(`${login} sees nothing of the other jurisdiction`, async () => {
      const http = await system.signIn(login);
      const seen = (await ledger(http)).map(({ id }) => id);
      expect(seen.sort()).toEqual(
        tasksOf(places.ours)
          .map(({ id }) => id)
          .sort(),
      );
      for (const { id } of tasksOf(places.theirs))
        expect((await http.ask('GET', `/tasks/${id}`)).status).toBe(404);
      const units = (await http.get<{ items: UnitView[] }>('/units', { jurisdictionId: places.theirs }))
        .items;
      expect(units).toEqual([]);
    });
  }

  test('an office can do nothing to the plan and the tasks of another jurisdiction', async () => {
    const http = await system.signIn('local-office');
    const listed = (await http.get<{ items: PlanSummary[] }>('/plans')).items.map(({ id }) => id);
    expect(listed).toEqual([plans.ours]);
    const [theirs] = tasksOf(places.theirs).filter(({ milestones }) => milestones.length > 0);
    if (theirs === undefined) throw new Error('no task there');
    const plan = `/plans/${plans.theirs}`;
    const attempts: readonly (readonly [Method, string, object])[] = [
      ['GET', plan, {}],
      ['PATCH', plan, { title: '改名' }],
      ['PATCH', `${plan}/tasks/${theirs.id}`, { title: '改名' }],
      ['POST', `${plan}/units`, {}],
      ['POST', `${plan}/tasks/${theirs.id}/accept`, {}],
      ['POST', `${plan}/tasks/${theirs.id}/split`, { cuts: [1] }],
      ['POST', `${plan}/review/accept-all`, {}],
      ['POST', `${plan}/review/undo`, { actionId: '1' }],
      ['GET', `${plan}/review/actions`, {}],
      ['POST', `${plan}/issue`, {}],
      ['DELETE', plan, {}],
      ['POST', `/tasks/${theirs.id}/transitions`, { action: 'cancel', note: '越权' }],
      ['POST', `/milestones/${theirs.milestones[0]?.id}/confirm`, {}],
      ['POST', `/milestones/${theirs.milestones[0]?.id}/return`, { reason: '越权' }],
      ['POST', '/plans/imports', { jurisdictionId: places.theirs, text: '一、内容', fileName: 'x.txt' }],
    ];
    for (const [method, path, body] of attempts) {
      const sent = method === 'GET' ? {} : { body, version: 1 };
      expect([path, (await http.ask(method, path, sent)).status]).toEqual([path, 404]);
    }
    expect(await task(await system.signIn('office'), theirs.id)).toEqual(theirs);
  });

  test('a supervisor reads the digests of their own jurisdiction only', async () => {
    await untilDone({
      what: 'the digests',
      measure: async () => (await (await system.signIn('supervisor')).get<Digests>('/digests')).items.length,
      isDone: (count) => count === 2,
    });
    const all = (await (await system.signIn('supervisor')).get<Digests>('/digests')).items;
    const local = await system.signIn('local-supervisor');
    const mine = (await local.get<Digests>('/digests')).items;
    expect(mine.map(({ jurisdiction }) => jurisdiction.id)).toEqual([places.ours]);
    const other = all.find(({ jurisdiction }) => jurisdiction.id === places.theirs);
    expect((await local.ask('GET', `/digests/${mine[0]?.id}`)).status).toBe(200);
    expect((await local.ask('GET', `/digests/${other?.id}`)).status).toBe(404);
  });

  test('nobody marks the messages of another as read', async () => {
    const [mine, other] = await Promise.all([system.signIn('cz-01'), system.signIn('cz-03')]);
    const { items, unread } = await other.get<InboxPage>('/inbox');
    expect(unread).toBeGreaterThan(0);
    await mine.post('/inbox/read', { ids: items.map(({ id }) => id) });
    expect((await other.get<InboxPage>('/inbox')).unread).toBe(unread);
  });

  test('a signed-out session is worth nothing, and another site cannot use a living one', async () => {
    const http = await system.signIn(PERSONS.contact);
    const crossSite = await fetch(`${system.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ login: 'office', password: DEMO_PASSWORD }),
    });
    expect(crossSite.status).toBe(403);
    await http.must('DELETE', '/session');
    expect((await http.ask('GET', '/session')).status).toBe(401);
  });
});

interface Digests {
  readonly items: readonly DigestSummary[];
}
