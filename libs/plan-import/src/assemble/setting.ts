import { trimSpan, type Source } from '../prepare/source.js';
import type { Node } from '../segment/outline.js';
import { GOAL_TITLE } from '../segment/vocabulary.js';
import type { Setting } from '../targets/index.js';
import type { Span } from '../types.js';

/**
 * What the place of a clause in the outline says of its promises.
 *
 *     一、2025年主要预期目标          the goals below are those of 2025
 *     1.地区生产总值增长6%。
 *     (二)发展目标。到2025年,…       one sentence dates the following ones
 * Leaves alone: 二、2025年重点任务 (tasks are dated one by one).
 */
const OF_GOALS = /(?:目标|指标)$/;

const headingOf = ({ heading, marker }: Node): Span => ({
  from: heading.from + (marker?.length ?? 0),
  to: heading.to,
});

/** A goal heading, or the lead-in below it that ends in a colon. */
function leadOf(source: Source, node: Node | null): Span | null {
  if (!node) return null;
  const lead = node.lines.at(-1);
  if (lead?.text.endsWith(':')) return { from: lead.from, to: lead.to };
  const heading = trimSpan(source.view, headingOf(node));
  return OF_GOALS.test(source.view.slice(heading.from, heading.to)) ? heading : null;
}

export function settingOf(source: Source, node: Node, title: Span | null): Setting {
  const goals = title !== null && GOAL_TITLE.test(source.view.slice(title.from, title.to));
  return { goals, lead: leadOf(source, node.parent) };
}
