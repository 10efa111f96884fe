import type { DeliverySpeed } from './delivery-speed.js';
import type { RoundSpeed } from './delivery-round.js';
import type { HerdSpeed } from './herd-speed.js';

const RATIO_AIM = 1.5;
const DRAIN_AIM_SECONDS = 120;
const CONNECTIONS_AIM = 40;
const NUMBER = 14;
const NAME = 32;

const verdict = (reached: boolean): string => (reached ? 'yes' : 'NO');

const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(NUMBER)).join('');

function roundRow(speed: RoundSpeed, one: number, noopPerSecond: number, mails: number): string {
  const { workers, perSecond, statementsPerMail, arrived } = speed;
  const cells = [
    String(workers),
    perSecond.toFixed(0),
    `${(perSecond / one).toFixed(2)} ×`,
    `1 : ${(noopPerSecond / perSecond).toFixed(1)}`,
    statementsPerMail.toFixed(2),
  ];
  return row(cells) + (arrived < mails ? `   only ${arrived} of ${mails} in time` : '');
}

export function deliveryLines({ mails, backends }: DeliverySpeed): string[] {
  return backends.flatMap(({ backend, noopPerSecond, rounds, load }) => [
    `${mails} mails with a reminder each, the queue on ${backend} (load ${load.toFixed(1)})`,
    `  BullMQ, jobs that do nothing, the same backend: ${noopPerSecond.toFixed(0)}/s`,
    row(['workers', 'mails/s', 'of one', 'to no-ops', 'statements']),
    ...rounds.map((speed) => roundRow(speed, rounds[0]?.perSecond ?? 1, noopPerSecond, mails)),
  ]);
}

export function herdLines(speed: HerdSpeed): string[] {
  const { notices, users, idle, during, drainSeconds, connections, load } = speed;
  const ratio = during.p95 / idle.p95;
  return [
    `${notices} notices due at once while ${users} people browse (load ${load.toFixed(1)})`,
    `  API p95 idle ${idle.p95.toFixed(1)} ms, meanwhile ${during.p95.toFixed(1)} ms: ${ratio.toFixed(2)} × (≤ ${RATIO_AIM}: ${verdict(ratio <= RATIO_AIM)})`,
    `  its median ${idle.p50.toFixed(1)} and ${during.p50.toFixed(1)} ms, ${idle.requests} and ${during.requests} requests; p95 by question:`,
    ...idle.byPath.map(
      ({ path, p95 }, place) =>
        `    ${path.padEnd(NAME)} ${p95.toFixed(1).padStart(8)} ${(during.byPath[place]?.p95 ?? 0).toFixed(1).padStart(8)} ms`,
    ),
    `  all sent after ${drainSeconds.toFixed(0)} s (≤ ${DRAIN_AIM_SECONDS}: ${verdict(drainSeconds <= DRAIN_AIM_SECONDS)}), ` +
      `${connections} connections (≤ ${CONNECTIONS_AIM}: ${verdict(connections <= CONNECTIONS_AIM)})`,
  ];
}
