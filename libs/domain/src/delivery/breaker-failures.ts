/** So many failures in a row open the breaker: the channel is in trouble, not its messages. */
export const BREAKER_FAILURES = 5;
