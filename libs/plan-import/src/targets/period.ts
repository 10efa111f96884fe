import type { Recurrence } from '../types.js';

/** Years a deadline without its own year may borrow. */
export interface YearContext {
  readonly issueYear: number | null;
  readonly titleYear: number | null;
}

/** A printed time: what it fixes and how firmly its wording marks it as a deadline. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** ISO date; null for a recurring or relative time. */
  readonly due: string | null;
  readonly year: number | null;
  /** The year is printed, not borrowed. */
  readonly ownYear: boolean;
  readonly recurring: Recurrence | null;
  /** Its printed words are the deadline (自印发之日起30个工作日内). */
  readonly open: boolean;
  /** 到…, …前, …底: marks a deadline wherever it stands; a bare 2025年 needs its place in the sentence. */
  readonly marked: boolean;
  /** 较2023年, 2024年起, 2024年版: a time that fixes no deadline. */
  readonly role: 'deadline' | 'baseline' | 'start' | 'name';
}
