import { NO_META, NO_PLACE } from '@app/plan-import';
import { ReadError, type ReadCode, type ReadDocument } from '../read-result.js';
import { decodeText, type DecodeCode, type TextEncodingName } from './decode.js';

const CODES: Readonly<Record<DecodeCode, ReadCode>> = {
  'empty-file': 'empty-file',
  'binary-file': 'unknown-format',
  'unknown-encoding': 'unknown-encoding',
};

/** The text of bytes; throws `ReadError` where they hold none. */
export function textOf(bytes: Uint8Array, declared = ''): { text: string; encoding: TextEncodingName } {
  const decoded = decodeText(bytes, declared);
  if ('error' in decoded) throw new ReadError(CODES[decoded.error], decoded.error);
  return decoded;
}

/** A text file is one paragraph with all its lines, so that offsets in the text are those of the file. */
export function readText(bytes: Uint8Array): ReadDocument {
  const { text, encoding } = textOf(bytes);
  return {
    document: {
      format: 'txt',
      blocks: [{ kind: 'paragraph', label: null, text, level: null, place: NO_PLACE }],
      meta: NO_META,
      attachments: [],
    },
    notices: [],
    encoding,
  };
}
