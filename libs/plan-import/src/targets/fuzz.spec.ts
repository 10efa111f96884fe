import { recogniseTargets } from './index.js';

/** Recombined markers of the grammar: whatever they spell, the recogniser must answer, and in order. */
const PIECES =
  '到2027年 2025年6月底前 年底前 “十四五”末 每年 每两个月 年均 较2023年 以2020年为基础 自印发之日起30日内 用3年时间 力争 其中 分别 ' +
  '建成 完成 达到 不低于 超过 约 至少 增长 降至 更新改造 更加完善 显著提升 形成格局 为高质量发展提供支撑 ' +
  '100 1.5万 5.35亿 二十五 百分之三十 三分之一 1,200 ８８ 2—3 0.8:1 一 两 百 千 万 点 台(套) 万吨/日 % ％ 个百分点 家 公里 元 个工作日 P ' +
  '以上 以内 左右 余 的 ， 、 ； 。 ： \n 《 》 “ ” （ ） ( ) 〔 〕 — ~ 全市 设备 項目 萬 個 年 月 日 \u3000 \ud83d \udc4d a Ⅲ';
const POOL = PIECES.split(' ');
const ROUNDS = 400;
const LONGEST = 60;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20240621);

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = generator(SEED);

function pick(count: number): number {
  return Math.floor(random() * count);
}

function sample(): string {
  return Array.from({ length: pick(LONGEST) }, () => POOL[pick(POOL.length)] ?? '').join('');
}

describe(`recombined markers (FUZZ_SEED=${SEED})`, () => {
  it('quotes what stands in a region, and never throws', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const text = sample();
      const cut = pick(text.length + 1);
      const regions = [
        { from: pick(cut + 1), to: cut },
        { from: Math.min(cut + 1, text.length), to: text.length },
      ];
      for (const target of recogniseTargets(text, regions, { issueYear: 2024, titleYear: null })) {
        expect(target.quote).toBe(text.slice(target.span.from, target.span.to));
        const inside = regions.some(({ from, to }) => target.span.from >= from && target.span.to <= to);
        expect({ text, regions, span: target.span, inside }).toMatchObject({ inside: true });
        expect(target.value === null || Number.isFinite(target.value)).toBe(true);
      }
    }
  });

  it('answers regions that lie outside the text', () => {
    const regions = [{ from: -5, to: 99 }];
    expect(
      recogniseTargets('到2027年，建成5个。', regions, { issueYear: null, titleYear: null }),
    ).toHaveLength(1);
    expect(recogniseTargets('', [], { issueYear: null, titleYear: null })).toEqual([]);
  });

  /** How the time grows is the bench's to show; here only that nothing is too long to be read. */
  const LONG = 20_000;
  it.each([...POOL.filter((piece) => piece.trim().length > 0), '建成5个，到2025年', '达到5%、'])(
    'reads a long run of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(LONG / piece.length));
      const targets = recogniseTargets(text, [{ from: 0, to: text.length }], {
        issueYear: 2024,
        titleYear: null,
      });
      for (const { quote, span } of targets) expect(quote).toBe(text.slice(span.from, span.to));
    },
  );
});
