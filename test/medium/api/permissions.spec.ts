import type { NestExpressApplication } from '@nestjs/platform-express';
import { ROLES, type Role } from '@app/domain';
import { loadConfig } from '@app/config';
import { loadActor, Tokens, type Actor } from '@app/workflow';
import { createApp } from '../../../apps/api/src/create-app.js';
import { TOKEN_SCOPES, type RouteRule } from '../../../apps/api/src/access/route-rule.js';
import { ROUTES } from '../../../apps/api/src/access/routes.js';
import { PASSWORD } from '../workflow/world.js';
import { disagreements, doorOf, expected, leaks, LINES, scopeOf } from './permissions/judge.js';
import { RELATIONS_OF, type Line } from './permissions/line.js';
import { CROSSED, SHOWING } from './permissions/crossed.js';
import { remember, type Memory } from './permissions/memory.js';
import { CANARIES, loginOf, type Relation } from './permissions/place.js';
import { API } from './plan-steps.js';
import { outcomeOf, sender, type Send } from './permissions/probe.js';
import { createPermissionWorld, targetOf, type PermissionWorld } from './permissions/world.js';

const RULES: Readonly<Record<string, RouteRule>> = ROUTES;
const KEYS = Object.keys(RULES);
const SEED_CONFIG = { UPLOAD_MAX_BYTES: '65536', LOG_LEVEL: 'error', WEBHOOK_HOSTS: 'hooks.example' };
/** The token is let in; its person is not who gave the instruction. */
const OPENED: Readonly<Record<string, number>> = { 'POST /instructions/:id/withdraw': 403 };
const methodOf = (route: string): string => route.split(' ')[0] ?? '';
const lineOf = (route: string): Line => {
  const line = LINES[route];
  if (line === undefined) throw new Error(`${route} has no line in test/medium/api/permissions`);
  return line;
};

interface Probe {
  readonly role: Role;
  readonly relation: Relation;
}

describe('every route × role × reach', () => {
  let world: PermissionWorld;
  let app: NestExpressApplication;
  let memory: Memory;
  let untouched: string;
  const as = new Map<string, Send>();
  const count = { probes: 0, refused: 0, through: 0, crossed: 0, tokens: 0 };

  const signIn = async (address: string, login: string): Promise<Send> => {
    const response = await fetch(`${address}${API}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    return sender(address, { Cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
  };

  beforeAll(async () => {
    world = await createPermissionWorld();
    app = await createApp({ ...world.context, config: loadConfig(SEED_CONFIG) }, { quiet: true });
    await app.listen(0, '127.0.0.1');
    const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    for (const role of [...ROLES, 'all'] as const) as.set(role, await signIn(address, loginOf('own', role)));
    const tokens = new Tokens(world.context);
    const everybody = await actorNamed(world, loginOf('own', 'all'));
    for (const scope of TOKEN_SCOPES) {
      const { token } = await tokens.create(everybody, { name: scope, scopes: [scope], days: 30 });
      as.set(scope, sender(address, { Authorization: `Bearer ${token}` }));
    }
    // The first use of a token is written down, and is none of the changes that are looked for.
    for (const scope of TOKEN_SCOPES) await send(scope)('GET', { path: '/session' });
    memory = await remember(world.dataSource);
    untouched = await memory.sum();
  });

  afterAll(async () => {
    console.log(`permissions: ${JSON.stringify(count)} over ${KEYS.length} routes`);
    await app?.close();
    await world?.close();
  });

  const send = (who: string): Send => {
    const found = as.get(who);
    if (found === undefined) throw new Error(`${who} has not signed in`);
    return found;
  };

  /** @returns what was wrong about the answer */
  const knock = async (route: string, { role, relation }: Probe): Promise<string[]> => {
    const line = lineOf(route);
    const right = expected(route, role, line, relation);
    const answer = await send(role)(methodOf(route), line.ask(targetOf(world, relation)));
    const outcome = outcomeOf(answer);
    count.probes++;
    count[outcome === 'through' ? 'through' : 'refused']++;
    const about = `${route} ${role} ${relation}`;
    return [
      ...(right.includes(outcome)
        ? []
        : [`${about}: ${outcome}, not ${right.join(' or ')} (${answer.status})`]),
      ...leaks(route, role, answer).map((word) => `${about}: tells ${word}`),
    ];
  };

  it('has a line for every route, and none for what is gone', () => {
    expect(Object.keys(LINES).sort()).toEqual([...KEYS].sort());
    expect(KEYS.filter((route) => doorOf(route) === undefined)).toEqual([]);
  });

  it.each(KEYS)('%s reaches as far as the table of routes says', (route) =>
    expect(disagreements(lineOf(route), RULES[route]?.allow ?? '')).toEqual([]),
  );

  it.each(KEYS)('%s answers whom it should and nobody else', async (route) => {
    const line = lineOf(route);
    const probes = ROLES.flatMap((role) => RELATIONS_OF[line.on].map((relation) => ({ role, relation })));
    const passes = ({ role, relation }: Probe): boolean =>
      expected(route, role, line, relation).includes('through');
    const wrong: string[] = [];
    for (const probe of probes.filter((each) => !passes(each))) wrong.push(...(await knock(route, probe)));
    if ((await memory.sum()) !== untouched) wrong.push(`${route}: a refused call changed something`);
    for (const probe of probes.filter(passes)) {
      wrong.push(...(await knock(route, probe)));
      if (methodOf(route) !== 'GET' || RULES[route]?.audited === true) await memory.goBack();
    }
    if ((await memory.sum()) !== untouched) wrong.push(`${route}: a call that only reads changed something`);
    await memory.goBack();
    expect(wrong).toEqual([]);
  });

  it.each(SHOWING)(
    '%s shows the office what is its own, so that what is missing means something',
    async (route) => {
      const answer = await send('office')('GET', lineOf(route).ask(targetOf(world, 'own')));
      expect(answer.text).toContain(CANARIES.own);
      await memory.goBack();
    },
  );

  it.each(CROSSED.map((each) => [`${each.method} ${each.name}`, each] as const))(
    '%s of another place, on a thing of one’s own, changes nothing and tells nothing',
    async (name, { method, by, ask, from }) => {
      const wrong: string[] = [];
      for (const relation of from) {
        const answer = await send(by)(method, ask(targetOf(world, 'own'), targetOf(world, relation)));
        const outcome = outcomeOf(answer);
        count.crossed++;
        if (outcome.startsWith('broken')) wrong.push(`${name} ${relation}: ${outcome}`);
        if ((await memory.sum()) !== untouched) wrong.push(`${name} ${relation}: changed something`);
        wrong.push(...leaks(name, by, answer).map((word) => `${name} ${relation}: tells ${word}`));
        await memory.goBack();
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(TOKEN_SCOPES)('a token of scope %s opens the routes of that scope and no other', async (scope) => {
    const wrong: string[] = [];
    for (const route of KEYS) {
      const answer = await send(scope)(methodOf(route), lineOf(route).ask(targetOf(world, 'own')));
      const open = scopeOf(route) === scope || doorOf(route) === 'everybody';
      const shut = answer.status === 403 && answer.text.includes('"TOKEN_SCOPE"');
      const fits = open ? OPENED[route] === answer.status || outcomeOf(answer) === 'through' : shut;
      count.tokens++;
      if (!fits) wrong.push(`${route}: ${answer.status} ${answer.text.slice(0, 200)}`);
      wrong.push(...leaks(route, 'all', answer).map((word) => `${route}: tells ${word}`));
      if (open) await memory.goBack();
    }
    expect(wrong).toEqual([]);
    expect(await memory.sum()).toBe(untouched);
  });
});

async function actorNamed({ dataSource }: PermissionWorld, login: string): Promise<Actor> {
  const [row] = await dataSource.query<{ id: string }[]>('SELECT id FROM person WHERE login = $1', [login]);
  const actor = await loadActor(dataSource.manager, row?.id ?? '0');
  if (actor === null) throw new Error(`no person ${login}`);
  return actor;
}
