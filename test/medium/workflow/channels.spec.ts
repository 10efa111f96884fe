import { parseWebhookHosts } from '@app/config';
import { DEFAULT_SMS_GATEWAY, DEFAULT_TEMPLATES } from '@app/domain';
import { createLinks, openReads, previewTemplate, renderMessage } from '@app/notifications';
import { createSecretBox } from '@app/persistence';
import { brokenTemplates, Channels, MessageTemplates, type Actor, type NewChannel } from '@app/workflow';
import { at, createWorld, type World } from './world.js';

const links = createLinks('https://q.example');
const URL_OF_ROBOT = 'https://oapi.dingtalk.com/robot/send?access_token=canary-token-9f3c';
const SECRET_OF_ROBOT = 'SECcanary';

describe('channels and templates', () => {
  const box = createSecretBox(Buffer.alloc(32, 7));
  let world: World;
  let admin: Actor;
  let office: Actor;
  let channels: Channels;
  let templates: MessageTemplates;

  beforeAll(async () => {
    world = await createWorld();
    world.clock.set(at('2026-03-02 09:00'));
    [admin, office] = [await world.actor('admin'), await world.actor('office')];
    const hosts = parseWebhookHosts('oapi.dingtalk.com, sms.example, oa.example');
    channels = new Channels(world.context, hosts, true, box);
    templates = new MessageTemplates(world.context, (key, texts) => previewTemplate(key, texts, links));
  });
  afterAll(() => world?.close());

  const robot = (more: Partial<NewChannel> = {}): NewChannel => ({
    ...{ jurisdictionId: world.city.id, kind: 'dingtalk', name: '专班工作群' },
    ...{ url: URL_OF_ROBOT, secret: SECRET_OF_ROBOT },
    ...more,
  });
  const gateway = (more: Partial<NewChannel> = {}): NewChannel =>
    robot({ kind: 'sms', name: '短信', url: 'https://sms.example/send', ...more });
  const trail = (action: string) =>
    world.dataSource.query<{ before: object; after: object }[]>(
      'SELECT before, after FROM audit_event WHERE action = $1 ORDER BY id',
      [action],
    );

  it('keep address and secret sealed: in no answer, row or trail', async () => {
    const made = await channels.create(admin, robot({ unitId: world.unitId('市工信局') }));
    expect(made).toMatchObject({
      ...{ host: 'oapi.dingtalk.com', addressEnd: '9f3c', hasSecret: true, state: 'ready' },
      unit: { name: '市工信局' },
      secret: null,
    });
    const rows = await world.dataSource.query<object[]>('SELECT * FROM channel');
    const said = JSON.stringify([made, await channels.list(admin), rows, await trail('channel.create')]);
    expect(said).not.toMatch(/canary/);
    const [row] = await world.dataSource.query<{ url: string; secret: string }[]>(
      'SELECT url, secret FROM channel WHERE id = $1',
      [made.id],
    );
    expect([box.open(row?.url ?? ''), box.open(row?.secret ?? '')]).toEqual([URL_OF_ROBOT, SECRET_OF_ROBOT]);
  });

  it('are kept by the admin alone, seen by the office, and by nobody elsewhere', async () => {
    const [first] = (await channels.list(office)).items.filter(({ kind }) => kind === 'dingtalk');
    const id = first?.id ?? '';
    await expect(channels.create(office, robot())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(channels.edit(office, id, 1, { name: '群' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const neighbour = await world.actor('neighbour');
    await expect(channels.test(neighbour, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await channels.list(neighbour)).items.filter(({ kind }) => kind !== 'email')).toEqual([]);
  });

  it.each<[string, Partial<NewChannel>, RegExp]>([
    ['a host that is not allowed', { url: 'https://evil.example/x' }, /允许的主机/],
    ['plain http', { url: 'http://oapi.dingtalk.com/x' }, /允许的主机/],
    ['a name in the address', { url: 'https://a:b@oapi.dingtalk.com/x' }, /用户名/],
    ['another place’s unit', { unitId: '999999' }, /没有这个单位/],
    ['a unit of a gateway', { kind: 'sms', url: 'https://sms.example/', unitId: '1' }, /不属于某个单位/],
    ['a weak secret', { kind: 'webhook', url: 'https://oa.example/', secret: 'x' }, /whsec_/],
    [
      'a gateway without number',
      { kind: 'sms', url: 'https://sms.example/', sms: { ...DEFAULT_SMS_GATEWAY, body: 'text' } },
      /phone/,
    ],
    [
      'a header of the connection',
      { kind: 'sms', url: 'https://sms.example/', sms: { ...DEFAULT_SMS_GATEWAY, headers: 'Host: x' } },
      /Host/,
    ],
  ])('refuse %s', async (_name, more, words) => {
    const refused = channels.create(admin, robot(more));
    await expect(refused).rejects.toMatchObject({
      code: 'CHANNEL_INVALID',
      message: expect.stringMatching(words),
    });
  });

  it('change by version; what is left out stays; what is set up anew starts healthy', async () => {
    const { id, version } = await channels.create(admin, robot());
    await world.dataSource.query(
      `UPDATE channel SET failures = 9, last_error = '对方回答 502', open_until = clock_timestamp() + interval '1 hour' WHERE id = $1`,
      [id],
    );
    const renamed = await channels.edit(admin, id, version, { name: '新群', perMinute: 10 });
    expect(renamed).toMatchObject({
      name: '新群',
      perMinute: 10,
      state: 'paused',
      lastError: '对方回答 502',
      addressEnd: '9f3c',
    });
    await expect(channels.edit(admin, id, version, { name: '旧群' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { name: '新群' },
    });
    const anew = await channels.edit(admin, id, renamed.version, { url: `${URL_OF_ROBOT}0` });
    expect(anew).toMatchObject({
      state: 'ready',
      lastError: null,
      openUntil: null,
      addressEnd: 'f3c0',
      perMinute: 10,
    });
    const off = await channels.edit(admin, id, anew.version, { active: false });
    expect(off.state).toBe('inactive');
    await expect(channels.test(admin, id)).rejects.toMatchObject({ code: 'CHANNEL_NOT_READY' });
    await channels.remove(admin, id);
    await expect(channels.remove(admin, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(await trail('channel.edit'))).toContain('"address":"更换"');
  });

  it('have one active SMS gateway a place, whoever is quicker', async () => {
    const made = await Promise.allSettled([
      channels.create(admin, gateway()),
      channels.create(admin, gateway()),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made.find((end) => end.status === 'rejected')).toMatchObject({
      reason: { code: 'CHANNEL_INVALID' },
    });
  });

  it('make a signing secret where none is given, and show it once', async () => {
    const made = await channels.create(
      admin,
      robot({ kind: 'webhook', url: 'https://oa.example/', secret: '' }),
    );
    expect(made.secret).toMatch(/^whsec_/);
    const listed = (await channels.list(admin)).items.find(({ id }) => id === made.id);
    expect(listed).toMatchObject({ secret: null, hasSecret: true });
  });

  it('are tried with a real message: to the group, or to whoever tries', async () => {
    const made = await channels.create(admin, robot({ name: '试群' }));
    const before = world.wakes();
    await channels.test(admin, made.id);
    expect(world.wakes()).toBe(before + 1);
    await expect(channels.remove(admin, made.id)).rejects.toMatchObject({ code: 'CHANNEL_NOT_READY' });
    const sms = (await channels.list(admin)).items.find(({ kind }) => kind === 'sms')?.id ?? '';
    await world.dataSource.query('UPDATE person SET phone = NULL, email = NULL WHERE id = $1', [
      admin.personId,
    ]);
    await expect(channels.test(admin, sms)).rejects.toMatchObject({
      message: expect.stringContaining('手机号'),
    });
    await world.dataSource.query(`UPDATE person SET phone = '13812345678', email = 'a@e.cn' WHERE id = $1`, [
      admin.personId,
    ]);
    await channels.test(admin, sms);
    const email = (await channels.list(admin)).items.find(({ kind }) => kind === 'email')?.id ?? '';
    await channels.test(admin, email);
    const rows = await world.dataSource.query<object[]>(
      `SELECT m.channel, m.kind, m.by_hand AS "byHand", m.person_id AS "personId", m.channel_id AS "channelId", m.status,
              n.kind AS told, n.subject_type AS "subjectType"
       FROM outbound_message m JOIN notification n ON n.message_id = m.id ORDER BY m.id`,
    );
    const message = {
      kind: 'event',
      byHand: true,
      status: 'pending',
      told: 'channel_test',
      subjectType: 'channel',
    };
    expect(rows).toEqual([
      { ...message, channel: 'dingtalk', personId: null, channelId: made.id },
      { ...message, channel: 'sms', personId: admin.personId, channelId: null },
      { ...message, channel: 'email', personId: admin.personId, channelId: null },
    ]);
    expect(await trail('channel.test')).toHaveLength(3);
  });

  it('templates: checked, saved by version, restored, each once in the trail', async () => {
    const place = world.city.id;
    const texts = { subject: '市专班：{{ summary }}', body: '{{ personName }}同志：\n\n{{ list }}' };
    const wrong = templates.save(office, 'daily_mail', 0, {
      jurisdictionId: place,
      ...texts,
      body: '好\n{{ nobody }}',
    });
    await expect(wrong).rejects.toMatchObject({
      code: 'TEMPLATE_INVALID',
      message: expect.stringContaining('第2行'),
    });
    await expect(
      templates.save(admin, 'daily_mail', 0, { jurisdictionId: place, ...texts }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const races = await Promise.allSettled(
      [office, await world.actor('office2')].map((who) =>
        templates.save(who, 'daily_mail', 0, { jurisdictionId: place, ...texts }),
      ),
    );
    expect(races.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(races.find((end) => end.status === 'rejected')).toMatchObject({
      reason: { code: 'VERSION_CONFLICT', current: { own: true, ...texts } },
    });
    const saved = (await templates.list(office)).items.find(({ key }) => key === 'daily_mail');
    expect(saved).toMatchObject({ ...texts, own: true, version: 1, shipped: DEFAULT_TEMPLATES.daily_mail });
    const restored = await templates.restore(office, 'daily_mail', 1, place);
    expect(restored).toMatchObject({ ...DEFAULT_TEMPLATES.daily_mail, own: false, version: 2 });
    const stale = templates.save(office, 'daily_mail', 1, { jurisdictionId: place, ...texts });
    await expect(stale).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect([(await trail('template.edit')).length, (await trail('template.restore')).length]).toEqual([1, 1]);
  });

  const render = (jurisdictionId: string | null) =>
    renderMessage({
      ...{
        dataSource: world.dataSource,
        reads: openReads(world.dataSource),
        channel: 'email',
        kind: 'event',
        day: '2027-12-28',
        jurisdictionId,
      },
      ...{ personName: '李明', number: '7', links },
      rows: [
        {
          ...{
            id: '1',
            subject: 'milestone:5',
            kind: 'reminder',
            step: 's',
            subjectType: 'milestone',
            subjectId: '5',
          },
          ...{
            title: 'CZ-1 电梯',
            body: '',
            taskId: '1',
            taskCode: 'CZ-1',
            taskTitle: '电梯',
            taskState: 'active',
          },
          ...{
            announcedDue: '2027-12-31',
            openDue: '2027-12-31',
            due: '2027-12-31',
            milestoneState: 'planned',
          },
          ...{
            issuedAt: new Date('2027-01-04T01:00:00Z'),
            leadUnit: '市工信局',
            milestoneName: '年底前完成',
          },
        },
      ],
    });

  it('word what is sent; a broken one gives way to the shipped one and is told of', async () => {
    const place = world.city.id;
    const own = {
      jurisdictionId: place,
      subject: '专班来信',
      body: '{{ personName }}同志，请看：\n{{ list }}',
    };
    await templates.save(office, 'event_mail', 0, own);
    const mail = await render(place);
    expect([mail.subject, mail.text.includes('李明同志，请看：')]).toEqual(['专班来信', true]);
    const [calendar] = mail.attachments;
    expect(calendar?.content).toMatch(
      /DTSTART;VALUE=DATE:20271231[^]*UID:milestone-5@q\.example|UID:milestone-5@q\.example[^]*DTSTART;VALUE=DATE:20271231/,
    );
    expect((await render(null)).subject).toContain('「牵头」');
    await world.dataSource.query(`UPDATE message_template SET body = '{{ gone }}' WHERE key = 'event_mail'`);
    expect((await render(place)).subject).toContain('「牵头」');
    const broken = await brokenTemplates(world.dataSource.manager, place);
    expect(broken).toEqual([
      { key: 'event_mail', label: '办理动态邮件', reason: expect.stringContaining('gone') },
    ]);
    const seen = (await templates.list(office)).items.find(({ key }) => key === 'event_mail');
    expect(seen?.broken).toContain('gone');
    await templates.save(office, 'event_mail', 1, own);
    expect(await brokenTemplates(world.dataSource.manager, place)).toEqual([]);
  });
});
