/** What the test did, by the name the audit trail gives it, and the day it is. */
export class Tally {
  readonly counts = new Map<string, number>();
  today = '';

  add(action: string): void {
    this.counts.set(action, (this.counts.get(action) ?? 0) + 1);
  }

  /** Only these, in the order of their names. */
  of(kinds: readonly string[]): Record<string, number> {
    const mine = [...this.counts].filter(([action]) => kinds.includes(action.slice(0, action.indexOf('.'))));
    return Object.fromEntries(mine.sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
