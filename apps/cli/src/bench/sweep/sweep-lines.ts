import type { SweepSpeed } from './sweep-speed.js';

/** The measured sweep as a person reads it. */
export function sweepLines(speed: SweepSpeed): string[] {
  const {
    milestones,
    notifications,
    messages,
    papers,
    firstSeconds,
    secondSeconds,
    bareSeconds,
    ratio,
    load,
  } = speed;
  return [
    `a sweep of ${milestones} open milestones (load ${load.toFixed(1)})`,
    `first: ${firstSeconds.toFixed(1)} s for ${notifications} notifications, ${messages} messages, ${papers} papers`,
    `bare INSERT … SELECT of the same rows: ${bareSeconds.toFixed(1)} s, ratio ${ratio.toFixed(2)}`,
    `second, nothing new: ${secondSeconds.toFixed(1)} s`,
  ];
}
