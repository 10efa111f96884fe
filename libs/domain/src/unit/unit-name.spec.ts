import { normaliseUnitName } from './unit-name.js';

describe('normaliseUnitName', () => {
  it.each([
    ['市工信局', '市工信局', 'nothing to do'],
    ['发展改革局(统计局)', '发展改革局（统计局）', 'half-width brackets'],
    ['发展改革局（统计局）', '发展改革局（统计局）', 'full-width brackets'],
    ['  市工信局\u3000', '市工信局', 'blanks at the ends'],
    ['市 发\u3000改\u00a0委', '市发改委', 'blanks that spread the characters'],
    ['市大数据局\n', '市大数据局', 'a line break out of a table cell'],
    ['各县 ( 市、区 )', '各县（市、区）', 'blanks around brackets'],
    ['中国\u200b移动\ufeff', '中国移动', 'invisible characters'],
    ['China  Mobile 公司', 'China Mobile公司', 'one blank stays between Latin words'],
    ['市发改委', '市发改委', 'an abbreviation stays one'],
    ['   ', '', 'nothing left'],
  ])('%j → %j: %s', (name, expected) => {
    expect(normaliseUnitName(name)).toBe(expected);
    expect(normaliseUnitName(expected)).toBe(expected);
  });
});
