import { BorderStyle, Paragraph } from 'docx';
import { paragraph, lineOptions } from './lines.js';
import { LINE, PAGE, RED, SIZES } from './measures.js';

/** Half-points in which a name fits the width of the text on one line, 36 pt at most and 18 pt at least. */
function headSize(name: string): number {
  const twipsPerCharacter = PAGE.textWidth / Math.max([...name].length, 1);
  return Math.max(SIZES.小二, Math.min(SIZES.小初, Math.floor(twipsPerCharacter / 10)));
}

/** 发文机关标志: the issuing body in red, as large as one line allows. */
export function redHead(name: string, colour: string = RED): Paragraph {
  const halfPoints = headSize(name);
  return paragraph(name, {
    face: '小标宋',
    halfPoints,
    colour,
    align: 'center',
    line: Math.max(LINE, halfPoints * 13),
    emptyBefore: 1,
  });
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
export const title = (text: string, style: { colour?: string; emptyBefore?: number } = {}): Paragraph =>
  paragraph(text, {
    face: '小标宋',
    size: '二号',
    align: 'center',
    line: 680,
    emptyBefore: style.emptyBefore ?? 2,
    ...(style.colour === undefined ? {} : { colour: style.colour }),
  });
