/** Something that happens on a day of the year, at a time of that day. */
interface Entry {
  readonly day: string;
  readonly time: string;
  readonly order: number;
  readonly happen: () => Promise<void>;
}

/** What is going to happen, in the order of days and times; things that happen may put more of it in. */
export class Agenda {
  private readonly entries: Entry[] = [];
  private order = 0;

  at(day: string, time: string, happen: () => Promise<void>): void {
    this.entries.push({ day, time, order: this.order++, happen });
  }

  /** Lets everything happen up to the end of a day. @param moveTo sets the clock before each */
  async until(day: string, moveTo: (day: string, time: string) => void): Promise<void> {
    for (let next = this.next(day); next !== undefined; next = this.next(day)) {
      moveTo(next.day, next.time);
      await next.happen();
    }
  }

  private next(day: string): Entry | undefined {
    const due = this.entries.filter((entry) => entry.day <= day);
    const first = due.reduce<Entry | undefined>(
      (best, entry) => (best === undefined || isBefore(entry, best) ? entry : best),
      undefined,
    );
    if (first !== undefined) this.entries.splice(this.entries.indexOf(first), 1);
    return first;
  }
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.day !== other.day
    ? one.day < other.day
    : one.time !== other.time
      ? one.time < other.time
      : one.order < other.order;
