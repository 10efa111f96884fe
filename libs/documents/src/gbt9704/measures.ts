/** Measures and typefaces of GB/T 9704-2012, in the units of WordprocessingML: twips (1/20 pt) and half-points. */
const TWIPS_PER_MM = 1440 / 25.4;

export const millimetres = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** A4, 天头 37 mm and 订口 28 mm; the 版心 that is left measures 156 × 225 mm. */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  margins: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    /** Puts the rule beside the page number 7 mm below the 版心. */
    footer: millimetres(22),
  },
  textWidth: millimetres(156),
} as const;

/** The same sheet on its side: bound where upright pages are, with the same 版心. */
export const SIDEWAYS = {
  margins: {
    top: PAGE.margins.left,
    bottom: PAGE.margins.right,
    left: PAGE.margins.bottom,
    right: PAGE.margins.top,
    header: PAGE.margins.header,
    footer: millimetres(13),
  },
  textWidth: millimetres(225),
} as const;

/** 字号 in half-points. */
export const SIZES = {
  初号: 84,
  小初: 72,
  一号: 52,
  二号: 44,
  小二: 36,
  三号: 32,
  四号: 28,
  小四: 24,
  五号: 21,
} as const;
export type SizeName = keyof typeof SIZES;

/** One line of the text: 28 pt, exactly. */
export const LINE = 560;

/** One character of 三号. */
export const CHARACTER = 320;

export const RED = 'C00000';
export const BLACK = '000000';

/**
 * Chinese characters in the named face, Latin letters and digits in Times New Roman. Fonts are not part of the file: a
 * machine without 方正小标宋 or 仿宋_GB2312 shows its next best (宋体, 仿宋), with the same measures.
 */
export const FACES = {
  小标宋: '方正小标宋简体',
  仿宋: '仿宋_GB2312',
  黑体: '黑体',
  楷体: '楷体_GB2312',
  宋体: '宋体',
} as const;
export type FaceName = keyof typeof FACES;
