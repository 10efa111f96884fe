import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '@app/config';
import { ROLES, type Role } from '@app/domain';
import { loadActor, TaskTransitions, type LiveEventView } from '@app/workflow';
import { createApp } from '../../../apps/api/src/create-app.js';
import { until } from '../../support/until.js';
import { PASSWORD } from '../workflow/world.js';
import { loginOf, type PlaceKey } from './permissions/place.js';
import { createPermissionWorld, type PermissionWorld } from './permissions/world.js';
import { API } from './plan-steps.js';

const PATIENCE_MS = 15_000;
const EVENT = /^event: (.+)\ndata: (.+)$/gmu;
/** The reader's own inbox has something new: that and no more. */
const INBOX = 'inbox {}';

describe('live changes of other places', () => {
  let world: PermissionWorld;
  let app: NestExpressApplication;
  let address: string;
  const abort = new AbortController();
  const heard = new Map<Role, string>();

  beforeAll(async () => {
    world = await createPermissionWorld();
    app = await createApp({ ...world.context, config: loadConfig({ LOG_LEVEL: 'error' }) }, { quiet: true });
    await app.listen(0, '127.0.0.1');
    address = `${await app.getUrl()}${API}`;
  });

  afterAll(async () => {
    abort.abort();
    await app?.close();
    await world?.close();
  });

  const listen = async (role: Role): Promise<void> => {
    const session = await fetch(`${address}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: loginOf('own', role), password: PASSWORD }),
    });
    const Cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { status, body } = await fetch(`${address}/events`, { headers: { Cookie }, signal: abort.signal });
    expect(status).toBe(200);
    heard.set(role, '');
    const decoder = new TextDecoder();
    void (async () => {
      for await (const bytes of body ?? []) heard.set(role, `${heard.get(role)}${decoder.decode(bytes)}`);
    })().catch(() => undefined); // ends with the test
  };
  const events = (role: Role): { name: string; json: string }[] =>
    [...(heard.get(role) ?? '').matchAll(EVENT)].map(([, name = '', json = '']) => ({ name, json }));
  const told = (role: Role): LiveEventView[] =>
    events(role)
      .filter(({ name }) => name === 'change')
      .map(({ json }) => JSON.parse(json) as LiveEventView);
  /** What was said besides changes. */
  const besides = (role: Role): string[] =>
    events(role)
      .filter(({ name }) => name !== 'change')
      .map(({ name, json }) => `${name} ${json}`);
  const accept = async (key: PlaceKey): Promise<void> => {
    const { people, duties } = world.places[key];
    const contact = await loadActor(world.dataSource.manager, people.contact);
    if (contact === null) throw new Error(`no contact in ${key}`);
    const { id, version } = duties.mine.task;
    await new TaskTransitions(world.context).move(contact, id, version, { action: 'accept' });
  };

  it('are told to nobody of the city, in whichever role', async () => {
    for (const role of ROLES) await listen(role);
    for (const key of ['above', 'below', 'sideways', 'own'] as const) await accept(key);
    const own = world.places.own;
    const hasOwn = (role: Role) => () => told(role).some(({ taskId }) => taskId === own.duties.mine.task.id);
    for (const role of ['office', 'supervisor', 'contact', 'head', 'auditor'] as const)
      await until(hasOwn(role), PATIENCE_MS, `${role} to be told of the city's own task`);
    for (const role of ROLES)
      expect([role, told(role).filter(({ jurisdictionId }) => jurisdictionId !== own.id)]).toEqual([
        role,
        [],
      ]);
    for (const role of ROLES)
      expect([role, besides(role).filter((line) => line !== INBOX)]).toEqual([role, []]);
    expect(told('admin').filter(({ taskId }) => taskId !== null)).toEqual([]);
  });
});
