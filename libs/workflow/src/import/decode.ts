import { decodeText, type DecodeCode } from '@app/plan-import';
import type { ImportErrorCode } from '../errors/codes.js';
import { WorkflowError } from '../errors/workflow-error.js';

export interface DecodedDocument {
  readonly text: string;
  readonly encoding: string;
}

const ERRORS: Readonly<Record<DecodeCode, ImportErrorCode>> = {
  'empty-file': 'DOCUMENT_EMPTY',
  'binary-file': 'DOCUMENT_BINARY',
  'unknown-encoding': 'ENCODING_UNKNOWN',
};

/** Bytes to text, or the refusal that says what to do about the file. */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const decoded = decodeText(bytes);
  if ('error' in decoded) throw new WorkflowError(ERRORS[decoded.error], { place: 'file' });
  return decoded;
}
