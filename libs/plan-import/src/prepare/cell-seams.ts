import type { Line } from './line.js';

/**
 * Bars that a page puts behind every cell, where each cell has a line of its own.
 *
 *     序号 |
 *     任务 |
 *          ^ a seam
 * Leaves alone: rows of several cells (1 | 建设平台 | 市局), texts in which a bar is rare.
 */
const SEAM = / ?\|$/;
const FEWEST = 6;

const endsInSeam = ({ text }: Line): boolean => text.endsWith('|') && text.indexOf('|') === text.length - 1;

/** The lines without such bars. */
export function withoutSeams(lines: readonly Line[]): Line[] {
  if (lines.filter(endsInSeam).length < FEWEST) return [...lines];
  return lines
    .map((line): Line => {
      if (!endsInSeam(line)) return line;
      const text = line.text.replace(SEAM, '');
      return { ...line, text, to: line.from + text.length };
    })
    .filter(({ from, to }) => from < to);
}
