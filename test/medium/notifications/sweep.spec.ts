import { runSweep } from '@app/notifications';
import { Milestone, Person, Task } from '@app/persistence';
import { addPerson, addTask, at, clear, createWorld, messages, notifications, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await world.close();
});
afterEach(async () => {
  await clear(world);
});

const sweep = (text: string, dryRun = false) =>
  runSweep({ dataSource: world.dataSource, at: at(text), dryRun });

/** `step channel person` of everything that was sent or waits to be. */
async function told(): Promise<string[]> {
  const rows = await notifications(world.dataSource);
  return rows
    .filter((row) => row.status !== 'skipped')
    .map((row) => `${row.step} ${row.channel} ${row.personId}`);
}

/** As if the delivery had sent everything that was waiting. */
async function pretendSent(): Promise<void> {
  await world.dataSource.query(
    `UPDATE outbound_message SET status = 'sent', attempts = 1 WHERE status = 'pending'`,
  );
  await world.dataSource.query(
    `UPDATE notification SET status = 'sent' WHERE status = 'pending' AND message_id IS NOT NULL`,
  );
}

describe('runSweep', () => {
  it('sends each step of the ladder exactly once, however often it runs', async () => {
    await addTask(world.dataSource, world.unit, { due: '2027-12-28' });
    const days = Array.from(
      { length: 50 },
      (_, index) => new Date(at('2027-11-25 01:00') + index * 86_400_000),
    );
    for (const day of days) {
      const text = day.toISOString().slice(0, 10);
      await sweep(`${text} 09:00`);
      await pretendSent();
      await sweep(`${text} 15:30`);
    }
    const steps = ['before-30', 'before-7', 'before-1', 'on-day', 'overdue', 'overdue-7', 'overdue-14'];
    const lead = [world.clerk.id, world.head.id].flatMap((id) =>
      steps.flatMap((step) => [`${step} inbox ${id}`, `${step} email ${id}`]),
    );
    const office = ['overdue', 'overdue-7', 'overdue-14'].map((step) => `${step} inbox ${world.office.id}`);
    expect((await told()).sort()).toEqual([...lead, ...office].sort());
    expect((await notifications(world.dataSource)).filter((row) => row.status === 'skipped')).toEqual([]);
    expect(await messages(world.dataSource)).toHaveLength(steps.length * 2);
  });

  it('writes each reminder once when several sweeps run at the same time', async () => {
    for (let index = 0; index < 40; index++) await addTask(world.dataSource, world.unit);
    const results = await Promise.all([1, 2, 3, 4].map(() => sweep('2027-12-28 09:00')));
    const keys = results.flatMap((result) => result.plan.map((item) => item.key));
    expect(new Set(keys).size).toBe(keys.length);
    const rows = await notifications(world.dataSource);
    expect(rows.filter((row) => row.step === 'on-day')).toHaveLength(40 * 4);
    expect(rows.map((row) => row.key).sort()).toEqual(keys.sort());
    const mails = rows.filter((row) => row.channel === 'email' && row.status === 'pending');
    expect(new Set(mails.map((row) => row.messageId)).size).toBe(2);
    expect(mails.every((row) => row.messageId !== null)).toBe(true);
    expect(await messages(world.dataSource)).toHaveLength(2);
  });

  it('does nothing before the send time and catches up later the same day', async () => {
    await addTask(world.dataSource, world.unit, { due: '2027-12-28' });
    expect(await sweep('2027-12-28 08:59')).toMatchObject({ rest: 'before_send_time', plan: [] });
    expect(await notifications(world.dataSource)).toEqual([]);
    expect((await sweep('2027-12-28 17:40')).plan.some((item) => item.step === 'on-day')).toBe(true);
  });

  it('rests on holidays and works on a 调休 Saturday', async () => {
    await addTask(world.dataSource, world.unit, { due: '2026-02-14', issued: '2026-01-05 09:00' });
    await addTask(world.dataSource, world.unit, { due: '2026-02-20', issued: '2026-02-13 09:00' });
    expect(await sweep('2026-02-17 09:00')).toMatchObject({ rest: 'rest_day', plan: [] }); // 春节
    expect(await sweep('2026-02-15 09:00')).toMatchObject({ rest: 'rest_day' });
    const saturday = await sweep('2026-02-14 09:00');
    expect(saturday.rest).toBeNull();
    // Due inside the holiday: told on the last workday before it.
    const fired = saturday.plan
      .filter((item) => item.outcome === 'send')
      .map((item) => `${item.due} ${item.step}`);
    expect(new Set(fired)).toEqual(new Set(['2026-02-14 on-day', '2026-02-20 on-day']));
  });

  it('fires again for a changed date', async () => {
    const { milestone } = await addTask(world.dataSource, world.unit, { due: '2027-12-28' });
    await sweep('2027-12-28 09:00');
    await pretendSent();
    await world.dataSource.getRepository(Milestone).update(milestone.id, { due: '2028-01-11' });
    expect((await sweep('2027-12-29 09:00')).plan.filter((item) => item.outcome === 'send')).toHaveLength(4); // within 30 days of the new date
    const onDay = await sweep('2028-01-11 09:00');
    expect(onDay.plan.filter((item) => item.step === 'on-day' && item.outcome === 'send')).toHaveLength(4);
    expect((await told()).filter((line) => line.startsWith('on-day'))).toHaveLength(8);
  });

  it('after 40 days of downtime sends the newest step and records the others as skipped', async () => {
    await addTask(world.dataSource, world.unit, { due: '2027-12-28' });
    await sweep('2027-12-21 09:00'); // before-7; before-30 was missed
    await sweep('2028-01-31 09:00');
    const rows = (await notifications(world.dataSource)).filter((row) => row.personId === world.clerk.id);
    const inbox = rows.filter((row) => row.channel === 'inbox').map((row) => `${row.step} ${row.status}`);
    expect(inbox).toEqual([
      'before-30 skipped',
      'before-7 sent',
      'before-1 skipped',
      'on-day skipped',
      'overdue skipped',
      'overdue-escalate skipped',
      'overdue-7 skipped',
      'overdue-14 skipped',
      'overdue-21 skipped',
      'overdue-28 sent',
    ]);
    expect(rows.filter((row) => row.status === 'skipped').every((row) => row.statusReason !== '')).toBe(true);
  });

  it('after a standstill tells those above of the escalation it missed, with one draft of its paper, once', async () => {
    const above = await addPerson(world.dataSource, world.unit, 'supervisor');
    const { task } = await addTask(world.dataSource, world.unit, { due: '2027-12-28' });
    await addTask(world.dataSource, world.unit, { due: '2027-11-30' });
    await sweep('2027-12-21 09:00');
    await pretendSent();
    const escalations = async (personId: string): Promise<string[]> =>
      (await notifications(world.dataSource))
        .filter((row) => row.step === 'overdue-escalate' && row.personId === personId)
        .map((row) => `${row.slot} ${row.channel} ${row.status}`)
        .sort();
    const papers = (): Promise<unknown[]> =>
      world.dataSource.query(
        `SELECT kind, task_id, day FROM paper WHERE step = 'overdue-escalate' ORDER BY id`,
      );
    // The older one had escalated on its day, three weeks before anybody looked: this sweep made up for it.
    expect(await escalations(above.id)).toEqual(['2027-12-21 email sent', '2027-12-21 inbox sent']);
    await sweep('2028-01-31 09:00');
    await pretendSent();
    const once = [
      ...['2027-12-21 email sent', '2027-12-21 inbox sent'],
      ...['2028-01-31 email sent', '2028-01-31 inbox sent'],
    ];
    expect(await escalations(above.id)).toEqual(once);
    expect(await escalations(world.clerk.id)).toEqual([
      ...['2027-12-07 email skipped', '2027-12-07 inbox skipped'],
      ...['2028-01-04 email skipped', '2028-01-04 inbox skipped'],
    ]);
    expect(await papers()).toMatchObject([{ day: '2027-12-21' }, { day: '2028-01-31', task_id: task.id }]);
    for (const later of ['2028-01-31 15:00', '2028-02-01 09:00', '2028-02-08 09:00']) await sweep(later);
    expect(await escalations(above.id)).toEqual(once);
    expect(await papers()).toHaveLength(2);
  });

  it('stops when the milestone is reported or the task is completed, halted or cancelled', async () => {
    const states: Task['state'][] = ['completed', 'closed', 'suspended', 'cancelled', 'draft'];
    for (const state of states) await addTask(world.dataSource, world.unit, { state });
    for (const state of ['reported', 'confirmed'] as const) {
      const { milestone } = await addTask(world.dataSource, world.unit);
      await world.dataSource.getRepository(Milestone).update(milestone.id, { state });
    }
    expect((await sweep('2028-01-04 09:00')).plan).toEqual([]);
    const { milestone } = await addTask(world.dataSource, world.unit);
    await world.dataSource.getRepository(Milestone).update(milestone.id, { state: 'returned' });
    expect((await sweep('2028-01-04 09:00')).plan.length).toBeGreaterThan(0);
  });

  it('tells a contact appointed later the newest step only, and nobody inactive', async () => {
    await addTask(world.dataSource, world.unit);
    await sweep('2027-12-27 09:00');
    const late = await addPerson(world.dataSource, world.unit, 'contact');
    const gone = await addPerson(world.dataSource, world.unit, 'contact', { active: false });
    await sweep('2027-12-27 10:00');
    const rows = await notifications(world.dataSource);
    expect(rows.filter((row) => row.personId === late.id).map((row) => row.step)).toEqual([
      'before-1',
      'before-1',
    ]);
    expect(rows.filter((row) => row.personId === gone.id)).toEqual([]);
    await world.dataSource.getRepository(Person).delete([late.id, gone.id]);
  });

  it('groups a day into one message a person; what comes after it has gone out waits for the next workday', async () => {
    const friday = '2027-12-24';
    for (let index = 0; index < 3; index++) await addTask(world.dataSource, world.unit, { due: friday });
    await sweep(`${friday} 09:00`);
    const first = await messages(world.dataSource);
    expect(first).toHaveLength(2);
    await pretendSent();
    await addTask(world.dataSource, world.unit, { due: friday, title: '后来的' });
    const later = await sweep(`${friday} 14:00`);
    const outcomes = later.plan.map((item) => `${item.step} ${item.channel} ${item.outcome}`);
    expect(new Set(outcomes.filter((line) => !line.endsWith('record')))).toEqual(
      new Set(['on-day inbox send', 'on-day email later']),
    );
    expect(await messages(world.dataSource)).toHaveLength(2);
    await sweep('2027-12-25 09:00'); // Saturday
    expect(await messages(world.dataSource)).toHaveLength(2);
    const dry = await sweep('2027-12-27 09:00', true);
    const monday = await sweep('2027-12-27 09:00');
    expect(monday.plan.map((item) => item.key).sort()).toEqual(dry.plan.map((item) => item.key).sort());
    const all = await messages(world.dataSource);
    expect(
      all
        .map((message) => message.key)
        .slice(2)
        .sort(),
    ).toEqual([`daily:2027-12-27:${world.clerk.id}`, `daily:2027-12-27:${world.head.id}`].sort());
    const waiting = (await notifications(world.dataSource)).filter((row) => row.status === 'pending');
    expect(waiting.filter((row) => row.slot === friday)).toHaveLength(2);
    expect(waiting.every((row) => row.messageId !== null)).toBe(true);
  });

  it('merges a message that was never tried into the next workday’s', async () => {
    await addTask(world.dataSource, world.unit, { due: '2027-12-24' });
    await sweep('2027-12-24 09:00');
    await sweep('2027-12-27 09:00');
    const all = await messages(world.dataSource);
    expect(all.map((message) => `${message.day} ${message.status}`)).toEqual([
      '2027-12-24 skipped',
      '2027-12-24 skipped',
      '2027-12-27 pending',
      '2027-12-27 pending',
    ]);
    const open = new Set(all.filter((message) => message.status === 'pending').map((message) => message.id));
    const mails = (await notifications(world.dataSource)).filter((row) => row.status === 'pending');
    expect(mails).toHaveLength(4);
    expect(mails.every((row) => row.messageId !== null && open.has(row.messageId))).toBe(true);
  });

  it('plans exactly what a real run then writes, and writes nothing itself', async () => {
    for (const due of ['2027-12-28', '2027-12-29', '2028-01-03', '2027-12-01', '2028-01-20']) {
      await addTask(world.dataSource, world.unit, { due });
    }
    const dry = await sweep('2027-12-28 09:00', true);
    expect(await notifications(world.dataSource)).toEqual([]);
    const real = await sweep('2027-12-28 09:00');
    expect(real).toEqual(dry);
    const rows = await notifications(world.dataSource);
    expect(rows.map((row) => row.key).sort()).toEqual(dry.plan.map((item) => item.key).sort());
    expect((await sweep('2027-12-28 09:00', true)).plan).toEqual([]);
  });

  it('names the milestones whose lead unit has nobody to tell', async () => {
    const { task } = await addTask(world.dataSource, world.unit);
    await world.dataSource.query(`UPDATE assignment SET unit_id = NULL WHERE task_id = $1`, [task.id]);
    const result = await sweep('2027-12-28 09:00');
    expect(result.plan).toEqual([]);
    expect(result.unreachable.map((milestone) => milestone.taskId)).toEqual([task.id]);
  });
});
