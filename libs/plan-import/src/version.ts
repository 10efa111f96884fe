/** Changes whenever the same text may give another draft; stored with every imported revision. */
export const PARSER_VERSION = '1.1.0';
