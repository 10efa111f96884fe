const MEBIBYTE = 1024 * 1024;

/** What one file may cost; more of anything ends in a refusal. */
export interface ReadLimits {
  /** From the start of the child to its answer; time in the queue does not count. */
  readonly timeoutMs: number;
  /** Resident memory of the child and of what it starts. */
  readonly memoryBytes: number;
  /** Of the answer, as JSON. */
  readonly answerBytes: number;
}

export const READ_LIMITS: ReadLimits = {
  timeoutMs: 20_000,
  memoryBytes: 512 * MEBIBYTE,
  answerBytes: 20 * MEBIBYTE,
};

/** Of the JavaScript heap; below the whole, so that a heap that is full says so itself. */
export const HEAP_MEGABYTES = 384;
/** Writable memory a process may map beyond what Node maps at its start, kept by the kernel: heap, buffers, native code. */
export const DATA_BYTES = 440 * MEBIBYTE;
/** Processor time, which several threads may spend at once. */
export const CPU_SECONDS = 20;
/** Of a file the office suite may write. */
export const FILE_BYTES = 200 * MEBIBYTE;
