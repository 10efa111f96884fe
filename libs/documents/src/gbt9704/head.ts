import { BorderStyle, Paragraph } from 'docx';
import { paragraph, lineOptions } from './lines.js';
import { LINE, PAGE, RED, SIZES } from './measures.js';

/** Characters of 小二, the smallest, that stand on one line. */
const HEAD_CHARACTERS = Math.floor(PAGE.textWidth / (SIZES.小二 * 10));

/** After these a name may be broken without tearing a word. */
const JOINTS = '和与及、';
/** Nearest first. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3] as const;

/** A name that is too long for one line in lines of about one length, so that no two characters stand alone below it. */
function headLines(name: string): string[] {
  const characters = [...name];
  const count = Math.max(1, Math.ceil(characters.length / HEAD_CHARACTERS));
  const breakAt = (line: number): number => {
    const even = Math.ceil((characters.length * line) / count);
    if (line === 0 || line === count) return even;
    const joint = SHIFTS.find((shift) => JOINTS.includes(characters[even + shift - 1] ?? ' '));
    return even + (joint ?? 0);
  };
  return Array.from({ length: count }, (_, line) =>
    characters.slice(breakAt(line), breakAt(line + 1)).join(''),
  );
}

/** Half-points in which a line of so many characters fits the width of the text, 36 pt at most and 18 pt at least. */
const headSize = (characters: number): number =>
  Math.max(SIZES.小二, Math.min(SIZES.小初, Math.floor(PAGE.textWidth / Math.max(characters, 1) / 10)));

/** 发文机关标志: the issuing body in red, as large as its lines allow. */
export function redHead(name: string, colour: string = RED): Paragraph[] {
  const lines = headLines(name);
  const halfPoints = headSize(Math.max(...lines.map((line) => [...line].length)));
  const style = { face: '小标宋', halfPoints, colour, align: 'center' } as const;
  return lines.map((text, place) =>
    paragraph(text, {
      ...style,
      line: Math.max(LINE, halfPoints * 13),
      emptyBefore: place === 0 ? 1 : 0,
    }),
  );
}

/** 发文字号, centred, two lines below the head. */
export const documentNumber = (text: string): Paragraph =>
  paragraph(text, { align: 'center', emptyBefore: 2 });

/** The rule between head and text, as wide as the text. */
export const rule = (colour: string = RED): Paragraph =>
  new Paragraph({
    ...lineOptions({ line: 120 }),
    border: { bottom: { style: BorderStyle.SINGLE, size: 16, space: 0, color: colour } },
    children: [],
  });

/** 标题: 小标宋 二号, centred. */
export const title = (
  text: string,
  style: { colour?: string; emptyBefore?: number; emptyAfter?: number } = {},
): Paragraph =>
  paragraph(text, {
    face: '小标宋',
    size: '二号',
    align: 'center',
    line: 680,
    emptyBefore: style.emptyBefore ?? 2,
    emptyAfter: style.emptyAfter ?? 0,
    ...(style.colour === undefined ? {} : { colour: style.colour }),
  });
