import { prepare } from './source.js';

const viewOf = (text: string): string => prepare(text).view;

describe('numbers followed by a blank alone', () => {
  it.each([
    ['一 总体要求\n二  重点任务', '一、总体要求\n二、 重点任务'],
    ['1 建设食堂。建成20家。\n2 改造家庭。', '1、建设食堂。建成20家。\n2、改造家庭。'],
    ['一 任务\n1 甲乙。\n2 丙丁。\n二 保障\n1 戊己。', '一、任务\n1、甲乙。\n2、丙丁。\n二、保障\n1、戊己。'],
  ])('%j', (text, expected) => {
    expect(viewOf(text)).toBe(expected);
  });

  it.each([
    ['a single one', '一 总体要求'],
    ['numbers that do not follow on', '一 总体要求\n三 重点任务'],
    ['rows of a table', '1 建设平台 市数据局\n2 整治市容 市城管局'],
    ['documents with pauses', '一、总体要求\n一 甲乙\n二 丙丁'],
    ['dates', '3 月底前完成。\n5 月底前完成。'],
  ])('leaves alone %s', (_, text) => {
    expect(viewOf(text)).toBe(text);
  });
});
