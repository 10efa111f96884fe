import { glyphs } from '../../../../test/support/make-pdf/glyphs.js';
import { regionsOf } from './columns.js';
import { linesOf, runsOf } from './lines.js';

const ROWS = [30, 50, 70, 90, 110];
const FULL = '推动设备更新和以旧换新';

/** Drawn from top to bottom over both columns, as some programs do. */
const woven = ROWS.flatMap((base, i) => [
  ...glyphs(`左${i}${FULL}`, 0, base),
  ...glyphs(`右${i}${FULL}`, 160, base),
]);
const short = ROWS.flatMap((base, i) => [...glyphs(`项目${i}`, 0, base), ...glyphs(`${i}台`, 160, base)]);

const read = (page: typeof woven): [string, string][] =>
  regionsOf(runsOf(page)).map(({ column, runs }) => [
    column,
    linesOf(runs)
      .map(({ text }) => text.slice(0, 2))
      .join(' '),
  ]);

describe('columns', () => {
  it('reads the left column before the right one, between what goes over both', () => {
    const page = [...glyphs('标题'.repeat(14), 0, 10), ...woven, ...glyphs('落款'.repeat(14), 0, 130)];
    expect(read(page)).toEqual([
      ['full', '标题'],
      ['left', '左0 左1 左2 左3 左4'],
      ['right', '右0 右1 右2 右3 右4'],
      ['full', '落款'],
    ]);
  });

  it('reads short entries with a gap across', () => {
    expect(read(short)).toEqual([['full', '项目 项目 项目 项目 项目']]);
  });

  it('reads one column as it is, and nothing as nothing', () => {
    expect(read(glyphs(FULL.repeat(3), 0, 10))).toEqual([['full', '推动']]);
    expect(read([])).toEqual([]);
  });
});
