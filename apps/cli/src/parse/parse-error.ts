/** What went wrong, for people and, by its code, for scripts. */
export class ParseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
