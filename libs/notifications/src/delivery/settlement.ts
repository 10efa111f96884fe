import type { ChannelNews } from './channel-news.js';

/** A row that is not told any more, and why. */
export interface DroppedRow {
  readonly id: string;
  readonly reason: string;
}

/**
 * What became of a claim. `retry` counts as a try unless `free`; `doubt`: it may have arrived. `waits`: nothing was
 * sent, as its place in the pace had gone by.
 */
export type Settlement =
  | { readonly outcome: 'sent'; readonly rowIds: readonly string[]; readonly dropped: readonly DroppedRow[] }
  | { readonly outcome: 'skipped'; readonly reason: string; readonly dropped: readonly DroppedRow[] }
  | {
      readonly outcome: 'retry';
      readonly error: string;
      readonly afterMs: number;
      readonly free: boolean;
      readonly doubt: boolean;
      readonly news: ChannelNews;
    }
  | { readonly outcome: 'waits' }
  | {
      readonly outcome: 'failed';
      readonly error: string;
      readonly doubt: boolean;
      readonly news: ChannelNews;
    };

/** What is written into the message. */
export interface Closing {
  readonly status: 'sent' | 'skipped' | 'failed' | 'pending';
  /** Null clears it, as after a message that arrived. */
  readonly error: string | null;
  readonly doubt: boolean;
  /** Tries to be taken back. */
  readonly untried: 0 | 1;
  /** Null: as it was. */
  readonly afterSeconds: number | null;
  /** Nobody was spoken to: error and deaths stay as they were. */
  readonly untouched: boolean;
}

const PLAIN = { error: null, doubt: false, untried: 0, afterSeconds: null, untouched: false } as const;

export function closingOf(settlement: Settlement): Closing {
  switch (settlement.outcome) {
    case 'sent':
      return { ...PLAIN, status: 'sent' };
    case 'skipped':
      return { ...PLAIN, status: 'skipped', error: settlement.reason };
    case 'waits':
      return { ...PLAIN, status: 'pending', untried: 1, untouched: true };
    case 'failed':
      return { ...PLAIN, status: 'failed', error: settlement.error, doubt: settlement.doubt };
    case 'retry': {
      const { error, doubt, free, afterMs } = settlement;
      return {
        ...PLAIN,
        status: 'pending',
        error,
        doubt,
        untried: free ? 1 : 0,
        afterSeconds: afterMs / 1000,
      };
    }
  }
}

/** An entry of the delivery log for each time the other side was spoken to. */
export function logEntryOf(settlement: Settlement): {
  readonly outcome: string | null;
  readonly error: string | null;
} {
  if (settlement.outcome === 'skipped' || settlement.outcome === 'waits')
    return { outcome: null, error: null };
  if (settlement.outcome === 'sent') return { outcome: 'sent', error: null };
  return { outcome: settlement.doubt ? 'in_doubt' : 'failed', error: settlement.error };
}

export const newsOf = (settlement: Settlement): ChannelNews => {
  if (settlement.outcome === 'sent') return 'works';
  return settlement.outcome === 'skipped' || settlement.outcome === 'waits' ? 'nothing' : settlement.news;
};

export const toldBy = (settlement: Settlement): readonly string[] =>
  settlement.outcome === 'sent' ? settlement.rowIds : [];

export const droppedBy = (settlement: Settlement): readonly DroppedRow[] =>
  'dropped' in settlement ? settlement.dropped : [];
