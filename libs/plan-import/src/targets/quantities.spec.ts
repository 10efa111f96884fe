import { findQuantities } from './quantities.js';
import { viewOf } from './view.js';

function read(text: string): readonly string[] {
  const view = viewOf(text, [{ from: 0, to: text.length }]);
  return findQuantities(view).map((quantity) => {
    const unit = view.plain.slice(quantity.unitFrom, quantity.unitTo);
    const upper = quantity.valueMax === null ? '' : `~${quantity.valueMax}`;
    return `${quantity.comparator} ${quantity.value}${upper} ${unit} ${quantity.kind}`;
  });
}

describe('quantities', () => {
  it.each([
    ['500台(套)以上', ['ge 500 台（套） count']],
    ['5000輛(艘)', ['eq 5000 辆（艘） count']],
    ['60个项目(含改建)', ['eq 60 个 count']],
    ['38.1万吨/日', ['eq 381000 吨/日 measure']],
    ['提升2个百分点', ['eq 2 个百分点 percent']],
    ['达到3000泡沫箱，', ['eq 3000 泡沫箱 count']],
    ['2500P', ['eq 2500 P measure']],
    ['不低于80%', ['ge 80 % percent']],
    ['不超过3个', ['le 3 个 count']],
    ['1500余艘', ['ge 1500 艘 count']],
    ['降至1.3以下', ['le 1.3  bare']],
    ['控制在8.5%以内', ['le 8.5 % percent']],
    ['约20公里', ['about 20 公里 measure']],
    ['60家左右', ['about 60 家 count']],
    ['百分之三十以上', ['ge 30  percent']],
    ['比值0.8:1', ['eq 0.8  bare']],
    ['20—30%', ['eq 20~30 % percent']],
    ['3家至5家', ['eq 3~5 家 count']],
    ['20—30万亩', ['eq 200000~300000 亩 measure']],
    ['5—3家', ['eq 5  bare', 'eq 3 家 count']],
    ['近百家', ['about 100 家 count']],
    ['死亡率8/10万以下', ['le 8 /10万 measure']],
    ['5G、PM2.5、第3期、每10万人', ['eq 5 G grade']],
    ['世界500强、16部门', ['eq 500  bare', 'eq 16  bare']],
    ['2—3人间', ['eq 2~3 人间 grade']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
