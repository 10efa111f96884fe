import { at, createWorld, PLAN_TEXT, type World } from '../workflow/world.js';
import { startApi, type Client, type TestApi } from './app.js';
import { API, importPlan, issuePlan } from './plan-steps.js';

/** RFC 5545 §3.1: unfolding comes first. */
const unfold = (text: string): string => text.replace(/\r\n[ \t]/g, '');
const eventsOf = (text: string): string[] => unfold(text).split('BEGIN:VEVENT\r\n').slice(1);
const LONG = `${'推动重点行业落后低效设备更新改造和数字化转型升级'.repeat(4)}，🚀完成任务。`;

describe('the calendar feed of a unit', () => {
  let world: World;
  let api: TestApi;
  let contact: Client;
  let office: Client;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    [contact, office] = [await api.as('gongxin'), await api.as('office')];
    const { plan } = await importPlan(office, world, PLAN_TEXT);
    await issuePlan(office, plan);
    await world.dataSource.query(`UPDATE task SET title = title || $1`, [LONG]);
  });

  beforeEach(() => world.clock.set(at('2026-03-02 09:00')));

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const feed = () => `${API}/units/${world.unitId('市工信局')}/feed`;
  const renew = async (): Promise<string> => {
    const { body } = await contact.post(feed()).expect(200);
    return new URL(body.url).pathname;
  };

  it('is made by the unit, shown once, and fetched by anybody who has the address', async () => {
    expect((await contact.get(feed()).expect(200)).body).toEqual({ at: null, by: null, url: null });
    const path = await renew();
    const { body } = await (await api.as('gongxin-head')).get(feed()).expect(200);
    expect(body).toEqual({ at: '2026-03-02T01:00:00.000Z', by: 'gongxin同志', url: null });
    const { text, headers } = await api.anonymous().get(path).expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('private, max-age=900');
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(unfold(text)).toContain('X-WR-CALNAME:市工信局 · 牵头任务时限');
    const rows = await world.dataSource.query('SELECT * FROM unit_feed');
    expect(JSON.stringify(rows)).not.toContain(path.split('/').at(-1)?.slice(0, 43));
  });

  it('has the open milestones as whole days, the last of December too, in any time zone', async () => {
    const path = await renew();
    const zones = ['UTC', 'Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const before = process.env['TZ'];
    const texts: string[] = [];
    for (const zone of zones) {
      process.env['TZ'] = zone;
      texts.push((await api.anonymous().get(path).expect(200)).text);
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(texts).size).toBe(1);
    const milestones = eventsOf(texts[0] ?? '').filter((event) => event.startsWith('UID:milestone-'));
    const rows = await world.dataSource.query<{ id: string; due: string; code: string; taskId: string }[]>(
      `SELECT DISTINCT m.id, m.due, t.code, t.id AS "taskId" FROM milestone m JOIN task t ON t.id = m.task_id
       JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.unit_id = $1 ORDER BY m.due, m.id`,
      [world.unitId('市工信局')],
    );
    expect(rows.map(({ due }) => due)).toContain('2026-12-31');
    expect(milestones).toHaveLength(rows.length);
    rows.forEach(({ id, due, code, taskId }, place) => {
      const event = milestones[place] ?? '';
      expect(event).toContain(`UID:milestone-${id}@localhost\r\n`);
      expect(event).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}\r\n`);
      expect(event).toContain(`SUMMARY:${code} `);
      expect(event).toContain(`URL:http://localhost:3000/tasks/${taskId}\r\n`);
    });
    expect(milestones.join('')).toContain('DTEND;VALUE=DATE:20270101\r\n');
  });

  it('has report days, moved from days of rest, once the unit works on a task', async () => {
    const path = await renew();
    const reports = (text: string) => eventsOf(text).filter((event) => event.startsWith('UID:report-'));
    expect(reports((await api.anonymous().get(path)).text)).toEqual([]);
    await world.dataSource.query(`UPDATE task SET state = 'active' WHERE state = 'issued'`);
    const events = reports((await api.anonymous().get(path)).text);
    const days = events.map((event) => /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1]);
    expect(days).toEqual(['20260325', '20260427', '20260525']); // the 25th of April is a Saturday
    expect(events[0]).toContain('SUMMARY:报送月报：2026年3月');
  });

  it('folds lines at 75 octets and never inside of a character', async () => {
    const { text } = await api
      .anonymous()
      .get(await renew())
      .expect(200);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(5);
    expect(text).not.toContain('\uFFFD');
    expect(unfold(text)).toContain(LONG.replaceAll(',', '\\,'));
  });

  it('says nothing new with the same tag', async () => {
    const path = await renew();
    const first = await api.anonymous().get(path).expect(200);
    await api.anonymous().get(path).set('If-None-Match', String(first.headers['etag'])).expect(304);
    await world.dataSource.query(`UPDATE milestone SET due = due + 1`);
    await api.anonymous().get(path).set('If-None-Match', String(first.headers['etag'])).expect(200);
  });

  it('ends by renewing and by revoking', async () => {
    const old = await renew();
    const path = await renew();
    await api.anonymous().get(old).expect(404);
    await api.anonymous().get(path).expect(200);
    await contact.delete(feed()).expect(204);
    await api.anonymous().get(path).expect(404);
    await contact.delete(feed()).expect(404);
    const actions = await world.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_event WHERE subject_type = 'feed' ORDER BY id DESC LIMIT 2`,
    );
    expect(actions.map(({ action }) => action)).toEqual(['feed.revoke', 'feed.renew']);
  });

  it('is its unit’s: nobody else makes, reads or ends it', async () => {
    for (const verb of ['get', 'post', 'delete'] as const) {
      const answers = [
        await office[verb](feed()),
        await (await api.as('shangwu'))[verb](feed()),
        await (await api.as('neighbour'))[verb](feed()),
        await contact[verb](`${API}/units/999999/feed`),
      ];
      expect([verb, ...answers.map(({ status }) => status)]).toEqual([verb, 403, 403, 403, 404]);
    }
  });

  it('is not found by guessing', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 40; n++) {
      statuses.push((await api.anonymous().get(`${API}/feeds/${String(n).padStart(43, 'A')}.ics`)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(30);
  });
});
