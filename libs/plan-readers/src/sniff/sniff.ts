import type { DocumentFormat } from '@app/plan-import';
import { isMht } from '../html/mht.js';
import { ReadError } from '../read-result.js';
import { looksLikeLedger } from '../sheet/csv-text.js';
import { startsWith } from '../text/decode.js';
import { textOf } from '../text/read-text.js';
import { openZip } from '../zip/open-zip.js';
import { compoundKind } from './compound-file.js';

/** Kinds of files a reader exists for; old Excel files are converted first. */
export type FileKind = DocumentFormat | 'xls';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** A PDF may have other bytes before its mark. */
const PDF_WITHIN = 1024;
const PDF = /%PDF-\d/;
const RTF = /^\s*\{\\rtf/;
const HEAD = 4096;
const XML = /^\s*<\?xml/;
const PAGE = /<(?:!doctype\s+html|html|head|body|table|div|p|meta)[\s>/]/i;

const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

async function packageKind(bytes: Uint8Array): Promise<FileKind> {
  const archive = await openZip(bytes);
  if (archive.has('word/document.xml')) return 'docx';
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  const main = await mainPart(archive);
  if (/wordprocessingml/.test(main)) return 'docx';
  if (/spreadsheetml/.test(main)) return 'xlsx';
  throw new ReadError('unknown-format', 'archive');
}

/** Content type of the main part, where a program gave it another name. */
async function mainPart(archive: Awaited<ReturnType<typeof openZip>>): Promise<string> {
  if (!archive.has('[Content_Types].xml')) return '';
  const types = new TextDecoder().decode(await archive.read('[Content_Types].xml'));
  return /ContentType="([^"]*\.main\+xml)"/.exec(types)?.[1] ?? '';
}

function textKind(bytes: Uint8Array): FileKind {
  if (isMht(latin(bytes, HEAD))) return 'html';
  const { text } = textOf(bytes);
  const head = text.slice(0, HEAD).trimStart();
  if (head.startsWith('<') && PAGE.test(head)) return 'html';
  if (XML.test(head)) throw new ReadError('unknown-format', 'xml');
  return looksLikeLedger(text) ? 'csv' : 'txt';
}

/**
 * What a file is, told by its content: its name may say anything. Throws ReadError: `empty-file`, `unknown-format`,
 * `unknown-encoding`, `encrypted`, and what reading an archive's directory throws.
 */
export async function sniff(bytes: Uint8Array): Promise<FileKind> {
  if (bytes.length === 0) throw new ReadError('empty-file');
  if (startsWith(bytes, ZIP)) return packageKind(bytes);
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  const head = latin(bytes, PDF_WITHIN);
  if (PDF.test(head)) return 'pdf';
  if (RTF.test(head)) return 'rtf';
  return textKind(bytes);
}
