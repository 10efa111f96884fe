import { radicalReader } from './radicals.js';

describe('radical signs', () => {
  it.each([
    ['⼯业和信息化⽅案', '工业和信息化方案'],
    ['⼈⺠政府', '人民政府'],
    ['⻔⻓⻋⻅⻚⻛⻢⻬⻰', '门长车见页风马齐龙'],
    ['居⺠⽤⼾', '居民用户'],
    ['〈方案〉', '〈方案〉'],
    ['（１００％）', '（１００％）'],
    ['㎡①', '㎡①'],
  ])('%s is read as %s', (printed, expected) => {
    expect(radicalReader('设备更新')(printed)).toBe(expected);
    expect(expected).toHaveLength(printed.length);
  });

  it('keeps the old form in Traditional script', () => {
    expect(radicalReader('設備更新實施')('⽤⼾')).toBe('用戶');
  });

  it('leaves no radical sign unread', () => {
    const range = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
    const signs = [...range(0x2f00, 0x2fd5), ...range(0x2e80, 0x2ef3).filter((sign) => sign !== '\u2e9a')];
    const read = radicalReader('');
    expect(signs.filter((sign) => /[\u2e80-\u2fd5]/.test(read(sign)))).toEqual([]);
  });
});
