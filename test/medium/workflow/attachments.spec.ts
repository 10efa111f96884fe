import { createHash } from 'node:crypto';
import { TaskMilestones, TaskTransitions, Attachments, TaskDetails, scannerOf } from '@app/workflow';
import type { AttachmentLimits, AttachmentView, NewAttachment, Scanner } from '@app/workflow';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { createWorld, type Login, type World } from './world.js';

const PATH = '二/(一)';
const LIMITS: AttachmentLimits = { maxBytes: 1000, taskMaxBytes: 2500, taskMaxCount: 4 };
const TEXT = Buffer.from('进展情况：设备已到货。');

describe('attachments', () => {
  let world: World;
  let plan: IssuedPlan;
  let taskId: string;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issuedPlan(world);
    taskId = plan.taskId(PATH);
  });

  beforeEach(() => world.dataSource.query('DELETE FROM attachment; DELETE FROM attachment_content'));

  afterAll(() => world?.close());

  const using = (limits: Partial<AttachmentLimits> = {}, scanner: Scanner | null = null): Attachments =>
    new Attachments(world.context, { ...LIMITS, ...limits }, scanner);
  const input = (more: Partial<NewAttachment> = {}): NewAttachment => ({
    subjectType: 'task',
    subjectId: taskId,
    fileName: '说明.txt',
    bytes: TEXT,
    ...more,
  });
  const add = async (
    login: Login,
    more: Partial<NewAttachment> = {},
    attachments = using(),
  ): Promise<AttachmentView> => attachments.add(await world.actor(login), taskId, input(more));
  const rows = <T>(sql: string): Promise<T[]> => world.dataSource.query<T[]>(sql);
  const program = (source: string, ...args: string[]): Scanner => {
    const scanner = scannerOf({ command: [process.execPath, '-e', source, ...args], timeoutSeconds: 2 });
    if (scanner === null) throw new Error('no scanner');
    return scanner;
  };

  it('come back byte for byte to whoever reads the task, and are the same bytes once', async () => {
    const added = await add('gongxin', { fileName: '../说\u202e明.txt' });
    expect(added).toMatchObject({
      name: '说明.txt',
      mediaType: 'text/plain',
      size: TEXT.length,
      scan: 'unscanned',
    });
    await add('office', { fileName: '同一份.txt' });
    const file = await using().download(await world.actor('shangwu'), added.id);
    expect(file).toEqual({ name: '说明.txt', mediaType: 'text/plain', bytes: TEXT });
    const sha256 = createHash('sha256').update(TEXT).digest('hex');
    expect(await rows('SELECT sha256, byte_size FROM attachment_content')).toEqual([
      { sha256, byte_size: TEXT.length },
    ]);
    const list = await using().list(await world.actor('gongxin'), taskId);
    expect(list.items.map(({ name, person }) => [name, person])).toEqual([
      ['说明.txt', 'gongxin同志'],
      ['同一份.txt', 'office同志'],
    ]);
    const trail = await rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_type = 'attachment' AND subject_id = ${added.id} ORDER BY id`,
    );
    expect(trail.map(({ action }) => action)).toEqual(['attachment.add', 'attachment.download']);
  });

  it('are put there by those who have a part, and by nobody else', async () => {
    const { milestones } = await new TaskDetails(world.context).read(await world.actor('office'), taskId);
    const milestone = { subjectType: 'milestone', subjectId: milestones[0]?.id ?? '' } as const;
    await add('shangwu');
    await add('gongxin', milestone);
    await expect(add('shangwu', milestone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const other = await new TaskDetails(world.context).read(
      await world.actor('office'),
      plan.taskId('二/(三)'),
    );
    for (const stranger of ['caizheng', 'neighbour', 'admin', 'auditor'] as const) {
      await expect(add(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(
      add('gongxin', { ...milestone, subjectId: other.milestones[0]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(add('gongxin', { subjectId: other.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(using().list(await world.actor('caizheng'), taskId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const id = (await using().list(await world.actor('office'), taskId)).items[0]?.id ?? '';
    for (const stranger of ['caizheng', 'neighbour', 'admin', 'supervisor'] as const) {
      await expect(using().download(await world.actor(stranger), id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(using().remove(await world.actor(stranger), id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('keep to the limits, whoever is first', async () => {
    const bytes = (fill: string, size: number) => Buffer.alloc(size, fill);
    await expect(add('gongxin', { bytes: Buffer.alloc(0) })).rejects.toMatchObject({
      code: 'ATTACHMENT_EMPTY',
    });
    await expect(add('gongxin', { bytes: bytes('a', 1001) })).rejects.toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
    });
    const tries = ['a', 'b', 'c', 'd'].map((fill) => add('gongxin', { bytes: bytes(fill, 1000) }));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'ATTACHMENT_LIMIT' });
    }
    const [first] = (await using().list(await world.actor('gongxin'), taskId)).items;
    await using().remove(await world.actor('gongxin'), first?.id ?? '');
    await add('gongxin', { bytes: bytes('x', 10) });
    await add('gongxin', { bytes: bytes('y', 10) });
    await add('gongxin', { bytes: bytes('z', 10) });
    await expect(add('gongxin', { bytes: bytes('w', 10) })).rejects.toMatchObject({
      code: 'ATTACHMENT_LIMIT',
    });
  });

  it.each([
    ['a page called text', '说明.txt', '<!DOCTYPE html><script>alert(1)</script>'],
    ['text called PDF', '说明.pdf', '进展情况'],
    ['a page', '说明.html', '<p>进展</p>'],
    ['a picture that is a program', '图.svg', '<svg onload="alert(1)"/>'],
    ['a program', '表.exe', 'MZ\u0000\u0001'],
    ['a program called table', '表.xlsx', 'MZ\u0000\u0001'],
    ['a name without an ending', '说明', '进展情况'],
  ])('are not %s', async (_, fileName, text) => {
    await expect(add('gongxin', { fileName, bytes: Buffer.from(text) })).rejects.toMatchObject({
      code: 'ATTACHMENT_TYPE_REFUSED',
      place: 'file',
    });
  });

  it('are taken away by whoever put them there or by the office, until the milestone is confirmed', async () => {
    const details = new TaskDetails(world.context);
    const [office, unit] = [await world.actor('office'), await world.actor('gongxin')];
    const milestones = new TaskMilestones(world.context);
    const { version, milestones: found } = await details.read(office, taskId);
    await new TaskTransitions(world.context).move(unit, taskId, version, { action: 'accept' });
    const [milestone] = found;
    if (milestone === undefined) throw new Error('no milestone');
    const subject = { subjectType: 'milestone', subjectId: milestone.id } as const;
    const mine = await add('gongxin', subject);
    const kept = await add('gongxin', { ...subject, fileName: '留下.txt' });
    await expect(using().remove(await world.actor('gongxin-head'), mine.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await using().remove(unit, mine.id);
    await expect(using().remove(unit, mine.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(using().download(office, mine.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await rows(`SELECT removed_by_id FROM attachment WHERE id = ${mine.id}`)).toEqual([
      { removed_by_id: unit.personId },
    ]);
    await milestones.report(unit, milestone.id, milestone.version, { evidence: '见附件' });
    await milestones.confirm(office, milestone.id, milestone.version + 1);
    for (const who of [unit, office]) {
      await expect(using().remove(who, kept.id)).rejects.toMatchObject({ code: 'ATTACHMENT_SEALED' });
    }
    await expect(add('gongxin', subject)).rejects.toMatchObject({ code: 'ATTACHMENT_SEALED' });
    expect((await using().download(office, kept.id)).bytes).toEqual(TEXT);
  });

  describe('with an antivirus program', () => {
    const READS = `let n = 0; process.stdin.on('data', (d) => (n += d.length)).on('end', () => process.exit(n === ${TEXT.length} ? 0 : 9));`;

    it('are marked clean when it says so, given on its input or as a file', async () => {
      expect(await add('gongxin', {}, using({}, program(READS)))).toMatchObject({ scan: 'clean' });
      const byPath = program(
        `const fs = require('fs'); process.exit(fs.readFileSync(process.argv[1]).length === ${TEXT.length} ? 0 : 9)`,
        '{file}',
      );
      expect(await add('office', {}, using({}, byPath))).toMatchObject({ scan: 'clean' });
    });

    it('are refused when it finds something, and no longer handed out where they were stored before', async () => {
      const before = await add('gongxin');
      await expect(add('gongxin', {}, using({}, program('process.exit(1)')))).rejects.toMatchObject({
        code: 'ATTACHMENT_INFECTED',
      });
      await expect(using().download(await world.actor('office'), before.id)).rejects.toMatchObject({
        code: 'ATTACHMENT_INFECTED',
      });
      await expect(add('gongxin')).rejects.toMatchObject({ code: 'ATTACHMENT_INFECTED' });
      expect(
        await rows(`SELECT after ->> 'name' AS name FROM audit_event WHERE action = 'attachment.refuse'`),
      ).toEqual([{ name: '说明.txt' }]);
    });

    it.each([
      ['hangs', program('setInterval(() => {}, 1000)')],
      [
        'hangs with a child that holds on',
        program(
          `require('child_process').spawn(process.execPath, ['-e', 'setInterval(()=>{},1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`,
        ),
      ],
      ['fails', program('process.exit(2)')],
      ['is killed', program('process.kill(process.pid, "SIGKILL")')],
      ['does not exist', scannerOf({ command: ['/no/such/scanner'], timeoutSeconds: 2 })],
    ])('are not stored while it %s', async (_, scanner) => {
      await expect(add('gongxin', {}, using({}, scanner))).rejects.toMatchObject({
        code: 'ATTACHMENT_NOT_SCANNED',
      });
      expect(await rows('SELECT 1 FROM attachment_content')).toEqual([]);
    });

    it('is told nothing of our settings', async () => {
      const nosy = program(
        `process.exit(Object.keys(process.env).some((name) => /DATABASE|SMTP|REDIS|QIANTOU/.test(name)) ? 1 : 0)`,
      );
      const secret = 'DATABASE_URL';
      const was = process.env[secret];
      process.env[secret] = 'postgres://secret';
      try {
        expect(await add('gongxin', {}, using({}, nosy))).toMatchObject({ scan: 'clean' });
      } finally {
        if (was === undefined) delete process.env[secret];
        else process.env[secret] = was;
      }
    });
  });
});
