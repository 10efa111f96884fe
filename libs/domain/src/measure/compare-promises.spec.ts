import { mostPromised, promiseGap, promisesOfOneDay, type PlanPromise } from './compare-promises.js';
import { comparableValue, measureUnitKind } from './unit-kind.js';

const promise = (
  value: number,
  comparator: string | null = 'ge',
  due = '2027-12-31',
  unit = '%',
): PlanPromise => ({
  value,
  comparator,
  due,
  unit,
});

describe('promises of one measure', () => {
  it.each<[PlanPromise[], number[]]>([
    [[promise(25), promise(28), promise(25)], [1]],
    [[promise(25), promise(25)], []],
    [[promise(30)], []],
    [[promise(8.5, 'le'), promise(9, 'le')], [0]],
    [[promise(1, 'eq', '2027-12-31', '倍'), promise(50)], [0]],
    [[], []],
  ])('of %j most is promised at %j', (promises, places) => {
    expect(mostPromised(promises)).toEqual(places);
  });

  it('are compared for the latest day that two plans share', () => {
    const [a, b, c] = [
      [promise(40, 'eq', '2025-12-31'), promise(60, 'eq', '2027-12-31')],
      [promise(50, 'eq', '2025-12-31')],
      [promise(90, 'eq', '2030-12-31')],
    ];
    expect(promisesOfOneDay([a, b, c])).toEqual([a[0], b[0], null]);
    expect(promisesOfOneDay([a, c])).toEqual([null, null]);
  });

  it.each<[PlanPromise, PlanPromise, number]>([
    [promise(28), promise(25), 3],
    [promise(20), promise(25), -5],
    [promise(8, 'le'), promise(8.5, 'le'), 0.5],
    [promise(1, 'eq', '2027-12-31', '倍'), promise(100), 0],
  ])('%j goes beyond %j by %d', (own, higher, gap) => {
    expect(promiseGap(own, higher)).toBe(gap);
  });

  it.each([
    ['%', 'share'],
    ['％', 'share'],
    ['倍', 'share'],
    ['个百分点', 'point'],
    ['元', 'money'],
    ['公里', 'length'],
    ['平方米', 'area'],
    ['千瓦', 'power'],
    ['吨', 'weight'],
    ['吨/日', 'flow'],
    ['台(套)', 'count'],
    [null, 'plain'],
  ] as const)('%s is of kind %s', (unit, kind) => {
    expect(measureUnitKind(unit)).toBe(kind);
  });

  it('has 倍 as hundreds of percent', () => {
    expect(comparableValue(1.5, '倍')).toBe(150);
  });
});
