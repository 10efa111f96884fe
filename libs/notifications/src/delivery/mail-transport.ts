import nodemailer from 'nodemailer';
import type { AppConfig } from '@app/config';
import { oneLine } from './mail-address.js';

export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Without angle brackets; the same for every try of a message. */
  readonly messageId: string;
  readonly date: Date;
}

/** Hands a mail over; resolves when the server has taken it, rejects with a {@link MailError} otherwise. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** `permanent`: the server refused this mail or this recipient for good; anything else may succeed later. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
  }
}

/** For one mail from the first word to the server to its 250, however slowly it answers. */
const SEND_TIMEOUT_MS = 40_000;
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 20_000;
/** Below what mail servers allow a silent connection, so that a pooled one is not found dead in mid-mail. */
const IDLE_MS = 20_000;
const MAX_CONNECTIONS = 2;

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly message: string;
}

/** Refusals of the sender or of our log-in are our own mistake, which the administrator mends: worth another try. */
function isPermanent({ code, command, responseCode = 0 }: SmtpFailure): boolean {
  if (responseCode < 500) return false;
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
}

function toMailError(error: unknown): MailError {
  const failure = error as SmtpFailure;
  const text = error instanceof Error ? error.message : String(error);
  return new MailError(oneLine(text).slice(0, 500), isPermanent(failure));
}

/** SMTP to the configured server and to no other; null where none is configured. */
export function createMailTransport(mail: AppConfig['mail']): MailTransport | null {
  if (mail.smtpUrl === null) return null;
  const transporter = nodemailer.createTransport({
    url: mail.smtpUrl,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    // Repetition is the database's business: a second try inside the pool could be a second mail.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (outgoing) => {
      try {
        await transporter.sendMail({
          ...toMessage(outgoing, mail.from),
          signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
        });
      } catch (error) {
        throw toMailError(error);
      }
    },
    close: () => transporter.close(),
  };
}

function toMessage(mail: OutgoingMail, from: string) {
  return {
    from,
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    headers: {
      // RFC 3834; the second is what Exchange reads before it sends an out-of-office answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
