import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as docx from 'docx';
import type { PrintedBlock, PrintedCell } from './printed-blocks.js';

export const FONT = { ascii: 'Liberation Serif', hAnsi: 'Liberation Serif', eastAsia: 'Noto Sans CJK SC' };
const mm = docx.convertMillimetersToTwip;

const run = (text: string, size: number): docx.TextRun => new docx.TextRun({ text, size, font: FONT });

function paragraphOf(text: string, isTitle: boolean): docx.Paragraph {
  return new docx.Paragraph({
    alignment: isTitle ? docx.AlignmentType.CENTER : docx.AlignmentType.JUSTIFIED,
    ...(isTitle ? {} : { indent: { firstLine: 640 } }),
    overflowPunctuation: false, // LibreOffice 7.4 loses punctuation that it sets into the margin
    spacing: { line: 560, lineRule: docx.LineRuleType.EXACT },
    children: [run(text, isTitle ? 44 : 32)],
  });
}

const cellOf = ({ text, rowSpan, columnSpan }: PrintedCell): docx.TableCell =>
  new docx.TableCell({
    rowSpan,
    columnSpan,
    verticalAlign: docx.VerticalAlign.CENTER,
    children: [new docx.Paragraph({ children: [run(text, 24)] })],
  });

function blockOf(block: PrintedBlock, index: number): docx.Paragraph | docx.Table {
  if (block.kind === 'paragraph') return paragraphOf(block.text, index === 0);
  const rows = block.rows.map(
    (cells, r) => new docx.TableRow({ tableHeader: r === 0, children: cells.map(cellOf) }),
  );
  return new docx.Table({ rows, width: { size: 100, type: docx.WidthType.PERCENTAGE } });
}

const pageNumber = (alignment: (typeof docx.AlignmentType)[keyof typeof docx.AlignmentType]): docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment,
        children: [
          new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], size: 28, font: FONT }),
        ],
      }),
    ],
  });

/** Page and type area as GB/T 9704 wants them, numbers outside on left and right pages. */
export function officeDocument(blocks: readonly PrintedBlock[]): docx.Document {
  const margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };
  return new docx.Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { margin, size: { width: mm(210), height: mm(297) } } },
        footers: {
          default: pageNumber(docx.AlignmentType.RIGHT),
          even: pageNumber(docx.AlignmentType.LEFT),
        },
        children: blocks.map(blockOf),
      },
    ],
  });
}

/** A .docx to a .pdf of the same name in `folder`. */
export async function printByOffice(document: docx.Document, name: string, folder: string): Promise<void> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'word-print-'));
  try {
    const file = path.join(work, `${name}.docx`);
    writeFileSync(file, await docx.Packer.toBuffer(document));
    const profile = `-env:UserInstallation=file://${work}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
    mkdirSync(folder, { recursive: true });
    copyFileSync(path.join(work, `${name}.pdf`), path.join(folder, `${name}.pdf`));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
