import { ASSIGNMENT_ROLES } from '@app/domain';
import { Ledger, Matrix, type MatrixFilter, type MatrixView } from '@app/workflow';
import { matrixSpeed, plantMatrix } from '../../../apps/cli/src/bench/matrix-speed.js';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { at, createWorld, type Login, type World } from './world.js';

describe('the responsibility matrix', () => {
  let world: World;
  let plan: IssuedPlan;
  let matrix: Matrix;

  beforeAll(async () => {
    world = await createWorld();
    matrix = new Matrix(world.context);
    plan = await issuedPlan(world);
  });

  afterAll(() => world?.close());

  const read = async (login: Login, filter: MatrixFilter = {}): Promise<MatrixView> =>
    matrix.read(await world.actor(login), filter);
  /** Signs as text: task title, unit name, role. */
  const signs = ({ tasks, units, roles, cells }: MatrixView): string[] =>
    cells.map(
      ([task = -1, unit = -1, role = -1]) => `${tasks[task]?.title} ${units[unit]?.name} ${roles[role]}`,
    );

  it('has a row a task and a column a unit, in the order of the directory', async () => {
    const found = await read('office', { planId: plan.planId });
    expect(found.units.map(({ name }) => name)).toEqual(['市工信局', '市商务局', '市财政局', '市数据局']);
    expect(signs(found)).toEqual(
      expect.arrayContaining([
        '更新落后设备 市工信局 lead',
        '更新落后设备 市商务局 cooperating',
        '培育示范企业 市数据局 cooperating',
        '加强资金支持 市财政局 lead',
      ]),
    );
    const { total } = await new Ledger(world.context).summary(await world.actor('office'), {});
    expect(found.tasks).toHaveLength(total);
  });

  it('counts what stands there, by unit, by role and in all', async () => {
    world.clock.set(at('2027-02-01 09:00'));
    const { units, cells, counts, roles, tasks } = await read('office');
    for (const [place, unit] of units.entries()) {
      for (const role of ASSIGNMENT_ROLES) {
        const mine = cells.filter(([, column, sign = -1]) => column === place && roles[sign] === role);
        expect([unit.name, role, unit.counts[role]]).toEqual([unit.name, role, mine.length]);
      }
      const overdue = cells.filter(
        ([task = -1, column, sign = -1]) =>
          column === place && roles[sign] === 'lead' && tasks[task]?.class === 'overdue',
      );
      expect([unit.name, unit.overdueLead]).toEqual([unit.name, overdue.length]);
    }
    expect(ASSIGNMENT_ROLES.reduce((sum, role) => sum + counts[role], 0)).toBe(cells.length);
    expect(tasks.some((task) => task.class === 'overdue')).toBe(true);
  });

  it('is narrowed by chapter, unit, part, class and words', async () => {
    const { sections, plans, units } = await matrix.choices(await world.actor('office'), plan.planId);
    expect(plans).toEqual([{ id: plan.planId, title: '长治市设备更新试点工作方案' }]);
    expect(units.map(({ name }) => name)).toContain('市工信局');
    const section = sections.find((each) => each.includes('保障措施'));
    const titles = async (filter: MatrixFilter) =>
      (await read('office', filter)).tasks.map(({ title }) => title);
    expect(await titles({ section: section ?? '' })).toEqual(['加强资金支持']);
    const unitId = world.unitId('市商务局');
    expect(await titles({ unitId, role: 'cooperating' })).toEqual(['更新落后设备']);
    expect(await titles({ text: '示范企业' })).toEqual(['培育示范企业']);
    const leads = await read('office', { role: 'lead' });
    expect(leads.counts).toMatchObject({ cooperating: 0, implementing: 0, responsible: 0 });
    expect(leads.counts.lead).toBeGreaterThan(1);
    expect(await titles({ class: 'completed' })).toEqual([]);
  });

  it('shows units the tasks they have a part in, and others nothing', async () => {
    expect((await read('caizheng')).tasks.map(({ title }) => title)).toEqual(
      expect.not.arrayContaining(['更新落后设备']),
    );
    expect((await read('gongxin')).tasks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['更新落后设备', '培育示范企业']),
    );
    for (const login of ['neighbour', 'admin', 'auditor'] as const) {
      const { tasks, units, cells } = await read(login);
      expect({ tasks, units, cells }).toEqual({ tasks: [], units: [], cells: [] });
      expect((await matrix.choices(await world.actor(login), plan.planId)).sections).toEqual([]);
    }
  });

  it('is a spreadsheet of the same rows', async () => {
    const { name, bytes } = await matrix.file(await world.actor('office'), { planId: plan.planId });
    expect(name).toBe('责任矩阵.xlsx');
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
  });

  it('holds 500 × 80, and asks for a filter beyond 2,000 rows', async () => {
    const size = { tasks: 500, units: 80, partsPerTask: 20 };
    const planId = await plantMatrix(world.dataSource, world.city.id, size);
    const speed = await matrixSpeed(world.context, await world.actor('office'), planId, 1);
    expect(speed).toMatchObject({ tasks: 500, units: 80, signs: 10_000 });
    const found = await read('office', { planId });
    expect(found.overlaps.length).toBeGreaterThan(0);
    await plantMatrix(world.dataSource, world.city.id, { ...size, tasks: 2001, partsPerTask: 1 });
    await expect(read('office')).rejects.toMatchObject({ code: 'MATRIX_TOO_LARGE' });
  });
});
