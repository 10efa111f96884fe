import { NO_META } from '@app/plan-import';
import WordExtractor from 'word-extractor';
import { readDocx } from '../docx/read-docx.js';
import { ReadError, type ReadDocument } from '../read-result.js';
import { flatBlocks } from './flat-blocks.js';
import { convertToDocx } from './office.js';

/** The text alone: the numbers that Word counts are not in it, and merged cells are empty below the first. */
export async function readPlainDoc(bytes: Uint8Array): Promise<ReadDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extracted = await new WordExtractor().extract(buffer);
  const body = extracted.getBody({ filterUnicode: false });
  const boxes = extracted.getTextboxes({ filterUnicode: false, includeHeadersAndFooters: false });
  const blocks = flatBlocks(`${body}\n${boxes}`);
  if (blocks.length === 0) throw new ReadError('no-text');
  return {
    document: { format: 'doc', blocks, meta: NO_META, attachments: [] },
    notices: [{ code: 'numbers-may-be-missing', detail: '' }],
    encoding: null,
  };
}

/** A Word file of the old binary format (.doc, .wps): by way of LibreOffice where it is installed, else the text alone. */
export async function readDoc(bytes: Uint8Array): Promise<ReadDocument> {
  const converted = await convertToDocx(bytes, 'doc');
  if (converted === null) return readPlainDoc(bytes);
  const read = await readDocx(converted);
  return { ...read, document: { ...read.document, format: 'doc' } };
}
