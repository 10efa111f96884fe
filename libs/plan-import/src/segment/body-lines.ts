import type { Region } from './parts.js';

/**
 * Where the plan starts and ends among the lines of a page. The outline is found first; the preamble is what
 * stands directly before it, up to the first line that is no prose of the plan.
 *
 *     枫林市…工作落实方案       ← title: a stop
 *     为贯彻落实…              ← body starts
 *     一、总体要求
 *     …
 *     (五)…抓好落实。           ← body ends
 *     展开                     ← page
 */
export interface BodyLines {
  /** First line of the preamble (or of the outline). */
  readonly first: number;
  /** First line of the outline; equals `end` when there is none. */
  readonly outline: number;
  /** Line after the last. */
  readonly end: number;
  /** Tables inside. */
  readonly holes: readonly Region[];
}
