/** Codes of the operating system and SQLSTATEs (class 08, 57P0x, 53300) that mean: nobody there, try again. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|08\w{3}|57P0[123]|53300)$/;
/** The pool's own words; it gives no code. */
const AWAY_WORDS = /connection terminated|timeout exceeded when trying to connect/i;

/** True where a request failed because the database cannot be reached just now, not because of the request. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  return AWAY_WORDS.test(error.message) || (driverError !== error && isDatabaseAway(driverError));
}
