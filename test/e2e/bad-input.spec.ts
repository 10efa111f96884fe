import type { ImportedPlan, PlanSummary } from '@app/workflow';
import { BAD_FILES, HOSTILE_NAMES } from './support/bad-files.js';
import type { Answer, Http, Problem, Question } from './support/http.js';
import { importPlan, jurisdictionId, uploadForm } from './support/office.js';
import { seedPlan, seedPlanBytes } from './support/seeds.js';
import { loggedIt, System } from './support/system.js';

const TABLES = [
  'plan',
  'plan_revision',
  'clause',
  'target',
  'task',
  'assignment',
  'milestone',
  'unit',
  'notification',
];
const CHINESE_SENTENCE = /^[\p{Script=Han}].*[\p{Script=Han}）】》。]$/u;
const MEGABYTE = 1024 * 1024;
/** Longer than the reader's own limit. */
const SLOW_MS = 60_000;

/** Whatever is uploaded: a sentence to act on, nothing stored, and the service goes on. */
describe('bad input', () => {
  let system: System;
  let office: Http;
  let jurisdiction: string;
  let before: Readonly<Record<string, number>>;
  const test = loggedIt(() => system);

  beforeAll(async () => {
    system = await System.start({ now: '2024-06-21T09:30:00+08:00' });
    office = await system.signIn('office');
    jurisdiction = await jurisdictionId(office, seedPlan('changzhi').jurisdiction);
    await importPlan(office, seedPlan('changzhi'));
    before = await rowCounts();
  });

  afterAll(() => system.dispose());

  async function rowCounts(): Promise<Record<string, number>> {
    const counts = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS "${table}"`);
    const [row] = await system.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
    return row ?? {};
  }

  const upload = <T>(bytes: Uint8Array, name: string, place = jurisdiction): Promise<Answer<T>> =>
    office.ask('POST', '/plans/imports', { form: uploadForm(place, bytes, name) });

  async function expectRefusal(
    answer: Answer<Problem>,
    status: number,
    codes: readonly string[],
  ): Promise<void> {
    const { body } = answer;
    expect({ status: answer.status, code: body.code }).toEqual({ status, code: body.code });
    expect(codes).toContain(body.code);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, requestId: expect.stringMatching(/\S/) as unknown });
    expect(body.title).toMatch(CHINESE_SENTENCE);
    await expectNothingStored();
  }

  async function expectNothingStored(): Promise<void> {
    expect(await rowCounts()).toEqual(before);
    expect((await office.get<{ items: PlanSummary[] }>('/plans')).items).toHaveLength(1);
    expect(await office.get('/health')).toMatchObject({ status: 'ok', database: 'ok' });
  }

  for (const { what, bytes, status, codes } of BAD_FILES) {
    test(`${what} is refused`, async () => {
      await expectRefusal(await upload<Problem>(bytes(), '方案.txt'), status, codes);
    });
  }

  test('the same file twice is refused and names the first', async () => {
    const answer = await upload<Problem>(seedPlanBytes('changzhi.txt'), '另一个名字.txt');
    await expectRefusal(answer, 409, ['ALREADY_IMPORTED']);
    expect(answer.body.title).toContain('长治市推动大规模设备更新');
  });

  test('two uploads of one new file at the same moment make one plan', async () => {
    const bytes = document('同时上传');
    const answers = await Promise.all(
      [1, 2, 3].map((n) => upload<Problem & ImportedPlan>(bytes, `${n}.txt`)),
    );
    for (const { status, body } of answers) if (status === 201) await forget(body.planId);
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      201,
      'ALREADY_IMPORTED',
      'ALREADY_IMPORTED',
    ]);
  });

  const WITHOUT_FILE: readonly (readonly [string, Question, readonly string[]])[] = [
    [
      'a form without a file',
      { form: onlyField('jurisdictionId', '1') },
      ['UPLOAD_INVALID', 'REQUEST_INVALID'],
    ],
    ['no jurisdiction', { body: { text: '一、内容' } }, ['REQUEST_INVALID']],
    [
      'a jurisdiction that is no id',
      { body: { jurisdictionId: `1' OR '1'='1`, text: '一、' } },
      ['REQUEST_INVALID'],
    ],
    ['a text that is no text', { body: { jurisdictionId: '1', text: { $ne: null } } }, ['REQUEST_INVALID']],
  ];
  for (const [what, question, codes] of WITHOUT_FILE) {
    test(`${what} is refused`, async () => {
      await expectRefusal(await office.ask('POST', '/plans/imports', question), 400, codes);
    });
  }

  test('a jurisdiction of somebody else is refused', async () => {
    const answer = await upload<Problem>(document('别处'), 'x.txt', '1');
    await expectRefusal(answer, answer.status, ['FORBIDDEN', 'NOT_FOUND']);
    expect([403, 404]).toContain(answer.status);
  });

  test('a pasted text that is too large is refused', async () => {
    const body = { jurisdictionId: jurisdiction, fileName: 'x.txt', text: '一'.repeat(20 * MEGABYTE) };
    const answer = await office.ask<Problem>('POST', '/plans/imports', { body });
    await expectRefusal(answer, 413, ['PAYLOAD_TOO_LARGE', 'DOCUMENT_TOO_LARGE']);
  });

  test('broken JSON is refused', async () => {
    const response = await fetch(`${system.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"login": ',
    });
    const body = (await response.json()) as Problem;
    const type = response.headers.get('content-type') ?? '';
    await expectRefusal({ status: response.status, type, body }, 400, ['JSON_MALFORMED']);
  });

  test(
    'a text made to be slow to read holds up nobody else',
    async () => {
      const hostile = `某市行动方案\n${'一、（'.repeat(150_000)}${'到2027年，'.repeat(100_000)}`;
      const [answer, health] = await Promise.all([
        upload<Problem & ImportedPlan>(Buffer.from(hostile), '慢.txt'),
        fetch(`${system.url}/api/v1/health`, { signal: AbortSignal.timeout(10_000) }),
      ]);
      expect(health.ok).toBe(true);
      if (answer.status === 201) await forget(answer.body.planId);
      else await expectRefusal(answer, 422, ['NO_CLAUSES_FOUND', 'DOCUMENT_UNREADABLE']);
    },
    SLOW_MS,
  );

  for (const name of HOSTILE_NAMES) {
    test(`the file name ${JSON.stringify(name.slice(0, 40))} harms nobody`, async () => {
      const refused = await upload<Problem>(Buffer.from('没有条款。'), name);
      await expectRefusal(refused, refused.status, ['NO_CLAUSES_FOUND', 'UPLOAD_INVALID']);
      const answer = await upload<Problem & ImportedPlan>(document(name), name);
      if (answer.status !== 201) return await expectRefusal(answer, 400, ['UPLOAD_INVALID']);
      const { items } = await office.get<{ items: PlanSummary[] }>('/plans');
      const stored = items.find(({ id }) => id === answer.body.planId)?.fileName ?? '';
      expect(stored).toMatch(/^[^\p{Cc}/\\]{1,200}$/u);
      expect(stored.trim()).not.toBe('');
      await forget(answer.body.planId);
    });
  }

  /** Removes a draft again; it must leave nothing. */
  async function forget(planId: string): Promise<void> {
    await office.must('DELETE', `/plans/${planId}`);
    await expectNothingStored();
  }
});

/** A small plan of its own for each mark. */
function document(mark: string): Buffer {
  const lines = [
    '某市设备更新行动方案',
    '一、重点任务',
    '（一）加快设备更新。到2027年，完成改造100台。（牵头单位：市工信局；配合单位：市财政局）',
    `（二）加强宣传引导。做好宣传。（牵头单位：市商务局）${Buffer.from(mark).toString('hex').slice(0, 60)}`,
  ];
  return Buffer.from(lines.join('\n'));
}

function onlyField(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}
