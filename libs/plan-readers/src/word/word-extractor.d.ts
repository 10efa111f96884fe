/** The package brings no types; these are what we use of it. */
declare module 'word-extractor' {
  interface ExtractedDocument {
    getBody(options: { readonly filterUnicode: boolean }): string;
    getTextboxes(options: {
      readonly filterUnicode: boolean;
      readonly includeHeadersAndFooters: boolean;
    }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>;
  }
}
