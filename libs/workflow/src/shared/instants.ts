/** Instants travel as ISO text. */
export const toInstant = (date: Date): string => date.toISOString();

export const toInstantOrNull = (date: Date | null): string | null =>
  date === null ? null : date.toISOString();
