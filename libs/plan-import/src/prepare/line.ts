import type { Span } from '../types.js';

/** A line that holds something, without the blanks around it. */
export interface Line extends Span {
  /** Offset of the line's first unit, blanks included. */
  readonly start: number;
  /** Folded text of the line. */
  readonly text: string;
  /** True when an empty line stands before it. */
  readonly spaced: boolean;
}
