const PAIR = /^(\d{1,18}):(\d{1,15})$/;
const MAX_LENGTH = 4000;

/** Where a reader is in the chain of each jurisdiction, as the id of an event: `3:17,5:102`. */
export function printPositions(positions: ReadonlyMap<string, number>): string {
  return [...positions].map(([place, seq]) => `${place}:${seq}`).join(',');
}

/** What a browser gives back after a break; what is no such id counts as none. */
export function readPositions(lastEventId: string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  if (lastEventId === undefined || lastEventId.length > MAX_LENGTH) return found;
  for (const pair of lastEventId.split(',')) {
    const [, place, seq] = PAIR.exec(pair.trim()) ?? [];
    if (place !== undefined) found.set(place, Number(seq));
  }
  return found;
}
