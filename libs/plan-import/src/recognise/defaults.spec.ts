import { fold } from '../prepare/fold.js';
import { readDefault } from './defaults.js';

const read = (text: string) => readDefault(fold(text), { from: 0, to: text.length });

describe('rules for many clauses', () => {
  it.each([
    ['以下均需各县区人民政府落实，不再一一列出', 'implementers', ['各县区人民政府'], true],
    [
      '各县区人民政府按照职责分工负责，以下均需各县区人民政府落实，不再一一列出',
      'implementers',
      ['各县区人民政府'],
      false,
    ],
    [
      '各重点任务需各县（市、区）人民政府、园区管委会结合实际落实，不再列出',
      'implementers',
      ['各县（市、区）人民政府', '园区管委会'],
      false,
    ],
    ['具体任务均涉及相关市（州）人民政府，不再做分工，下同', 'implementers', ['相关市（州）人民政府'], false],
    ['各镇（街道）均为责任单位，以下不再列出', 'implementers', ['各镇（街道）'], false],
    ['各县区人民政府，不另列示', 'implementers', ['各县区人民政府'], false],
    ['逗号前为牵头单位，下同', 'comma-lead', [], false],
    ['列第一位者为牵头单位，下同', 'first-lead', [], false],
    ['排在第一位的部门为牵头部门，下同', 'first-lead', [], false],
    ['以下责任单位涉及多部门的均按职责分工负责', 'joint', [], true],
  ])('%s', (text, kind, units, next) => {
    const rule = read(text);
    expect(rule).toMatchObject({ kind, next });
    expect(rule?.units.map(({ from, to }) => text.slice(from, to))).toEqual(units);
  });

  it.each(['市工信局、市发改委按职责分工负责', '牵头单位：市工信局', '以下简称区县'])(
    'leaves alone %s',
    (text) => {
      expect(read(text)).toBe(null);
    },
  );
});
