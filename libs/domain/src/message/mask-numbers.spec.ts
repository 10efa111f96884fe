import { maskNumbers } from './mask-numbers.js';

describe('numbers of persons in a group chat', () => {
  it.each([
    ['联系人13812345678。', '联系人138xxxx5678。'],
    ['电话：138-1234-5678', '电话：138-xxxx-5678'],
    ['138 1234 5678', '138 xxxx 5678'],
    ['138.1234.5678', '138.xxxx.5678'],
    ['138-123-45678', '138-xxx-x5678'],
    ['+8613812345678', '138xxxx5678'],
    ['＋86 138 1234 5678', '138 xxxx 5678'],
    ['１３８１２３４５６７８', '１３８xxxx５６７８'],
    ['张三13812345678李四19987654321', '张三138xxxx5678李四199xxxx4321'],
    ['138—1234—5678', '138—xxxx—5678'],
  ])('the middle of a mobile number is hidden: %s', (text, masked) => expect(maskNumbers(text)).toBe(masked));

  it.each([
    ['330802199001011234', '330802xxxxxxxxxxxx'],
    ['身份证33080219900101123X，', '身份证330802xxxxxxxxxxxx，'],
    ['330802 19900101 123x', '330802 xxxxxxxx xxxx'],
    ['330802-1990-0101-1234', '330802-xxxx-xxxx-xxxx'],
    ['３３０８０２１９９００１０１１２３Ｘ', '３３０８０２xxxxxxxxxxxx'],
    ['330802900101123', '330802xxxxxxxxx'],
    ['330802 900101 123', '330802 xxxxxx xxx'],
  ])('of an identity card only the place is left: %s', (text, masked) =>
    expect(maskNumbers(text)).toBe(masked),
  );

  it.each([
    '时限 2027-12-31，2028-06-30',
    '完成投资150 2027-12-31',
    '新增装机13812345678901千瓦时',
    '编号 CZ-2027-001',
    '浙政发〔2027〕138号',
    '总投资123456789012345678元',
    '12812345678',
    '1381234567',
    '0570-3051234',
    'https://q.example/tasks/1745',
    '第1、3、8项',
  ])('what is no such number stays: %s', (text) => expect(maskNumbers(text)).toBe(text));

  it('takes linear time', () => {
    const long = '1-3-8-'.repeat(20_000);
    expect(maskNumbers(long)).toBe(long);
  });
});
