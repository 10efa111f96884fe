import { isFurniture } from './furniture.js';

describe('what belongs to the page around a document', () => {
  it.each([
    '当前位置：首页 > 信息公开 > 规划计划',
    '您现在的位置: 首页',
    '浏览次数：-',
    '分享到',
    '相关附件',
    '【返回顶部】【关闭窗口】',
    '返回顶部打印本页关闭窗口',
  ])('%s', (text) => expect(isFurniture(text)).toBe(true));

  it.each(['', '分享经验做法', '打印本页所列清单', '附件：任务清单', `当前位置：${'信息'.repeat(60)}`])(
    'not: %s',
    (text) => expect(isFurniture(text)).toBe(false),
  );
});
