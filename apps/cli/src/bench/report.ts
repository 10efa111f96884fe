import { deliveryLines, herdLines } from './delivery/delivery-lines.js';
import type { DeliverySpeed } from './delivery/delivery-speed.js';
import type { HerdSpeed } from './delivery/herd-speed.js';
import type { DocumentSpeed } from './documents.js';
import { GROWTH_LENGTHS, type Growth, type ParseSpeed } from './parse-speed.js';
import type { Contest, Contests } from './recognisers.js';
import { scaleLines } from './scale/scale-lines.js';
import type { ScaleSpeed } from './scale/scale-lines.js';
import { sweepLines } from './sweep/sweep-lines.js';
import type { SweepSpeed } from './sweep/sweep-speed.js';
import type { Spread } from './timing.js';

/** Everything one run measured; milliseconds and megabytes. */
export interface BenchResults {
  readonly parse: ParseSpeed;
  readonly recognisers: Contests;
  readonly documents: readonly DocumentSpeed[];
  readonly growth: readonly Growth[];
}

/** What was asked for. */
export interface BenchReport {
  readonly reading: BenchResults | null;
  readonly scale: ScaleSpeed | null;
  readonly delivery: DeliverySpeed | null;
  readonly herd: HerdSpeed | null;
  readonly sweep: SweepSpeed | null;
}

const NAME = 28;
const NUMBER = 12;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME) + cells.map((cell) => cell.padStart(NUMBER)).join('');

const spreadRow = (name: string, { min, median, max }: Spread, unit: string): string =>
  row(name, [min.toFixed(2), median.toFixed(2), max.toFixed(2), unit]);

function parseLines(parse: ParseSpeed): string[] {
  return [
    `${parse.plans} plans, ${parse.megabytes.toFixed(3)} MB UTF-8, ${parse.repeats} repeats`,
    row('', ['min', 'median', 'max']),
    spreadRow('text → draft', parse.megabytesPerSecond, 'MB/s'),
    spreadRow('text → draft', parse.milliseconds, 'ms'),
    spreadRow('bare regex', parse.bareMilliseconds, 'ms'),
    spreadRow('ratio', parse.ratio, '×'),
  ];
}

function contestLine(name: string, { sentences, ownMicroseconds, ownRight, other }: Contest): string {
  const own = [ownMicroseconds.toFixed(1), `${ownRight}/${sentences}`];
  if (other === null) return row(name, [...own, 'not installed (npm ci --include=dev)']);
  const rest = [other.microseconds.toFixed(1), `${other.right}/${sentences}`];
  return row(name, [...own, ...rest, `${other.ratio.toFixed(0)} ×`, `${other.agree}/${sentences}`]);
}

function recogniserLines({ dates, numbers }: Contests): string[] {
  return [
    'own recognisers beside @microsoft/recognizers-text, the same sentences',
    row('', ['µs each', 'right', 'theirs µs', 'right', 'ratio', 'agree']),
    contestLine('dates', dates),
    contestLine('numbers', numbers),
  ];
}

function documentLine({ name, aim, measured, failure }: DocumentSpeed): string {
  if (measured === null) return `${name.padEnd(NAME)}  ${failure ?? ''}`;
  const { characters, clauses, loading, cold, warm, processor, peak, before } = measured;
  const shown = warm ?? cold;
  return row(name, [
    String(characters),
    String(clauses),
    loading.toFixed(0),
    cold.toFixed(0),
    warm?.toFixed(1) ?? '–',
    processor?.toFixed(1) ?? '–',
    `< ${aim}`,
    shown < aim ? 'yes' : 'NO',
    peak.toFixed(0),
    before.toFixed(0),
  ]);
}

function documentLines(documents: readonly DocumentSpeed[]): string[] {
  return [
    'file → draft, a process each; milliseconds and MB',
    row('', [
      'characters',
      'clauses',
      'loading',
      'cold',
      'warm',
      'of it CPU',
      'aim',
      'reached',
      'peak MB',
      'before',
    ]),
    ...documents.map(documentLine),
  ];
}

function growthLines(growth: readonly Growth[]): string[] {
  const [short, long] = GROWTH_LENGTHS;
  return [
    `growth: one piece repeated to ${short} and ${long} characters, linear is near ${long / short} ×`,
    row('', ['CPU ms', 'CPU ms', 'factor']),
    ...growth.map(({ piece, short: a, long: b, factor }) =>
      row(`  ${piece.trim()}`, [a.toFixed(1), b.toFixed(1), `${factor.toFixed(1)} ×`]),
    ),
  ];
}

/** The results as a table for people. */
export function reportOf({ reading, scale, delivery, herd, sweep }: BenchReport): string {
  const parts = [
    ...(reading === null ? [] : readingParts(reading)),
    ...(scale === null ? [] : [scaleLines(scale)]),
    ...(delivery === null ? [] : [deliveryLines(delivery)]),
    ...(herd === null ? [] : [herdLines(herd)]),
    ...(sweep === null ? [] : [sweepLines(sweep)]),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function readingParts({ parse, recognisers, documents, growth }: BenchResults): string[][] {
  return [parseLines(parse), recogniserLines(recognisers), documentLines(documents), growthLines(growth)];
}
