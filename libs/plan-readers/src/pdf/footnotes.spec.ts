import { footnoteLines } from './footnotes.js';
import type { Line } from './lines.js';

const line = (text: string, size: number): Line => ({
  text,
  size,
  left: 0,
  right: 0,
  base: 0,
  firstWidth: 0,
});
const text = ['甲'.repeat(30), '乙'.repeat(30)].map((words) => line(words, 16));

describe('footnotes', () => {
  it.each<[string, Line[], number]>([
    ['small type with a mark', [...text, line('¹本方案所称设备', 9), line('是指专用设备', 9)], 2],
    ['a circled mark', [...text, line('①见附件', 9)], 1],
    ['small type without a mark', [...text, line('抄送：市委办', 12)], 0],
    ['small type above large', [line('1 见附件', 9), ...text], 0],
    ['type as large as the rest', [...text, line('1 见附件', 15)], 0],
    ['a page all in small type', [line('1 见附件', 9)], 0],
    ['nothing', [], 0],
  ])('%s', (_, lines, expected) => expect(footnoteLines(lines)).toBe(expected));
});
