import { changeMatrixFilters, readMatrixFilters, writeMatrixFilters } from './matrix-filters';

describe('matrix filters', () => {
  it('come back from the address', () => {
    const filters = {
      planId: '3',
      section: '二、行动',
      role: 'lead',
      class: 'overdue',
      text: '设备',
    } as const;
    expect(readMatrixFilters(writeMatrixFilters(filters))).toEqual(filters);
  });

  it('leave out what is none', () => {
    const params = new URLSearchParams('planId=x&unitId=0&role=boss&class=late&text=%20&other=1');
    expect(readMatrixFilters(params)).toEqual({});
  });

  it('forget the chapter with its plan', () => {
    const filters = { planId: '3', section: '二、行动', unitId: '7' };
    expect(changeMatrixFilters(filters, { planId: '4' })).toEqual({
      planId: '4',
      unitId: '7',
      section: undefined,
    });
    expect(changeMatrixFilters(filters, { unitId: undefined }).section).toBe('二、行动');
    expect(changeMatrixFilters(filters, { planId: '3' }).section).toBe('二、行动');
  });
});
