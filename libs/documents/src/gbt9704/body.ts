import type { Paragraph } from 'docx';
import { paragraph } from './lines.js';
import { CHARACTER } from './measures.js';

/** 主送机关: from the margin, one line below the title, with its colon. */
export const addressee = (names: string): Paragraph =>
  paragraph(`${names}：`, { align: 'left', emptyBefore: 1 });

/** 一、 in 黑体. */
export const heading = (text: string): Paragraph =>
  paragraph(text, { face: '黑体', indented: true, keepNext: true });

/** （一） in 楷体. */
export const subheading = (text: string): Paragraph =>
  paragraph(text, { face: '楷体', indented: true, keepNext: true });

/** A paragraph of the text: 仿宋 三号, the first line two characters in. The last one stays with the signature. */
export const body = (text: string, { keepNext = false } = {}): Paragraph =>
  paragraph(text, { indented: true, keepNext });

const LABEL_CHARACTERS = 3;

/** 附件说明, one line below the text: 附件：1. …, each further annex on a line of its own below the first. */
export const annexList = (names: readonly string[]): readonly Paragraph[] =>
  names.map((name, index) => {
    const numbered = names.length === 1 ? name : `${index + 1}. ${name}`;
    const style = { indented: true, align: 'left' } as const;
    return index === 0
      ? paragraph(`附件：${numbered}`, { ...style, emptyBefore: 1 })
      : paragraph(numbered, { ...style, leftTwips: LABEL_CHARACTERS * CHARACTER });
  });

/** The word 附件 or 附件1 above an annex, from the margin, in 黑体. */
export const annexLabel = (text: string): Paragraph => paragraph(text, { face: '黑体', align: 'left' });
