import { nameSimilarity, proposeLinks, type DecidedMeasure, type NamedTarget } from './propose-links.js';

const target = (
  targetId: string,
  planId: string,
  name: string,
  unitKind: NamedTarget['unitKind'] = 'share',
) => ({
  targetId,
  planId,
  name,
  unitKind,
});

describe('proposed links', () => {
  it('are made of one name in two plans, with the rule', () => {
    const targets = [
      target('1', 'a', '二手车交易量增长率'),
      target('2', 'b', '二手车交易量增长率'),
      target('3', 'b', '漏损率'),
    ];
    expect(proposeLinks(targets, [])).toEqual([
      {
        measureId: null,
        name: '二手车交易量增长率',
        unitKind: 'share',
        targetIds: ['1', '2'],
        rule: '指标名称都是“二手车交易量增长率”，单位可比',
      },
    ]);
  });

  it('are made of near names, and say how near', () => {
    const targets = [target('1', 'a', '新能源公交车辆占比'), target('2', 'b', '新能源公交车辆的占比')];
    expect(nameSimilarity('新能源公交车辆占比', '新能源公交车辆的占比')).toBeCloseTo(0.82, 2);
    expect(proposeLinks(targets, [])[0]?.rule).toBe(
      '指标名称“新能源公交车辆占比”与“新能源公交车辆的占比”相近（相邻两字相同的占82%），单位可比',
    );
  });

  it('are not made within one plan, of far names, or of units that cannot be compared', () => {
    expect(proposeLinks([target('1', 'a', '更新率'), target('2', 'a', '更新率')], [])).toEqual([]);
    expect(proposeLinks([target('1', 'a', '电梯更新'), target('2', 'b', '管网改造')], [])).toEqual([]);
    expect(proposeLinks([target('1', 'a', '投资', 'money'), target('2', 'b', '投资', 'share')], [])).toEqual(
      [],
    );
  });

  it('join a measure that is there, and leave alone what was decided', () => {
    const targets = ['1', '2', '3'].map((id) => target(id, `plan${id}`, '更新率'));
    const measure = (confirmed: string[], rejected: string[]): DecidedMeasure => ({
      ...{ id: '9', name: '更新率', unitKind: 'share' },
      ...{ confirmed, rejected },
    });
    expect(proposeLinks(targets, [measure(['1'], [])])).toMatchObject([
      { measureId: '9', targetIds: ['2', '3'] },
    ]);
    expect(proposeLinks(targets, [measure(['1'], ['2'])])).toMatchObject([
      { measureId: '9', targetIds: ['3'] },
    ]);
    expect(proposeLinks(targets, [measure(['1', '2', '3'], [])])).toEqual([]);
    expect(proposeLinks(targets, [measure([], ['1', '2', '3'])])).toEqual([]);
  });
});
