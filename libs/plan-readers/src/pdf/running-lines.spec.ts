import type { Line } from './lines.js';
import { runningLines } from './running-lines.js';

const HEIGHT = 842;
const line = (text: string, base: number): Line => ({
  text,
  base,
  left: 0,
  right: 90,
  size: 12,
  firstWidth: 12,
});

/** What remains of pages whose lines are given with their heights. */
function rest(...pages: (readonly [string, number])[][]): string[] {
  const given = pages.map((lines, i) => ({
    page: i + 1,
    height: HEIGHT,
    lines: lines.map(([text, base]) => line(text, base)),
  }));
  const running = runningLines(given);
  return given.map(({ lines }) => lines.flatMap((l) => (running.has(l) ? [] : [l.text])).join(' '));
}

const body = (text: string): readonly [string, number] => [text, 300];

describe('running heads and page numbers', () => {
  it.each([
    '— 3 —',
    '- 3 -',
    '－3－',
    '3',
    '第3页 共10页',
    '第 3 页',
    '3/10',
    '第三页',
    'Page 3 of 10',
    'iii',
  ])('drops the page number %s', (number) => expect(rest([body('正文'), [number, 800]])).toEqual(['正文']));

  it.each<readonly [string, number]>([
    ['3', 400],
    ['附件3', 60],
    ['2024年', 800],
    ['3台', 800],
  ])('keeps %s at %d', (text, base) => {
    const lines = [body('正文'), [text, base] as const].sort((a, b) => a[1] - b[1]);
    expect(rest(lines)[0]).toContain(text);
  });

  it('drops what most pages repeat at one height, numbers levelled', () => {
    const page = (n: number): (readonly [string, number])[] => [
      ['江州市文件 第1版', 30],
      [`任务清单 ${n}`, 50],
      body(`正文${n}`),
      ['内部资料', 815],
      [`— ${n} —`, 830],
    ];
    expect(rest(page(1), page(2), page(3), [body('末页')])).toEqual(['正文1', '正文2', '正文3', '末页']);
  });

  it('drops heads that differ on left and right pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) => [[n % 2 ? '右页眉' : '左页眉', 30] as const, body(`${n}`)]);
    expect(rest(...pages)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('keeps annexes that begin pages, and what only two pages share', () => {
    const annexes = [1, 2, 3].map((n) => [[`附件${n}`, 60] as const, body('表')]);
    expect(rest(...annexes)).toEqual(['附件1 表', '附件2 表', '附件3 表']);
    expect(rest([['某市', 60], body('甲')], [['某市', 60], body('乙')])).toEqual(['某市 甲', '某市 乙']);
  });

  it('drops what two pages share at their very edge', () => {
    const pages = ['甲', '乙'].map((text) => [['内部资料', 22] as const, body(text)]);
    expect(rest(...pages)).toEqual(['甲', '乙']);
  });

  it('drops the number of a page that holds nothing else', () => {
    expect(rest([['— 2 —', 800]])).toEqual(['']);
  });
});
