import type { Span } from '../types.js';
import type { Carry } from './carry.js';
import type { YearContext } from './period.js';
import { findPeriods } from './periods.js';
import { viewOf } from './view.js';

/**
 * A deadline that a heading or a lead-in sets for the numbered goals below it.
 *
 *     二、主要指标
 *     到2025年，主要指标如下：
 *     ^^^^^^^ every item below is due on 2025-12-31
 *     1.研发投入强度达到3%。
 * Leaves alone: a heading without a year; one that names two (2024—2026年 goals have years of their own).
 */
export function announcedBy(text: string, lead: Span, context: YearContext): Carry | null {
  const { masked } = viewOf(text, [lead]);
  const [only, ...others] = findPeriods(masked, context).filter(({ role }) => role === 'deadline');
  if (!only?.due || !only.ownYear || others.length > 0) return null;
  return { dues: [{ date: only.due, words: null }], announced: true };
}
