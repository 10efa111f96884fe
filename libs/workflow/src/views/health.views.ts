import type { Instant } from './common.js';

/** `red` keeps people from being told or from answering; `yellow` soon will; `note` is good to know and no fault. */
export type HealthSeverity = 'red' | 'yellow' | 'note';

/** One of the rows behind an item, and where in the client it is put right. */
export interface HealthRowView {
  readonly text: string;
  /** Path of the client; empty where there is no page for it. */
  readonly link: string;
}

export interface HealthItemView {
  readonly key: string;
  readonly severity: HealthSeverity;
  readonly count: number;
  /** What is wrong, as a Chinese sentence. */
  readonly sentence: string;
  /** What to do. */
  readonly advice: string;
  /** Page that lists all the rows. */
  readonly link: string;
  /** The first few. */
  readonly rows: readonly HealthRowView[];
}

/** 健康: red first; empty where nothing is wrong. */
export interface HealthBoardView {
  readonly at: Instant;
  readonly red: number;
  readonly yellow: number;
  readonly items: readonly HealthItemView[];
}
