import { fold } from '../prepare/fold.js';
import { assigningSentences } from './note-sentences.js';

const read = (text: string): string[] =>
  assigningSentences(fold(text), { from: 0, to: text.length }, []).map(({ inner }) =>
    text.slice(inner.from, inner.to),
  );

describe('sentences that say nothing but who does the work', () => {
  it.each([
    ['清理占道经营。由县城管局牵头，县公安局、县交通局配合。', '由县城管局牵头，县公安局、县交通局配合'],
    [
      '提升品质。市文广旅局牵头负责；市住建局、市城管局等部门参与。',
      '市文广旅局牵头负责；市住建局、市城管局等部门参与',
    ],
    ['推进改革。各县区政府、市数据局按职责分工负责。\n下一段。', '各县区政府、市数据局按职责分工负责'],
    [
      '创建景区。由市文广旅局牵头，市交通局配合，2026年底前完成。',
      '由市文广旅局牵头，市交通局配合，2026年底前完成',
    ],
    ['此项工作由市文广旅局牵头，各县区配合。', '此项工作由市文广旅局牵头，各县区配合'],
  ])('%s', (text, sentence) => {
    expect(read(text)).toEqual([sentence]);
  });

  it.each([
    '市交通局会同市公安局制定规划。',
    '成立专班，由市发改委牵头。',
    '市文广旅局牵头，市交通局配合，共同推进建设。',
    '学校实行校长负责制。',
    '以上任务由市工信局牵头。',
    '各单位配合。',
    '2025年底前完成。',
  ])('leaves alone %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves alone what stands in a note', () => {
    const text = '由市工信局负责。';
    const span = { from: 0, to: text.length };
    expect(assigningSentences(fold(text), span, [{ outer: span, inner: span }])).toEqual([]);
  });
});
