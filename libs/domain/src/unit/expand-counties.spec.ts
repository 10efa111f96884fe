import type { AssignmentProposal, AssignmentRole } from '../plan/propose-assignments.js';
import { expandAssignments, expandCounties, namesAllCounties } from './expand-counties.js';

describe('namesAllCounties', () => {
  it.each([
    '各县区',
    '各县（市、区）人民政府',
    '各县(市、区)',
    '各县区人民政府',
    '各区县',
    '各区（市）县',
    '各县市区政府',
    '各旗县区',
    '全市各县区',
    '各市县',
    '各县 ( 市、区 )',
    '各区',
  ])('%s', (name) => {
    expect(namesAllCounties(name)).toBe(true);
  });

  it.each([
    '襄垣县人民政府',
    '市教育局',
    '各有关部门',
    '各镇（街道）',
    '各市',
    '各单位',
    '各',
    '园区',
    '各县区教育局',
    '县区',
  ])('not %s', (name) => {
    expect(namesAllCounties(name)).toBe(false);
  });
});

describe('expandCounties', () => {
  const counties = [{ name: '沁县人民政府' }, { name: '潞州区人民政府' }, { name: '各县区人民政府' }];

  it('gives every single county', () => {
    expect(expandCounties('各县区', counties)).toEqual([
      { name: '沁县人民政府' },
      { name: '潞州区人民政府' },
    ]);
  });

  it.each(['高新区管委会', '经开区', '英雄街道办事处', '夏店镇人民政府', '各县（市、区）'])(
    '%s is none of them',
    (name) => {
      expect(expandCounties('各县区', [{ name }])).toBeNull();
    },
  );

  it('stays one name where no county is known', () => {
    expect(expandCounties('各县区', [{ name: '各县区人民政府' }])).toBeNull();
    expect(expandCounties('市教育局', counties)).toBeNull();
  });
});

describe('expandAssignments', () => {
  const part = (name: string, role: AssignmentRole): AssignmentProposal => ({
    name,
    role,
    basis: 'default',
    rule: '按“各县区落实”列为落实单位',
    span: null,
  });
  const counties = [{ name: '沁县人民政府' }, { name: '潞州区人民政府' }];

  it('gives every county a part of its own', () => {
    const expanded = expandAssignments([part('市教育局', 'lead'), part('各县区', 'implementing')], counties);
    expect(expanded.map(({ name, role }) => [name, role])).toEqual([
      ['市教育局', 'lead'],
      ['沁县人民政府', 'implementing'],
      ['潞州区人民政府', 'implementing'],
    ]);
    expect(expanded[1]?.rule).toBe('按“各县区落实”列为落实单位；“各县区”包括本单位');
  });

  it('keeps a county that is named itself, and names no county twice', () => {
    const given = [
      part('沁县人民政府', 'lead'),
      part('各县区', 'cooperating'),
      part('各区县', 'implementing'),
    ];
    expect(expandAssignments(given, counties).map(({ name, role }) => [name, role])).toEqual([
      ['沁县人民政府', 'lead'],
      ['潞州区人民政府', 'implementing'],
    ]);
  });

  it.each([
    ['a collective name that leads', [part('各县区', 'lead')], counties],
    ['a collective name without counties', [part('各县区', 'implementing')], []],
  ] as const)('leaves %s', (_case, given, known) => {
    expect(expandAssignments(given, known)).toEqual(given);
  });
});
