import { Clause, Plan, PlanRevision, ProgressReport, Task } from '@app/persistence';
import { Search, type SearchKind, type SearchResult } from '@app/workflow';
import { SEED, createRandom } from '../../../libs/domain/test/random.js';
import { insertAll, insertOne } from '../../../libs/workflow/src/shared/database.js';
import { createWorld, type Login, type World } from './world.js';

const LETTERS = [
  ...'设备更新改造电梯老旧小区充电桩汽车家电回收',
  ...'设備數字ＡＩai25０５Ｇ',
  ...'，。、（）%—\n',
  ...'𠀀𠮷㐀〇',
];
const ROWS = 400;

describe(`search over clauses, tasks and reports (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let world: World;
  let search: Search;
  const texts: string[] = [];

  const make = (least: number, most: number): string =>
    Array.from({ length: random.integer(least, most) }, () => random.pick(LETTERS)).join('');
  const find = async (login: Login, q: string, kind?: SearchKind, planId?: string): Promise<SearchResult> =>
    search.find(await world.actor(login), { q, kind, planId, limit: 50 });
  const idsOf = (result: SearchResult): string[] =>
    result.groups.flatMap(({ items }) => items.map(({ id }) => id));

  async function insertPlan(
    jurisdictionId: string,
    title: string,
  ): Promise<{ planId: string; revisionId: string }> {
    const { manager } = world.dataSource;
    const planId = await insertOne(manager, Plan, {
      jurisdictionId,
      title,
      state: 'issued',
      createdById: '1',
    });
    const file = {
      fileName: 'p.txt',
      sha256: title,
      encoding: 'utf-8',
      byteSize: 1,
      text: '',
      parserVersion: '1',
    };
    const revisionId = await insertOne(manager, PlanRevision, {
      jurisdictionId,
      planId,
      number: 1,
      draft: {},
      ...file,
    });
    return { planId, revisionId };
  }

  beforeAll(async () => {
    world = await createWorld();
    search = new Search(world.context);
    const jurisdictionId = world.city.id;
    const { manager } = world.dataSource;
    const place = await insertPlan(jurisdictionId, '甲方案');
    for (let row = 0; row < ROWS; row += 1) texts.push(make(1, 30));
    const clause = { jurisdictionId, ...place, spanFrom: 0, spanTo: 1 };
    const clauseIds = await insertAll(
      manager,
      Clause,
      texts.map((quote, sort) => ({ ...clause, path: `${sort}`, sort, quote })),
    );
    const issued = { jurisdictionId, planId: place.planId, state: 'issued' as const, issuedAt: new Date(0) };
    const taskIds = await insertAll(
      manager,
      Task,
      texts.map((title, sort) => ({
        ...issued,
        clauseId: clauseIds[sort] ?? '',
        code: `CZ-${sort}`,
        title,
        sort,
      })),
    );
    const report = {
      jurisdictionId,
      unitId: world.unitId('市工信局'),
      personId: '1',
      period: '2026-01',
      at: new Date(0),
    };
    await insertAll(
      manager,
      ProgressReport,
      texts.map((done, index) => ({ ...report, taskId: taskIds[index] ?? '', done, problems: '问题在此' })),
    );
  });

  afterAll(() => world?.close());

  /** The naive way: the folded text contains every folded word. */
  const naive = async (column: string, table: string, words: readonly string[]): Promise<string[]> => {
    const rows = await world.dataSource.query<{ id: string; text: string }[]>(
      `SELECT id, lower(normalize(${column}, NFKC)) AS text FROM ${table} ORDER BY id DESC`,
    );
    const folded = words.map((word) => word.normalize('NFKC').toLowerCase());
    return rows.filter(({ text }) => folded.every((word) => text.includes(word))).map(({ id }) => id);
  };
  const hasPair = (words: readonly string[]): boolean =>
    words.some((word) => /[\p{Script=Han}〇0-9a-z]{2}/u.test(word.normalize('NFKC').toLowerCase()));

  it('finds exactly what a look at every row finds, for words of two to six characters', async () => {
    let hits = 0;
    for (let round = 0; round < 250; round += 1) {
      const taken = [...random.pick(texts)];
      const length = random.integer(2, 6);
      const start = random.integer(0, Math.max(0, taken.length - length));
      const word = random.chance(0.7) ? taken.slice(start, start + length).join('') : make(2, 6);
      const q = random.chance(0.2) ? `${word} ${make(2, 2)}` : word;
      const words = q.split(/\s+/u).filter((each) => each !== '');
      if (!hasPair(words)) {
        await expect(find('office', q)).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
        continue;
      }
      const wanted = await naive('quote', 'clause', words);
      hits += wanted.length;
      expect([q, idsOf(await find('office', q, 'clause'))]).toEqual([q, wanted.slice(0, 50)]);
      const tasks = idsOf(await find('office', q, 'task'));
      const named = await naive(`title || ' ' || code`, 'task', words);
      expect([q, [...tasks].sort()]).toEqual([q, named.length > 50 ? [...tasks].sort() : [...named].sort()]);
      const reports = await naive(`done || ' ' || problems || ' ' || next_steps`, 'progress_report', words);
      expect([q, idsOf(await find('office', q, 'report'))]).toEqual([q, reports.slice(0, 50)]);
    }
    expect(hits).toBeGreaterThan(100);
  });

  it('marks what it found, in places of the shown text', async () => {
    const { groups } = await find('office', '电梯', 'clause');
    for (const { text } of groups[0]?.items ?? []) {
      const marked = text?.marks.map(({ from, to }) => text.text.slice(from, to)) ?? [];
      expect(marked.length).toBeGreaterThan(0);
      for (const each of marked) expect(each).toMatch(/^(?:电梯)+$/u);
    }
  });

  it('puts the task whose title is the query first', async () => {
    const { manager } = world.dataSource;
    const [task] = await manager.find(Task, { order: { id: 'ASC' }, take: 1 });
    await manager.update(Task, { id: task?.id ?? '' }, { title: '更新电梯' });
    const { groups } = await find('office', '更新电梯', 'task');
    expect(groups[0]?.items[0]?.id).toBe(task?.id);
  });

  it('finds nothing for those who may read nothing of it, and says not even that there is more', async () => {
    const nothing = [
      { kind: 'task', items: [], more: false },
      { kind: 'clause', items: [], more: false },
      { kind: 'report', items: [], more: false },
    ];
    expect((await find('neighbour', '设备')).groups).toEqual(nothing);
    expect((await find('gongxin', '设备')).groups).toEqual(nothing);
  });

  it('keeps to one plan where one is named', async () => {
    const other = await insertPlan(world.city.id, '乙方案');
    const clause = { jurisdictionId: world.city.id, ...other, spanFrom: 0, spanTo: 1, path: '一', sort: 0 };
    const id = await insertOne(world.dataSource.manager, Clause, { ...clause, quote: '更新设备' });
    expect(idsOf(await find('office', '设备', 'clause', other.planId))).toEqual([id]);
  });
});
