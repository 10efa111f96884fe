import {
  countTargets,
  scheduleProgress,
  targetStanding,
  targetStart,
  type TargetClass,
  type TargetFigure,
} from './target-standing.js';

const figure = (values: Partial<TargetFigure>): TargetFigure => ({
  ...{ value: 100, unit: '台', comparator: 'ge', due: '2026-12-31', reached: null, confirmed: false },
  ...values,
});
const on = (day: string, values: Partial<TargetFigure>) => targetStanding(figure(values), '2026-01-01', day);

describe('序时进度', () => {
  it.each([
    ['2026-01-01', 0],
    ['2026-07-02', 50],
    ['2026-12-31', 100],
    ['2027-02-01', 100],
    ['2025-12-01', 0],
  ])('on %s is %d', (today, expected) => {
    expect(scheduleProgress('2026-01-01', '2026-12-31', today)).toBe(expected);
  });

  it('counts from 交办, for an instance of a yearly target from its year', () => {
    expect(targetStart('2026-03-02', { recurring: null, due: '2028-12-31' })).toBe('2026-03-02');
    expect(targetStart('2026-03-02', { recurring: 'yearly', due: '2028-12-31' })).toBe('2028-01-01');
    expect(targetStart('2026-03-02', { recurring: 'yearly', due: '2026-12-31' })).toBe('2026-03-02');
  });

  it('of what was due before 交办 is complete', () => {
    expect(scheduleProgress('2026-05-01', '2026-04-01', '2026-05-02')).toBe(100);
  });
});

describe('the standing of a target', () => {
  it.each<[reached: number, TargetClass, points: number]>([
    [100, 'met', 50],
    [60, 'ahead', 10],
    [59, 'on', 9],
    [41, 'on', -9],
    [40, 'behind', -10],
    [20, 'behind', -30],
    [19, 'far_behind', -31],
  ])('with %d of 100 at half time is %s', (reached, expected, points) => {
    expect(on('2026-07-02', { reached })).toMatchObject({ class: expected, points });
  });

  it.each<[string, Partial<TargetFigure>, TargetClass]>([
    ['a ceiling that is kept', { comparator: 'le', reached: 90 }, 'met'],
    ['a ceiling that is exceeded before its day', { comparator: 'le', reached: 110 }, 'on'],
    ['about the number', { comparator: 'about', reached: 96 }, 'met'],
    ['no figure yet', {}, 'unreported'],
    ['no day and no figure', { due: null }, 'undated'],
    ['no day but reached', { due: null, reached: 100 }, 'met'],
    ['no number, confirmed', { value: null, confirmed: true }, 'met'],
    ['no number, open', { value: null }, 'unreported'],
    ['a target of nothing, reached', { value: 0, reached: 0 }, 'met'],
  ])('%s', (_, values, expected) => {
    expect(on('2026-07-02', values).class).toBe(expected);
  });

  it('is behind when its day has come and the ceiling is exceeded', () => {
    expect(on('2027-01-01', { comparator: 'le', reached: 110 }).class).toBe('behind');
  });

  it('says why', () => {
    expect(on('2026-07-02', { reached: 20 }).sentence).toBe(
      '计划不低于100台，时限2026-12-31，已达到20台，完成20%，序时进度50%，落后30个百分点：欠进度',
    );
    expect(on('2026-07-02', { value: null }).sentence).toBe(
      '没有写明数值，时限2026-12-31，尚未报送数值，序时进度50%：未报数',
    );
  });

  it('is counted in one class each', () => {
    const counts = countTargets(['met', 'on', 'met']);
    expect(counts).toMatchObject({ met: 2, on: 1, behind: 0 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});
