/**
 * Loaded before a program (`node --import`): its system clock is off by FAULT_SKEW_MS, and jumps by FAULT_JUMP_MS when
 * it gets SIGUSR2. Timers and performance.now() run on, as on a machine whose clock is set.
 */
const RealDate = globalThis.Date;
const realNow = RealDate.now.bind(RealDate);
let skew = Number(process.env.FAULT_SKEW_MS ?? 0);
process.on('SIGUSR2', () => {
  skew += Number(process.env.FAULT_JUMP_MS ?? 0);
});

class SkewedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(realNow() + skew);
    else super(...args);
  }

  static now() {
    return realNow() + skew;
  }
}
globalThis.Date = SkewedDate;
