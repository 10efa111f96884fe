import type { CellStyle } from 'hucre/xlsx';

const SIDE = { style: 'thin', color: { rgb: '8C8C8C' } } as const;
const GRID = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE } as const;
const FONT = '宋体';
/** Of the body, in points. */
export const FONT_SIZE = 10.5;

/** The looks of printed ledgers: a bold title, a shaded head that repeats, a thin grid, text wrapped. */
export const STYLES = {
  title: {
    font: { name: '黑体', size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  subtitle: {
    font: { name: FONT, size: 10, color: { rgb: '595959' } },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  head: {
    font: { name: '黑体', size: 11, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: {
    font: { name: FONT, size: FONT_SIZE },
    border: GRID,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  /** A cell that people fill in; the others of a protected sheet stay as they are. */
  input: {
    font: { name: FONT, size: FONT_SIZE },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFCEB' } },
    border: GRID,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    protection: { locked: false },
  },
  centre: {
    font: { name: FONT, size: FONT_SIZE },
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  day: {
    font: { name: FONT, size: FONT_SIZE },
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    numFmt: 'yyyy"年"m"月"d"日"',
  },
  /** A unit's name written downwards over its column. */
  tall: {
    font: { name: FONT, size: FONT_SIZE },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
    border: GRID,
    alignment: { horizontal: 'center', vertical: 'center', textRotation: 255, wrapText: true },
  },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;
