import { importPlanText } from '@app/plan-import';
import { readDocument } from '../read-document.js';
import { ReadError } from '../read-result.js';
import type { ChildAnswer } from './child-answer.js';
import { sanitiseAll } from './sanitise.js';

/** The words of Node and V8. */
const NO_MEMORY = /allocation failed|failed to allocate/i;
const TOO_LONG = /invalid string length|longer than 0x/i;

/** Reads a file and answers as JSON, whatever happens. */
export async function answerTo(bytes: Uint8Array): Promise<string> {
  try {
    return JSON.stringify(await read(bytes));
  } catch (error) {
    return JSON.stringify(refusalOf(error));
  }
}

async function read(bytes: Uint8Array): Promise<ChildAnswer> {
  const { document, notices, encoding } = sanitiseAll(await readDocument(bytes));
  const { format, attachments } = document;
  return { kind: 'read', format, encoding, notices, attachments, ...importPlanText(document) };
}

/** A reader's own words where it refused; all else is a reader that stumbled over the file or ran out of memory. */
function refusalOf(error: unknown): ChildAnswer {
  const stumbled = error instanceof ReadError ? error.cause : error;
  const message = stumbled instanceof Error ? stumbled.message : '';
  if (NO_MEMORY.test(message)) return { kind: 'refused', code: 'out-of-memory', detail: placeOf(stumbled) };
  if (TOO_LONG.test(message)) return { kind: 'refused', code: 'too-large', detail: placeOf(stumbled) };
  if (error instanceof ReadError && stumbled === undefined)
    return { kind: 'refused', code: error.code, detail: error.detail };
  return { kind: 'refused', code: 'damaged', detail: placeOf(stumbled) };
}

/** Kind and place of an error; never its message, which may quote the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is no error';
  const frame = /[^/\\]+:\d+:\d+/.exec((error.stack ?? '').slice(error.message.length));
  return `${error.name} ${frame?.[0] ?? ''}`.trim();
}
