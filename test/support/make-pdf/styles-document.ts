import * as docx from 'docx';
import { FONT } from './print-by-office.js';
import * as t from './styles-text.js';

const mm = docx.convertMillimetersToTwip;
const run = (text: string, size = 32): docx.TextRun => new docx.TextRun({ text, size, font: FONT });

function paragraph(
  children: string | docx.IParagraphOptions['children'],
  options: docx.IParagraphOptions = {},
): docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: 640 },
    spacing: { line: 560, lineRule: docx.LineRuleType.EXACT },
    children: typeof children === 'string' ? [run(children)] : (children ?? []),
    ...options,
  });
}

const centred = (text: string, size: number): docx.Paragraph =>
  paragraph([run(text, size)], { alignment: docx.AlignmentType.CENTER, indent: {}, spacing: { line: 700 } });
const atRight = (text: string, right: number): docx.Paragraph =>
  paragraph(text, { alignment: docx.AlignmentType.RIGHT, indent: { right } });

const cell = (text: string, rowSpan = 1): docx.TableCell =>
  new docx.TableCell({
    rowSpan,
    verticalAlign: docx.VerticalAlign.CENTER,
    children: [new docx.Paragraph({ children: [run(text, 24)] })],
  });

const tableRow = ([number = '', ...rest]: readonly string[], i: number): docx.TableRow => {
  const group = i % t.GROUP === 0 ? [cell(t.GROUPS[i / t.GROUP] ?? '', t.GROUP)] : [];
  return new docx.TableRow({ children: [cell(number), ...group, ...rest.map((text) => cell(text))] });
};

const taskTable = (): docx.Table =>
  new docx.Table({
    columnWidths: [700, 1900, 4200, 2000, 2600, 1700],
    rows: [
      new docx.TableRow({ tableHeader: true, children: t.TABLE_HEAD.map((text) => cell(text)) }),
      ...t.TABLE_ROWS.map(tableRow),
    ],
  });

const smallLine = (children: (string | (typeof docx.PageNumber)[keyof typeof docx.PageNumber])[]) => [
  new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children, size: 20, font: FONT })],
  }),
];

/** Head and foot as words around the numbers of page and pages. */
const frame = (): Pick<docx.ISectionOptions, 'headers' | 'footers'> => ({
  headers: { default: new docx.Header({ children: smallLine([t.HEAD]) }) },
  footers: {
    default: new docx.Footer({
      children: smallLine(['第', docx.PageNumber.CURRENT, '页 共', docx.PageNumber.TOTAL_PAGES, '页']),
    }),
  },
});

const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };

/** Letterhead, footnotes, a sheet on its side with a long table, and two columns: what the samples do not have. */
export function stylesDocument(): docx.Document {
  const [heading = '', long = '', ...rest] = t.TEXT;
  const letter = [
    centred(`${t.ISSUER}文件`, 64),
    centred(t.NUMBER, 32),
    centred(t.LONG_TITLE, 44),
    paragraph(t.ADDRESS, { indent: {} }),
    paragraph(heading),
    paragraph([run(long), new docx.FootnoteReferenceRun(1)]),
    ...rest.map((text) => paragraph(text)),
    atRight(t.ISSUER, 640),
    atRight(t.DAY, 1280),
  ];
  const table = [
    paragraph('附件', { indent: {} }),
    centred('任务分工表', 44),
    taskTable(),
    paragraph(t.REMARK),
  ];
  const columns = t.COLUMN_TEXT.map((text) =>
    paragraph([run(text, 21)], { indent: { firstLine: 420 }, spacing: { line: 340 } }),
  );
  const landscape = { ...A4, orientation: docx.PageOrientation.LANDSCAPE };
  return new docx.Document({
    footnotes: { 1: { children: [new docx.Paragraph({ children: [run(t.FOOTNOTE, 18)] })] } },
    sections: [
      { ...frame(), properties: { page: { size: A4, margin: MARGIN } }, children: letter },
      { ...frame(), properties: { page: { size: landscape } }, children: table },
      { ...frame(), properties: { page: { size: A4 }, column: { count: 2, space: 600 } }, children: columns },
    ],
  });
}

/** What is to be read in it, line by line; the footnote comes last. */
export const STYLES_TEXT: readonly string[] = [
  `${t.ISSUER}文件`,
  t.NUMBER,
  t.LONG_TITLE,
  t.ADDRESS,
  ...t.TEXT.map((text, i) => (i === 1 ? `${text}¹` : text)),
  t.ISSUER,
  t.DAY,
  '附件',
  '任务分工表',
  ...t.TABLE_TEXT,
  t.REMARK,
  ...t.COLUMN_TEXT,
  `¹${t.FOOTNOTE}`,
];
