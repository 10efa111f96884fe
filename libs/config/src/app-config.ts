import type { LogLevel, SampleSet } from './env.dto.js';
import type { WebhookHost } from './webhook-hosts.js';

/** What the processes are told, read once and frozen. `null` means: switched off or chosen by us. */
export interface AppConfig {
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Start of every link in a mail; without a slash at the end. */
    readonly publicUrl: string;
    readonly cookieSecure: boolean;
    readonly uploadMaxBytes: number;
  };
  readonly database: {
    /** `null`: the embedded server under `dataDir`. */
    readonly url: string | null;
    readonly embeddedPort: number;
  };
  readonly queue: {
    /** `null`: the queue lives in PostgreSQL. */
    readonly redisUrl: string | null;
  };
  readonly mail: {
    /** `null`: mail is switched off; messages stay visible in the delivery log. */
    readonly smtpUrl: string | null;
    readonly from: string;
  };
  readonly webhooks: {
    /** Where changes may be sent; empty: the feature is off. */
    readonly hosts: readonly WebhookHost[];
  };
  /** 32 bytes that seal stored secrets; `null`: a key file under `dataDir`. */
  readonly secretKey: Buffer | null;
  readonly session: { readonly idleMinutes: number; readonly maxHours: number };
  readonly clock: {
    /** Epoch milliseconds at which the process clock starts; `null`: the system clock. */
    readonly startsAt: number | null;
  };
  readonly metrics: {
    readonly host: string;
    /** Where the worker tells its figures; `null`: nowhere. */
    readonly port: number | null;
  };
  readonly log: { readonly level: LogLevel };
  readonly samples: SampleSet;
  readonly attachments: {
    /** Of one file; it passes through memory. */
    readonly maxBytes: number;
    /** Of everything beside one task and its parts. */
    readonly taskMaxBytes: number;
    readonly taskMaxCount: number;
  };
  readonly antivirus: {
    /** Program and arguments, never handed to a shell; `null`: nothing is scanned. */
    readonly command: readonly string[] | null;
    readonly timeoutSeconds: number;
  };
  /** Absolute path. */
  readonly dataDir: string;
}
