import type { DocumentFormat, PlanText } from '@app/plan-import';

/** Why a file cannot be read. A code is never renamed; its text may be. */
export const READ_CODES = [
  'empty-file',
  'unknown-format',
  'unknown-encoding',
  'encrypted',
  'damaged',
  'scanned',
  'no-text',
  'too-large',
  'too-many-parts',
  'forbidden-content',
  'out-of-time',
  'out-of-memory',
] as const;
export type ReadCode = (typeof READ_CODES)[number];

/** What a person should know about a document that was read all the same. */
export const READ_NOTICE_CODES = [
  'numbers-may-be-missing',
  'pages-without-text',
  'main-text-uncertain',
  'sheets-left-out',
  'tracked-deletions-left-out',
] as const;
export type ReadNoticeCode = (typeof READ_NOTICE_CODES)[number];

export interface ReadNotice {
  readonly code: ReadNoticeCode;
  /** Filled into the sentence: page numbers, names of sheets. */
  readonly detail: string;
}

export interface ReadDocument {
  readonly document: PlanText;
  readonly notices: readonly ReadNotice[];
  /** Name of the character set of a text format, else null. */
  readonly encoding: string | null;
}

/** A reader throws this and nothing else on purpose; whatever else it throws counts as `damaged`. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadCode,
    /** For the log, never shown: what was found, without words of the document. */
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** Bytes of one format to a document. */
export type Reader = (bytes: Uint8Array) => Promise<ReadDocument> | ReadDocument;

export type ReaderTable = Readonly<Record<DocumentFormat, Reader>>;
