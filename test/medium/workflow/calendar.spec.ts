import { writeXlsx } from 'hucre/xlsx';
import { readCalendar } from '@app/persistence';
import { TaskDetails, TaskTransitions, WorkCalendars, type TransitionRequest } from '@app/workflow';
import { handOut } from './handed-out.js';
import { at, createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（星期五）至3日（星期日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。2月14日（星期日）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（星期六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`;

describe('the calendar', () => {
  let world: World;
  let calendars: WorkCalendars;

  beforeAll(async () => {
    world = await createWorld('2026-12-30 09:00');
    calendars = new WorkCalendars(world.context);
  });

  afterAll(() => world?.close());

  const check = async (text: string, year?: number) =>
    calendars.check(await world.actor('admin'), { text, year });
  const enter = async (text: string, version: number, login: Login = 'admin') =>
    calendars.enter(await world.actor(login), version, { text });

  it('knows the worked Saturdays and the Mondays off that are published', async () => {
    const calendar = await readCalendar(world.dataSource.manager);
    expect(calendar.isWorkday('2026-02-14')).toBe(true);
    expect(calendar.isWorkday('2026-02-16')).toBe(false);
    expect(calendar.isConfirmed(2026)).toBe(true);
    expect(calendar.isConfirmed(2027)).toBe(false);
  });

  it('says for which years Monday to Friday is assumed', async () => {
    const { years, provisionalYears } = await calendars.years();
    expect(provisionalYears).toEqual([2027]);
    expect(years[0]).toMatchObject({ year: 2004, state: 'published', by: null });
    expect(years.at(-1)).toMatchObject({ year: 2027, state: 'provisional', source: '' });
    const provisional = {
      year: 2027,
      state: 'provisional',
      version: 0,
      source: '',
      at: null,
      by: null,
      days: [],
    };
    expect(await calendars.year(2027)).toEqual(provisional);
  });

  it('is changed by administrators only', async () => {
    await expect(enter(NOTICE, 0, 'office')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const office = await world.actor('office');
    await expect(calendars.check(office, { text: NOTICE })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses what is wrong, and shows why', async () => {
    const wrong = '关于2027年部分节假日安排的通知 一、元旦：1月1日至3日放假，共4天。';
    const text = '“元旦”写明共4天，所列日期是3天。';
    const found = await check(wrong);
    expect(found).toMatchObject({ year: 2027, maySave: false, movedTasks: 0 });
    expect(found.complaints).toContainEqual({ level: 'error', text });
    await expect(enter(wrong, 0)).rejects.toMatchObject({ code: 'CALENDAR_INVALID' });
    expect((await check('今天天气很好')).maySave).toBe(false);
    expect((await check(NOTICE.replaceAll('2027', '2045'))).complaints.at(-1)?.text).toContain('只能录入');
    expect((await calendars.years()).provisionalYears).toEqual([2027]);
  });

  describe('when a notice comes in', () => {
    let ids: ReadonlyMap<string, string>;
    const idOf = (path: string): string => ids.get(path) ?? '';
    const dueOf = async (path: string): Promise<string | undefined> =>
      (await new TaskDetails(world.context).read(await world.actor('office'), idOf(path))).acceptance?.due;
    const move = async (login: Login, path: string, request: TransitionRequest): Promise<void> => {
      const actor = await world.actor('office');
      const { version } = await new TaskDetails(world.context).read(actor, idOf(path));
      await new TaskTransitions(world.context).move(await world.actor(login), idOf(path), version, request);
    };

    beforeAll(async () => {
      ids = await handOut(world, PLAN_TEXT);
      // An objection over 31 December to 4 January: by Monday to Friday it takes two workdays.
      world.clock.set(at('2026-12-31 10:00'));
      await move('gongxin', '二/(三)', { action: 'object', note: '职责已划转' });
      world.clock.set(at('2027-01-04 10:00'));
      await move('gongxin', '二/(三)', { action: 'retract', note: '' });
    });

    it('shows what it would change and changes nothing', async () => {
      expect(await dueOf('二/(一)')).toBe('2027-01-04');
      expect(await dueOf('二/(三)')).toBe('2027-01-06');
      const found = await check(NOTICE);
      expect(found).toMatchObject({
        year: 2027,
        state: 'provisional',
        version: 0,
        maySave: true,
        dropped: [],
      });
      expect(found).toMatchObject({ source: '国办发明电〔2026〕9号', complaints: [] });
      expect(found.days.every(({ change }) => change === 'added')).toBe(true);
      expect(found.movedTasks).toBeGreaterThan(0);
      expect(await dueOf('二/(一)')).toBe('2027-01-04');
      expect((await calendars.year(2027)).state).toBe('provisional');
    });

    it('moves the days of 签收, leaves one row in the trail and tells admins and offices', async () => {
      const preview = await check(NOTICE);
      const { calendar, movedTasks } = await enter(NOTICE, 0);
      expect(calendar).toMatchObject({ year: 2027, state: 'published', version: 1, by: 'admin同志' });
      expect(movedTasks).toBe(preview.movedTasks);
      // New Year's Day is off: a day more. Where it fell into the objection's time it changes nothing.
      expect(await dueOf('二/(一)')).toBe('2027-01-05');
      expect(await dueOf('二/(三)')).toBe('2027-01-06');
      expect((await calendars.years()).provisionalYears).toEqual([2028]);
      const rows = await world.dataSource.query<{ after: { movedTasks: number; days: string[] } }[]>(
        `SELECT after FROM audit_event WHERE action = 'calendar.import'`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.after.movedTasks).toBe(movedTasks);
      expect(rows[0]?.after.days).toContain('2027-01-01 放假');
      const told = await world.dataSource.query<{ login: string; body: string }[]>(
        `SELECT p.login, n.body FROM notification n JOIN person p ON p.id = n.person_id
         WHERE n.kind = 'calendar_changed' ORDER BY p.login`,
      );
      expect(told.map(({ login }) => login)).toEqual(['neighbour', 'office', 'office2']);
      expect(told[0]?.body).toContain(`${movedTasks}项任务`);
    });

    it('lets one of two administrators win', async () => {
      await expect(enter(NOTICE, 0)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    });

    it('takes an amended notice: what it drops goes, and the days move back', async () => {
      const amended = NOTICE.replace(
        '1月1日（星期五）至3日（星期日）放假，共3天。',
        '1月2日至3日放假，共2天。',
      );
      const found = await check(amended);
      expect(found.dropped.map(({ day }) => day)).toEqual(['2027-01-01']);
      await enter(amended, 1);
      expect(await dueOf('二/(一)')).toBe('2027-01-04');
      expect((await calendars.year(2027)).days[0]?.day).toBe('2027-01-02');
    });

    it('is read from a spreadsheet and from JSON', async () => {
      const rows = [
        ['日期', '星期', '安排', '节日'],
        [new Date(Date.UTC(2028, 0, 1)), '星期六', '放假', '元旦'],
        ['2028-01-03', '星期一', '放假', '元旦'],
        ['2028年1月8日', '星期六', '上班', '元旦'],
      ];
      const bytes = await writeXlsx({ sheets: [{ name: '2028年', rows }] });
      const found = await calendars.check(await world.actor('admin'), { bytes });
      expect(found.year).toBe(2028);
      expect(found.days.map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual([
        '2028-01-01 holiday 元旦',
        '2028-01-03 holiday 元旦',
        '2028-01-08 workday 元旦',
      ]);
      const json = { year: 2028, days: found.days.map(({ day, kind, name }) => ({ day, kind, name })) };
      const again = await calendars.check(await world.actor('admin'), {
        bytes: Buffer.from(JSON.stringify(json)),
      });
      expect(again.days).toEqual(found.days);
    });
  });
});
