/** Database id, as text. */
export type Id = string;
/** `YYYY-MM-DD`. */
export type Day = string;
/** ISO 8601 with an offset. */
export type Instant = string;

/** Half-open `[from, to)` UTF-16 offsets into the plan's text, unless said otherwise. */
export interface SpanView {
  readonly from: number;
  readonly to: number;
}

/** A directory entry, or a printed name that is in no directory. */
export interface NamedRef {
  readonly id: Id | null;
  readonly name: string;
}

export interface Ref {
  readonly id: Id;
  readonly name: string;
}
