import { planUnitImport } from './plan-unit-import.js';
import type { KnownUnit } from './unit-import-rows.js';
import { readUnitSheet, type SheetRow } from './unit-sheet.js';

const known = (unitId: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  unitId,
  name,
  aliases: [],
  functionCodes: [],
  kind: 'department',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  parentId: null,
  ...more,
});

const row = (number: number, cells: SheetRow['cells']): SheetRow => ({ sheet: null, row: number, cells });

const plan = (rows: readonly SheetRow['cells'][], units: readonly KnownUnit[] = []) =>
  planUnitImport(
    rows.map((cells, index) => row(index + 2, cells)),
    units,
    '某市',
  );

describe('planUnitImport', () => {
  it('makes a new unit with all it says', () => {
    const [first] = plan([
      {
        name: '市发展和改革委员会',
        aliases: '市发改委、市发改',
        functions: '发改，统计',
        kind: '市直部门',
        contactName: '王敏',
        contactEmail: 'wm@qiantou.example',
        contactPhone: '0355-1234567',
      },
    ]);
    expect(first).toMatchObject({
      row: 2,
      outcome: 'new',
      fields: {
        aliases: ['市发改委', '市发改'],
        functionCodes: ['development-reform', 'statistics'],
        kind: 'department',
        contactPhone: '0355-1234567',
      },
    });
  });

  it('takes the kind from the name where the file says none', () => {
    expect(plan([{ name: '沁县人民政府' }])[0]?.fields.kind).toBe('county');
  });

  it('finds a unit by rule, keeps the old name as an alias, and says so', () => {
    const [first] = plan([{ name: '市发展和改革委员会' }], [known('7', '市发改委')]);
    expect(first).toMatchObject({
      outcome: 'changed',
      before: { unitId: '7' },
      fields: { aliases: ['市发改委'] },
      changes: [
        { column: 'name', from: '市发改委', to: '市发展和改革委员会' },
        { column: 'aliases', from: '', to: '市发改委' },
      ],
      note: '视为单位库中的同一单位：按简称规则对应：市发展和改革委员会＝市发改委。',
    });
  });

  it('does not take a near unit for the same one', () => {
    const [first] = plan([{ name: '市水利局' }], [known('7', '市水务局')]);
    expect(first).toMatchObject({ outcome: 'new', before: null });
    expect(first?.note).toContain('市水务局');
  });

  it('changes nothing where cells are empty or say what is there', () => {
    const unit = known('7', '市教育局', {
      functionCodes: ['education'],
      contactName: '王敏',
      aliases: ['市教局'],
    });
    expect(plan([{ name: '市教育局', functions: '教育', aliases: '市教局' }], [unit])[0]?.outcome).toBe(
      'unchanged',
    );
  });

  it('links parents by any of their names, in any order', () => {
    const rows = plan([
      { name: '市能源局', parent: '市发改委' },
      { name: '市发展和改革委员会', aliases: '市发改委' },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  });

  it.each([
    ['no name', [{ aliases: '教育' }], 'name', '没有填写单位名称。'],
    [
      'a name twice',
      [{ name: '市教育局' }, { name: '市 教育局' }],
      'name',
      '“市教育局”已是第 3 行的名称或简称。',
    ],
    [
      'an alias of another',
      [{ name: '甲局', aliases: '乙局' }, { name: '乙局' }],
      'aliases',
      '“乙局”已是第 3 行的名称或简称。',
    ],
    ['an unknown function', [{ name: '甲局', functions: '教育、钓鱼' }], 'functions', '不认识的职能：钓鱼'],
    ['an unknown kind', [{ name: '甲局', kind: '协会' }], 'kind', '不认识的类别“协会”'],
    ['a wrong address', [{ name: '甲局', contactEmail: 'wm#x' }], 'contactEmail', '邮箱“wm#x”的格式不对。'],
    [
      'an unknown parent',
      [{ name: '甲局', parent: '乙局' }],
      'parent',
      '单位库和本表里都没有上级单位“乙局”。',
    ],
    ['itself as parent', [{ name: '甲局', parent: '甲局' }], 'parent', '上级单位不能是本单位。'],
    [
      'a circle',
      [
        { name: '甲局', parent: '乙局' },
        { name: '乙局', parent: '甲局' },
      ],
      'parent',
      '上级单位互为上下级，请检查。',
    ],
    ['too long a name', [{ name: '局'.repeat(201) }], 'name', '单位名称太长，最多 200 个字。'],
  ] as const)('refuses %s with its place', (_case, rows, column, text) => {
    const [first] = plan(rows);
    expect(first?.outcome).toBe('error');
    expect(first?.errors[0]?.column).toBe(column);
    expect(first?.errors[0]?.text).toContain(text);
  });

  it('refuses a name that a unit outside the file has', () => {
    const units = [known('7', '市教育局', { aliases: ['教育部门'] })];
    expect(plan([{ name: '市体育局', aliases: '教育部门' }], units)[0]?.errors[0]?.text).toBe(
      '“教育部门”已是单位库中“市教育局”的名称或简称。',
    );
  });

  it('moves a unit below another one that it names', () => {
    const units = [known('1', '市发改委'), known('2', '市能源局', { parentId: '1' }), known('3', '市商务局')];
    const rows = plan(
      [
        { name: '市能源局', parent: '市商务局' },
        { name: '市发改委', parent: '市能源局' },
      ],
      units,
    );
    expect(rows[0]?.changes).toEqual([{ column: 'parent', from: '市发改委', to: '市商务局' }]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
  });
});

describe('readUnitSheet', () => {
  const place = (sheet: string | null) => ({ page: null, sheet });
  const tableOf = (text: string, from = 0, sheet: string | null = null) =>
    ({ kind: 'table', from, to: from + text.length, place: place(sheet) }) as const;

  it('reads columns in any order and wording, and counts rows with what stands above', () => {
    const title = '某市单位名录\n';
    const table = '序号\t联系电话\t部门名称\t简 称\n1\t123\t市教育局\t教育局\n\t\t\t\n2\t\t市体育局\t';
    const blocks = [
      { kind: 'paragraph', from: 0, to: title.length - 1, place: place(null) } as const,
      tableOf(table, title.length),
    ];
    expect(readUnitSheet(title + table, blocks)).toEqual([
      { sheet: null, row: 3, cells: { contactPhone: '123', name: '市教育局', aliases: '教育局' } },
      { sheet: null, row: 5, cells: { name: '市体育局' } },
    ]);
  });

  it('takes the first filled column of one meaning', () => {
    const table = '单位\t手机\t办公电话\n市教育局\t\t8765';
    expect(readUnitSheet(table, [tableOf(table)])?.[0]?.cells).toEqual({
      name: '市教育局',
      contactPhone: '8765',
    });
  });

  it('names the worksheet where there are several', () => {
    const [one, other] = ['单位名称\n甲局', '单位名称\n乙局'];
    const rows = readUnitSheet(`${one}\n${other}`, [
      tableOf(one, 0, '机关'),
      tableOf(other, one.length + 1, '企业'),
    ]);
    expect(rows?.map(({ sheet, cells }) => [sheet, cells.name])).toEqual([
      ['机关', '甲局'],
      ['企业', '乙局'],
    ]);
  });

  it('finds no units where no column names them', () => {
    expect(readUnitSheet('序号\t任务\n1\t更新', [tableOf('序号\t任务\n1\t更新')])).toBeNull();
    expect(readUnitSheet('', [])).toBeNull();
  });
});
