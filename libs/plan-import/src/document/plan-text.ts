/**
 * What a reader makes of a file, whatever its format: paragraphs and tables in reading order, each with its place.
 * It holds what is printed, numbers that the word processor counts included; it concludes nothing.
 */
export type DocumentFormat = 'txt' | 'html' | 'docx' | 'doc' | 'rtf' | 'pdf' | 'xlsx' | 'csv';

/** Where a block stands in its file; what a format does not have is null. */
export interface BlockPlace {
  /** Page from 1 (PDF). */
  readonly page: number | null;
  /** Name of the worksheet. */
  readonly sheet: string | null;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** The automatic number as printed (一、 （一） 1. 第一条), kept apart from the text; null where none is counted. */
  readonly label: string | null;
  /** May hold line feeds: breaks within the paragraph, or a whole text file. */
  readonly text: string;
  /** Outline level from 1, of a heading; null of body text. */
  readonly level: number | null;
  readonly place: BlockPlace;
}

/** A cell stands once, at its upper left corner; a merged cell spans several rows or columns. */
export interface TableCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs of the cell are separated by line feeds. */
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
  readonly place: BlockPlace;
}

export type DocumentBlock = ParagraphBlock | TableBlock;

/** What a saved page says about its document beside the text (发文机关, 成文日期, 发文字号). */
export interface DocumentMeta {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null;
}

export interface PlanText {
  readonly format: DocumentFormat;
  readonly blocks: readonly DocumentBlock[];
  readonly meta: DocumentMeta;
  /** Names of files the document offers beside itself (附件下载); named, never fetched. */
  readonly attachments: readonly string[];
}

export const NO_META: DocumentMeta = { title: null, docNumber: null, issuer: null, issuedOn: null };
export const NO_PLACE: BlockPlace = { page: null, sheet: null };
