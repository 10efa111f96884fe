import type { DataSource } from 'typeorm';
import { dayInShanghai } from '@app/domain';
import type { Clock } from '@app/config';

/** What every use case works with. */
export interface WorkflowContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Called after a commit that announced something; wakes whoever delivers. */
  readonly onCommitted: () => Promise<unknown> | void;
}

/** The instant of the injected clock, for columns. */
export const nowOf = (context: Pick<WorkflowContext, 'clock'>): Date => new Date(context.clock.now());

/** The calendar day in Shanghai. */
export const todayOf = (context: Pick<WorkflowContext, 'clock'>): string =>
  dayInShanghai(context.clock.now());

/** Wakes the deliverers. What was announced is in the database, so a failure here only means: later. */
export async function wake(context: WorkflowContext): Promise<void> {
  try {
    await context.onCommitted();
  } catch {
    // The next sweep finds the rows.
  }
}
