import { ReadError, type ReadDocument, type Reader } from './read-result.js';
import { sniff, type FileKind } from './sniff/sniff.js';

/** Each reader is loaded when a file asks for it: what reads PDF is large. */
const READERS: Readonly<Record<FileKind, () => Promise<Reader>>> = {
  txt: async () => (await import('./text/read-text.js')).readText,
  html: async () => (await import('./html/read-html.js')).readHtml,
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  doc: async () => (await import('./word/read-doc.js')).readDoc,
  rtf: async () => (await import('./word/read-rtf.js')).readRtf,
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  xlsx: async () => (await import('./sheet/read-xlsx.js')).readXlsx,
  xls: async () => (await import('./sheet/read-xls.js')).readXls,
  csv: async () => (await import('./sheet/read-csv.js')).readCsv,
};

/**
 * Reads a file of any kind; what it is is told by its content, never by its name.
 * Throws ReadError; where a reader stumbled over the file (`damaged`), `cause` is what it threw.
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const read = await READERS[await sniff(bytes)]();
    return await read(bytes);
  } catch (error) {
    throw error instanceof ReadError || isOutOfRoom(error) ? error : damaged(error);
  }
}

/** The stack or the longest array was too small; reading beyond the end of a buffer, a torn file's fault, has a code. */
const isOutOfRoom = (error: unknown): boolean => error instanceof RangeError && !('code' in error);

function damaged(cause: unknown): ReadError {
  const name = cause instanceof Error ? cause.name : 'a thrown value that is no error';
  return Object.assign(new ReadError('damaged', name), { cause });
}
