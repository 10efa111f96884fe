import type { Clock } from '@app/config';

/** The clock under which the demo's past happens: it stands where it was put. */
export class MovedClock implements Clock {
  private instant: number;

  constructor(start: number) {
    this.instant = start;
  }

  moveTo(instant: number): void {
    this.instant = instant;
  }

  now(): number {
    return this.instant;
  }
}
