const REPLACEMENT = '\uFFFD';
/** With the u flag a surrogate matches only where it stands alone. */
const UNSTORABLE = /\u0000|[\uD800-\uDFFF]/gu;

/** Replaces what PostgreSQL cannot store, one unit by one unit, so that no offset moves. */
export const sanitiseText = (text: string): string => text.replace(UNSTORABLE, REPLACEMENT);
