import { readFileSync } from 'node:fs';
import { measureName } from './measure-name.js';

interface Labelled {
  readonly plan: string;
  readonly quote: string;
  readonly value: number;
  readonly unit: string | null;
  readonly name: string | null;
}

const LABELLED = JSON.parse(readFileSync('test/accuracy/measure-names.json', 'utf8')) as Labelled[];

describe('the name of a measure', () => {
  it.each<[quote: string, value: number | null, unit: string | null, expected: string | null]>([
    ['到2027年，全省设备投资规模较2023年增长25％以上', 25, '％', '设备投资规模增长率'],
    ['工业、农业、交通等领域设备投资规模较2023年增长28%以上', 28, '%', '设备投资规模增长率'],
    ['2026年，我市粮食总产量稳定在50亿斤以上', 5e9, '斤', '粮食总产量'],
    ['单位地区生产总值能耗下降13.5%', 13.5, '%', '单位地区生产总值能耗下降率'],
    ['公共供水管网漏损率控制在8.5%以内', 8.5, '%', '公共供水管网漏损率'],
    ['建成省级绿色园区5家', 5, '家', '建成省级绿色园区'],
    ['新认定400个数字化车间、40个智能工厂', 40, '个', '新认定智能工厂'],
    ['更新公交车400辆，出租车100辆', 100, '辆', '更新出租车'],
    ['普及率、关键工序数控化率分别超过87%、65%', 65, '%', '关键工序数控化率'],
    ['报废汽车、废旧家电回收量分别较2023年增长50%、15%', 50, '%', '报废汽车回收量增长率'],
    ['到2025年和2027年，二手车出口额分别突破1.5亿元、2.5亿元', 2.5e8, '元', '二手车出口额'],
    ['每年举办8场以上新能源汽车展销活动', 8, '场', '新能源汽车展销活动'],
    ['分别达到1688台、3300台', 3300, '台', null],
    ['基本建立回收体系', null, null, null],
    ['没有这个数的一句话', 7, '个', null],
  ])('%s (%s%s) is %s', (quote, value, unit, expected) => {
    expect(measureName({ quote, value, unit })).toBe(expected);
  });

  it('is the labelled one for nearly every target with a value of the five sample plans', () => {
    const wrong = LABELLED.filter(({ name, ...target }) => measureName(target) !== name);
    expect(LABELLED).toHaveLength(207);
    expect(wrong.map(({ quote, value }) => `${quote} ${value}`)).toHaveLength(4);
  });

  it('takes a time that grows with the text, not with its square', () => {
    const quote = `到2027年，${'更新设备5台、'.repeat(20_000)}改造管网9公里`;
    expect(measureName({ quote, value: 9, unit: '公里' })).toBe('改造管网');
  });
});
