import { BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { officialDate } from '@app/domain';
import { lineOptions, paragraph, run } from './lines.js';
import { CHARACTER, PAGE } from './measures.js';

const ASCII_LAST = 0x7f;
const MARGIN_CHARACTERS = 4;

/** Width in twips of a text in 三号: Chinese characters are square, digits and Latin letters half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) <= ASCII_LAST ? CHARACTER / 2 : CHARACTER),
    0,
  );

/** 署名 and 成文日期 with room for a seal: the day four characters from the right, the name centred above it. */
export function signature(
  name: string,
  day: string,
  spacing: 'official' | 'compact' = 'official',
): readonly Paragraph[] {
  const emptyBefore = spacing === 'official' ? 2 : 0.5;
  const date = officialDate(day);
  const dateRight = MARGIN_CHARACTERS * CHARACTER;
  const nameRight = Math.max(0, Math.round(dateRight + (widthOf(date) - widthOf(name)) / 2));
  return [
    paragraph(name, { align: 'right', emptyBefore, rightTwips: nameRight, keepNext: true }),
    paragraph(date, { align: 'right', rightTwips: dateRight, keepNext: spacing === 'official' }),
  ];
}

/** 附注, in brackets, two characters in. */
export const note = (text: string): Paragraph => paragraph(`（${text}）`, { indented: true, align: 'left' });

const THICK = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;

export interface Imprint {
  readonly cc: readonly string[];
  /** 印发机关. */
  readonly printer: string;
  readonly day: string;
}

/** One character of 四号, by which the words of the 版记 stand inside of its rules. */
const SMALL_CHARACTER = 280;
const INSIDE = { firstLine: SMALL_CHARACTER };
const GAP = 2;
const SMALL = { size: '四号', line: 480 } as const;

/** 版记: whom it is copied to, who printed it and when, between rules; it follows the signature and stays with it. */
export function imprint({ cc, printer, day }: Imprint): readonly Paragraph[] {
  const printed = printedBy(printer, `${officialDate(day)}印发`, cc.length === 0);
  if (cc.length === 0) return printed;
  const copied = new Paragraph({
    ...lineOptions({ ...SMALL, align: 'left', emptyBefore: GAP, keepNext: true }),
    indent: INSIDE,
    border: { top: THICK },
    children: [run(`抄送：${cc.join('，')}。`, SMALL)],
  });
  return [copied, ...printed];
}

/** Who printed it and when: on one line, or the day on the line below where the name leaves no room for it. */
function printedBy(printer: string, printed: string, first: boolean): readonly Paragraph[] {
  const opening = {
    ...lineOptions({ ...SMALL, align: 'left', emptyBefore: first ? GAP : 0, keepNext: true }),
    indent: INSIDE,
  };
  const top = first ? THICK : THIN;
  const tabStops = [{ type: TabStopType.RIGHT, position: PAGE.textWidth - SMALL_CHARACTER }];
  const day = [new TextRun({ children: [new Tab()] }), run(printed, SMALL)];
  const room = PAGE.textWidth - 3 * SMALL_CHARACTER;
  if ((widthOf(printer + printed) / CHARACTER) * SMALL_CHARACTER <= room)
    return [
      new Paragraph({
        ...{ ...opening, tabStops, border: { top, bottom: THICK }, keepNext: false },
        children: [run(printer, SMALL), ...day],
      }),
    ];
  const closing = { ...lineOptions({ ...SMALL, align: 'left' }), indent: INSIDE, tabStops };
  return [
    new Paragraph({ ...opening, border: { top }, children: [run(printer, SMALL)] }),
    new Paragraph({ ...closing, border: { bottom: THICK }, children: day }),
  ];
}
