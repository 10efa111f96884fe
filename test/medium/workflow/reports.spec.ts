import {
  Ledger,
  PlanImports,
  PlanIssue,
  PlanReviews,
  Policies,
  ReportMoves,
  ReportPages,
  ReportStandings,
  ReviewDesk,
  TaskDetails,
  TaskReports,
  TaskTransitions,
  type ReportEntryInput,
  type ReportMove,
  type ReportPageView,
  type ReportStandingView,
} from '@app/workflow';
import { DEFAULT_DUTIES } from '@app/domain';
import { at, createWorld, PLAN_TEXT, type Login, type World } from './world.js';

describe('a unit’s page of a period', () => {
  let world: World;
  let pages: ReportPages;
  let moves: ReportMoves;
  let standings: ReportStandings;
  let details: TaskDetails;
  let ids: Map<string, string>;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    const { context } = world;
    [pages, moves, standings] = [
      new ReportPages(context),
      new ReportMoves(context),
      new ReportStandings(context),
    ];
    details = new TaskDetails(context);
    const office = await world.actor('office');
    const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(PLAN_TEXT) };
    const { planId } = await new PlanImports(context, { maxBytes: 100_000 }).importDocument(office, input);
    const { review } = await new PlanReviews(context).adoptUnits(office, planId, undefined);
    await new ReviewDesk(context).acceptAll(office, planId, review.plan.version);
    await new PlanIssue(context).issue(office, planId, review.plan.version);
    ids = new Map(review.tasks.map((task) => [task.clause.path, task.id]));
    const transitions = new TaskTransitions(context);
    for (const path of ['二/(一)', '二/(二)', '二/(三)', '三/(四)']) {
      const { version } = await details.read(office, idOf(path));
      await transitions.move(office, idOf(path), version, { action: 'accept' });
    }
  });

  afterAll(() => world?.close());

  const idOf = (path: string): string => ids.get(path) ?? '';
  const march = () => ({ unitId: world.unitId('市工信局'), period: '2026-03' });
  const form = async (login: Login = 'gongxin', period = '2026-03'): Promise<ReportPageView> =>
    pages.form(await world.actor(login), { ...march(), period });
  const words = (path: string, done: string, part: Partial<ReportEntryInput> = {}): ReportEntryInput => ({
    taskId: idOf(path),
    part: 'lead',
    done,
    problems: '',
    nextSteps: '',
    figures: [],
    ...part,
  });
  const save = async (
    version: number,
    entries: ReportEntryInput[],
    login: Login = 'gongxin',
    period = '2026-03',
  ) => pages.save(await world.actor(login), { ...march(), period }, version, entries);
  const move = async (login: Login, page: ReportPageView, to: ReportMove, note?: string) =>
    moves.move(await world.actor(login), page.id ?? '', page.version, { move: to, note });
  const standing = async (period?: string, login: Login = 'office'): Promise<ReportStandingView> =>
    standings.read(await world.actor(login), { jurisdictionId: world.city.id, period });
  const standingOf = async (unit: string, period?: string) =>
    (await standing(period)).items.find((item) => item.unit.name === unit)?.standing;
  const told = async (kind: string): Promise<string[]> => {
    const rows = await world.dataSource.query<{ who: string }[]>(
      `SELECT DISTINCT p.login || '/' || n.channel AS who FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.kind = $1 ORDER BY who`,
      [kind],
    );
    return rows.map((row) => row.who);
  };
  const audits = async (): Promise<string[]> =>
    (
      await world.dataSource.query<{ action: string }[]>(
        `SELECT action FROM audit_event WHERE subject_type = 'report' ORDER BY id`,
      )
    ).map(({ action }) => action);

  it('asks for the tasks that the unit leads, with what was reported already', async () => {
    await new TaskReports(world.context).report(await world.actor('gongxin'), idOf('二/(三)'), {
      done: '认定企业2家。',
      nextSteps: '组织第二批申报。',
    });
    const page = await form();
    expect(page).toMatchObject({
      id: null,
      version: 0,
      label: '2026年3月',
      due: '2026-03-25',
      state: 'draft',
      standing: 'not_due',
      maySave: true,
      actions: [],
    });
    expect(page.entries.map(({ source, done }) => [source, done])).toEqual([
      ['empty', ''],
      ['reported', '认定企业2家。'],
    ]);
    expect(page.entries[0]?.figures).toMatchObject([
      { value: 100, unit: '台', reached: null, due: '2026-12-31' },
    ]);
    expect((await pages.mine(await world.actor('gongxin'))).items).toMatchObject([
      { period: '2026-03', tasks: 2, standing: 'not_due', page: null },
    ]);
  });

  it('is nobody’s but the unit’s, and of no period that has not begun', async () => {
    await expect(form('shangwu')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(form('gongxin', '2026-04')).rejects.toMatchObject({ code: 'REPORT_PERIOD_INVALID' });
    await expect(form('gongxin', '2026-W10')).rejects.toMatchObject({ code: 'REPORT_PERIOD_INVALID' });
    await expect(save(0, [words('二/(二)', '别人的')])).rejects.toMatchObject({ code: 'VALUE_INVALID' });
    const wrong = {
      figures: [
        { targetId: '1', reached: 1 },
        { targetId: '1', reached: 2 },
      ],
    };
    await expect(save(0, [words('二/(一)', 'x', wrong)])).rejects.toMatchObject({ code: 'VALUE_INVALID' });
    expect((await form()).id).toBeNull();
  });

  it('lets one of two win, and shows the other what was written', async () => {
    const saved = await save(0, [words('二/(一)', '更新设备40台。')]);
    expect(saved).toMatchObject({ version: 2, savedBy: 'gongxin同志' });
    await expect(save(0, [words('二/(一)', '从头再来')])).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { version: 2, entries: [{ done: '更新设备40台。' }, {}] },
    });
    const both = await Promise.allSettled([
      save(saved.version, [words('二/(一)', '甲')], 'gongxin'),
      save(saved.version, [words('二/(一)', '乙')], 'gongxin-head'),
    ]);
    const lost = both.find((answer) => answer.status === 'rejected');
    expect(both.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const kept = (await form()).entries[0]?.done;
    expect(lost).toMatchObject({
      reason: { code: 'VERSION_CONFLICT', current: { entries: [{ done: kept }, {}] } },
    });
    expect(await audits()).toEqual(['report.save', 'report.save']);
  });

  it('is handed in whole, signed by the head, and read by everybody from then on', async () => {
    const before = await form();
    await expect(move('gongxin', before, 'submit')).rejects.toMatchObject({ code: 'REPORT_INCOMPLETE' });
    const targetId = before.entries[0]?.figures[0]?.targetId ?? '';
    const third = before.entries[1];
    const saved = await save(before.version, [
      words('二/(一)', '更新设备40台。', { nextSteps: '推进二期。', figures: [{ targetId, reached: 40 }] }),
      words('二/(三)', third?.done ?? '', { nextSteps: third?.nextSteps ?? '' }),
    ]);
    const submitted = await move('gongxin', saved, 'submit');
    expect(submitted).toMatchObject({ state: 'submitted', standing: 'not_due' });
    expect(await told('report_submitted')).toEqual(['gongxin-head/email', 'gongxin-head/inbox']);
    await expect(save(submitted.version, [words('二/(一)', 'x')])).rejects.toMatchObject({
      code: 'REPORT_PAGE_STEP_NOT_ALLOWED',
    });
    await expect(move('gongxin', submitted, 'sign')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(pages.read(await world.actor('office'), submitted.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    const back = await move('gongxin-head', submitted, 'return', '请核实数字');
    expect(back).toMatchObject({ state: 'draft', returnReason: '请核实数字' });
    const again = await move('gongxin', back, 'submit');
    const filed = await move('gongxin-head', again, 'sign');
    expect(filed).toMatchObject({ state: 'filed', standing: 'filed', signedBy: 'gongxin-head同志' });

    const task = await details.read(await world.actor('office'), idOf('二/(一)'));
    expect(task.lastReport).toMatchObject({ period: '2026-03', done: '更新设备40台。' });
    expect(task.reports).toMatchObject([{ person: 'gongxin同志', unit: { name: '市工信局' } }]);
    expect(task.milestones[0]?.targets).toMatchObject([{ targetId, reached: 40 }]);
    const reported = task.events.filter(({ kind }) => kind === 'report');
    expect(reported).toMatchObject([{ actor: 'gongxin-head同志', label: '报送进展' }]);
    // What the task's own page had said already is not said twice.
    expect((await details.read(await world.actor('office'), idOf('二/(三)'))).reports).toHaveLength(1);
    const { items } = await new Ledger(world.context).page(await world.actor('supervisor'), {
      sort: 'due',
      limit: 50,
    });
    expect(items).toEqual([]); // a province reads no tasks of its cities
    expect(await audits()).toEqual([
      'report.save',
      'report.save',
      'report.save',
      'report.submit',
      'report.send_back',
      'report.submit',
      'report.sign',
    ]);
  });

  it('is returned by the office, corrected and filed again; the first day counts', async () => {
    const filed = await form();
    const office = await pages.read(await world.actor('office'), filed.id ?? '');
    expect(office.actions.map(({ action }) => action)).toEqual(['return', 'acknowledge']);
    await expect(move('office', office, 'return', ' ')).rejects.toMatchObject({ code: 'NOTE_REQUIRED' });
    const returned = await move('office', office, 'return', '请写明存在问题');
    expect(await told('report_returned')).toEqual([
      'gongxin-head/email',
      'gongxin-head/inbox',
      'gongxin/email',
      'gongxin/inbox',
    ]);
    world.clock.set(at('2026-03-27 10:00'));
    expect(await standingOf('市工信局')).toBe('returned');
    const entry = returned.entries[0];
    const saved = await save(returned.version, [
      words('二/(一)', '更新设备42台。', {
        problems: '资金到位慢。',
        figures: [{ targetId: entry?.figures[0]?.targetId ?? '', reached: 42 }],
      }),
    ]);
    const again = await move('gongxin-head', saved, 'submit');
    expect(again).toMatchObject({ state: 'filed', standing: 'filed', signedBy: null });
    const task = await details.read(await world.actor('office'), idOf('二/(一)'));
    expect(task.reports.map(({ done }) => done)).toEqual(['更新设备42台。', '更新设备40台。']);
    const noted = await move('office', again, 'acknowledge');
    expect(noted).toMatchObject({ state: 'filed', acknowledgedAt: '2026-03-27T02:00:00.000Z' });
    expect(noted.actions.map(({ action }) => action)).toEqual(['return']);
  });

  it('shows the office who is late, and chases them once a day', async () => {
    const view = await standing();
    expect(view).toMatchObject({ units: 3, counts: { filed: 1, late: 2 }, label: '2026年3月', next: null });
    const chase = async () =>
      standings.chase(await world.actor('office'), { jurisdictionId: world.city.id, period: '2026-03' });
    expect(await chase()).toEqual({ units: 2, people: 2, withoutContact: [] });
    await chase();
    const rows = await world.dataSource.query<{ title: string }[]>(
      `SELECT title FROM notification WHERE kind = 'report_chased'`,
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]?.title).toBe('【催报】2026年3月月报');
    expect((await audits()).filter((action) => action === 'report.chase')).toHaveLength(1);
    await expect(standing(undefined, 'neighbour')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await standing(undefined, 'supervisor')).toMatchObject({ units: 3, items: [] });
  });

  it('is missing when the next period begins, and carries over what was said last', async () => {
    world.clock.set(at('2026-04-02 09:00'));
    expect(await standingOf('市商务局', '2026-03')).toBe('missing');
    const page = await form('gongxin', '2026-04');
    expect(page.entries).toMatchObject([
      { source: 'carried', carriedFrom: '2026年3月', done: '', figures: [{ reached: 42 }] },
      { source: 'carried', nextSteps: '组织第二批申报。' },
    ]);
    const late = { unitId: world.unitId('市商务局'), period: '2026-03' };
    const shangwu = await world.actor('shangwu');
    const saved = await pages.save(shangwu, late, 0, [words('二/(二)', '举办活动3场。')]);
    expect(saved.actions.map(({ action }) => action)).toEqual(['submit']);
    await moves.move(shangwu, saved.id ?? '', saved.version, { move: 'submit' });
    expect(await standingOf('市商务局', '2026-03')).toBe('missing');
  });

  it('follows the rules that the office lays down: every week, without signature', async () => {
    const policies = new Policies(world.context);
    const office = await world.actor('office');
    const change = {
      jurisdictionId: world.city.id,
      duties: { ...DEFAULT_DUTIES, report: { cadence: 'weekly', dueDay: 5, headSignOff: false } },
      note: '改为周报',
    } as const;
    const changed = await policies.change(office, 0, change);
    expect(changed).toMatchObject({
      revision: 1,
      history: [{ revision: 1, note: '改为周报', person: 'office同志' }],
    });
    expect(changed.history[0]?.changes).toHaveLength(3);
    await expect(policies.change(office, 0, change)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { revision: 1 },
    });
    const wrong = { ...change, duties: { ...change.duties, acceptance: { workdays: 0 } } };
    await expect(policies.change(office, 1, wrong)).rejects.toMatchObject({ code: 'POLICY_INVALID' });
    await expect(policies.read(await world.actor('neighbour'), world.city.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    const week = { unitId: world.unitId('市财政局'), period: '2026-W14' };
    const caizheng = await world.actor('caizheng');
    const page = await pages.form(caizheng, week);
    expect(page).toMatchObject({
      label: '2026年第14周（3月30日至4月5日）',
      due: '2026-04-03',
      headSignOff: false,
    });
    const saved = await pages.save(caizheng, week, 0, [words('三/(四)', '下达资金2000万元。')]);
    const filed = await moves.move(caizheng, saved.id ?? '', saved.version, { move: 'submit' });
    expect(filed).toMatchObject({ state: 'filed', standing: 'filed' });
    expect(await standing()).toMatchObject({ period: '2026-W14', counts: { filed: 1, open: 2 } });
    // Pages of the old cadence stay readable.
    const old = await world.dataSource.query<{ id: string }[]>(
      `SELECT id FROM report_page WHERE period = '2026-03' AND state = 'filed'`,
    );
    expect(await pages.read(office, old[0]?.id ?? '')).toMatchObject({
      due: '2026-03-25',
      standing: 'filed',
    });
  });

  it('is asked of nobody where the rules ask for no reports', async () => {
    const office = await world.actor('office');
    const duties = { ...DEFAULT_DUTIES, report: { ...DEFAULT_DUTIES.report, cadence: 'none' } } as const;
    await new Policies(world.context).change(office, 1, { jurisdictionId: world.city.id, duties });
    expect(await standing()).toMatchObject({ cadence: 'none', period: null, units: 0 });
    expect((await pages.mine(await world.actor('gongxin'))).items).toEqual([]);
  });
});
