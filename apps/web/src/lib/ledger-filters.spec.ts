import { countFilters, ledgerLink, readFilters, writeFilters } from './ledger-filters';

describe('ledger filters', () => {
  it('survive the way through the address', () => {
    const filters = {
      planId: 'p1',
      class: 'overdue',
      dueFrom: '2025-01-01',
      text: '设备 更新',
      sort: 'due',
    } as const;
    expect(readFilters(new URLSearchParams(writeFilters(filters).toString()))).toEqual(filters);
  });

  it('drop what is unknown or misspelt', () => {
    const params = new URLSearchParams('class=late&light=blue&dueTo=31.12.2025&text=%20&unitId=u1&page=2');
    expect(readFilters(params)).toEqual({ unitId: 'u1' });
  });

  it('make the same link for the same filters', () => {
    expect(ledgerLink({ class: 'overdue', jurisdictionId: 'j1' })).toBe(
      '/ledger?jurisdictionId=j1&class=overdue',
    );
    expect(ledgerLink({ jurisdictionId: 'j1', class: 'overdue' })).toBe(
      '/ledger?jurisdictionId=j1&class=overdue',
    );
    expect(ledgerLink({})).toBe('/ledger');
  });

  it('count the filters without the order', () => {
    expect(countFilters({ sort: 'due', state: 'active', text: '' })).toBe(1);
  });
});
