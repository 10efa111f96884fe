import type { WorkflowErrorCode } from './codes.js';
import { ERROR_TEXTS } from './texts.zh.js';

export interface WorkflowErrorDetails {
  /** Fill the `{name}` places of the sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The field or clause it is about. */
  readonly place?: string;
  /** What the winner of a race left, or the thing that is in the way. */
  readonly current?: unknown;
  /** What really happened, for the log; nobody is shown it. */
  readonly cause?: unknown;
}

/** A use case refused. The message is a Chinese sentence for the person who tried. */
export class WorkflowError extends Error {
  override readonly name = 'WorkflowError';
  readonly place: string | undefined;
  readonly current: unknown;

  constructor(
    readonly code: WorkflowErrorCode,
    { values = {}, place, current, cause }: WorkflowErrorDetails = {},
  ) {
    super(
      ERROR_TEXTS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
      { cause },
    );
    this.place = place;
    this.current = current;
  }
}
