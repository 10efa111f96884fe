import {
  DEFAULT_LADDERS,
  LADDER_KEYS,
  PAPER_KINDS,
  STEP_AUDIENCES,
  STEP_CHANNELS,
  STEP_SUBJECTS,
  checkPolicy,
  completePolicy,
  draftRules,
  type DraftStep,
  type LadderDrafts,
  type RulesDraft,
} from '@app/domain';
import { effectiveLadderSql, readPolicies } from '@app/persistence';
import type { LadderChoiceView, PolicyCheckView, PolicyView, TaskDetail } from '@app/workflow';
import type { PolicyPreviewDto } from '../../../apps/api/src/policies/preview.dto.js';
import { SEED, createRandom, type Random } from '../../../libs/domain/test/random.js';
import { createWorld, PLAN_TEXT, type Login, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan, match } from './plan-steps.js';

const ROUNDS = 40;

describe('policies over HTTP', () => {
  let world: World;
  let api: TestApi;
  let office: Client;
  let planId: string;
  let taskId: string;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    office = await api.as('office');
    const { plan, tasks } = await issuePlan(office, (await importPlan(office, world, PLAN_TEXT)).plan);
    planId = plan.id;
    const first = tasks.find(({ review }) => review === 'accepted');
    if (first === undefined) throw new Error('no task');
    taskId = first.id;
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const read = async (client = office): Promise<PolicyView> =>
    (await client.get(`${API}/policies`).expect(200)).body as PolicyView;
  const post = (revision: number, draft: RulesDraft & { note?: string }, client = office) =>
    client
      .post(`${API}/policies`)
      .set(match(revision))
      .send({ jurisdictionId: world.city.id, ...draft });
  const rulesOf = ({ duties, lights, ladder, ladders, digest, sendTime, quiet }: PolicyView) => ({
    ...{ duties, lights, ladder, ladders, digest, sendTime, quiet },
  });
  const choice = async (of: string, login: Login = 'office'): Promise<LadderChoiceView> =>
    (await (await api.as(login)).get(`${API}${of}/ladder`).expect(200)).body as LadderChoiceView;
  const choose = (of: string, version: number, ladder: string | null, client = office) =>
    client.patch(`${API}${of}/ladder`).set(match(version)).send({ ladder });

  it('begins with the presets, each step as a sentence', async () => {
    const policy = await read();
    const preset = completePolicy({});
    expect(rulesOf(policy)).toEqual(rulesOf({ ...policy, ...preset }));
    expect(policy.presets).toEqual(DEFAULT_LADDERS);
    for (const key of LADDER_KEYS)
      expect(policy.sentences[key]).toHaveLength(policy.ladders[key].steps.length);
    expect(policy.sentences.ordinary[1]).toBe('节点到期前7天：站内消息和邮件告知联络员、单位负责人');
  });

  it('says of a draft what is wrong with it and what it changes, and keeps nothing', async () => {
    const { revision, ladders } = await read();
    const [before30, before7] = ladders.ordinary.steps;
    if (before30 === undefined || before7 === undefined) throw new Error('no steps');
    const ask = async (draft: RulesDraft): Promise<PolicyCheckView> =>
      (
        await office
          .post(`${API}/policies/check`)
          .send({ jurisdictionId: world.city.id, ...draft })
          .expect(200)
      ).body as PolicyCheckView;
    const steps = [{ ...before30, offset: -20 }, before7];
    expect(await ask({ ladders: { ordinary: { steps } }, sendTime: '08:30' })).toMatchObject({
      complaints: [],
      sentences: { ordinary: [expect.stringMatching(/^节点到期前20天/), expect.anything()] },
      changes: expect.arrayContaining([
        { label: '提醒发送时间', from: '09:00', to: '08:30' },
        expect.objectContaining({ label: '普通·到期前30天' }),
      ]),
    });
    const wrong = await ask({ ladders: { slips: { steps: [{ ...before7, tell: [] }] } } });
    expect(wrong.complaints).toEqual([
      {
        place: 'ladders.slips.steps.0.tell',
        text: '三色单：第1步“到期前7天”：至少要告知一方，或者拟制一份文书。',
      },
    ]);
    await post(revision, { ladders: { slips: { steps: [{ ...before7, tell: [] }] } } })
      .expect(422)
      .expect(({ body }) =>
        expect(body).toMatchObject({ code: 'POLICY_INVALID', place: 'ladders.slips.steps.0.tell' }),
      );
    expect(await read()).toMatchObject({ revision, history: [] });
  });

  it('keeps every version with who and why; of two editors one is told what the other wrote', async () => {
    const { revision, ladders } = await read();
    const steps: DraftStep[] = [
      ...ladders.ordinary.steps,
      {
        ...{ name: '到期前15天', subject: 'milestone', offset: -15, in: 'days', paper: 'blue' },
        tell: [{ audience: 'cooperating', channels: ['inbox'] }],
      },
    ];
    const saved = await post(revision, { ladders: { ordinary: { steps } }, note: '领导要求' }).expect(200);
    expect((saved.body as PolicyView).ladders.ordinary.steps.at(-1)?.key).toBe('milestone-r1s1');
    expect((saved.body as PolicyView).history).toMatchObject([
      {
        ...{ revision: 1, person: 'office同志', note: '领导要求' },
        changes: [
          {
            ...{ label: '普通·新增步骤', from: '无' },
            to: '到期前15天（节点到期前15天：站内消息告知配合单位；拟制蓝色督办单）',
          },
        ],
      },
    ]);
    const lost = await post(revision, { sendTime: '08:00' }).expect(409);
    expect(lost.body).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { revision: 1, history: [{ person: 'office同志', note: '领导要求' }] },
    });
    // The same rules again make no version.
    expect((await post(1, {}).expect(200)).body).toMatchObject({ revision: 1 });
    const back = await post(1, { ladders: { ordinary: { steps: ladders.ordinary.steps } } }).expect(200);
    expect((back.body as PolicyView).ladders.ordinary).toEqual(DEFAULT_LADDERS.ordinary);
    await (await api.as('neighbour')).get(`${API}/policies?jurisdictionId=${world.city.id}`).expect(404);
    for (const login of ['gongxin', 'supervisor', 'admin'] as const)
      await post(2, { sendTime: '08:00' }, await api.as(login)).expect(403);
  });

  it('completes rows of an older shape, and knows their revision', async () => {
    const { revision, duties } = await read();
    await world.dataSource.query(
      `INSERT INTO policy (jurisdiction_id, revision, rules, person_id, at) SELECT $1, $2, $3, min(id), now() FROM person`,
      [
        world.city.id,
        revision + 1,
        JSON.stringify({ version: 1, lights: { yellowWorkdays: 5 }, duties, reminders: [] }),
      ],
    );
    const policies = await readPolicies(world.dataSource.manager);
    const policy = policies.get(world.city.id);
    expect(policy).toMatchObject({
      ...{ version: revision + 1, ladder: 'ordinary', ladders: DEFAULT_LADDERS },
      lights: { yellowWorkdays: 5, schedule: { on: true, yellowPoints: 10, redPoints: 30 } },
      digest: { weekday: 1, time: '09:00', monthEnd: true },
    });
    const [{ count } = { count: 0 }] = await world.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM jurisdiction',
    );
    expect(policies.size).toBe(count);
    expect((await read()).revision).toBe(revision + 1);
  });

  it('lets a plan and a task choose their ladder, else inherits', async () => {
    const [plan, task] = [`/plans/${planId}`, `/tasks/${taskId}`];
    const first = await choice(task);
    expect(first).toMatchObject({
      ...{ own: null, inherited: 'ordinary', inheritedFrom: 'policy', effective: 'ordinary' },
      mayChange: true,
    });
    expect(await choice(task, 'gongxin')).toMatchObject({ effective: 'ordinary', mayChange: false });
    const { version } = await choice(plan);
    await choose(plan, version, '13710').expect(200);
    await choose(plan, version, 'slips').expect(409);
    expect(await choice(task)).toMatchObject({ own: null, inheritedFrom: 'plan', effective: '13710' });
    const chosen = await choose(task, first.version, 'slips').expect(200);
    expect(chosen.body).toMatchObject({ own: 'slips', inherited: '13710', effective: 'slips' });
    await choose(task, first.version, null).expect(409);
    await choose(task, first.version + 1, 'steep').expect(400);
    for (const login of ['gongxin', 'supervisor'] as const)
      await choose(task, first.version + 1, null, await api.as(login)).expect(403);
    await choose(task, first.version + 1, null, await api.as('neighbour')).expect(404);
    const [{ ladder } = { ladder: '' }] = await world.dataSource.query<{ ladder: string }[]>(
      `SELECT ${effectiveLadderSql({ task: 't', plan: 'p', jurisdiction: 't.jurisdiction_id' })} AS ladder
       FROM task t JOIN plan p ON p.id = t.plan_id WHERE t.id = $1`,
      [taskId],
    );
    expect(ladder).toBe('slips');
    const { events } = (await office.get(`${API}${task}`).expect(200)).body as TaskDetail;
    expect(events.at(-1)).toMatchObject({
      ...{ label: '选定提醒规则', note: '提醒规则由“随方案”改为“三色单”。' },
    });
    expect((await choose(task, first.version + 1, null).expect(200)).body).toMatchObject({ own: null });
    const audited = await world.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_event WHERE action IN ('task.ladder', 'plan.ladder') ORDER BY id`,
    );
    expect(audited.map(({ action }) => action)).toEqual(['plan.ladder', 'task.ladder', 'task.ladder']);
  });

  describe('the next 30 days', () => {
    const preview = async (query: string, client = office): Promise<PolicyPreviewDto> =>
      (await client.get(`${API}/policies/preview?${query}`).expect(200)).body as PolicyPreviewDto;

    it('names what goes out, to whom and why; pages and filters agree with the counts', async () => {
      const first = await preview('limit=5');
      expect(first).toMatchObject({ from: '2026-03-02', to: '2026-03-31', provisionalYears: [] });
      const all = [...first.items];
      for (let cursor = first.nextCursor; cursor !== null;) {
        const page = await preview(`limit=5&cursor=${cursor}`);
        expect(page.counts).toBeUndefined();
        all.push(...page.items);
        cursor = page.nextCursor;
      }
      const total = (first.counts ?? []).reduce((sum, { count }) => sum + count, 0);
      expect(all).toHaveLength(total);
      expect(total).toBeGreaterThan(5);
      expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
      for (const item of all) {
        expect(item.recipient).not.toBe('');
        expect(item.stepName).not.toBe('');
        expect(item.reason).toMatch(/\p{Script=Han}/u);
      }
      const busiest = busiestOf(first);
      const day = await preview(`limit=200&day=${busiest.day}`);
      expect(day.items).toHaveLength(busiest.count);
      const [{ personId } = { personId: null }] = all;
      const person = await preview(`limit=200&personId=${personId ?? ''}`);
      expect(person.items).toEqual(all.filter((item) => item.personId === personId));
      const accept = await preview('limit=200&subject=acceptance');
      expect(accept.items).toEqual(all.filter(({ subject }) => subject === 'acceptance'));
    });

    it('tries rules that are not laid down, and refuses those that could not be', async () => {
      const steps: DraftStep[] = [
        {
          ...{ name: '签收当日', subject: 'acceptance', offset: 0, in: 'workdays' },
          tell: [{ audience: 'head', channels: ['inbox'] }],
        },
      ];
      const ladders = Object.fromEntries(LADDER_KEYS.map((key) => [key, { steps }])) as LadderDrafts;
      const ask = (draft: RulesDraft) =>
        office.post(`${API}/policies/preview?limit=200`).send({ jurisdictionId: world.city.id, ...draft });
      const { items } = (await ask({ ladders }).expect(200)).body as PolicyPreviewDto;
      expect(items.length).toBeGreaterThan(0);
      expect(new Set(items.map(({ stepName, channel }) => `${stepName} ${channel}`))).toEqual(
        new Set(['签收当日 inbox']),
      );
      await ask({ sendTime: '23:30' }).expect(422);
      for (const login of ['gongxin', 'supervisor', 'admin'] as const)
        await (await api.as(login)).get(`${API}/policies/preview`).expect(403);
      await (
        await api.as('neighbour')
      )
        .get(`${API}/policies/preview?jurisdictionId=${world.city.id}`)
        .expect(404);
    });
  });

  it('no longer reminds of what has ended', async () => {
    const task = `/tasks/${taskId}`;
    const { version } = await choice(task);
    await office
      .post(`${API}${task}/transitions`)
      .set(match(version))
      .send({ action: 'cancel', note: '不再实施' })
      .expect(200);
    const ended = await choice(task);
    expect(ended.mayChange).toBe(false);
    await choose(task, ended.version, 'slips')
      .expect(409)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'LADDER_NOT_ALLOWED' }));
  });

  it(`gives ${ROUNDS} random rules back as they were laid down (seed ${SEED})`, async () => {
    const random = createRandom(SEED);
    let { revision } = await read();
    for (let round = 0; round < ROUNDS; round += 1) {
      const draft = randomRules(random);
      const inForce = (await readPolicies(world.dataSource.manager)).get(world.city.id);
      if (inForce === undefined) throw new Error('no rules');
      const expected = draftRules(inForce, draft, revision + 1);
      if (checkPolicy(expected).length > 0) {
        await post(revision, draft).expect(422);
        continue;
      }
      const { body } = await post(revision, draft).expect(200);
      expect(rulesOf(body as PolicyView)).toEqual(rulesOf({ ...(body as PolicyView), ...expected }));
      expect(rulesOf(await read())).toEqual(rulesOf(body as PolicyView));
      revision = (body as PolicyView).revision;
    }
    expect(revision).toBeGreaterThan(ROUNDS / 4);
  });
});

/** The day on which most goes out. */
function busiestOf({ counts = [] }: PolicyPreviewDto) {
  const [first] = [...counts].sort((a, b) => b.count - a.count);
  if (first === undefined) throw new Error('no day has anything');
  return first;
}

const time = (random: Random, from: number, to: number): string =>
  `${String(random.integer(from, to)).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}`;

/** Rules that mostly hold together. */
function randomRules(random: Random): RulesDraft {
  const yellowPoints = random.integer(1, 60);
  return {
    lights: {
      yellowWorkdays: random.integer(1, 30),
      schedule: { on: random.chance(0.5), yellowPoints, redPoints: yellowPoints + random.integer(1, 40) },
    },
    ladder: random.pick(LADDER_KEYS),
    ladders: Object.fromEntries(
      LADDER_KEYS.filter(() => random.chance(0.6)).map((key) => [key, { steps: randomSteps(random) }]),
    ) as LadderDrafts,
    digest: { weekday: random.integer(1, 7), time: time(random, 7, 19), monthEnd: random.chance(0.5) },
    sendTime: time(random, 7, 19),
    quiet: { from: time(random, 20, 23), to: time(random, 0, 6) },
  };
}

/** Steps at different times; some of the preset's, most of one's own. */
function randomSteps(random: Random): DraftStep[] {
  const own = Array.from({ length: random.integer(1, 12) }, (_, place): DraftStep => {
    const subject = random.pick(STEP_SUBJECTS);
    const offset = subject === 'task' ? place + 1 : random.integer(0, 1) * -40 + place + 1;
    const paper = ['report', 'instruction'].includes(subject) ? undefined : random.pick(PAPER_KINDS);
    const audiences = STEP_AUDIENCES.filter((each) => each !== 'cooperating' && random.chance(0.5));
    return {
      ...{ name: `步骤${place + 1}`, subject, offset, in: random.pick(['days', 'workdays'] as const) },
      ...(offset > 0 && random.chance(0.3) ? { every: random.integer(1, 30) } : {}),
      tell: (audiences.length > 0 ? audiences : (['office'] as const)).map((audience) => ({
        audience,
        channels: STEP_CHANNELS.filter((channel) => channel === 'inbox' || random.chance(0.3)),
      })),
      ...(paper === undefined || random.chance(0.7) ? {} : { paper }),
      ...(random.chance(0.2) ? { atRest: true } : {}),
    };
  });
  return random.chance(0.5) ? [...DEFAULT_LADDERS.ordinary.steps.slice(0, 4), ...own] : own;
}
