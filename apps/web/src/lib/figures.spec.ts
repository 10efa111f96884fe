import { figure, measure, scaleOf, share, unscale } from './figures';

describe('figures', () => {
  it('read as printed', () => {
    expect(figure(150_000_000)).toBe('1.5亿');
    expect(figure(20_000)).toBe('2万');
    expect(figure(0.8)).toBe('0.8');
  });

  it('carry comparator, range and unit', () => {
    expect(measure({ value: 60, unit: '%', comparator: 'ge' })).toBe('≥60%');
    expect(measure({ value: 30_000, valueMax: 50_000, unit: '辆', comparator: 'eq' })).toBe('3万–5万辆');
    expect(measure({ value: null, unit: null, comparator: null })).toBeNull();
  });

  it('are typed in the step in which they are printed', () => {
    const scale = scaleOf(25_000_000_000);
    expect(scale.word).toBe('亿');
    expect(unscale(250.3, scale)).toBe(25_030_000_000);
    expect(unscale(42.5, scaleOf(60))).toBe(42.5);
  });

  it('are shares of a whole', () => {
    expect(share(7, 36)).toBe('19.4%');
    expect(share(0, 0)).toBe('0%');
  });
});
