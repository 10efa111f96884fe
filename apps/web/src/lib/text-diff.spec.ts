import { diffTexts } from './text-diff';
import type { DiffPiece } from './text-diff';

const marked = (pieces: readonly DiffPiece[]): string =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const plain = (pieces: readonly DiffPiece[]): string => pieces.map(({ text }) => text).join('');

describe('diffTexts', () => {
  it.each([
    ['the same', '更新设备', '更新设备', '更新设备', '更新设备'],
    ['a number as a whole', '更新设备100台。', '更新设备120台。', '更新设备[100]台。', '更新设备[120]台。'],
    ['words put in', '支持更新。', '支持设备更新。', '支持更新。', '支持[设备]更新。'],
    ['words taken out', '支持设备更新。', '支持更新。', '支持[设备]更新。', '支持更新。'],
    [
      'several places',
      '到2026年底，更新100台。（牵头单位：市工信局）',
      '到2027年底，更新120台。（牵头单位：市商务局）',
      '到[2026]年底，更新[100]台。（牵头单位：市[工信]局）',
      '到[2027]年底，更新[120]台。（牵头单位：市[商务]局）',
    ],
    ['no flicker by chance', '甲乙丙丁戊', '子乙丑丁寅', '[甲乙丙丁戊]', '[子乙丑丁寅]'],
    ['nothing before', '', '新增', '', '[新增]'],
    ['characters of two units', '𠀀𠀁', '𠀀𠀂', '𠀀[𠀁]', '𠀀[𠀂]'],
  ])('%s', (_, before, after, old, fresh) => {
    const diff = diffTexts(before, after);
    expect([marked(diff.before), marked(diff.after)]).toEqual([old, fresh]);
  });

  it('keeps every character of long texts, marked between their common ends', () => {
    const [before, after] = [`头${'甲乙'.repeat(2000)}尾`, `头${'丙丁'.repeat(2000)}尾`];
    const diff = diffTexts(before, after);
    expect([plain(diff.before), plain(diff.after)]).toEqual([before, after]);
    expect(diff.before.map(({ changed }) => changed)).toEqual([false, true, false]);
  });
});
