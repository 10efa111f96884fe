/** A file made to harm its reader, or broken by accident; built when it is asked for, some are large. */
export interface HostileFile {
  /** Format and what is wrong. */
  readonly name: string;
  /** True where it names the canary. */
  readonly calls: boolean;
  readonly bytes: () => Uint8Array;
}

/** Cases of one format by what is wrong with them. */
export type Cases = Readonly<Record<string, () => Uint8Array | string>>;

/** An address at which somebody listens; whoever asks it has been fooled by a document. */
export interface Canary {
  readonly port: number;
  /** `http://127.0.0.1:port/` */
  readonly url: string;
}

export function filesOf(format: string, cases: Cases, calls = false): HostileFile[] {
  return Object.entries(cases).map(([what, make]) => ({
    name: `${format}: ${what}`,
    calls,
    bytes: () => bytesOf(make()),
  }));
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;
