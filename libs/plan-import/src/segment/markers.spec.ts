import { fold } from '../prepare/fold.js';
import { readOrdinal } from './numerals.js';
import { readDecimalLike, readMarker, readOrdinalItem } from './markers.js';

describe('numbers that open a clause', () => {
  it.each([
    ['第一章 总则', 'chapter', 1, '第一章'],
    ['第十二条 本办法', 'article', 12, '第十二条'],
    ['第二部分 任务', 'part', 2, '第二部分'],
    ['一、总体要求', 'han', 1, '一'],
    ['十三、工作机制', 'han', 13, '十三'],
    ['（二十一）推广', 'paren', 21, '(二十一)'],
    ['㈡推广', 'paren', 2, '㈡'],
    ['12．改造', 'arabic', 12, '12'],
    ['3、改造', 'arabic', 3, '3'],
    ['⒊改造', 'arabic', 3, '⒊'],
    ['1.1 严格管制', 'dotted', 1, '1.1'],
    ['（3）提升', 'arabic-paren', 3, '(3)'],
    ['3）提升', 'arabic-paren', 3, '3)'],
    ['②提升', 'circled', 2, '②'],
    ['b.提升', 'letter', 2, 'b'],
    ['贰、推动策略', 'formal', 2, '贰'],
    ['Ⅲ.推动策略', 'formal', 3, 'Ⅲ'],
    ['1.1.2.3 “一把手”工程', 'dotted', 3, '1.1.2.3'],
    ['3.2 5G应用', 'dotted', 2, '3.2'],
    ['第二阶段（2024年3月）：集中整治', 'stage', 2, '第二阶段'],
    ['任务三：开展检查', 'stage', 3, '任务三'],
  ])('%s → %s %i', (line, kind, value, id) => {
    expect(readMarker(fold(line))).toMatchObject({ kind, value, id });
  });

  it.each([
    '一是建立台账。',
    '2024年，全市完成',
    '2.5个百分点',
    '1.5亿元',
    '三、四季度任务',
    '（国发〔2024〕7号）',
    '第三条件',
    '十五分钟生活圈',
    '第一阶段完成改造',
    '任务三项',
    '2.5 万元',
    '零、概述',
  ])('leaves alone %s', (line) => {
    expect(readMarker(fold(line))?.kind ?? null).toBe(null);
  });

  it('reads a number glued to a figure only on request', () => {
    expect(readDecimalLike('1.5G基站建设')).toMatchObject({ kind: 'arabic', value: 1, length: 2 });
    expect(readDecimalLike('2.5个百分点')).toBe(null);
  });

  it.each([
    ['第一，推广', 1, '第一'],
    ['第十、推广', 10, '第十'],
    ['首先，推广', 1, '首先'],
    ['再次：推广', 3, '再次'],
    ['其中，推广', null, null],
    ['第一批推广', null, null],
  ])('ordinal item %s → %j', (line, value, id) => {
    const item = readOrdinalItem(fold(line));
    expect([item?.value ?? null, item?.id ?? null]).toEqual([value, id]);
  });

  it.each([
    ['二十一', 21],
    ['廿三', 23],
    ['一百零二', 102],
    ['12', 12],
    ['十', 10],
    ['二十', 20],
    ['二十万', null],
    ['零', null],
  ])('ordinal %s → %s', (text, value) => {
    expect(readOrdinal(text)).toBe(value);
  });
});
