import type { DeliverySpeed } from './delivery-speed.js';
import type { HerdSpeed } from './herd-speed.js';

const RATIO_AIM = 1.5;
const DRAIN_AIM_SECONDS = 120;
const CONNECTIONS_AIM = 40;

const verdict = (reached: boolean): string => (reached ? 'yes' : 'NO');

export function deliveryLines({ mails, byWorkers, noopPerSecond, backend }: DeliverySpeed): string[] {
  const shown = byWorkers.map(
    ({ workers, perSecond }) =>
      `  ${workers} worker${workers === 1 ? ' ' : 's'}  ${perSecond.toFixed(0).padStart(6)} mails/s`,
  );
  return [
    `${mails} mails with a reminder each, the queue on ${backend}`,
    ...shown,
    `  BullMQ, jobs that do nothing, the same backend: ${noopPerSecond.toFixed(0)}/s`,
  ];
}

export function herdLines(speed: HerdSpeed): string[] {
  const { notices, users, idleP95, duringP95, drainSeconds, connections } = speed;
  const ratio = duringP95 / idleP95;
  return [
    `${notices} notices due at once while ${users} people browse`,
    `  API p95 idle ${idleP95.toFixed(1)} ms, meanwhile ${duringP95.toFixed(1)} ms: ${ratio.toFixed(2)} × (≤ ${RATIO_AIM}: ${verdict(ratio <= RATIO_AIM)})`,
    `  all sent after ${drainSeconds.toFixed(0)} s (≤ ${DRAIN_AIM_SECONDS}: ${verdict(drainSeconds <= DRAIN_AIM_SECONDS)}), ` +
      `${connections} connections (≤ ${CONNECTIONS_AIM}: ${verdict(connections <= CONNECTIONS_AIM)})`,
  ];
}
