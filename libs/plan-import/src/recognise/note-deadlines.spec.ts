import { importPlan } from '../index.js';
import { isDeadline } from './note-deadlines.js';

const read = (note: string) =>
  importPlan(
    `某市2025年方案\n为推进工作，制定本方案。\n一、任务\n（一）推进建设。加快平台建设。${note}\n（二）加强保障。抓好落实。（市局）`,
  ).clauses[0];

describe('a deadline among the names of a note', () => {
  it.each([
    '2025年6月底前完成',
    '2025年底前',
    '年底前',
    '6月底前完成',
    '长期坚持',
    '持续推进',
    '2024年12月—2025年6月',
    '二季度末',
  ])('%s is one', (piece) => expect(isDeadline(piece)).toBe(true));

  it.each(['市教育局', '各县区', '年鉴编纂中心', '2025年全国运动会筹委会', '持续办'])('%s is none', (piece) =>
    expect(isDeadline(piece)).toBe(false),
  );

  it.each([
    [
      '（市发改委牵头，市财政局、市商务局配合，2025年6月底前完成）',
      ['市发改委', '市财政局', '市商务局'],
      '2025-06-30',
    ],
    ['（市财政局、市商务局，2025年底前）', ['市财政局', '市商务局'], '2025-12-31'],
    ['（市发改委牵头，各县区按职责分工负责，持续推进）', ['市发改委', '各县区'], null],
  ])('%s', (note, names, due) => {
    const clause = read(note);
    expect(clause?.units.map(({ name }) => name)).toEqual(names);
    expect(clause?.targets.map((target) => target.due)).toEqual([due]);
  });

  it('adds nothing to a promise the prose has dated itself', () => {
    const clause = read('2025年9月底前出台办法。（责任单位：市财政局；完成时限：2025年9月底）');
    expect(clause?.targets.map(({ quote }) => quote)).toEqual(['2025年9月底前出台办法']);
  });
});
