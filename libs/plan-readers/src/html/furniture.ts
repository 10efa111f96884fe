/** Longer lines are words of the document. */
const LONGEST = 100;
const PATH = /^(?:您的|您现在的|当前|现在|所在)位置\s*[:：]/;
const COUNTER = /^(?:浏览次数|浏览量|访问量|阅读次数|点击数|点击量)\s*[:：]?\s*[-\d]*\s*次?$/;
const HEADING =
  /^(?:分享|分享到|相关附件|相关文件|相关文件下载|相关链接|相关文档|扫一扫在手机打开当前页)\s*[:：]?$/;
const BUTTONS =
  /^(?:返回顶部|打印本页|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|纠错|保存本页|保存|TOP|[\s【】[\]|｜])+$/;

/**
 * Whether a paragraph belongs to the page around a document, not to the document:
 *
 *     当前位置：首页 > 信息公开 > 规划计划        【返回顶部】【关闭窗口】
 * Leaves alone: 分享经验做法
 */
export const isFurniture = (text: string): boolean =>
  text.length <= LONGEST && [PATH, COUNTER, HEADING, BUTTONS].some((kind) => kind.test(text));
