/**
 * A deadline that stands among the names of a note, without a label.
 *
 *     (市住建局牵头,市财政局配合,2025年6月底前完成)      (市商务局,长期坚持)
 *                            ^^^^^^^^^^^^^^^^                 ^^^^^^^^
 * Leaves alone: names, however they start (2025年全国运动会筹委会).
 */
const YEAR =
  '(?:(?:20\\d{2}|二[零〇]?[零一二三四五六七八九]{2,3}) ?年度?|今年|明年|本年|每年|“?十[四五六]五”?(?:期间|末|时期)?)';
const PART =
  '(?:第?[一二三四1-4]季度|[上下]半年|(?:\\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?:份|上旬|中旬|下旬|初)?(?: ?\\d{1,2} ?日)?|年)';
const EDGE = '(?:[底末内初]?(?:之?前|以前)?)';
const DONE = '(?:基本|全面|全部|逐步)?(?:完成|落实|实施|推进|建成|到位|取得.{1,6}|见效)?';
const DATE = `(?:(?:到|于|在|截至)? ?(?:${YEAR} ?${PART}?|${PART}) ?${EDGE} ?${DONE})`;
const LASTING =
  '(?:长期|持续|常态化?|全年|动态|按时限|按期|适时|立即|即知即改|立行立改)(?:长期|坚持|推进|推动|实施|落实|开展|执行|完成|进行)?';
const DEADLINE = new RegExp(`^(?:完成)?(?:${DATE}(?: ?[—至到-]{1,2} ?${DATE})?|${LASTING})[ 。;]*$`);

/** Whether a piece of a note's list is a deadline rather than a name. */
export const isDeadline = (piece: string): boolean => piece.length <= 24 && DEADLINE.test(piece.trim());

/** What a list says before the deadline that closes it. */
export function withoutDeadline(content: string): string {
  const comma = content.lastIndexOf(',');
  return comma > 0 && isDeadline(content.slice(comma + 1)) ? content.slice(0, comma) : content;
}
