import { fold } from '../prepare/fold.js';
import { marked } from '../spec-support/marked.js';
import { closesInNote, findNotes } from './notes.js';

describe('responsibility notes', () => {
  it.each([
    '提高能效。（{note:牵头单位：市工信局。配合单位：市数据局}）',
    '提高能效。〔{note:牵头单位：发展改革局（统计局），责任单位：财政局}〕',
    '提高能效。（{note:市教育局牵头，市财政局配合}）',
    '提高能效。（{note:市教育局牵头，市财政局参加}）',
    '提高能效。（{note:区教育局，区发展改革局、区财政局}）',
    '提高能效（{note:市教育局}）。\n',
    '建设口袋公园（小游园）10个（{note:责任单位：区城管局}）；',
    '提高能效。\n{note:牵头单位：市工信局\n责任单位：市发改委}',
    '新建5所。{note:【责任单位】市教育局}',
    '新建5所。\n{note:牵头单位\n市工信局}\n下一段。',
    '（{note:市教育局、市财政局}）\n新建5所。',
    '新建5所。\n{note:责任单位：市教育局、市财政局、\n市住建局}\n下一段。',
    '新建5所。{note:责任单位：市教育局；完成时限：2024年底}',
    '一网通办（{note:市行政审批局、市数据局}）；再造流程（{note:市政务局}）。',
    '提高能效。(责任单位：{open:市能源局\n}下一段。',
    '（{note:区经济信息化局，区应急局。逗号前为牵头单位，下同}）',
    '扩大应用。(((（{note:责任单位：市商务局}）',
  ])('%s', (sample) => {
    const { text, marks } = marked(sample);
    const notes = findNotes(fold(text), { from: 0, to: text.length });
    const expected = marks.filter(({ name }) => name === 'note').map(({ from, to }) => text.slice(from, to));
    if (expected.length > 0)
      expect(notes.map(({ inner }) => text.slice(inner.from, inner.to))).toEqual(expected);
    else expect(notes).toMatchObject([{ unclosed: true }]);
  });

  it.each([
    '发展改革局（统计局）要加快推进。',
    '各县（市、区）。',
    '技改项目（含改建、扩建、迁建）。',
    '压实责任单位主体责任。',
    '成立专班（由市发展改革委牵头，市商务局等参加），统筹推进。',
    '（联系人：周八，联系电话：0123-4567890）',
    '（技工院校内由人力资源社会保障行政部门负责）',
    '生活垃圾中转站（乡镇）',
  ])('leaves alone %s', (text) => {
    expect(findNotes(fold(text), { from: 0, to: text.length })).toEqual([]);
  });
});

it.each([
  ['新建5所。', true],
  ['新建5所。'.repeat(1000), false],
])('closes with its note unless it is longer than a paragraph', (prose, closes) => {
  expect(closesInNote(`${prose}(责任单位:市教育局)`)).toBe(closes);
});
