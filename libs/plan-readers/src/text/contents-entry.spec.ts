import { isContentsEntry, withoutContents } from './contents-entry.js';

describe('entries of a table of contents', () => {
  it.each([
    '一、总体要求 ………………… 3',
    '第一节 释义 ........................ 14',
    '（二）重点任务⋯⋯ ⋯ ⋯ ⋯ ⋯ １１',
    '附则．．．．．．．．—21—',
    '第三章 保障措施·········(5)',
  ])('%s', (line) => expect(isContentsEntry(line)).toBe(true));

  it.each(['', '等……3', '到2027年建成充电桩1200', '一、总体要求', '………………', '1.2.3.4.5.6', '共计12'])(
    'not: %s',
    (line) => expect(isContentsEntry(line)).toBe(false),
  );

  it('are taken out of a paragraph of several lines', () => {
    expect(withoutContents('目录\n一、甲………………1\n二、乙………………2\n正文')).toBe('目录\n正文');
    expect(withoutContents('一、甲………………1')).toBe('');
  });
});
