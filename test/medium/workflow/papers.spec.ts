import { createHash } from 'node:crypto';
import {
  PaperDesk,
  PaperIssue,
  PaperSettingsDesk,
  Papers,
  TaskMilestones,
  TaskTransitions,
} from '@app/workflow';
import type { Actor, NewPaper, PaperView } from '@app/workflow';
import { Paper } from '@app/persistence';
import { audited, issueSmallPlan, told, type IssuedPlan } from './directory-steps.js';
import { at, createWorld, type Login, type World } from './world.js';

describe('papers', () => {
  let world: World;
  let plan: IssuedPlan;
  let desk: PaperDesk;
  let issuing: PaperIssue;
  let papers: Papers;

  beforeEach(async () => {
    world = await createWorld();
    plan = await issueSmallPlan(world);
    desk = new PaperDesk(world.context);
    issuing = new PaperIssue(world.context);
    papers = new Papers(world.context);
  });

  afterEach(() => world?.close());

  const office = (): Promise<Actor> => world.actor('office');
  const task = (): string => plan.taskId('二/(一)');
  const draft = async (input: Partial<NewPaper> = {}): Promise<PaperView> =>
    desk.begin(await office(), { taskId: task(), kind: 'supervise', reason: '进度滞后', ...input });
  const milestoneOf = async (taskId: string) => {
    const [row] = await world.dataSource.query<{ id: string; version: number; due: string }[]>(
      'SELECT id, version, due FROM milestone WHERE task_id = $1 ORDER BY due LIMIT 1',
      [taskId],
    );
    if (row === undefined) throw new Error('no milestone');
    return row;
  };
  /** What the sweep leaves when a step asks for a paper. */
  const swept = async (step: string): Promise<PaperView> => {
    const { id: milestoneId, due } = await milestoneOf(task());
    const unitId = world.unitId('市工信局');
    const { id } = await world.dataSource.getRepository(Paper).save({
      ...{ key: `${step}|milestone:${milestoneId}|${due}|${unitId}`, jurisdictionId: world.city.id },
      ...{ kind: 'chase', taskId: task(), unitId, milestoneId, step, day: due },
      reason: '节点已逾期1天',
    } as Paper);
    return papers.read(await office(), id);
  };

  it('begin as a draft of the office alone, with the words of the clause', async () => {
    const view = await draft({ kind: 'red' });
    expect(view).toMatchObject({ state: 'draft', numberText: '', unit: { name: '市工信局' } });
    expect(view.actions).toEqual(['edit', 'issue', 'drop']);
    const { content } = await papers.read(await office(), view.id);
    expect(JSON.stringify(content.rows)).toContain('聚焦重点行业淘汰落后低效设备');
    expect(content.issuer).toBe('市专班办公室');
    for (const login of ['gongxin', 'shangwu', 'neighbour', 'supervisor'] as const)
      await expect(papers.read(await world.actor(login), view.id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(
      desk.begin(await world.actor('gongxin'), { taskId: task(), kind: 'chase' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(draft({ unitId: world.unitId('市财政局') })).rejects.toMatchObject({
      code: 'PAPER_INVALID',
      place: 'unitId',
    });
    expect(await audited(world, 'paper.begin')).toBe(1);
  });

  it('get number, file and a frozen text when they are issued, and the unit hears of it', async () => {
    const view = await draft();
    const issued = await issuing.issue(await office(), view.id, view.version);
    expect(issued).toMatchObject({ state: 'issued', numberText: '长治督办〔2026〕1号', obstacle: '' });
    const read = await papers.read(await world.actor('gongxin'), view.id);
    const file = await papers.file(await world.actor('gongxin'), view.id);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(read.sha256);
    const mailed = ['gongxin-head/email', 'gongxin-head/inbox', 'gongxin/email', 'gongxin/inbox'];
    expect(await told(world, 'paper')).toEqual(mailed);
    expect([await audited(world, 'paper.issue'), await audited(world, 'paper.download')]).toEqual([1, 1]);
    await world.dataSource.query('UPDATE task SET title = $2 WHERE id = $1', [task(), '另一个题目']);
    expect((await papers.read(await office(), view.id)).content).toEqual(read.content);
    await expect(issuing.issue(await office(), view.id, view.version)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await expect(issuing.issue(await office(), view.id, issued.version)).rejects.toMatchObject({
      code: 'PAPER_STEP_NOT_ALLOWED',
    });
  });

  it('count for themselves by kind, place and year', async () => {
    const numbered = async (kind: NewPaper['kind']): Promise<string> => {
      const { id, version } = await draft({ kind });
      return (await issuing.issue(await office(), id, version)).numberText;
    };
    expect([await numbered('supervise'), await numbered('red'), await numbered('supervise')]).toEqual([
      '长治督办〔2026〕1号',
      '长治红督〔2026〕1号',
      '长治督办〔2026〕2号',
    ]);
    await new PaperSettingsDesk(world.context).change(await office(), 0, {
      ...{ jurisdictionId: world.city.id, issuer: '市政府督查室', code: '长政' },
      answerWorkdays: { supervise: 1, chase: 1, blue: 1, yellow: 1, red: 1 },
    });
    // New Year's Eve in Greenwich is the New Year in Shanghai.
    world.clock.set(at('2027-01-01 00:30'));
    expect(await numbered('supervise')).toBe('长政督办〔2027〕1号');
  });

  it('give a number back with the transaction that took it', async () => {
    const [first, second] = [await draft(), await draft()];
    await world.dataSource.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`,
    );
    await world.dataSource.query(
      `CREATE TRIGGER fail BEFORE INSERT ON notification FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await expect(issuing.issue(await office(), first.id, first.version)).rejects.toThrow('no');
    await world.dataSource.query('DROP TRIGGER fail ON notification');
    const issued = await issuing.issue(await office(), second.id, second.version);
    expect(issued.numberText).toBe('长治督办〔2026〕1号');
    expect((await papers.read(await office(), first.id)).state).toBe('draft');
  });

  it('go out in a batch, each with its own answer', async () => {
    const [good, stale, other] = [await draft(), await draft(), await draft()];
    await desk.edit(await office(), stale.id, stale.version, { demand: '请每周报送' });
    const rows = await issuing.issueAll(await office(), [good, stale, other]);
    expect(rows.map((row) => (row.ok ? 'ok' : (row.error as { code: string }).code))).toEqual([
      'ok',
      'VERSION_CONFLICT',
      'ok',
    ]);
    expect(await audited(world, 'paper.issue')).toBe(2);
    const printed = await papers.print(await office(), [good.id, stale.id, other.id]);
    expect(printed.name).toBe('文书2份.docx');
    const ofTask = await papers.ofTask(await world.actor('gongxin'), task());
    expect(ofTask).toMatchObject({ chases: 2, addressees: [] });
    expect((await papers.ofTask(await world.actor('shangwu'), task())).items).toEqual([]);
  });

  it('are changed and dropped while they are drafts, with a reason', async () => {
    const view = await draft();
    const edited = await desk.edit(await office(), view.id, view.version, {
      ...{ kind: 'yellow', demand: '请\u0000报送\ud800', answerDue: '2026-03-20', cc: ['市政府办公室', ' '] },
    });
    expect(edited).toMatchObject({
      kind: 'yellow',
      demand: '请 报送',
      answerDue: '2026-03-20',
      cc: ['市政府办公室'],
    });
    await expect(
      desk.edit(await office(), view.id, edited.version, { answerDue: '2026-03-01' }),
    ).rejects.toMatchObject({ code: 'PAPER_INVALID', place: 'answerDue' });
    await expect(desk.drop(await office(), view.id, edited.version, ' ')).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
    });
    const dropped = await desk.drop(await office(), view.id, edited.version, '已电话沟通');
    expect(dropped).toMatchObject({ state: 'dropped', dropped: { reason: '已电话沟通' }, actions: [] });
  });

  it('lapse with their ground', async () => {
    const transitions = new TaskTransitions(world.context);
    const version = async (): Promise<number> => {
      const [row] = await world.dataSource.query<{ version: number }[]>(
        'SELECT version FROM task WHERE id = $1',
        [task()],
      );
      return row?.version ?? 0;
    };
    const unit = await world.actor('gongxin');
    await transitions.move(unit, task(), await version(), { action: 'accept' });
    world.clock.set(at('2027-01-04 09:00'));
    const about = await swept('overdue');
    const whole = await draft();
    const { id, version: seen } = await milestoneOf(task());
    await new TaskMilestones(world.context).report(unit, id, seen, { evidence: '见附表' });
    expect(await papers.read(await office(), about.id)).toMatchObject({
      state: 'dropped',
      dropped: { reason: '该节点已报送，无需催办' },
    });
    expect((await papers.read(await office(), whole.id)).state).toBe('draft');
    await transitions.move(await office(), task(), await version(), { action: 'cancel', note: '政策调整' });
    expect(await papers.read(await office(), whole.id)).toMatchObject({ state: 'dropped' });
    expect(await audited(world, 'paper.lapse')).toBe(2);
  });

  it('are looked at again when they are signed: what is due later needs no paper', async () => {
    world.clock.set(at('2027-01-04 09:00'));
    const { id, version } = await swept('overdue');
    await world.dataSource.query(`UPDATE milestone SET due = '2027-06-30' WHERE task_id = $1`, [task()]);
    await expect(issuing.issue(await office(), id, version)).rejects.toMatchObject({ code: 'PAPER_LAPSED' });
    expect(await papers.read(await office(), id)).toMatchObject({ state: 'dropped' });
    expect(await world.dataSource.query('SELECT * FROM paper_counter')).toEqual([]);
  });

  it('are signed for by the unit and voided by the office, keeping number and file', async () => {
    const view = await draft();
    const issued = await issuing.issue(await office(), view.id, view.version);
    const may = async (login: Login) => desk.acknowledge(await world.actor(login), view.id, issued.version);
    await expect(may('shangwu')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(may('office')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const signed = await may('gongxin');
    expect(signed.acknowledged).toMatchObject({ person: 'gongxin同志' });
    const before = await papers.file(await office(), view.id);
    const voided = await desk.void(await office(), view.id, signed.version, '对象有误');
    expect(voided).toMatchObject({ stateLabel: '已作废', numberText: issued.numberText, actions: [] });
    expect((await papers.file(await office(), view.id)).bytes).toEqual(before.bytes);
    expect((await papers.ofTask(await office(), task())).chases).toBe(0);
  });

  it('are paged newest first, and what was issued is no secret of the office', async () => {
    const all = [await draft(), await draft(), await draft({ kind: 'blue' })];
    await issuing.issue(await office(), all[0]?.id ?? '', 1);
    const first = await papers.page(await office(), { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([all[2]?.id, all[1]?.id]);
    const rest = await papers.page(await office(), { limit: 2, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ id: all[0]?.id }], nextCursor: null });
    const ids = async (login: Login): Promise<string[]> =>
      (await papers.page(await world.actor(login), { limit: 50 })).items.map(({ id }) => id);
    expect(await ids('gongxin')).toEqual([all[0]?.id]);
    expect([await ids('shangwu'), await ids('neighbour'), await ids('admin')]).toEqual([[], [], []]);
    const drafts = await papers.page(await office(), { limit: 50, state: 'draft', kind: 'blue' });
    expect(drafts.items.map(({ id }) => id)).toEqual([all[2]?.id]);
    expect((await papers.register(await office(), {})).name).toBe('文书登记簿-2026-03-02.docx');
  });

  it('keep their numbers without a gap when twenty issue fifty each at once', async () => {
    const issuers = 20;
    const each = 50;
    await world.dataSource.query(
      `INSERT INTO paper (key, jurisdiction_id, kind, task_id, unit_id, day)
       SELECT 'load|' || n, $1, 'supervise', $2, $3, '2026-03-02' FROM generate_series(1, $4::int) n`,
      [world.city.id, task(), world.unitId('市工信局'), issuers * each],
    );
    const rows = await world.dataSource.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM paper ORDER BY id',
    );
    const who = await office();
    const shares = Array.from({ length: issuers }, (_, place) =>
      rows.filter((_row, index) => index % issuers === place),
    );
    const results = await Promise.all(shares.map((share) => issuing.issueAll(who, share)));
    expect(results.flat().filter((row) => !row.ok)).toEqual([]);
    const numbers = await world.dataSource.query<{ number: number }[]>(
      'SELECT number FROM paper ORDER BY number',
    );
    expect(numbers.map(({ number }) => number)).toEqual(
      Array.from({ length: issuers * each }, (_, index) => index + 1),
    );
    expect(await audited(world, 'paper.issue')).toBe(issuers * each);
  }, 300_000);
});
