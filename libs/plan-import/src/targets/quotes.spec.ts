import { recogniseTargets } from './index.js';

/** Each text holds its quotes between ⟦ and ⟧, one a target in order; a shared quote is marked once. */
const MARKED: readonly (readonly [string, readonly number[]])[] = [
  [
    '加快淘汰老旧车辆。⟦力争2024年更新公交车400辆，出租车100辆，电池组200组⟧，⟦2025年完成整车更换工作⟧。',
    [3, 1],
  ],
  ['⟦每年举办8场以上展销活动⟧，其中⟦下乡展销不少于4场⟧。', [1, 1]],
  ['⟦到2025年和2027年，出口额分别突破1.5亿元、2.5亿元⟧。', [2]],
  ['换购品牌车，⟦力争到2027年全面淘汰超标车⟧。', [1]],
  ['⟦滚动实施100项单体投资500万元以上的项目⟧、⟦推动100家企业转型升级⟧。', [1, 1]],
  ['⟦到2027年，规模以上工业能耗，主要污染物排放等达到下达指标要求⟧，⟦力争建成园区5个⟧。', [1, 1]],
  ['⟦每年培育3家以上智能工厂、数字化车间⟧等。', [1]],
  ['到2027年，⟦全市新建水厂28座⟧、⟦改造管网800公里⟧。', [1, 1]],
];

const OPEN = '⟦';
const CLOSE = '⟧';

function unmark(marked: string): { text: string; quotes: string[] } {
  const quotes = marked
    .split(OPEN)
    .slice(1)
    .map((part) => part.split(CLOSE)[0] ?? '');
  return { text: marked.replaceAll(OPEN, '').replaceAll(CLOSE, ''), quotes };
}

describe('quotes', () => {
  it.each(MARKED)('%s', (marked, counts) => {
    const { text, quotes } = unmark(marked);
    const targets = recogniseTargets(text, [{ from: 0, to: text.length }], {
      issueYear: 2024,
      titleYear: null,
    });
    const expected = quotes.flatMap((quote, i) => Array.from({ length: counts[i] ?? 1 }, () => quote));
    const said = targets.map((target) => target.quote);
    expect(said.map((quote) => quote.replace(/^到2027年，(?=全市新建)/u, ''))).toEqual(expected);
  });

  it('reads several regions in order and carries the deadline across them', () => {
    const text = '到2027年，建成5个。（责任单位：市工信局）新增管网8公里。';
    const note = text.indexOf('（');
    const rest = text.indexOf('）') + 1;
    const targets = recogniseTargets(
      text,
      [
        { from: 0, to: note },
        { from: rest, to: text.length },
      ],
      { issueYear: null, titleYear: null },
    );
    expect(targets.map((target) => [target.quote, target.due])).toEqual([
      ['到2027年，建成5个', '2027-12-31'],
      ['新增管网8公里', '2027-12-31'],
    ]);
  });

  it('quotes the original, blanks and line breaks included', () => {
    const text = '到 2027 年，全市建成充电站和换电站等各类新能源汽车补能基础\n设施 1,200 座以上。';
    const [target] = recogniseTargets(text, [{ from: 0, to: text.length }], {
      issueYear: null,
      titleYear: null,
    });
    expect(target?.value).toBe(1200);
    expect(target?.quote).toBe(text.slice(0, -1));
  });
});
