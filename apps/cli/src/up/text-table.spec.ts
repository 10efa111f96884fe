import { displayWidth, textTable } from './text-table.js';

describe('textTable', () => {
  it('counts Chinese characters as two columns', () => {
    expect(displayWidth('牵头ab')).toBe(6);
    expect(displayWidth('（）')).toBe(4);
  });

  it('aligns columns and leaves no blanks at the end', () => {
    expect(
      textTable([
        ['角色', '登录名'],
        ['督查室主任', 'a'],
        ['x', 'bc'],
      ]),
    ).toBe('角色        登录名\n督查室主任  a\nx           bc');
  });

  it('knows the empty table', () => {
    expect(textTable([])).toBe('');
  });
});
