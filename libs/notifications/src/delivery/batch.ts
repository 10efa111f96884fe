interface Asked<Given, Got> {
  readonly given: Given;
  resolve(got: Got): void;
  reject(error: unknown): void;
}

export interface BatchOptions {
  /** What failed is tried once more piece by piece, so that one that cannot be done spoils no other. */
  readonly apart: boolean;
  /** How long the first waits for others; 0: only for those that were woken by the same event. */
  readonly gatherMs: number;
}

/**
 * Does at once what several ask for at the same moment. While one batch is being done the next one gathers, so the busier
 * the database is, the fewer statements it gets.
 */
export class Batch<Given, Got> {
  private asked: Asked<Given, Got>[] = [];
  private busy = false;

  /** @param work answers in the order in which it is given */
  constructor(
    private readonly work: (given: readonly Given[]) => Promise<readonly Got[]>,
    private readonly options: BatchOptions,
  ) {}

  do(given: Given): Promise<Got> {
    return new Promise((resolve, reject) => {
      this.asked.push({ given, resolve, reject });
      if (!this.busy) this.soon();
    });
  }

  private soon(): void {
    const { gatherMs } = this.options;
    const next = (): void => void this.next();
    this.busy = true;
    if (gatherMs > 0) setTimeout(next, gatherMs);
    else setImmediate(next);
  }

  private async next(): Promise<void> {
    const asked = this.asked;
    this.asked = [];
    await this.answer(asked);
    this.busy = false;
    if (this.asked.length > 0) this.soon();
  }

  private async answer(asked: readonly Asked<Given, Got>[]): Promise<void> {
    try {
      const got = await this.work(asked.map(({ given }) => given));
      asked.forEach(({ resolve }, place) => resolve(got[place] as Got));
    } catch (error) {
      if (this.options.apart && asked.length > 1) for (const one of asked) await this.answer([one]);
      else asked.forEach(({ reject }) => reject(error));
    }
  }
}
