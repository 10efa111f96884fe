import { figure, measure } from './figures';

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
});
