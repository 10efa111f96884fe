import type { Line, Source } from '../prepare/source.js';
import type { BodyLines } from '../segment/body-lines.js';
import { recogniseTargets } from '../targets/index.js';
import type { Clause, Span } from '../types.js';
import type { YearContext } from '../targets/period.js';

/** Signs of a goal: a year or a measure. */
const GOAL = /(?:19|20)\d{2} ?年|\d ?%|[到至].{0,4}(?:十[四五六]五|本世纪)|每年|年均/;
const GUIDING = /^(?:坚持)?以.{0,40}(?:思想|理念|精神).{0,12}(?:为指导|为指引|指引|引领)/;
const PREAMBLE =
  /(?:制定|制订|编制|拟定|提出|出台|形成)(?:了)?(?:本|如下|以下|此)|(?:如下|以下)(?:方案|意见|措施)|如下[:。]$|以下[^。,;]{0,16}:$|^为(?:了|深入|全面|进一步|认真|切实)?(?:贯彻|落实|推动|加快|做好)/;

/** A preamble may state the goals in passing: 实现到2027年,…增长25%以上的主要目标,…制定本方案. */
const STATED = /到(?:19|20)\d{2} ?年[^。]*?\d ?%[^。]*?(?=的(?:主要|总体|工作|发展)?目标|[。;]|$)/;

/** What of a line before the first number states goals. */
function goalsOf({ text, from, to }: Line): Span[] {
  if (!PREAMBLE.test(text)) return GUIDING.test(text) || GOAL.test(text) ? [{ from, to }] : [];
  const stated = STATED.exec(text);
  return stated ? [{ from: from + stated.index, to: from + stated.index + stated[0].length }] : [];
}

/**
 * Paragraphs with the goals of the whole plan: under an outermost goal heading, or before the first number.
 *
 *     一、总体要求
 *     …到2027年,设备投资规模较2023年增长25%以上。
 * Leaves alone: the preamble (为贯彻…制定本方案), and goals that are numbered (they are clauses).
 */
function goalRegions(source: Source, body: BodyLines, headed: readonly Span[]): Span[] {
  return [...source.lines.slice(body.first, body.outline).flatMap(goalsOf), ...headed];
}

export function overallClause(
  source: Source,
  body: BodyLines,
  headed: readonly Span[],
  context: YearContext,
): { clause: Clause | null } {
  const regions = goalRegions(source, body, headed);
  const goals = regions.filter(({ from, to }) => GOAL.test(source.view.slice(from, to)));
  const from = regions[0]?.from;
  const to = regions.at(-1)?.to;
  if (goals.length === 0 || from === undefined || to === undefined) return { clause: null };
  const targets = recogniseTargets(source.text, regions, context, { goals: true });
  const clause: Clause = {
    id: '总体',
    number: null,
    title: null,
    span: { from, to },
    notes: [],
    units: [],
    leaders: [],
    targets,
  };
  return { clause };
}
