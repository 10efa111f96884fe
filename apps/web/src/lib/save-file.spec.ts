import { fileNameOf } from './save-file';

describe('fileNameOf', () => {
  it.each([
    ["attachment; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx", '台账.xlsx'],
    ["attachment; filename*=utf-8''a%20b.json; size=3", 'a b.json'],
    ['attachment; filename="x.xlsx"', '导出'],
    ["attachment; filename*=UTF-8''%E5%8F", '导出'],
    [null, '导出'],
  ])('%s', (disposition, expected) => expect(fileNameOf(disposition, '导出')).toBe(expected));
});
