import { readFileSync } from 'node:fs';
import {
  PlanImports,
  PlanReviews,
  UnitImports,
  Units,
  type UnitImportReport,
  type UnitView,
} from '@app/workflow';
import { writeXlsx } from 'hucre/xlsx';
import { createWorld, type World } from './world.js';

const PLAN = `长治市设备更新试点工作方案
二、实施设备更新行动
(一)更新落后设备。到2026年底，更新设备100台。(牵头单位:市工业和信息化局。配合单位:市商业局、市经信局)
(二)推进老旧电梯更新。加快既有住宅老旧电梯更新改造，到2026年6月底，更新电梯20台。
(三)培育示范企业。每年培育示范企业5家。(牵头单位:长治市工信局。配合单位:各县区人民政府)
`;

interface AssignmentRow {
  readonly name: string;
  readonly role: string;
  readonly unit: string | null;
  readonly unitRule: string;
}

describe('the unit directory', () => {
  let world: World;
  let units: Units;
  let unitImports: UnitImports;

  beforeEach(async () => {
    world = await createWorld();
    units = new Units(world.context);
    unitImports = new UnitImports(world.context);
  });

  afterEach(() => world?.close());

  const bring = async (text: string): Promise<string> => {
    const imports = new PlanImports(world.context, { maxBytes: 200_000 });
    const input = { jurisdictionId: world.city.id, fileName: '方案.txt', bytes: Buffer.from(text) };
    return (await imports.importDocument(await world.actor('office'), input)).planId;
  };

  const assignments = (planId: string): Promise<AssignmentRow[]> =>
    world.dataSource.query(
      `SELECT a.printed_name AS name, a.role, u.name AS unit, a.unit_rule AS "unitRule"
       FROM assignment a JOIN task t ON t.id = a.task_id LEFT JOIN unit u ON u.id = a.unit_id
       WHERE t.plan_id = $1 ORDER BY t.sort, a.sort`,
      [planId],
    );

  const bringUnits = async (rows: readonly string[][], apply: boolean): Promise<UnitImportReport> => {
    const bytes = await writeXlsx({ sheets: [{ name: '单位', rows: rows.map((row) => [...row]) }] });
    return unitImports.importFile(await world.actor('admin'), {
      jurisdictionId: world.city.id,
      bytes,
      apply,
    });
  };

  const listed = async (name: string): Promise<UnitView | undefined> =>
    (await units.list(await world.actor('admin'), { inactive: true, limit: 100 })).find(
      (unit) => unit.name === name,
    );

  it('resolves printed names by rule, and asks about the others with candidates', async () => {
    const planId = await bring(PLAN);
    expect((await assignments(planId)).slice(0, 3)).toEqual([
      {
        name: '市工业和信息化局',
        role: 'lead',
        unit: '市工信局',
        unitRule: '按简称规则对应：市工业和信息化局＝市工信局',
      },
      { name: '市商业局', role: 'cooperating', unit: null, unitRule: '' },
      { name: '市经信局', role: 'cooperating', unit: null, unitRule: '' },
    ]);
    const review = await new PlanReviews(world.context).read(await world.actor('office'), planId);
    const questions = review.unitQuestions;
    expect(
      questions.map(({ printedName, candidates }) => [printedName, candidates.map(({ name }) => name)]),
    ).toEqual([
      ['市商业局', []],
      ['市经信局', ['市工信局']],
      ['各县区人民政府', []],
    ]);
    expect(questions[1]?.candidates[0]?.reason).toContain('职能');
  });

  it('gives each county a part where the directory has counties', async () => {
    await bringUnits([['单位名称'], ['沁县人民政府'], ['潞州区人民政府'], ['高新区管委会']], true);
    const rows = (await assignments(await bring(PLAN))).filter(({ role }) => role === 'implementing');
    expect(rows.map(({ name, unit }) => [name, unit])).toEqual([
      ['沁县人民政府', '沁县人民政府'],
      ['潞州区人民政府', '潞州区人民政府'],
    ]);
  });

  it('proposes units that may lead a clause which names none', async () => {
    await bringUnits([['单位名称'], ['市住房和城乡建设局']], true);
    const planId = await bring(PLAN);
    const tasks = await world.dataSource.query<{ title: string; proposals: Record<string, unknown>[] }[]>(
      'SELECT title, lead_proposals AS proposals FROM task WHERE plan_id = $1 ORDER BY sort',
      [planId],
    );
    expect(tasks.map(({ proposals }) => proposals.length > 0)).toEqual([false, true, false]);
    expect(tasks[1]?.proposals[0]).toMatchObject({ functionCode: 'housing', unitName: '市住房和城乡建设局' });
    expect(tasks[1]?.proposals[0]?.['reason']).toContain('电梯');
  });

  it('proposes leads for all clauses of a plan in Traditional script', async () => {
    const planId = await bring(readFileSync('seeds/plans/chongqing.txt', 'utf8'));
    const [row] = await world.dataSource.query<{ tasks: number; proposed: number; education: string }[]>(
      `SELECT count(*)::int AS tasks, count(*) FILTER (WHERE lead_proposals <> '[]')::int AS proposed,
              max(lead_proposals->0->>'functionCode') FILTER (WHERE title LIKE '%教育設備%') AS education
       FROM task WHERE plan_id = $1`,
      [planId],
    );
    expect(row).toEqual({ tasks: 36, proposed: 36, education: 'education' });
  });

  describe('from a file', () => {
    const ROWS = [
      ['序号', '单位名称', '简称', '职能', '上级单位', '类别', '联系人', '邮箱', '电话'],
      ['1', '市工业和信息化局', '市经信局', '工信、商务', '', '部门', '王敏', 'wm@qiantou.example', '0355-1'],
      ['2', '市能源局', '', '能源', '市经信局', '', '', '', ''],
      ['3', '市商务局', '', '', '', '', '', '', ''],
    ];

    it('is first only shown, then applied, and the second time changes nothing', async () => {
      const before = await listed('市工信局');
      const rehearsal = await bringUnits(ROWS, false);
      expect(rehearsal).toMatchObject({
        applied: false,
        counts: { new: 1, changed: 1, unchanged: 1, error: 0 },
      });
      expect(rehearsal.rows[0]).toMatchObject({ row: 2, outcome: 'changed', name: '市工业和信息化局' });
      expect(await listed('市工信局')).toEqual(before);

      expect(await bringUnits(ROWS, true)).toMatchObject({ applied: true });
      expect(await listed('市工业和信息化局')).toMatchObject({
        id: before?.id,
        version: 2,
        functionCodes: ['industry', 'commerce'],
        aliases: [{ name: '市工信局' }, { name: '市经信局' }],
        printedContact: { name: '王敏', email: 'wm@qiantou.example', phone: '0355-1' },
      });
      expect(await listed('市能源局')).toMatchObject({ parent: { id: before?.id }, functions: ['能源'] });
      const again = await bringUnits(ROWS, true);
      expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, error: 0 });
      expect(await listed('市工业和信息化局')).toMatchObject({ version: 2 });
    });

    it('changes nothing at all while one row is faulty', async () => {
      const report = await bringUnits([...ROWS, ['4', '市体育局', '', '钓鱼', '', '', '', '', '']], true);
      expect(report).toMatchObject({ applied: false, counts: { error: 1 } });
      expect(report.rows[3]).toMatchObject({ row: 5, errors: [{ column: '职能' }] });
      expect(await listed('市能源局')).toBeUndefined();
    });

    it('is for the admin only, and must name units', async () => {
      const input = { jurisdictionId: world.city.id, bytes: Buffer.from('a,b\n1,2'), apply: true };
      await expect(unitImports.importFile(await world.actor('office'), input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(unitImports.importFile(await world.actor('admin'), input)).rejects.toMatchObject({
        code: 'DOCUMENT_UNREADABLE',
        place: 'file',
      });
    });
  });

  describe('by hand', () => {
    it('renames a unit and keeps its old name known', async () => {
      const admin = await world.actor('admin');
      const id = world.unitId('市工信局');
      const parentId = world.unitId('市商务局');
      const edited = await units.edit(admin, id, 1, {
        name: '市工业和信息化局',
        functionCodes: ['industry', 'industry'],
        parentId,
      });
      expect(edited).toMatchObject({
        version: 2,
        functionCodes: ['industry'],
        parent: { id: parentId },
        aliases: [{ name: '市工信局' }],
      });
      await expect(units.edit(admin, id, 1, { active: false })).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      await expect(units.edit(admin, parentId, 1, { parentId: id })).rejects.toMatchObject({
        code: 'UNIT_UNKNOWN',
      });
      await expect(units.edit(admin, id, 2, { name: '市财政局' })).rejects.toMatchObject({
        code: 'NAME_TAKEN',
      });
    });

    it('hides a unit that was switched off, and shows it where asked', async () => {
      const admin = await world.actor('admin');
      await units.edit(admin, world.unitId('市财政局'), 1, { active: false });
      const names = async (inactive: boolean) =>
        (await units.list(admin, { inactive, text: '财政', limit: 10 })).map(({ name }) => name);
      expect(await names(false)).toEqual([]);
      expect(await names(true)).toEqual(['市财政局']);
    });

    it('adds and takes away other names', async () => {
      const admin = await world.actor('admin');
      const id = world.unitId('市工信局');
      const { aliases } = await units.addAlias(admin, id, '工信部门');
      expect(aliases.map(({ name }) => name)).toEqual(['工信部门']);
      await expect(units.addAlias(admin, world.unitId('市商务局'), '工信 部门')).rejects.toMatchObject({
        code: 'NAME_TAKEN',
      });
      await expect(units.addAlias(admin, id, '市商务局')).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      expect((await units.removeAlias(admin, id, aliases[0]?.id ?? '')).aliases).toEqual([]);
      await expect(units.removeAlias(admin, id, aliases[0]?.id ?? '')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
