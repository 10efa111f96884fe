import { neighbourLines, type NeighbourSpeeds } from './neighbours.js';
import type { Speed } from './measure.js';

export interface ScaleSpeed {
  readonly tasks: number;
  readonly seeded: number | null;
  readonly requests: number;
  readonly speeds: readonly Speed[];
  readonly neighbours: NeighbourSpeeds;
}

const NAME = 28;
const NUMBER = 11;
const RATIO_AIM = 2;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME) + cells.map((cell) => cell.padStart(NUMBER)).join('');

/** One question's times. */
export function speedLine({ name, http, bare, ratio, aim }: Speed): string {
  const reached = ratio <= RATIO_AIM && (aim === null || http.p95 <= aim);
  return row(name, [
    ...[http.p50, http.p95, bare.p50, bare.p95].map((value) => value.toFixed(1)),
    `${ratio.toFixed(2)} ×`,
    aim === null ? '–' : `≤ ${aim}`,
    reached ? 'yes' : 'NO',
  ]);
}

/** The answers' times as a table for people. */
export function scaleLines({ tasks, seeded, requests, speeds, neighbours }: ScaleSpeed): string[] {
  const made = seeded === null ? 'already there' : `made in ${seeded.toFixed(0)} s`;
  return [
    `a ledger of ${tasks} tasks (${made}), ${requests} requests each over HTTP, beside the same statements through bare pg; ms`,
    row('', ['p50', 'p95', 'bare p50', 'bare p95', `ratio ≤ ${RATIO_AIM}`, 'p95 aim', 'reached']),
    ...speeds.map(speedLine),
    ...neighbourLines(neighbours),
  ];
}
