import { hanValue, readNumeral } from './numerals.js';

describe('numerals', () => {
  it.each([
    ['5.35万台', 53500],
    ['1.5亿元', 150000000],
    ['1.2万亿元', 1200000000000],
    ['3百万元', 3000000],
    ['300万千瓦', 3000000],
    ['500千伏', 500],
    ['3千亩', 3000],
    ['5千瓦', 5],
    ['一千五百家', 1500],
    ['十二个', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三万五千', 35000],
    ['五百千伏', 500],
    ['两', 2],
    ['百分之二十五', 25],
    ['百分之12.5', 12.5],
    ['三分之一', 0.333333333333],
    ['十点五', 10.5],
    ['0.8', 0.8],
  ])('%s is %d', (text, expected) => {
    expect(readNumeral(text, 0)?.value).toBe(expected);
  });

  it.each(['两三家', '个', '1234567890123', '', '十二三'])('reads no number in %j', (text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });

  it.each([
    ['百分之好', 100],
    ['三分之好', 3],
    ['〇分之一', 0],
  ])('falls back where %s goes wrong', (text, expected) => {
    expect(readNumeral(text, 0)?.value).toBe(expected);
  });

  it('takes a scale alone for one of it', () => {
    expect(hanValue('万')).toBe(10000);
  });

  it('spells no quantity in a year', () => {
    expect(hanValue('二〇二四')).toBeNaN();
  });
});
